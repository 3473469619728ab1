package io.secondcall.scenario;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads settings, endings and criteria. */
final class RubricDecoder {
  private final Decoding decoding;

  RubricDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Scenario.Setting setting(Fields fields) {
    return new Scenario.Setting(
        decoding.maybeExpression(fields, "when", Names.TURN), decoding.setting(fields, "text"));
  }

  Scenario.Ending ending(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    decoding.symbols().declare(Symbols.Kind.ENDING, id, entry.key());
    var kind = Scenario.Ending.Kind.valueOf(constant(fields.word("kind")));
    return new Scenario.Ending(
        id,
        decoding.text(fields, "title"),
        kind,
        decoding.maybeExpression(fields, "when", Names.PURSUIT),
        decoding.text(fields, "verdict"),
        fields.flag("at-once", kind == Scenario.Ending.Kind.BLOCKED),
        new TeamDecoder(decoding).epilogue(fields));
  }

  /** Without the criteria whose `earned` is faulty, which is among the diagnostics. */
  List<Criterion> criteria(Fields scenario) {
    return scenario.named("criteria", this::criterion).stream().flatMap(Optional::stream).toList();
  }

  private Optional<Criterion> criterion(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    var of = Criterion.Occasions.valueOf(constant(fields.word("of")));
    var names = names(of);
    var calledFor = decoding.maybeExpression(fields, "called-for", Names.PURSUIT);
    var where = decoding.maybeExpression(fields, "where", names);
    var earned = decoding.expression(fields.need("earned"), names, Names.Type.BOOL);
    var nearly = decoding.maybeExpression(fields, "nearly", names);
    var broken = decoding.maybeExpression(fields, "broken", names);
    return earned.map(
        expression ->
            new Criterion(
                id,
                Scenario.Skill.valueOf(constant(fields.word("skill"))),
                fields.integer("points"),
                fields.integer("penalty", 0),
                decoding.text(fields, "statement"),
                decoding.text(fields, "why"),
                of,
                calledFor,
                where,
                expression,
                nearly,
                broken,
                fields.integer("at-least", 1),
                fields.flag("always"),
                fields.flag("essential"),
                decoding.text(fields, "advice"),
                decoding.text(fields, "say-instead")));
  }

  private static Names names(Criterion.Occasions of) {
    return switch (of) {
      case TURNS -> Names.TURN;
      case CONTACTS -> Names.CONTACT;
      case ACTIONS -> Names.ACTION;
      case PURSUIT -> Names.PURSUIT;
    };
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
