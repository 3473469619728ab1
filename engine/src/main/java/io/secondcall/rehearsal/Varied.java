package io.secondcall.rehearsal;

import io.secondcall.rehearsal.Circumstances.Level;
import io.secondcall.rehearsal.Circumstances.Memory;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Team;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** The circumstances that the guards of a beat tell apart. Stateless. */
final class Varied {
  /**
   * Enough for any guard that an author has written so far; more would try an author's patience.
   */
  private static final int MOST = 4_000;

  private Varied() {}

  /** Each way in which the guards of a beat can matter, the most ordinary first. */
  static List<Circumstances> circumstances(Scenario scenario, Beat beat) {
    var person = scenario.person(beat.person()).orElseThrow();
    var guards = guards(person, beat);
    var names = new HashSet<String>();
    guards.forEach(guard -> names.addAll(guard.names()));
    var all =
        List.of(
            Circumstances.ordinary(
                scenario.calendar().starts(), person.trust(), person.patience()));
    all = vary(all, names, "trust", levels(person.trust()), with(Level.TRUST));
    all = vary(all, names, "patience", levels(person.patience()), with(Level.PATIENCE));
    all = vary(all, names, "contact", List.of(1, 2, 3), with(Level.CONTACT));
    all = vary(all, names, "attempts", List.of(1, 2, 3, 5), with(Level.CONTACT));
    all = vary(all, names, "unanswered", List.of(1, 2, 3), with(Level.CONTACT));
    all = vary(all, names, "visits", List.of(1, 2, 3), with(Level.VISITS));
    all = vary(all, names, "incoming", List.of(false, true), Circumstances::withIncoming);
    all = vary(all, names, "time", times(scenario), Circumstances::withTime);
    all = vary(all, names, "dialled", dialled(guards), Circumstances::withDialled);
    for (var memory : Memory.values()) {
      var name = memory.name().toLowerCase(Locale.ROOT);
      all = vary(all, names, name, subsets(guards, name), with(memory));
    }
    all = vary(all, names, "running", stopping(scenario, guards), with(Memory.DONE));
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

  private static BiFunction<Circumstances, Integer, Circumstances> with(Level level) {
    return (given, value) -> given.with(level, value);
  }

  private static BiFunction<Circumstances, List<String>, Circumstances> with(Memory memory) {
    return (given, ids) -> given.with(memory, ids);
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

  /** Nothing stopped, and everything that guards ask about. */
  private static List<List<String>> stopping(Scenario scenario, List<Expression> guards) {
    var stopping =
        asked(guards, "running").stream()
            .flatMap(sequence -> scenario.team().stopping(sequence).limit(1))
            .map(Team.Deed::id)
            .toList();
    return List.of(List.of(), stopping);
  }
}
