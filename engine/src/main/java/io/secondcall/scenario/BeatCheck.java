package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks conversations: every beat can be reached, and from every beat there is a way out. */
final class BeatCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Symbols symbols;
  private final Diagnostics diagnostics;

  BeatCheck(Scenario scenario, Fields file, Symbols symbols, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.symbols = symbols;
    this.diagnostics = diagnostics;
  }

  void run() {
    var entries = entries();
    var answers =
        scenario.team().sequences().stream()
            .flatMap(sequence -> sequence.steps().stream())
            .flatMap(step -> step.goes().stream());
    var reached = reached(Stream.concat(entries.stream().map(Entry::beat), answers).toList());
    var ways = waysOut();
    for (var beat : scenario.beats().values()) {
      var place = symbols.place(Symbols.Kind.BEAT, beat.id());
      if (!reached.contains(beat.id())) {
        diagnostics.report(
            Problem.UNREACHABLE,
            place,
            "Nothing leads to the beat `%s`.".formatted(beat.id()),
            "Let a transition or an opening go there, or delete it.");
      } else if (!ways.contains(beat.id())) {
        diagnostics.report(
            Problem.DEAD_END,
            place,
            "From `%s` no conversation ever ends.".formatted(beat.id()),
            "Add `otherwise: {hangs-up: true}`, or a transition that leads to an end.");
      }
      shadowed(beat);
    }
    for (var entry : entries) {
      if (entry.theirs()) {
        notTheirs(entry.beat(), entry.person().id(), place(entry));
      }
    }
    boxes();
  }

  /** A beat that a conversation can start with, or be thrown into. */
  private record Entry(String beat, Person person, boolean theirs) {
    Entry(String beat, Person person) {
      this(beat, person, true);
    }
  }

  private List<Entry> entries() {
    var entries = new ArrayList<Entry>();
    for (var person : scenario.people()) {
      person
          .opens()
          .forEach(
              opening ->
                  entries.add(
                      // In a meeting somebody else may be in the room instead.
                      new Entry(opening.goes(), person, opening.channel() != Channel.MEETING)));
      person.voicemail().ifPresent(box -> entries.add(new Entry(box, person)));
      person
          .writes()
          .values()
          .forEach(
              writing ->
                  writing.offended().ifPresent(beat -> entries.add(new Entry(beat, person))));
      entries.add(new Entry(person.outOfPatience(), person));
      entries.add(new Entry(person.offended(), person));
    }
    return entries;
  }

  private Set<String> reached(Collection<String> entries) {
    var reached = new HashSet<>(entries);
    var open = new ArrayDeque<>(entries);
    while (!open.isEmpty()) {
      targets(scenario.beat(open.remove())).filter(reached::add).forEach(open::add);
    }
    return reached;
  }

  /** Beats from which some sequence of replies ends the contact or the pursuit. */
  private Set<String> waysOut() {
    var out = new HashSet<String>();
    scenario.people().forEach(person -> person.voicemail().ifPresent(out::add));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (var beat : scenario.beats().values()) {
        if (!out.contains(beat.id()) && (ends(beat) || targets(beat).anyMatch(out::contains))) {
          grew = out.add(beat.id());
        }
      }
    }
    return out;
  }

  private static boolean ends(Beat beat) {
    // Nothing has to end what is written: the next mail may never come.
    return beat.voicemail()
        || beat.written()
        || Stream.concat(Stream.of(beat.effects()), transitions(beat).map(Beat.Transition::effects))
            .anyMatch(effects -> effects.hangsUp() || effects.ends().isPresent());
  }

  private static Stream<Beat.Transition> transitions(Beat beat) {
    return Stream.concat(beat.listens().stream(), beat.otherwise().stream());
  }

  private static Stream<String> targets(Beat beat) {
    return transitions(beat).flatMap(transition -> transition.goes().stream());
  }

  private void shadowed(Beat beat) {
    for (int later = 1; later < beat.listens().size(); later++) {
      var listening = beat.listens().get(later).listening();
      var earlier =
          beat.listens().subList(0, later).stream()
              .filter(before -> covers(before.listening(), listening))
              .findFirst();
      if (earlier.isPresent()) {
        diagnostics.report(
            Problem.SHADOWED,
            listens(beat).get(later).place(),
            "This transition is never taken: one before it holds whenever it does.",
            "Put the narrower one first.");
      }
    }
    var last = beat.listens().isEmpty() ? Listening.ANYTHING : beat.listens().getLast().listening();
    if (!beat.listens().isEmpty()
        && last.equals(Listening.ANYTHING)
        && beat.otherwise().isPresent()) {
      diagnostics.report(
          Problem.SHADOWED,
          fields(beat).placeOf("otherwise"),
          "`otherwise` is never taken: the last transition listens for anything.",
          "Delete one of them.");
    }
  }

  /** Whether {@code wide} surely holds whenever {@code narrow} does. */
  static boolean covers(Listening wide, Listening narrow) {
    return (wide.when().isEmpty() || sameSource(wide.when(), narrow.when()))
        && covers(wide.hears(), narrow.hears())
        && covers(wide.cites(), narrow.cites())
        && covers(wide.asks(), narrow.asks())
        && narrow.unless().containsAll(wide.unless());
  }

  private static boolean covers(Set<String> wide, Set<String> narrow) {
    return wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
  }

  private static boolean sameSource(Optional<Expression> a, Optional<Expression> b) {
    return a.map(Expression::source).equals(b.map(Expression::source));
  }

  private void boxes() {
    var boxes = new HashSet<String>();
    scenario.people().forEach(person -> person.voicemail().ifPresent(boxes::add));
    for (var beat : scenario.beats().values()) {
      if (beat.voicemail() && !boxes.contains(beat.id())) {
        diagnostics.report(
            Problem.VOICEMAIL,
            symbols.place(Symbols.Kind.BEAT, beat.id()),
            "`%s` is a voicemail box that nobody has.".formatted(beat.id()),
            "Write `voicemail: %s` beside the person.".formatted(beat.id()));
      }
      followed(beat);
    }
  }

  /** Transitions lead to beats of the same person, or put through to another, but to no box. */
  private void followed(Beat beat) {
    var items = listens(beat);
    for (int i = 0; i < items.size(); i++) {
      var place = Fields.of(items.get(i)).placeOf("goes");
      beat.listens().get(i).goes().ifPresent(target -> followed(target, place));
    }
    var place = fields(beat).placeOf("otherwise");
    beat.otherwise().flatMap(Beat.Transition::goes).ifPresent(target -> followed(target, place));
  }

  private void followed(String target, Place place) {
    if (scenario.beat(target).voicemail()) {
      diagnostics.report(
          Problem.VOICEMAIL,
          place,
          "A conversation cannot go to the voicemail box `%s`.".formatted(target),
          "A box answers a call that nobody takes.");
    }
  }

  private void notTheirs(String id, String person, Place place) {
    var whose = scenario.beat(id).person();
    if (!whose.equals(person)) {
      diagnostics.report(
          Problem.NOT_THEIR_BEAT,
          place,
          "`%s` is a beat of `%s`, not of `%s`.".formatted(id, whose, person),
          "A conversation opens and breaks off with their own words.");
    }
  }

  private Place place(Entry entry) {
    var id = entry.beat();
    var fields = file.in("people").in(entry.person().id());
    return Stream.of("voicemail", "out-of-patience", "offended")
        .filter(key -> fields.word(key, "").equals(id))
        .map(fields::placeOf)
        .findFirst()
        .orElseGet(() -> openingPlace(fields, id));
  }

  private static Place openingPlace(Fields person, String id) {
    return person.items("opens").stream()
        .map(Fields::of)
        .filter(opening -> opening.word("goes").equals(id))
        .map(opening -> opening.placeOf("goes"))
        .findFirst()
        .orElse(person.place());
  }

  private Fields fields(Beat beat) {
    return file.in("beats").in(beat.person()).in(beat.id());
  }

  private List<Node> listens(Beat beat) {
    return fields(beat).items("listens");
  }
}
