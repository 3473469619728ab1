package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Move;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Somebody who does anything at all, sensible or not; drawn from the generator that is given. */
public final class RandomTrainee {
  private final Scenario scenario;
  private final RandomGenerator random;

  public RandomTrainee(Scenario scenario, RandomGenerator random) {
    this.scenario = scenario;
    this.random = random;
  }

  public Command next(PursuitState state) {
    if (random.nextInt(25) == 0) {
      return nonsense(state);
    }
    if (state.talk().isPresent()) {
      return switch (random.nextInt(12)) {
        case 0 -> new Command.HangUp();
        case 1 -> new Command.KeepSilent(random.nextInt(1, 60));
        case 2 -> new Command.Say("Grüezi", Optional.empty());
        default -> said();
      };
    }
    if (writes() && random.nextInt(3) == 0) {
      return letter();
    }
    var meetings = state.promises().values().stream().filter(Meetings::isOpen).toList();
    if (!meetings.isEmpty() && random.nextInt(3) == 0) {
      var meeting = pick(meetings);
      return random.nextBoolean() || !Meetings.opens(meeting).isAfter(state.clock())
          ? new Command.Attend(meeting.id())
          : new Command.WaitUntil(Meetings.opens(meeting));
    }
    return switch (random.nextInt(10)) {
      case 0 -> new Command.Research(pick(scenario.sources()).id());
      case 1, 2, 3 -> new Command.WaitUntil(state.clock().plusMinutes(random.nextInt(1, 16 * 60)));
      case 4 -> random.nextInt(8) == 0 ? new Command.Close() : call();
      default -> call();
    };
  }

  /** What a trainee, the server or a coach may do with a pursuit that is over, or just may not. */
  public Command afterwards(PursuitState state) {
    var criterion = scenario.criteria().isEmpty() ? "none" : pick(scenario.criteria()).id();
    return switch (random.nextInt(6)) {
      case 0 -> new Command.VoidAttempt("The lights went out.");
      case 1 -> new Command.Lapse();
      case 2 -> new Command.RuleMark(criterion, pick(List.of(Event.Verdict.values())), "I see.");
      case 3 -> new Command.DisputeMark("no-such-criterion", "I did do it.");
      default -> new Command.DisputeMark(criterion, "I did do it.");
    };
  }

  private Command call() {
    return new Command.PlaceCall(pick(scenario.people()).id());
  }

  private boolean writes() {
    return scenario.people().stream()
        .anyMatch(person -> person.channels().stream().anyMatch(Channel::isWritten));
  }

  private Command letter() {
    var to = pick(scenario.people()).id();
    var said = reply();
    if (random.nextInt(3) == 0) {
      return said.message(to);
    }
    return random.nextInt(6) == 0 ? said.mail(to, pick(scenario.people()).id()) : said.mail(to);
  }

  private Command said() {
    return reply().say();
  }

  private Said reply() {
    var words = new StringBuilder("word");
    for (int i = random.nextInt(60); i > 0; i--) {
      words.append(" word");
    }
    var said = Said.text(words.toString()).tone(random.nextInt(1, 6));
    if (random.nextInt(15) == 0) {
      return said.clarity(random.nextBoolean() ? Clarity.UNCLEAR : Clarity.FOREIGN);
    }
    var moves = List.of(Move.values());
    var chosen = new java.util.TreeSet<String>();
    for (int i = random.nextInt(5); i > 0; i--) {
      chosen.add(pick(moves).wireName());
    }
    chosen.forEach(move -> said.move(move, random.nextInt(30, 101) / 100.0));
    if (random.nextInt(3) == 0 && !scenario.facts().isEmpty()) {
      said.uses(pick(List.of(FactUse.values())), pick(scenario.facts()).id());
    }
    var topics = scenario.people().stream().map(Person::knows).flatMap(List::stream).toList();
    if (random.nextInt(4) == 0 && !topics.isEmpty()) {
      said.asks(pick(topics).id());
    }
    return said;
  }

  private Command nonsense(PursuitState state) {
    return switch (random.nextInt(8)) {
      case 0 -> new Command.Research("no-such-source");
      case 1 -> new Command.PlaceCall("nobody");
      case 2 -> new Command.WaitUntil(state.clock().minusHours(1));
      case 3 -> new Command.Say("  ", Optional.empty());
      case 4 -> new Command.Say("x".repeat(5_000), Optional.empty());
      case 6 -> new Command.Attend("nothing");
      case 5 -> new Command.FlagMisheard(random.nextInt(1, 50), "thank");
      default -> new Command.HangUp();
    };
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
