package io.secondcall.scenario;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An id that an expression asks about.
 *
 * @param name the name that is asked: {@code heard}
 * @param id the text constant it is asked about: {@code apologise}
 * @param offset where the constant stands in the source
 */
record Mention(String name, String id, int offset) {
  private static final Set<String> ASKING = Set.of("includes", "includesAny", "includesAll");

  /** Every mention, in the order of the source; and adds the names read to {@code names}. */
  static List<Mention> in(CelAbstractSyntaxTree tree, Set<String> names) {
    var mentions = new ArrayList<Mention>();
    walk(tree.getExpr(), tree, mentions, names);
    return List.copyOf(mentions);
  }

  private static void walk(
      CelExpr expression, CelAbstractSyntaxTree tree, List<Mention> mentions, Set<String> names) {
    switch (expression.getKind()) {
      case IDENT -> names.add(expression.ident().name());
      case LIST ->
          expression.list().elements().forEach(element -> walk(element, tree, mentions, names));
      case CALL -> {
        var call = expression.call();
        asked(call)
            .ifPresent(
                question ->
                    question
                        .about()
                        .forEach(about -> constants(about, question.name(), tree, mentions)));
        call.target().ifPresent(target -> walk(target, tree, mentions, names));
        call.args().forEach(argument -> walk(argument, tree, mentions, names));
      }
      default -> {
        // constants alone: without macros, maps and structures there is nothing else to walk
      }
    }
  }

  private record Question(String name, List<CelExpr> about) {}

  private static Optional<Question> asked(CelExpr.CelCall call) {
    if (ASKING.contains(call.function())) {
      return call.target()
          .flatMap(Mention::ident)
          .map(name -> new Question(name, List.copyOf(call.args())));
    }
    if (call.args().size() != 2) {
      return Optional.empty();
    }
    var left = call.args().get(0);
    var right = call.args().get(1);
    return switch (call.function()) {
      case "@in" ->
          ident(right)
              .map(name -> new Question(name, List.of(left)))
              .or(() -> ident(left).map(name -> new Question(name, List.of(right))));
      case "_==_", "_!=_" ->
          ident(left)
              .map(name -> new Question(name, List.of(right)))
              .or(() -> ident(right).map(name -> new Question(name, List.of(left))));
      default -> Optional.empty();
    };
  }

  private static Optional<String> ident(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
        ? Optional.of(expression.ident().name())
        : Optional.empty();
  }

  private static void constants(
      CelExpr expression, String name, CelAbstractSyntaxTree tree, List<Mention> mentions) {
    switch (expression.getKind()) {
      case CONSTANT -> {
        if (expression.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
          int offset = tree.getSource().getPositionsMap().getOrDefault(expression.id(), 0);
          mentions.add(new Mention(name, expression.constant().stringValue(), offset));
        }
      }
      case LIST ->
          expression.list().elements().forEach(element -> constants(element, name, tree, mentions));
      default -> {
        // a computed value: nothing that can be checked beforehand
      }
    }
  }
}
