package io.secondcall.pursuit;

import io.secondcall.scenario.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Expressions as lambdas, so that the core is tested without a reader of files. */
public final class Expressions {
  private Expressions() {}

  /** A view of the names that an expression is given. */
  public record Given(Map<String, Object> names) {
    public long number(String name) {
      return (Long) value(name);
    }

    public String text(String name) {
      return (String) value(name);
    }

    public boolean flag(String name) {
      return (Boolean) value(name);
    }

    @SuppressWarnings("unchecked")
    public boolean has(String list, String id) {
      return ((List<String>) value(list)).contains(id);
    }

    private Object value(String name) {
      var value = names.get(name);
      if (value == null) {
        throw new IllegalStateException("no name " + name);
      }
      return value;
    }
  }

  /**
   * @param mentions as {@code heard:thank}, for evidence
   */
  public static Expression of(Function<Given, Object> value, String... mentions) {
    var lists = new TreeMap<String, Set<String>>();
    for (var mention : mentions) {
      var parts = mention.split(":", 2);
      lists.computeIfAbsent(parts[0], list -> new TreeSet<>()).add(parts[1]);
    }
    return new Expression() {
      @Override
      public String source() {
        return String.join(" ", new ArrayList<>(List.of(mentions)));
      }

      @Override
      public Map<String, Set<String>> mentions() {
        return lists;
      }

      @Override
      public Set<String> names() {
        return lists.keySet();
      }

      @Override
      public Object value(Map<String, Object> names) {
        return value.apply(new Given(names));
      }
    };
  }

  public static Optional<Expression> when(Function<Given, Object> value, String... mentions) {
    return Optional.of(of(value, mentions));
  }

  /** Heard any of these. */
  public static Expression heard(String... moves) {
    var mentions = new ArrayList<String>();
    for (var move : moves) {
      mentions.add("heard:" + move);
    }
    return of(
        given -> {
          for (var move : moves) {
            if (given.has("heard", move)) {
              return true;
            }
          }
          return false;
        },
        mentions.toArray(new String[0]));
  }
}
