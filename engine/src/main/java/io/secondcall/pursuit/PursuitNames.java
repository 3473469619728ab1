package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Names;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/**
 * The values of the names that expressions use. Conversations and the judge ask the same methods,
 * so that both mean the same. Pure and thread-safe.
 */
public final class PursuitNames {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private PursuitNames() {}

  /**
   * The scenario's own names, with {@code _} for {@code -}: variables, plain draws, and thresholds
   * (whole ones as Long, others as Double).
   */
  public static Map<String, Object> own(Scenario scenario, PursuitState state) {
    var names = new HashMap<String, Object>();
    scenario
        .thresholds()
        .forEach(threshold -> names.put(name(threshold.id()), number(threshold.value())));
    state
        .started()
        .draws()
        .forEach(
            (slot, drawn) -> {
              if (slot.indexOf('.') < 0) {
                names.put(name(slot), drawn);
              }
            });
    scenario
        .variables()
        .forEach(
            (id, variable) ->
                names.put(name(id), value(state.variables().getOrDefault(id, variable.start()))));
    return names;
  }

  /**
   * Names of {@link Names#TURN} for a reply that meets {@code state}, the state before it.
   *
   * @param heard the reply; {@link Heard#NOTHING} for openings
   * @throws IllegalStateException when no contact is under way
   */
  public static Map<String, Object> turn(Scenario scenario, PursuitState state, Heard heard) {
    var talk = state.talk().orElseThrow(() -> new IllegalStateException("no contact is under way"));
    var feelings = feelings(scenario, state, talk.person());
    var names = own(scenario, state);
    said(names, heard);
    names.put("asked", heard.asked());
    names.put("tone", (long) heard.tone());
    names.put("words", (long) heard.words());
    names.put("questions", (long) heard.questions());
    names.put("scored", heard.scored());
    names.put("person", talk.person());
    names.put("beat", talk.beat());
    names.put("channel", talk.channel().wireName());
    names.put("incoming", talk.incoming());
    names.put("dialled", dialled(state));
    names.put("copied", talk.copies());
    names.put("unanswered", unanswered(state, talk.person(), talk.channel()));
    names.put("provoked", provokes(scenario, talk.beat()));
    names.put("turn", (long) talk.tally().turns() + 1);
    int conversations = state.conversations(talk.person());
    names.put("contact", (long) (isOneSided(talk) ? conversations + 1 : conversations));
    names.put("attempts", (long) state.attempts());
    names.put("visits", (long) state.visits().getOrDefault(talk.beat(), 0));
    names.put("trust", (long) feelings.trust());
    names.put("patience", (long) feelings.patience());
    names.put("found", state.found());
    names.put("seen", state.seen());
    names.put("open", state.open());
    names.put("kept", state.kept());
    names.put("broken", state.broken());
    names.put("attended", state.attended());
    names.put("researched", (long) state.researched());
    desk(names, scenario, state);
    names.put("sequence_breaches", (long) state.desk().sequenceBreaches());
    names.put("since", state.since());
    moment(names, scenario, state.clock());
    return names;
  }

  /** Names of {@link Names#PURSUIT}. */
  public static Map<String, Object> pursuit(Scenario scenario, PursuitState state) {
    var names = own(scenario, state);
    names.put("heard", state.heard());
    names.put("cited", state.cited());
    names.put("misquoted", state.misquoted());
    names.put("contradicted", state.contradicted());
    names.put("ending", state.closed().map(PursuitState.Closed::ending).orElse(""));
    names.put("attempts", (long) state.attempts());
    names.put(
        "contacts",
        state.contacts().stream().filter(contact -> !state.isInternal(contact)).count());
    names.put("voicemails", (long) state.voicemails());
    names.put("emails", (long) state.written(Channel.EMAIL));
    names.put("messages", (long) state.written(Channel.MESSAGE));
    names.put("spoke", state.spoke());
    names.put("found", state.found());
    names.put("seen", state.seen());
    names.put("kept", state.kept());
    names.put("broken", state.broken());
    names.put("attended", state.attended());
    names.put("researched", (long) state.researched());
    names.put("stopped", !state.stopped().isEmpty());
    names.put("breaches", (long) state.breaches());
    desk(names, scenario, state);
    names.put("noted", state.desk().noted());
    names.put("sequence_breaches", (long) state.desk().sequenceBreaches());
    names.put("days", (long) day(scenario, state.clock()));
    return names;
  }

  /** Adds {@code heard}, {@code cited}, {@code misquoted} and {@code contradicted}. */
  public static void said(Map<String, Object> names, Heard heard) {
    names.put("heard", heard.moveNames());
    names.put("cited", heard.cited());
    names.put("misquoted", heard.misquoted());
    names.put("contradicted", heard.contradicted());
  }

  /** Adds {@code done} and {@code running}. */
  public static void desk(Map<String, Object> names, Scenario scenario, PursuitState state) {
    names.put("done", state.desk().done());
    names.put("running", Sequences.running(scenario, state));
  }

  /** Whose number was rung for the contact that stands last; empty where none was. */
  public static String dialled(PursuitState state) {
    return state.contacts().isEmpty() ? "" : state.contacts().getLast().rung().orElse("");
  }

  /** How often the trainee wrote to somebody on a written channel since they last answered. */
  public static long unanswered(PursuitState state, String person, Channel channel) {
    return state.exchange(person, channel).unanswered();
  }

  /** A box and a mail are no conversation yet: the next one is what they try for. */
  private static boolean isOneSided(Talk talk) {
    return talk.voicemail() || (talk.written() && !talk.incoming());
  }

  /** Adds {@code day} and {@code time}. */
  public static void moment(Map<String, Object> names, Scenario scenario, LocalDateTime at) {
    names.put("day", (long) day(scenario, at));
    names.put("time", TIME.format(at));
  }

  /** What somebody feels now; before anything moved them, what they begin with. */
  public static PursuitState.Feelings feelings(
      Scenario scenario, PursuitState state, String person) {
    var feelings = state.feelings().get(person);
    if (feelings != null) {
      return feelings;
    }
    return scenario
        .person(person)
        .map((Person p) -> new PursuitState.Feelings(p.trust(), p.patience()))
        .orElse(new PursuitState.Feelings(0, 0));
  }

  private static boolean provokes(Scenario scenario, String beat) {
    Beat present = scenario.beats().get(beat);
    return present != null && present.provokes();
  }

  private static int day(Scenario scenario, LocalDateTime at) {
    return new BusinessTime(scenario.calendar()).dayNumber(at.toLocalDate());
  }

  private static String name(String id) {
    return id.replace('-', '_');
  }

  private static Object number(double value) {
    return value == Math.rint(value) ? (Object) (long) value : (Object) value;
  }

  private static Object value(Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }
}
