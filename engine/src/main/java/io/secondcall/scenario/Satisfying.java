package io.secondcall.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether expressions can hold: tries every combination of the values that they tell apart.
 * Where there are too many of them, or a value is counted, the answer is that they can. Pure.
 */
final class Satisfying {
  private static final int MOST = 20_000;
  private static final int MOST_IDS = 8;
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w:'.])\\d+(?![\\w:'.])");
  private static final Pattern TIME = Pattern.compile("'(\\d\\d):(\\d\\d)'");
  private static final Pattern LITERAL = Pattern.compile("true|false|-?\\d+|'[^']*'");

  private final Scenario scenario;
  private final Map<String, Names.Type> types;
  private final Map<String, List<Expression>> sets = new HashMap<>();

  Satisfying(Scenario scenario, Names kind) {
    this.scenario = scenario;
    this.types = kind.types();
    scenario
        .effects()
        .forEach(
            effects ->
                effects
                    .sets()
                    .forEach(
                        (id, value) ->
                            sets.computeIfAbsent(id, any -> new ArrayList<>()).add(value)));
  }

  /** Whether all of {@code holding} can hold while all of {@code failing} don't. */
  boolean can(List<Expression> holding, List<Expression> failing) {
    var all = Stream.concat(holding.stream(), failing.stream()).toList();
    if (all.stream().anyMatch(expression -> expression.source().contains("size("))) {
      return true;
    }
    var domains = new HashMap<String, List<Object>>();
    long combinations = 1;
    for (var name : all.stream().flatMap(one -> one.names().stream()).distinct().toList()) {
      var domain = domain(name, all);
      combinations *= Math.max(1, domain.size());
      if (domain.isEmpty() || combinations > MOST) {
        return true;
      }
      domains.put(name, domain);
    }
    return tries(List.copyOf(domains.keySet()), 0, domains, new HashMap<>(), holding, failing);
  }

  private static boolean tries(
      List<String> names,
      int next,
      Map<String, List<Object>> domains,
      Map<String, Object> values,
      List<Expression> holding,
      List<Expression> failing) {
    if (next == names.size()) {
      return holding.stream().allMatch(one -> one.holds(values))
          && failing.stream().noneMatch(one -> one.holds(values));
    }
    var name = names.get(next);
    for (var value : domains.getOrDefault(name, List.of())) {
      values.put(name, value);
      if (tries(names, next + 1, domains, values, holding, failing)) {
        return true;
      }
    }
    return false;
  }

  /** Values of a name that the expressions can tell apart; empty: that cannot be told. */
  private List<Object> domain(String name, List<Expression> all) {
    var variable =
        scenario.variables().values().stream()
            .filter(one -> ScenarioDecoder.name(one.id()).equals(name))
            .findFirst();
    if (variable.isPresent()) {
      return variable(variable.get(), all);
    }
    var draw =
        scenario.draws().values().stream()
            .filter(one -> ScenarioDecoder.name(one.id()).equals(name))
            .filter(one -> one.options().getFirst().containsKey(""))
            .findFirst();
    if (draw.isPresent()) {
      return draw.get().options().stream().<Object>map(option -> option.get("")).toList();
    }
    var type = types.get(name);
    if (type == null) {
      return List.of();
    }
    return switch (type) {
      case BOOL -> List.of(true, false);
      case INT -> numbers(name, all);
      case STRING -> name.equals("time") ? times(all) : texts(name, all);
      case STRINGS -> subsets(mentioned(name, all));
    };
  }

  private List<Object> variable(Scenario.Variable variable, List<Expression> all) {
    var given = sets.getOrDefault(variable.id(), List.of());
    var values = new LinkedHashSet<Object>();
    values.add(plain(variable.start()));
    if (given.stream().allMatch(value -> LITERAL.matcher(value.source()).matches())) {
      given.forEach(value -> values.add(plain(value.value(Map.of()))));
      return List.copyOf(values);
    }
    switch (variable.type()) {
      case BOOL -> values.addAll(List.of(true, false));
      case INT -> constants(all).forEach(number -> values.addAll(around(number)));
      case STRING -> values.addAll(texts(ScenarioDecoder.name(variable.id()), all));
    }
    return List.copyOf(values);
  }

  private static Object plain(Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }

  private List<Object> numbers(String name, List<Expression> all) {
    var values = new TreeSet<Long>(List.of(0L, 1L));
    constants(all).forEach(number -> values.addAll(around(number)));
    long least = name.equals("since") ? -1 : List.of("tone", "turn", "day").contains(name) ? 1 : 0;
    long most =
        switch (name) {
          case "trust", "patience" -> 10;
          case "tone" -> 5;
          case "day", "days" -> scenario.calendar().horizonDays() + 1L;
          case "researched" -> scenario.sources().stream().mapToInt(Scenario.Source::minutes).sum();
          default -> Long.MAX_VALUE;
        };
    values.add(least);
    values.add(Math.min(most, 1_000_000));
    values.removeIf(value -> value < least || value > most);
    return List.copyOf(values);
  }

  private static List<Long> around(long number) {
    return List.of(number - 1, number, number + 1);
  }

  /** Whole numbers in the expressions, thresholds among them. */
  private Set<Long> constants(List<Expression> all) {
    var found = new TreeSet<Long>();
    for (var expression : all) {
      NUMBER.matcher(expression.source()).results().forEach(n -> add(found, n.group()));
      scenario.thresholds().stream()
          .filter(threshold -> expression.source().contains(ScenarioDecoder.name(threshold.id())))
          .forEach(threshold -> found.addAll(around((long) threshold.value())));
    }
    // What is added up in an expression is compared with sums.
    var sums = new TreeSet<>(found);
    found.forEach(one -> found.forEach(other -> sums.add(one + other)));
    return sums;
  }

  private static void add(Set<Long> found, String number) {
    if (number.length() < 10) {
      found.add(Long.parseLong(number));
    }
  }

  private static List<Object> times(List<Expression> all) {
    var values = new TreeSet<>(List.of("00:00", "23:59"));
    for (var expression : all) {
      TIME.matcher(expression.source())
          .results()
          .forEach(
              time -> {
                int minutes =
                    Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2));
                for (int at = minutes - 1; at <= minutes + 1; at++) {
                  int within = Math.clamp(at, 0, 24 * 60 - 1);
                  values.add("%02d:%02d".formatted(within / 60, within % 60));
                }
              });
    }
    return List.copyOf(values);
  }

  private static List<Object> texts(String name, List<Expression> all) {
    var values = new LinkedHashSet<Object>(mentioned(name, all));
    values.add("something else");
    return List.copyOf(values);
  }

  private static Collection<String> mentioned(String name, List<Expression> all) {
    var ids = new TreeSet<String>();
    all.forEach(one -> ids.addAll(one.mentions().getOrDefault(name, Set.of())));
    return ids;
  }

  private static List<Object> subsets(Collection<String> asked) {
    var ids = List.copyOf(asked);
    if (ids.size() > MOST_IDS) {
      return List.of();
    }
    var subsets = new ArrayList<Object>();
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      int chosen = bits;
      subsets.add(ids.stream().filter(id -> (chosen >> ids.indexOf(id) & 1) == 1).toList());
    }
    return subsets;
  }
}
