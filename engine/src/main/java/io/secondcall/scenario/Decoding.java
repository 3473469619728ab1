package io.secondcall.scenario;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What every part of a reading shares: diagnostics, symbols and expressions. For one thread.
 *
 * @param trusted whether the file was checked before: expressions are then compiled at first use
 */
record Decoding(
    Diagnostics diagnostics,
    Symbols symbols,
    Map<Names, ExpressionScope> scopes,
    Map<String, Names.Type> variables,
    boolean trusted) {

  Decoding {
    scopes = Map.copyOf(scopes);
  }

  /** Slots that only a setting has: who, which attempt it is, how long after the contact before. */
  private static final Set<String> OF_SETTINGS = Set.of("person", "nth", "since");

  /** The slot that only who says something once more has: what they say. */
  private static final Set<String> OF_LINES_AGAIN = Set.of("line");

  /** A text that is shown or heard: not blank, and its slots exist. */
  String text(Node node) {
    return text(node, Set.of());
  }

  String setting(Fields fields, String key) {
    return text(fields.need(key), OF_SETTINGS);
  }

  private String text(Node node, Set<String> more) {
    var scalar = Fields.scalar(node);
    if (scalar.text().isBlank()) {
      diagnostics.report(Problem.EMPTY, scalar.place(), "This text is blank.", "Write it.");
    }
    for (var slot : Slots.in(scalar.text())) {
      if (!more.contains(slot)) {
        symbols.refer(Symbols.Kind.SLOT, slot, scalar.at(scalar.text().indexOf("{" + slot)));
      }
    }
    return scalar.text().strip();
  }

  String text(Fields fields, String key) {
    return text(fields.need(key));
  }

  Optional<String> maybeText(Fields fields, String key) {
    return fields.get(key).map(this::text);
  }

  List<String> texts(Fields fields, String key) {
    return fields.items(key).stream().map(this::text).toList();
  }

  /** Texts that stand round a line that was said before. */
  List<String> linesAgain(Fields fields, String key) {
    return fields.items(key).stream().map(node -> text(node, OF_LINES_AGAIN)).toList();
  }

  /** A reference by id. */
  String id(Node node, Symbols.Kind kind) {
    var scalar = Fields.scalar(node);
    symbols.refer(kind, scalar.text(), scalar.place());
    return scalar.text();
  }

  Optional<String> maybeId(Fields fields, String key, Symbols.Kind kind) {
    return fields.get(key).map(node -> id(node, kind));
  }

  Set<String> ids(Fields fields, String key, Symbols.Kind kind) {
    fields.scalars(key).forEach(scalar -> symbols.refer(kind, scalar.text(), scalar.place()));
    return fields.words(key);
  }

  Optional<Expression> maybeExpression(Fields fields, String key, Names names) {
    return fields.get(key).flatMap(node -> expression(node, names, Names.Type.BOOL));
  }

  /** The expression; empty, with the reason among the diagnostics, when it is faulty. */
  Optional<Expression> expression(Node node, Names names, Names.Type result) {
    var scalar = Fields.scalar(node);
    var scope = scope(names);
    if (trusted) {
      return Optional.of(scope.trust(scalar.text()));
    }
    return report(scope.check(scalar.text(), result), scalar);
  }

  private Optional<Expression> report(ExpressionScope.Checked checked, Node.Scalar scalar) {
    return switch (checked) {
      case ExpressionScope.Checked.Good(var expression, var mentions) -> {
        mentions.forEach(mention -> symbols.mention(mention, scalar.at(mention.offset())));
        yield Optional.of(expression);
      }
      case ExpressionScope.Checked.Bad(var faults) -> {
        for (var fault : faults) {
          diagnostics.report(
              fault.problem(), scalar.at(fault.offset()), fault.message(), fault.hint());
        }
        yield Optional.empty();
      }
    };
  }

  /**
   * Checks a named condition where it stands: its names need to be those of one kind of expression.
   * What no kind takes is reported as of a reply.
   */
  void condition(Node node) {
    if (!trusted) {
      var scalar = Fields.scalar(node);
      var taken =
          Arrays.stream(Names.values())
              .map(names -> scope(names).check(scalar.text(), Names.Type.BOOL))
              .filter(ExpressionScope.Checked.Good.class::isInstance)
              .findFirst();
      report(
          taken.orElseGet(() -> scope(Names.TURN).check(scalar.text(), Names.Type.BOOL)), scalar);
    }
  }

  private ExpressionScope scope(Names names) {
    var scope = scopes.get(names);
    if (scope == null) {
      throw new IllegalStateException("no scope for " + names);
    }
    return scope;
  }

  /** A date, a time or a zone; empty, with the reason among the diagnostics, when there is none. */
  <T> Optional<T> timely(Node.Scalar scalar, Function<String, T> parse, String what, String hint) {
    try {
      return Optional.of(parse.apply(scalar.text()));
    } catch (DateTimeException e) {
      diagnostics.report(
          Problem.NO_SUCH_DATE,
          scalar.place(),
          "There is no %s `%s`.".formatted(what, scalar.text()),
          hint);
      return Optional.empty();
    }
  }
}
