package io.secondcall.scenario;

import java.util.Map;
import java.util.TreeMap;

/**
 * The names that expressions may use, with their types: the one list that reader, pursuit and
 * scoring share. A scenario's variables and plain draws are added to each.
 */
public enum Names {
  /** In conversations: a reply and the state it meets. Also the occasion of {@code of: turns}. */
  TURN(
      Map.ofEntries(
          Map.entry("heard", Type.STRINGS), // moves, after history had its say
          Map.entry("cited", Type.STRINGS), // facts said rightly or asked about
          Map.entry("misquoted", Type.STRINGS), // facts meant but said wrong
          Map.entry("contradicted", Type.STRINGS), // facts that the reply denies
          Map.entry("asked", Type.STRINGS), // topics asked about
          Map.entry("tone", Type.INT), // 1 to 5
          Map.entry("words", Type.INT),
          Map.entry("questions", Type.INT), // number of questions in the reply
          Map.entry("person", Type.STRING),
          Map.entry("beat", Type.STRING), // the beat that the reply met
          Map.entry("channel", Type.STRING),
          Map.entry("incoming", Type.BOOL), // whether they rang
          Map.entry("dialled", Type.STRING), // whose number was rung; empty where none was
          Map.entry("copied", Type.STRINGS), // people in copy of a mail
          Map.entry("unanswered", Type.INT), // written to them here since they last answered
          Map.entry("provoked", Type.BOOL), // whether the beat provokes
          Map.entry("scored", Type.BOOL), // whether the reply was understood
          Map.entry("turn", Type.INT), // the trainee's n-th reply of this contact, from 1
          Map.entry("contact", Type.INT), // n-th conversation with this person, from 1
          Map.entry("attempts", Type.INT), // contacts that the trainee started, this included
          Map.entry("visits", Type.INT), // times the present beat was entered
          Map.entry("trust", Type.INT),
          Map.entry("patience", Type.INT),
          Map.entry("found", Type.STRINGS), // facts known so far
          Map.entry("seen", Type.STRINGS), // beats entered so far
          Map.entry("open", Type.STRINGS), // promises not yet due or kept
          Map.entry("kept", Type.STRINGS),
          Map.entry("broken", Type.STRINGS),
          Map.entry("attended", Type.STRINGS), // meetings that the trainee attended
          Map.entry("researched", Type.INT), // minutes of research so far
          Map.entry("done", Type.STRINGS), // deeds done so far
          Map.entry("running", Type.STRINGS), // sequences that nobody has stopped
          Map.entry("sequence_breaches", Type.INT), // their letters after a request to stop
          Map.entry("since", Type.INT), // simulated minutes since the last contact's end, -1: none
          Map.entry("day", Type.INT), // business day, the first is 1
          Map.entry("time", Type.STRING))), // HH:MM, 24 hours
  /** A contact as a whole: the occasion of {@code of: contacts}. */
  CONTACT(
      Map.ofEntries(
          Map.entry("heard", Type.STRINGS),
          Map.entry("cited", Type.STRINGS),
          Map.entry("misquoted", Type.STRINGS),
          Map.entry("contradicted", Type.STRINGS),
          Map.entry("tone", Type.INT), // the lowest
          Map.entry("person", Type.STRING),
          Map.entry("channel", Type.STRING), // voicemail where the box answered
          Map.entry("incoming", Type.BOOL),
          Map.entry("dialled", Type.STRING), // whose number was rung; empty where none was
          Map.entry("attended", Type.STRINGS), // meetings attended, this included
          Map.entry("copied", Type.STRINGS), // people in copy of a mail
          Map.entry("unanswered", Type.INT), // written to them here before, with no answer yet
          Map.entry("attempt", Type.INT), // n-th that the trainee started, 0: they did
          Map.entry("contact", Type.INT), // n-th conversation with this person, 0: not reached
          Map.entry("reached", Type.BOOL), // whether a person or a box was spoken to
          Map.entry("turns", Type.INT),
          Map.entry("minutes", Type.INT),
          Map.entry("since", Type.INT), // minutes since the contact before ended, -1: none
          Map.entry("found", Type.STRINGS), // facts known when it began
          Map.entry("newly", Type.STRINGS), // facts found since the contact before
          Map.entry("researched", Type.INT), // minutes of research before it
          Map.entry("seen", Type.STRINGS), // beats entered in it
          Map.entry("ended", Type.STRING), // trainee, person or nobody
          Map.entry("questioned", Type.INT), // questions that the trainee was asked in it
          Map.entry("passed_over", Type.INT), // those of them that got no answer
          Map.entry("cut_short", Type.BOOL), // the trainee rang off on one, with no goodbye
          Map.entry("promise", Type.STRING), // none, kept, early or late: what it made of a promise
          Map.entry("breach", Type.BOOL), // after a request to stop
          Map.entry("done", Type.STRINGS), // deeds done when it began
          Map.entry("running", Type.STRINGS), // sequences running when it began
          Map.entry("day", Type.INT),
          Map.entry("time", Type.STRING))),
  /** Something done outside contacts: the occasion of {@code of: actions}. */
  ACTION(
      Map.ofEntries(
          Map.entry("kind", Type.STRING), // research, wait, close or deed
          Map.entry("id", Type.STRING), // the source's or the deed's, else empty
          Map.entry("minutes", Type.INT),
          Map.entry("found", Type.STRINGS), // facts it found
          Map.entry("heard", Type.STRINGS), // in the words of a deed, like the next three
          Map.entry("cited", Type.STRINGS),
          Map.entry("misquoted", Type.STRINGS),
          Map.entry("contradicted", Type.STRINGS),
          Map.entry("done", Type.STRINGS), // deeds done before it
          Map.entry("running", Type.STRINGS), // sequences running before it
          Map.entry("contacts", Type.INT), // contacts before it, of all kinds
          Map.entry("attempts", Type.INT), // of these, what the trainee tried with the other house
          Map.entry("seen", Type.STRINGS), // beats entered before it
          Map.entry("attended", Type.STRINGS), // meetings attended before it
          Map.entry("day", Type.INT),
          Map.entry("time", Type.STRING))),
  /** The pursuit at its end: the occasion of {@code of: pursuit}, of endings and of called-for. */
  PURSUIT(
      Map.ofEntries(
          Map.entry("ending", Type.STRING), // empty while the pursuit runs
          Map.entry("attempts", Type.INT),
          Map.entry("contacts", Type.INT),
          Map.entry("voicemails", Type.INT), // messages left
          Map.entry("emails", Type.INT), // mails sent
          Map.entry("messages", Type.INT), // messages sent, connection requests among them
          Map.entry("spoke", Type.STRINGS), // people who were spoken with
          Map.entry("heard", Type.STRINGS),
          Map.entry("cited", Type.STRINGS),
          Map.entry("misquoted", Type.STRINGS),
          Map.entry("contradicted", Type.STRINGS),
          Map.entry("found", Type.STRINGS),
          Map.entry("seen", Type.STRINGS),
          Map.entry("kept", Type.STRINGS),
          Map.entry("broken", Type.STRINGS),
          Map.entry("attended", Type.STRINGS),
          Map.entry("researched", Type.INT),
          Map.entry("stopped", Type.BOOL), // somebody asked, in it, not to be contacted again
          Map.entry("breaches", Type.INT),
          Map.entry("done", Type.STRINGS), // deeds done
          Map.entry("running", Type.STRINGS), // sequences that nobody stopped
          Map.entry("noted", Type.STRINGS), // facts told rightly in the words of deeds
          Map.entry("sequence_breaches", Type.INT), // letters of sequences after a request to stop
          Map.entry("days", Type.INT)));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable map of strings to an enum
  private final Map<String, Type> types;

  Names(Map<String, Type> types) {
    this.types = Map.copyOf(types);
  }

  /** A copy, for the caller to add a scenario's own names to. */
  public Map<String, Type> types() {
    return new TreeMap<>(types);
  }

  /** Types of names; values are given as Long, Boolean, String and {@code List<String>}. */
  public enum Type {
    INT,
    BOOL,
    STRING,
    STRINGS
  }
}
