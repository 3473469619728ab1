package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Meetings;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Plays a scenario at random, with replies drawn from its example replies and tests, and reports
 * where that leads: endings, beats and marks that nobody ever reaches, conversations that never
 * end. The same seed gives the same report. For one thread.
 */
public final class Explorer {
  /** More deeds than a patient trainee does in any horizon. */
  private static final int MOST_DEEDS = 400;

  private final Ear ear;
  private final Judging judging;

  public Explorer(Ear ear, Judging judging) {
    this.ear = new RememberingEar(ear);
    this.judging = judging;
  }

  /**
   * @param scripts tests of the scenario, for what their trainees say
   * @param pursuits how many to play
   * @param seed decides every pursuit's seed and every choice
   */
  public Exploration explore(Scenario scenario, List<Script> scripts, int pursuits, long seed) {
    var replies = replies(scenario, scripts);
    var report = new Exploration.Builder(scenario);
    for (int i = 0; i < pursuits; i++) {
      var random = new SplittableRandom(seed + i);
      var play = new Playthrough(scenario, seed + i, Event.Difficulty.REALISTIC, ear);
      int deeds = 0;
      while (!play.isOver() && deeds < MOST_DEEDS) {
        deed(play, replies, random, report);
        deeds++;
      }
      if (!play.isOver()) {
        report.endless(seed + i, play.lastBeat());
        if (play.state().talk().isPresent()) {
          play.act(new Command.HangUp());
        }
        play.act(new Command.Close());
      }
      report.played(play, judging.judge(scenario, play.events()));
    }
    return report.build();
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
      Playthrough play, List<String> replies, SplittableRandom random, Exploration.Builder report) {
    var decision =
        play.state().talk().isPresent() ? talk(play, replies, random) : desk(play, replies, random);
    if (decision instanceof Decision.Refused(var code, var message)
        && !code.equals("outside-hours")) {
      report.refused(code, message);
    }
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
    var beat = play.scenario().beats().get(play.lastBeat());
    var own = beat == null ? List.<String>of() : tries(beat);
    return play.say(pick(choice < 0.75 && !own.isEmpty() ? own : replies, random));
  }

  private static Decision desk(Playthrough play, List<String> replies, SplittableRandom random) {
    var letters = letters(play, replies, random);
    if (letters.isPresent()) {
      return letters.get();
    }
    var meeting = meeting(play, random);
    if (meeting.isPresent()) {
      return meeting.get();
    }
    double choice = random.nextDouble();
    var unread =
        play.scenario().sources().stream()
            .filter(source -> !play.state().read().contains(source.id()))
            .toList();
    if (choice < 0.03) {
      return play.act(new Command.Close());
    }
    if (choice < 0.25 && !unread.isEmpty()) {
      return play.act(new Command.Research(pick(unread, random).id()));
    }
    if (choice < 0.65) {
      var known =
          play.scenario().people().stream()
              .filter(p -> isKnown(p, play) && p.channels().contains(Channel.CALL))
              .toList();
      if (!known.isEmpty()) {
        return play.act(new Command.PlaceCall(pick(known, random).id()));
      }
    }
    int minutes = 10 + random.nextInt(300);
    return play.act(new Command.WaitUntil(play.time().plusMinutes(play.state().clock(), minutes)));
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
      Playthrough play, List<String> replies, SplittableRandom random) {
    var ways =
        play.scenario().people().stream()
            .filter(person -> isKnown(person, play))
            .flatMap(
                person ->
                    person.channels().stream()
                        .filter(Channel::isWritten)
                        .sorted()
                        .map(channel -> new Way(person, channel)))
            .toList();
    if (ways.isEmpty() || random.nextDouble() >= 0.3) {
      return Optional.empty();
    }
    var way = pick(ways, random);
    var own = play.state().exchange(way.person().id(), way.channel()).beat();
    var beat = play.scenario().beats().get(own.isEmpty() ? opening(way) : own);
    var fitting = beat == null ? List.<String>of() : tries(beat);
    var text = pick(!fitting.isEmpty() && random.nextDouble() < 0.7 ? fitting : replies, random);
    var decision =
        play.write(
            new Command.Write(
                way.channel(),
                way.person().id(),
                List.of(),
                way.channel() == Channel.EMAIL ? "A word" : "",
                text,
                Optional.empty()));
    // What cannot be sent now leaves the time for something else.
    return decision instanceof Decision.Accepted ? Optional.of(decision) : Optional.empty();
  }

  private record Way(Person person, Channel channel) {}

  private static String opening(Way way) {
    return way.person().opens().stream()
        .filter(opening -> opening.channel() == way.channel() && !opening.ringingBack())
        .map(Person.Opening::goes)
        .findFirst()
        .orElse("");
  }

  private static boolean isKnown(Person person, Playthrough play) {
    return person.known() || play.state().introduced().contains(person.id());
  }

  private static <T> T pick(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** Random pursuits say the same to the same again and again. */
  private static final class RememberingEar implements Ear {
    private static final int MOST = 50_000;

    private record Heard(Utterance utterance, String vocabulary) {}

    private final Ear ear;
    private final Map<Heard, Hearing> known = new HashMap<>();

    RememberingEar(Ear ear) {
      this.ear = ear;
    }

    @Override
    public String version() {
      return ear.version();
    }

    @Override
    public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
      if (known.size() >= MOST) {
        known.clear();
      }
      return known.computeIfAbsent(
          new Heard(utterance, vocabulary.id()), any -> ear.hear(utterance, vocabulary));
    }
  }
}
