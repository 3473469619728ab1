package io.secondcall.rehearsal;

import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What a guard can depend on when a reply meets a beat. Immutable.
 *
 * @param contact ordinal of the conversation, from 1
 * @param visits times the beat was entered, this one included
 * @param copied people in copy of the mail
 * @param attended meetings attended before
 * @param dialled whose number was rung; empty: their own
 */
record Circumstances(
    int trust,
    int patience,
    int contact,
    int visits,
    boolean incoming,
    LocalDateTime time,
    Map<String, Object> variables,
    List<String> found,
    List<String> seen,
    List<String> open,
    List<String> kept,
    List<String> broken,
    List<String> copied,
    List<String> attended,
    String dialled) {

  /**
   * Enough for any guard that an author has written so far; more would try an author's patience.
   */
  private static final int MOST = 4_000;

  /** Each way in which the guards of a beat can matter, the most ordinary first. */
  static List<Circumstances> of(Scenario scenario, Beat beat) {
    var person = scenario.person(beat.person()).orElseThrow();
    var guards = guards(person, beat);
    var names = new HashSet<String>();
    guards.forEach(guard -> names.addAll(guard.names()));
    var all = List.of(ordinary(scenario, person));
    all = vary(all, names, "trust", levels(person.trust()), Circumstances::withTrust);
    all = vary(all, names, "patience", levels(person.patience()), Circumstances::withPatience);
    all = vary(all, names, "contact", List.of(1, 2, 3), Circumstances::withContact);
    all = vary(all, names, "attempts", List.of(1, 2, 3, 5), Circumstances::withContact);
    all = vary(all, names, "unanswered", List.of(1, 2, 3), Circumstances::withContact);
    all = vary(all, names, "visits", List.of(1, 2, 3), Circumstances::withVisits);
    all = vary(all, names, "incoming", List.of(false, true), Circumstances::withIncoming);
    all = vary(all, names, "time", times(scenario), Circumstances::withTime);
    all = vary(all, names, "found", subsets(guards, "found"), Circumstances::withFound);
    all = vary(all, names, "seen", subsets(guards, "seen"), Circumstances::withSeen);
    all = vary(all, names, "open", subsets(guards, "open"), Circumstances::withOpen);
    all = vary(all, names, "kept", subsets(guards, "kept"), Circumstances::withKept);
    all = vary(all, names, "broken", subsets(guards, "broken"), Circumstances::withBroken);
    all = vary(all, names, "copied", subsets(guards, "copied"), Circumstances::withCopied);
    all = vary(all, names, "attended", subsets(guards, "attended"), Circumstances::withAttended);
    all = vary(all, names, "dialled", dialled(guards), Circumstances::withDialled);
    for (var variable : scenario.variables().values()) {
      all =
          vary(
              all,
              names,
              variable.id().replace('-', '_'),
              values(variable, guards),
              (given, value) -> given.withVariable(variable.id(), value));
    }
    return all;
  }

  private static Circumstances ordinary(Scenario scenario, Person person) {
    return new Circumstances(
        person.trust(),
        person.patience(),
        1,
        1,
        false,
        scenario.calendar().starts(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "");
  }

  private static List<Expression> guards(Person person, Beat beat) {
    return Stream.concat(
            beat.listens().stream().map(Beat.Transition::listening),
            person.reacts().stream().map(Person.Reaction::listening))
        .map(Listening::when)
        .flatMap(guard -> guard.stream())
        .toList();
  }

  private static <T> List<Circumstances> vary(
      List<Circumstances> all,
      Set<String> names,
      String name,
      List<T> values,
      BiFunction<Circumstances, T, Circumstances> with) {
    if (!names.contains(name)) {
      return all;
    }
    var varied = new ArrayList<Circumstances>();
    for (var value : values) {
      for (var given : all) {
        if (varied.size() < MOST) {
          varied.add(with.apply(given, value));
        }
      }
    }
    return List.copyOf(varied);
  }

  private static List<Integer> levels(int start) {
    return Stream.concat(Stream.of(start), Stream.of(0, 2, 3, 4, 5, 6, 8, 10)).distinct().toList();
  }

  private static List<LocalDateTime> times(Scenario scenario) {
    var starts = scenario.calendar().starts();
    return Stream.concat(
            Stream.of(starts),
            Stream.of("07:30", "09:00", "11:00", "12:30", "14:00", "16:30", "18:00")
                .map(time -> starts.toLocalDate().plusDays(1).atTime(LocalTime.parse(time))))
        .toList();
  }

  private static List<Object> values(Scenario.Variable variable, List<Expression> guards) {
    var values = new ArrayList<Object>();
    values.add(variable.start());
    switch (variable.type()) {
      case BOOL -> values.addAll(List.of(true, false));
      case INT -> values.addAll(List.of(0, 1, 2, 3, 5));
      case STRING -> values.addAll(asked(guards, variable.id().replace('-', '_')));
    }
    return values.stream().distinct().toList();
  }

  private static List<String> dialled(List<Expression> guards) {
    return Stream.concat(Stream.of(""), asked(guards, "dialled").stream()).toList();
  }

  private static Collection<String> asked(List<Expression> guards, String name) {
    var asked = new TreeSet<String>();
    guards.forEach(guard -> asked.addAll(guard.mentions().getOrDefault(name, Set.of())));
    return asked;
  }

  /** Every subset of the few ids asked about; of many: none, all, each alone, each left out. */
  private static List<List<String>> subsets(List<Expression> guards, String name) {
    var ids = List.copyOf(asked(guards, name));
    var subsets = new ArrayList<List<String>>();
    if (ids.size() <= 4) {
      for (int bits = 0; bits < 1 << ids.size(); bits++) {
        int chosen = bits;
        subsets.add(ids.stream().filter(id -> (chosen >> ids.indexOf(id) & 1) == 1).toList());
      }
    } else {
      subsets.add(List.of());
      subsets.add(ids);
      ids.forEach(id -> subsets.add(List.of(id)));
      ids.forEach(id -> subsets.add(ids.stream().filter(other -> !other.equals(id)).toList()));
    }
    return subsets;
  }

  private Circumstances withTrust(int value) {
    return new Circumstances(
        value, patience, contact, visits, incoming, time, variables, found, seen, open, kept,
        broken, copied, attended, dialled);
  }

  private Circumstances withPatience(int value) {
    return new Circumstances(
        trust, value, contact, visits, incoming, time, variables, found, seen, open, kept, broken,
        copied, attended, dialled);
  }

  private Circumstances withContact(int value) {
    return new Circumstances(
        trust, patience, value, visits, incoming, time, variables, found, seen, open, kept, broken,
        copied, attended, dialled);
  }

  private Circumstances withVisits(int value) {
    return new Circumstances(
        trust, patience, contact, value, incoming, time, variables, found, seen, open, kept, broken,
        copied, attended, dialled);
  }

  private Circumstances withIncoming(boolean value) {
    return new Circumstances(
        trust, patience, contact, visits, value, time, variables, found, seen, open, kept, broken,
        copied, attended, dialled);
  }

  private Circumstances withTime(LocalDateTime value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, value, variables, found, seen, open, kept,
        broken, copied, attended, dialled);
  }

  private Circumstances withFound(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, value, seen, open, kept,
        broken, copied, attended, dialled);
  }

  private Circumstances withSeen(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, value, open, kept,
        broken, copied, attended, dialled);
  }

  private Circumstances withOpen(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, value, kept,
        broken, copied, attended, dialled);
  }

  private Circumstances withKept(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, open, value,
        broken, copied, attended, dialled);
  }

  private Circumstances withBroken(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, open, kept, value,
        copied, attended, dialled);
  }

  private Circumstances withCopied(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, open, kept,
        broken, value, attended, dialled);
  }

  private Circumstances withAttended(List<String> value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, open, kept,
        broken, copied, value, dialled);
  }

  private Circumstances withDialled(String value) {
    return new Circumstances(
        trust, patience, contact, visits, incoming, time, variables, found, seen, open, kept,
        broken, copied, attended, value);
  }

  private Circumstances withVariable(String id, Object value) {
    var more = new LinkedHashMap<>(variables);
    more.put(id, value);
    return new Circumstances(
        trust,
        patience,
        contact,
        visits,
        incoming,
        time,
        Map.copyOf(more),
        found,
        seen,
        open,
        kept,
        broken,
        copied,
        attended,
        dialled);
  }
}
