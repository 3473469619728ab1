package io.secondcall.scenario;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import java.util.List;
import java.util.Map;

/**
 * The part of CEL that scenarios use: comparison, and/or/not, choice, plus and minus, and what a
 * list includes. No macros, no indexing, no division: so every expression that type-checks has a
 * value, in time that its length bounds, and an uploaded file is safe. Thread-safe.
 */
final class ExpressionLanguage {
  private static final CelType STRINGS = ListType.create(SimpleType.STRING);

  /** Characters that an expression may have, its conditions written out. */
  private static final int LONGEST = 8_000;

  private static final CelOptions OPTIONS =
      CelOptions.current()
          .enableComprehension(false)
          .enableHeterogeneousNumericComparisons(true)
          .errorOnIntWrap(false)
          .maxExpressionCodePointSize(LONGEST)
          .maxParseRecursionDepth(32)
          .build();

  private ExpressionLanguage() {}

  /** Checks expressions over these names. Costs some 0.2 s the first time in a process. */
  static CelCompiler compiler(Map<String, Names.Type> names, Map<String, Object> constants) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(OPTIONS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(
                CelStandardDeclarations.newBuilder()
                    .includeFunctions(
                        CelStandardDeclarations.StandardFunction.IN,
                        CelStandardDeclarations.StandardFunction.CONDITIONAL,
                        CelStandardDeclarations.StandardFunction.LOGICAL_NOT,
                        CelStandardDeclarations.StandardFunction.LOGICAL_OR,
                        CelStandardDeclarations.StandardFunction.LOGICAL_AND,
                        CelStandardDeclarations.StandardFunction.EQUALS,
                        CelStandardDeclarations.StandardFunction.NOT_EQUALS,
                        CelStandardDeclarations.StandardFunction.ADD,
                        CelStandardDeclarations.StandardFunction.SUBTRACT,
                        CelStandardDeclarations.StandardFunction.NEGATE,
                        CelStandardDeclarations.StandardFunction.SIZE,
                        CelStandardDeclarations.StandardFunction.LESS,
                        CelStandardDeclarations.StandardFunction.LESS_EQUALS,
                        CelStandardDeclarations.StandardFunction.GREATER,
                        CelStandardDeclarations.StandardFunction.GREATER_EQUALS)
                    .build())
            .addFunctionDeclarations(
                member("includes", SimpleType.STRING),
                member("includesAny", STRINGS),
                member("includesAll", STRINGS));
    names.forEach((name, type) -> builder.addVar(name, celType(type)));
    constants.forEach(
        (name, value) ->
            builder.addVar(name, value instanceof Long ? SimpleType.INT : SimpleType.DOUBLE));
    return builder.build();
  }

  private static CelFunctionDecl member(String name, CelType argument) {
    return CelFunctionDecl.newFunctionDeclaration(
        name,
        CelOverloadDecl.newMemberOverload("list_" + name, SimpleType.BOOL, STRINGS, argument));
  }

  static CelRuntime runtime() {
    return CelRuntimeFactory.plannerRuntimeBuilder()
        .setOptions(OPTIONS)
        .setStandardFunctions(
            CelStandardFunctions.newBuilder()
                .includeFunctions(
                    CelStandardFunctions.StandardFunction.IN,
                    CelStandardFunctions.StandardFunction.LOGICAL_NOT,
                    CelStandardFunctions.StandardFunction.EQUALS,
                    CelStandardFunctions.StandardFunction.NOT_EQUALS,
                    CelStandardFunctions.StandardFunction.ADD,
                    CelStandardFunctions.StandardFunction.SUBTRACT,
                    CelStandardFunctions.StandardFunction.NEGATE,
                    CelStandardFunctions.StandardFunction.SIZE,
                    CelStandardFunctions.StandardFunction.LESS,
                    CelStandardFunctions.StandardFunction.LESS_EQUALS,
                    CelStandardFunctions.StandardFunction.GREATER,
                    CelStandardFunctions.StandardFunction.GREATER_EQUALS)
                .build())
        .addFunctionBindings(
            bound(
                CelFunctionBinding.from(
                    "list_includes", List.class, String.class, (list, id) -> list.contains(id)),
                "includes"))
        .addFunctionBindings(
            bound(
                CelFunctionBinding.from(
                    "list_includesAny", List.class, List.class, ExpressionLanguage::any),
                "includesAny"))
        .addFunctionBindings(
            bound(
                CelFunctionBinding.from(
                    "list_includesAll", List.class, List.class, ExpressionLanguage::all),
                "includesAll"))
        .build();
  }

  private static Iterable<CelFunctionBinding> bound(CelFunctionBinding binding, String function) {
    return CelFunctionBinding.fromOverloads(function, binding);
  }

  private static boolean any(List<?> list, List<?> ids) {
    return ids.stream().anyMatch(list::contains);
  }

  private static boolean all(List<?> list, List<?> ids) {
    return ids.stream().allMatch(list::contains);
  }

  static boolean gives(CelAbstractSyntaxTree tree, Names.Type result) {
    return tree.getResultType().equals(celType(result));
  }

  private static CelType celType(Names.Type type) {
    return switch (type) {
      case INT -> SimpleType.INT;
      case BOOL -> SimpleType.BOOL;
      case STRING -> SimpleType.STRING;
      case STRINGS -> STRINGS;
    };
  }
}
