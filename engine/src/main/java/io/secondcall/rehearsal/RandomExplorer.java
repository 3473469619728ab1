package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Deeds;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Meetings;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Does anything and says anything, in or out of place. The same seed gives the same report. */
final class RandomExplorer {
  /** Worlds that chance plays in: as many draws and kinds of luck, each heard anew. */
  private static final int WORLDS = 12;

  /** Pursuits played before their results are taken in. */
  private static final int ROUND = 64;

  private final Scenario scenario;
  private final List<String> replies;
  private final Ear ear;
  private final Judging judging;
  private final long seed;

  RandomExplorer(Scenario scenario, List<Script> scripts, Ear ear, Judging judging, long seed) {
    this.scenario = scenario;
    this.replies = replies(scenario, scripts);
    this.ear = ear;
    this.judging = judging;
    this.seed = seed;
  }

  Exploration explore(int pursuits, Workers workers) {
    var report = new Exploration.Builder(scenario, Exploration.Kind.RANDOM);
    for (int from = 0; from < pursuits; from += ROUND) {
      var round = new ArrayList<Callable<Outing>>();
      for (int i = from; i < Math.min(from + ROUND, pursuits); i++) {
        int number = i;
        round.add(() -> pursuit(number));
      }
      workers.all(round).forEach(report::add);
    }
    return report.build();
  }

  private Outing pursuit(int number) {
    var random = new SplittableRandom(seed + number);
    var play = new Playthrough(scenario, seed + number % WORLDS, Event.Difficulty.REALISTIC, ear);
    var outing = new Outing(play);
    var desk = new Desk(play, random);
    var watch = new Watch(outing);
    int deeds = 0;
    while (!play.isOver() && deeds < Explorer.MOST_DEEDS) {
      deed(outing, desk, replies, random);
      watch.look();
      deeds++;
    }
    if (!play.isOver()) {
      outing.neverEnds();
      if (play.state().talk().isPresent()) {
        play.act(new Command.HangUp());
      }
      play.act(new Command.Close());
    }
    return outing.judged(judging);
  }

  private static List<String> replies(Scenario scenario, List<Script> scripts) {
    var replies = new LinkedHashSet<String>();
    for (var beat : scenario.beats().values()) {
      replies.addAll(tries(beat));
    }
    for (var script : scripts) {
      for (var step : script.does()) {
        switch (step) {
          case Script.Step.Say say -> replies.add(say.text());
          case Script.Step.Leave leave -> replies.add(leave.text());
          case Script.Step.Mail mail -> replies.add(mail.text());
          case Script.Step.Message message -> replies.add(message.text());
          case Script.Step.Do doing when !doing.text().isEmpty() -> replies.add(doing.text());
          default -> {
            // not a reply
          }
        }
      }
    }
    scenario
        .people()
        .forEach(person -> person.knows().forEach(topic -> replies.addAll(topic.questions())));
    replies.add("Thank you very much. Goodbye.");
    replies.add("I'm sorry.");
    return List.copyOf(replies);
  }

  private static List<String> tries(Beat beat) {
    return Stream.concat(beat.listens().stream(), beat.otherwise().stream())
        .flatMap(transition -> transition.tries().stream())
        .toList();
  }

  private static void deed(
      Outing outing, Desk desk, List<String> replies, SplittableRandom random) {
    var play = outing.play();
    var decision =
        play.state().talk().isPresent()
            ? talk(play, replies, random)
            : atTheDesk(play, desk, replies, random);
    outing.noteRefusal(decision);
    if (decision instanceof Decision.Refused) {
      play.waitForNextSlot();
    }
  }

  private static Decision talk(Playthrough play, List<String> replies, SplittableRandom random) {
    double choice = random.nextDouble();
    if (choice < 0.04) {
      return play.act(new Command.HangUp());
    }
    if (choice < 0.07) {
      return play.act(new Command.KeepSilent(10));
    }
    return play.say(pick(replies, random));
  }

  private static Decision atTheDesk(
      Playthrough play, Desk desk, List<String> replies, SplittableRandom random) {
    var deeds = deeds(play, replies, random);
    if (deeds.isPresent()) {
      return deeds.get();
    }
    var letters = letters(desk, replies, random);
    if (letters.isPresent()) {
      return letters.get();
    }
    var meeting = meeting(play, random);
    if (meeting.isPresent()) {
      return meeting.get();
    }
    double choice = random.nextDouble();
    var unread = desk.unread();
    if (choice < 0.03) {
      return play.act(new Command.Close());
    }
    if (choice < 0.25 && !unread.isEmpty()) {
      return play.act(new Command.Research(pick(unread, random)));
    }
    if (choice < 0.65) {
      var callable = desk.callable();
      if (!callable.isEmpty()) {
        return play.act(new Command.PlaceCall(pick(callable, random).id()));
      }
    }
    return desk.waitMinutes(10 + random.nextInt(300));
  }

  /** Where something can be done at the desk, every eighth deed or so is that. */
  private static Optional<Decision> deeds(
      Playthrough play, List<String> replies, SplittableRandom random) {
    var offered = Deeds.offered(play.scenario(), play.state());
    if (offered.isEmpty() || random.nextDouble() >= 0.12) {
      return Optional.empty();
    }
    var deed = pick(offered, random);
    var decision = play.perform(deed.id(), deed.writes() ? pick(replies, random) : "");
    return decision instanceof Decision.Accepted ? Optional.of(decision) : Optional.empty();
  }

  /** Most meetings are attended; what is still to come is often waited for. */
  private static Optional<Decision> meeting(Playthrough play, SplittableRandom random) {
    var next =
        play.state().promises().values().stream()
            .filter(Meetings::isOpen)
            .min(Comparator.comparing(Meetings::opens).thenComparing(PursuitState.Promise::id));
    if (next.isEmpty()) {
      return Optional.empty();
    }
    var opens = Meetings.opens(next.get());
    double choice = random.nextDouble();
    if (!opens.isAfter(play.state().clock())) {
      return choice < 0.8
          ? Optional.of(play.act(new Command.Attend(next.get().id())))
          : Optional.empty();
    }
    return choice < 0.2 ? Optional.of(play.act(new Command.WaitUntil(opens))) : Optional.empty();
  }

  /** Where people can be written to, every third deed or so is a mail or a message. */
  private static Optional<Decision> letters(
      Desk desk, List<String> replies, SplittableRandom random) {
    var ways = desk.ways();
    if (ways.isEmpty() || random.nextDouble() >= 0.3) {
      return Optional.empty();
    }
    var decision = desk.write(pick(ways, random), pick(replies, random));
    // What cannot be sent now leaves the time for something else.
    return decision instanceof Decision.Accepted ? Optional.of(decision) : Optional.empty();
  }

  private static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }
}
