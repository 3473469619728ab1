package io.secondcall.scenario;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The names that one scenario's expressions of one kind may use. Thread-safe; compiler and runtime
 * are built when the first expression is compiled.
 */
final class ExpressionScope {
  private final Set<String> names;
  private final Map<String, Object> constants;
  private final Conditions conditions;
  private final Lazy<CelCompiler> compiler;
  private final Supplier<CelRuntime> runtime;

  /**
   * @param own the scenario's variables and plain draws
   * @param constants names with a fixed value, Long or Double: the scenario's thresholds
   * @param conditions the scenario's named conditions; more may be added until the first check
   */
  ExpressionScope(
      Names names,
      Map<String, Names.Type> own,
      Map<String, Object> constants,
      Conditions conditions,
      Supplier<CelRuntime> runtime) {
    var types = new TreeMap<>(names.types());
    types.putAll(own);
    this.names = new TreeSet<>(types.keySet());
    this.names.addAll(constants.keySet());
    this.constants = Map.copyOf(constants);
    this.conditions = conditions;
    this.compiler = new Lazy<>(() -> ExpressionLanguage.compiler(types, constants));
    this.runtime = runtime;
  }

  /** What checking an expression led to: an expression, or what is wrong with it. */
  sealed interface Checked {
    record Good(CelExpression expression, List<Mention> mentions) implements Checked {}

    record Bad(List<ExpressionFault> faults) implements Checked {}
  }

  /** Checks now. */
  Checked check(String source, Names.Type result) {
    var written = conditions.write(source);
    var outcome = compiler.get().compile(written.text());
    if (outcome.hasError()) {
      return new Checked.Bad(
          outcome.getErrors().stream()
              .limit(3)
              .map(issue -> fault(issue, written, source))
              .distinct()
              .toList());
    }
    var tree = tree(outcome, source);
    if (!ExpressionLanguage.gives(tree, result)) {
      return new Checked.Bad(
          List.of(
              new ExpressionFault(
                  Problem.EXPRESSION_RESULT,
                  0,
                  "The expression must give %s.".formatted(ExpressionFault.sort(result)),
                  result == Names.Type.BOOL ? "Compare it with something." : "")));
    }
    var compiled = compiled(tree, written, source);
    return new Checked.Good(new CelExpression(source, new Lazy<>(compiled)), compiled.mentions());
  }

  /** Compiles at first use; for a file that was checked before. */
  CelExpression trust(String source) {
    return new CelExpression(
        source,
        new Lazy<>(
            () -> {
              var written = conditions.write(source);
              var tree = tree(compiler.get().compile(written.text()), source);
              return compiled(tree, written, source);
            }));
  }

  private static CelAbstractSyntaxTree tree(CelValidationResult outcome, String source) {
    try {
      return outcome.getAst();
    } catch (CelValidationException e) {
      throw new IllegalStateException("not a checked expression: " + source, e);
    }
  }

  private CelExpression.Compiled compiled(
      CelAbstractSyntaxTree tree, Conditions.Written written, String source) {
    var names = new LinkedHashSet<String>();
    var mentions =
        Mention.in(tree, names).stream()
            .map(it -> new Mention(it.name(), it.id(), written.source(it.offset())))
            .toList();
    var ids = new HashMap<String, Set<String>>();
    for (var mention : mentions) {
      ids.computeIfAbsent(mention.name(), name -> new TreeSet<>()).add(mention.id());
    }
    ids.replaceAll((name, asked) -> Collections.unmodifiableSet(asked));
    names.removeAll(constants.keySet());
    try {
      return new CelExpression.Compiled(
          runtime.get().createProgram(tree),
          constants,
          mentions,
          Collections.unmodifiableMap(ids),
          Collections.unmodifiableSet(names));
    } catch (CelEvaluationException e) {
      throw new IllegalStateException("cannot be prepared: " + source, e);
    }
  }

  private ExpressionFault fault(CelIssue issue, Conditions.Written written, String source) {
    var location = issue.getSourceLocation();
    int lineStart = 0;
    for (int line = 1; line < location.getLine(); line++) {
      lineStart = written.text().indexOf('\n', lineStart) + 1;
    }
    int offset = written.source((int) (lineStart + (long) location.getColumn()));
    var known = new TreeSet<>(names);
    known.addAll(conditions.names());
    return ExpressionFault.of(issue.getMessage(), offset, source, known);
  }
}
