package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Utterance;
import io.secondcall.pursuit.Decision.Refused;
import io.secondcall.pursuit.PursuitState.Standing;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Team;
import io.secondcall.scenario.Team.Deed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is done at the desk beside research and contacts. Stateless. */
public final class Deeds {
  /** Longest words of a deed, in code points: a page of notes. */
  public static final int LONGEST_NOTE = 2_000;

  /** Most deeds with words in a pursuit: far beyond any that makes sense. */
  public static final int MOST_NOTES = 60;

  private static final String SETTING =
      "Trainee writes a note for colleagues in the account's notes.";

  /** From this confidence on a confirmed removal is a promise. */
  private static final double SURELY_CONFIRMED = 0.6;

  private Deeds() {}

  /** What can be done at the desk now, in the order of the file. */
  public static List<Deed> offered(Scenario scenario, PursuitState state) {
    if (scenario.team().deeds().isEmpty() || state.closed().isPresent()) {
      return List.of();
    }
    var names = PursuitNames.pursuit(scenario, state);
    return scenario.team().deeds().stream()
        .filter(deed -> deed.kind() == Deed.Kind.NOTE || !state.desk().done().contains(deed.id()))
        .filter(deed -> deed.when().map(when -> when.holds(names)).orElse(true))
        .toList();
  }

  /** Why it cannot be done, whatever its words say; empty when it can. */
  static Optional<Refused> refusal(Scenario scenario, PursuitState state, Command.Do doing) {
    var deed = offered(scenario, state).stream().filter(d -> d.id().equals(doing.deed())).findAny();
    if (deed.isEmpty()) {
      return state.desk().done().contains(doing.deed())
          ? refused("already-done", "That is done already.")
          : refused("unknown-deed", "There is nothing like that to do here.");
    } else if (!deed.get().writes()) {
      return doing.text().isEmpty()
          ? Optional.empty()
          : refused("no-words", "That is done without words.");
    } else if (doing.text().isBlank()) {
      return refused("nothing-said", "Write what is to be noted.");
    } else if (length(doing.text()) > LONGEST_NOTE) {
      return refused(
          "too-long", "That is too long here: stay under " + LONGEST_NOTE + " characters.");
    } else if (state.desk().notes().size() >= MOST_NOTES) {
      return refused("too-many-notes", "That is enough notes for one account.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> refused(String code, String message) {
    return Optional.of(new Refused(code, message));
  }

  /** Whether words are asked for. */
  static boolean writes(Scenario scenario, String deed) {
    return scenario.team().deed(deed).filter(Deed::writes).isPresent();
  }

  /** What the ear is told of the words. */
  static Utterance utterance(Command.Do doing) {
    return new Utterance(Channel.MESSAGE, SETTING, "", doing.text());
  }

  static void perform(Batch batch, Deed deed, Command.Do doing) {
    batch.passSeconds(
        deed.minutes() * 60L + (deed.writes() ? Correspondence.seconds(doing.text()) : 0));
    var effects = deed.effects();
    var found =
        effects.reveals().stream()
            .filter(fact -> !batch.state().found().contains(fact))
            .distinct()
            .toList();
    batch.emit(
        new Event.DeedDone(
            deed.id(),
            deed.minutes(),
            deed.writes() ? doing.hearing() : Optional.empty(),
            deed.writes() ? OptionalInt.of(length(doing.text())) : OptionalInt.empty(),
            Optional.of(found).filter(facts -> !facts.isEmpty())));
    Sequences.set(batch, effects.sets());
    effects.introduces().stream()
        .filter(id -> !batch.state().introduced().contains(id))
        .filter(id -> batch.scenario().person(id).filter(Person::known).isEmpty())
        .distinct()
        .forEach(id -> batch.emit(new Event.PersonIntroduced(id)));
    keepRemoval(batch);
    effects.ends().ifPresent(ending -> Closing.close(batch, ending, Event.CloseCause.BEAT));
  }

  /** Whoever confirms a removal to somebody of the other house has promised one. */
  static void promiseRemoval(Batch batch, Heard said, String person) {
    var deed = batch.scenario().team().doNotContact();
    boolean confirmed =
        said.moves().stream()
            .anyMatch(
                move ->
                    move.move().equals("confirm-removal") && move.confidence() >= SURELY_CONFIRMED);
    boolean theirs =
        batch.scenario().person(person).filter(p -> p.side() == Person.Side.THEIRS).isPresent();
    if (deed.isEmpty()
        || !confirmed
        || !theirs
        || batch.state().promises().containsKey(Team.REMOVAL)) {
      return;
    }
    var time = batch.time();
    var from = time.nextWorking(batch.now());
    LocalDateTime to =
        deed.get()
            .within()
            .map(minutes -> time.plusMinutes(from, minutes))
            .orElseGet(() -> time.plusDays(from.toLocalDate(), 1).atTime(from.toLocalTime()));
    batch.emit(
        new Event.PromiseMade(
            Team.REMOVAL, true, person, "Take them off every list", batch.now(), to));
    keepRemoval(batch);
  }

  /** A promised removal is met once everything that removes is done. */
  private static void keepRemoval(Batch batch) {
    var promise = batch.state().promises().get(Team.REMOVAL);
    if (promise == null
        || batch.scenario().team().doNotContact().isEmpty()
        || !isRemoved(batch.scenario(), batch.state())) {
      return;
    }
    if (promise.standing() == Standing.OPEN) {
      batch.emit(new Event.PromiseMet(Team.REMOVAL, Event.Timing.KEPT));
    } else if (promise.standing() == Standing.BROKEN) {
      batch.emit(new Event.PromiseMet(Team.REMOVAL, Event.Timing.LATE));
    }
  }

  private static boolean isRemoved(Scenario scenario, PursuitState state) {
    return scenario.team().deeds().stream()
        .filter(deed -> deed.removes() || deed.kind() == Deed.Kind.DO_NOT_CONTACT)
        .allMatch(deed -> state.desk().done().contains(deed.id()));
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
