package io.secondcall.scenario;

import dev.cel.runtime.CelRuntime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Turns a document of the right shape into a scenario. What the scenario declares for expressions
 * (variables, draws, thresholds, conditions) is read first; everything else follows in file order.
 */
final class ScenarioDecoder {
  /** Words that CEL keeps for itself. */
  private static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "false",
          "for",
          "function",
          "if",
          "import",
          "in",
          "let",
          "loop",
          "namespace",
          "null",
          "package",
          "return",
          "true",
          "var",
          "void",
          "while");

  private final Fields file;
  private final Diagnostics diagnostics;
  private final Symbols symbols;
  private final Map<String, Place> names = new HashMap<>();

  ScenarioDecoder(Node root, Diagnostics diagnostics, Symbols symbols) {
    this.file = Fields.of(root);
    this.diagnostics = diagnostics;
    this.symbols = symbols;
  }

  Scenario decode(String hash, boolean trusted, Supplier<CelRuntime> runtime) {
    var variables = variables();
    var thresholds = thresholds();
    var types = new TreeMap<String, Names.Type>();
    variables.forEach((id, variable) -> types.put(id, Names.Type.valueOf(variable.type().name())));
    var draws =
        new WorldDecoder(new Decoding(diagnostics, symbols, noScopes(), types, trusted))
            .draws(file);
    WorldDecoder.declareSlots(draws, symbols);
    var conditions = new Conditions();
    var scopes = scopes(types, draws, thresholds, conditions, runtime);
    var decoding = new Decoding(diagnostics, symbols, scopes, types, trusted);
    conditions(conditions, decoding);
    var scenario = scenario(hash, variables, draws, thresholds, decoding);
    if (!trusted) {
      unused(conditions);
    }
    return scenario;
  }

  private Scenario scenario(
      String hash,
      Map<String, Scenario.Variable> variables,
      List<Scenario.Draw> draws,
      List<Scenario.Threshold> thresholds,
      Decoding decoding) {
    var world = new WorldDecoder(decoding);
    var people = new PeopleDecoder(decoding);
    var rubric = new RubricDecoder(decoding);
    var drawn = new LinkedHashMap<String, Scenario.Draw>();
    draws.forEach(draw -> drawn.put(draw.id(), draw));
    return new Scenario(
        file.word("scenario"),
        file.integer("version"),
        hash,
        file.word("language"),
        decoding.text(file, "title"),
        decoding.text(file, "summary"),
        decoding.text(file, "story"),
        decoding.texts(file, "skills"),
        file.integer("minutes"),
        file.integer("level"),
        world.briefing(Fields.of(file.need("briefing"))),
        world.calendar(Fields.of(file.need("calendar"))),
        world.weights(Fields.of(file.need("weights"))),
        Collections.unmodifiableMap(drawn),
        variables,
        file.named("people", people::person),
        file.named("sources", world::source),
        file.named("facts", world::fact),
        file.named("moves", world::move),
        file.each("settings", rubric::setting),
        people.beats(file),
        file.named("endings", rubric::ending),
        rubric.criteria(file),
        thresholds,
        file.named("agreed", new AgreedDecoder(decoding)::agreed),
        new TeamDecoder(decoding).team(file),
        world.moveNames(file),
        new HintsDecoder(decoding).hints(file));
  }

  private Map<String, Scenario.Variable> variables() {
    var variables = new LinkedHashMap<String, Scenario.Variable>();
    file.entries("variables")
        .forEach(
            (id, entry) -> {
              symbols.declare(Symbols.Kind.VARIABLE, id, entry.key());
              claim(id, entry.key());
              variables.put(id, variable(id, Fields.scalar(entry.value())));
            });
    return Collections.unmodifiableMap(variables);
  }

  private static Scenario.Variable variable(String id, Node.Scalar start) {
    return switch (start.sort()) {
      case INTEGER ->
          new Scenario.Variable(id, Scenario.Variable.Type.INT, Integer.valueOf(start.text()));
      case SWITCH ->
          new Scenario.Variable(id, Scenario.Variable.Type.BOOL, Boolean.valueOf(start.text()));
      default -> new Scenario.Variable(id, Scenario.Variable.Type.STRING, start.text());
    };
  }

  private List<Scenario.Threshold> thresholds() {
    return file.named(
        "thresholds",
        (id, entry) -> {
          claim(id, entry.key());
          var fields = Fields.of(entry.value());
          return new Scenario.Threshold(
              id,
              Double.parseDouble(fields.word("value")),
              fields.word("source"),
              fields.word("caveat"));
        });
  }

  private void conditions(Conditions conditions, Decoding decoding) {
    file.entries("conditions")
        .forEach(
            (id, entry) -> {
              claim(id, entry.key());
              decoding.condition(entry.value());
              conditions.add(name(id), Fields.scalar(entry.value()).text());
            });
  }

  private void unused(Conditions conditions) {
    file.entries("conditions")
        .forEach(
            (id, entry) -> {
              if (!conditions.isUsed(name(id))) {
                diagnostics.report(
                    Problem.UNUSED_CONDITION,
                    entry.key(),
                    "No expression has the condition `%s`.".formatted(name(id)),
                    "Write the name where it is meant, or delete it.");
              }
            });
  }

  /** A name in expressions, which nothing else may have. */
  private void claim(String id, Place place) {
    var name = name(id);
    boolean standing =
        List.of(Names.values()).stream().anyMatch(names -> names.types().containsKey(name));
    if (standing || RESERVED.contains(name)) {
      diagnostics.report(
          Problem.NAME_TAKEN,
          place,
          "`%s` is a name that expressions have already.".formatted(name),
          "Call it something else, `my-%s` say.".formatted(id));
    } else if (names.putIfAbsent(name, place) != null) {
      diagnostics.report(
          Problem.NAME_TAKEN,
          place,
          "Something else in this file is the name `%s` in expressions.".formatted(name),
          "Variables, draws, thresholds and conditions need different ids.");
    }
  }

  private Map<Names, ExpressionScope> scopes(
      Map<String, Names.Type> variables,
      List<Scenario.Draw> draws,
      List<Scenario.Threshold> thresholds,
      Conditions conditions,
      Supplier<CelRuntime> runtime) {
    var own = new TreeMap<String, Names.Type>();
    variables.forEach((id, type) -> own.put(name(id), type));
    for (var draw : draws) {
      if (draw.options().getFirst().containsKey("")) {
        claim(draw.id(), Fields.of(file.need("draws")).placeOf(draw.id()));
        own.put(name(draw.id()), Names.Type.STRING);
      }
    }
    var constants = new TreeMap<String, Object>();
    thresholds.forEach(threshold -> constants.put(name(threshold.id()), value(threshold)));
    var scopes = new EnumMap<Names, ExpressionScope>(Names.class);
    for (var kind : Names.values()) {
      scopes.put(kind, new ExpressionScope(kind, own, constants, conditions, runtime));
    }
    return scopes;
  }

  private static Map<Names, ExpressionScope> noScopes() {
    return new EnumMap<>(Names.class);
  }

  private static Object value(Scenario.Threshold threshold) {
    boolean whole = threshold.value() == Math.rint(threshold.value());
    return whole ? (Object) (long) threshold.value() : (Object) threshold.value();
  }

  /** An id as expressions write it. */
  static String name(String id) {
    return id.replace('-', '_');
  }
}
