package io.secondcall.scenario;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An expression that CEL evaluates. Thread-safe: a compiled program keeps no state. */
final class CelExpression implements Expression {
  private final String source;
  private final Lazy<Compiled> compiled;

  CelExpression(String source, Lazy<Compiled> compiled) {
    this.source = source;
    this.compiled = compiled;
  }

  /**
   * @param constants names with a fixed value
   * @param ids ids asked about, by the name that is asked
   * @param names names read, constants left out
   */
  record Compiled(
      CelRuntime.Program program,
      Map<String, Object> constants,
      List<Mention> mentions,
      Map<String, Set<String>> ids,
      Set<String> names) {}

  @Override
  public String source() {
    return source;
  }

  @Override
  public Map<String, Set<String>> mentions() {
    return compiled.get().ids();
  }

  @Override
  public Set<String> names() {
    return compiled.get().names();
  }

  @Override
  public Object value(Map<String, Object> names) {
    var ready = compiled.get();
    CelVariableResolver resolver =
        name -> {
          var constant = ready.constants().get(name);
          return Optional.ofNullable(constant == null ? names.get(name) : constant);
        };
    try {
      return ready.program().eval(resolver);
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("cannot evaluate `" + source + "`: " + e.getMessage(), e);
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
