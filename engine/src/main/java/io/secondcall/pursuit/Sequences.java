package io.secondcall.pursuit;

import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Team;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Automatic letters that go out in a colleague's name until somebody stops them. Stateless. */
final class Sequences {
  /** What is planned because of a letter begins so; the letter's sequence and step follow. */
  private static final String SOURCE = "sequence.";

  private Sequences() {}

  /** A letter that is still to go out. */
  record Due(Team.Sequence sequence, int step, LocalDateTime at) {
    Team.Step letter() {
      return sequence.steps().get(step - 1);
    }
  }

  /** Ids of the sequences that nobody has stopped, in the order of the file. */
  static List<String> running(Scenario scenario, PursuitState state) {
    return scenario.team().sequences().stream()
        .map(Team.Sequence::id)
        .filter(
            id ->
                scenario
                    .team()
                    .stopping(id)
                    .noneMatch(deed -> state.desk().done().contains(deed.id())))
        .toList();
  }

  /** The letter that goes out next, if any is left of those that run. */
  static Optional<Due> next(Scenario scenario, PursuitState state, BusinessTime time) {
    var running = running(scenario, state);
    return scenario.team().sequences().stream()
        .filter(sequence -> running.contains(sequence.id()))
        .flatMap(sequence -> next(sequence, scenario, state, time).stream())
        .min(Comparator.comparing(Due::at).thenComparing(due -> due.sequence().id()));
  }

  private static Optional<Due> next(
      Team.Sequence sequence, Scenario scenario, PursuitState state, BusinessTime time) {
    int sent = state.desk().sent(sequence.id());
    if (sent >= sequence.steps().size()) {
      return Optional.empty();
    }
    var at = sequence.steps().get(sent).at();
    var day = time.plusDays(scenario.calendar().starts().toLocalDate(), at.day() - 1);
    return Optional.of(new Due(sequence, sent + 1, day.atTime(at.time())));
  }

  /** Lets a letter go out, with what it changes; an answer to it comes when the desk is free. */
  static void send(Batch batch, Due due) {
    var sequence = due.sequence();
    var because = SOURCE + sequence.id() + "." + due.step();
    var effects = due.letter().effects();
    batch.emit(new Event.SequenceSent(sequence.id(), due.step(), sequence.to()));
    var conversation = new Conversation(batch);
    conversation.feel(sequence.to(), effects.trust(), effects.patience(), List.of(because));
    set(batch, effects.sets());
    effects
        .ringsBack()
        .ifPresent(back -> conversation.ringBack(back, back.person().orElse(sequence.to())));
    if (due.letter().goes().isPresent()) {
      batch.emit(new Event.WritingPlanned(sequence.to(), sequence.channel(), because, batch.now()));
    }
  }

  /** Sets variables outside contacts. */
  static void set(Batch batch, java.util.Map<String, Expression> sets) {
    if (!sets.isEmpty()) {
      var names = PursuitNames.pursuit(batch.scenario(), batch.state());
      new TreeMap<>(sets)
          .forEach(
              (id, value) ->
                  batch.emit(new Event.VariableSet(id, Conversation.plain(value.value(names)))));
    }
  }

  /** The beat with which a letter is answered, where that is what was planned. */
  static Optional<String> answering(Scenario scenario, String source) {
    if (!source.startsWith(SOURCE)) {
      return Optional.empty();
    }
    int dot = source.lastIndexOf('.');
    return scenario
        .team()
        .sequence(source.substring(SOURCE.length(), dot))
        .flatMap(
            sequence ->
                sequence.steps().get(Integer.parseInt(source.substring(dot + 1)) - 1).goes());
  }

  /** Patience that letters have cost somebody since they were last in a contact: 0 or less. */
  static int worn(Scenario scenario, PursuitState state, String person) {
    var last =
        state.contacts().stream()
            .filter(contact -> contact.people().contains(person) && contact.reached())
            .map(PursuitState.Contact::ended)
            .max(Comparator.naturalOrder());
    return state.desk().sent().stream()
        .filter(letter -> letter.person().equals(person))
        .filter(letter -> last.map(ended -> letter.at().isAfter(ended)).orElse(true))
        .flatMap(
            letter ->
                scenario
                    .team()
                    .sequence(letter.sequence())
                    .map(sequence -> sequence.steps().get(letter.step() - 1))
                    .stream())
        .mapToInt(step -> Math.min(0, step.effects().patience()))
        .sum();
  }
}
