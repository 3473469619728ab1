package io.secondcall.scenario;

import io.secondcall.scenario.Script.Step;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tests of scenarios. Never throws, whatever the text holds. Thread-safe. */
public final class ScriptReader {
  private static final List<String> VERBS =
      List.of(
          "research",
          "call",
          "attend",
          "say",
          "leave",
          "mail",
          "message",
          "do",
          "keep-silent",
          "wait",
          "wait-until");

  private final Lazy<Shape> shape =
      new Lazy<>(() -> Shape.ofResource("scenarios/test.schema.json"));

  /** What reading a test led to: the test unless a diagnostic is an error. */
  public record ScriptReading(Optional<Script> script, List<Diagnostic> diagnostics) {
    public ScriptReading {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * @param scenario whose test it is
   */
  public ScriptReading read(Scenario scenario, ScenarioFile.TestFile file) {
    var diagnostics = new Diagnostics(file.path());
    var script =
        YamlText.parse(file.text(), diagnostics)
            .filter(root -> Shape.fits(shape, root, diagnostics))
            .map(root -> script(Fields.of(root), scenario, file.path(), diagnostics));
    return new ScriptReading(
        diagnostics.hasErrors() ? Optional.empty() : script, diagnostics.inFileOrder());
  }

  private static Script script(
      Fields file, Scenario scenario, String path, Diagnostics diagnostics) {
    var symbols = symbols(scenario, diagnostics);
    var decoding = new Decoding(diagnostics, symbols, Map.of(), Map.of(), false);
    var steps =
        file.items("does").stream()
            .flatMap(node -> step(node, decoding, diagnostics).stream())
            .toList();
    var script =
        new Script(
            path,
            file.word("test"),
            seeds(file),
            file.word("difficulty", "realistic"),
            example(file, diagnostics),
            steps,
            expectations(Fields.of(file.need("expects")), decoding));
    symbols.resolve();
    return script;
  }

  private static Symbols symbols(Scenario scenario, Diagnostics diagnostics) {
    var symbols = new Symbols(diagnostics);
    scenario.moves().forEach(m -> symbols.declareShared(Symbols.Kind.MOVE, m.id(), Place.START));
    scenario.facts().forEach(f -> symbols.declareShared(Symbols.Kind.FACT, f.id(), Place.START));
    scenario
        .sources()
        .forEach(s -> symbols.declareShared(Symbols.Kind.SOURCE, s.id(), Place.START));
    scenario
        .endings()
        .forEach(e -> symbols.declareShared(Symbols.Kind.ENDING, e.id(), Place.START));
    scenario
        .criteria()
        .forEach(c -> symbols.declareShared(Symbols.Kind.CRITERION, c.id(), Place.START));
    scenario
        .team()
        .deeds()
        .forEach(d -> symbols.declareShared(Symbols.Kind.DEED, d.id(), Place.START));
    scenario
        .beats()
        .keySet()
        .forEach(id -> symbols.declareShared(Symbols.Kind.BEAT, id, Place.START));
    for (var person : scenario.people()) {
      symbols.declareShared(Symbols.Kind.PERSON, person.id(), Place.START);
      person.knows().forEach(t -> symbols.declareShared(Symbols.Kind.TOPIC, t.id(), Place.START));
    }
    scenario.meetings().forEach(id -> symbols.declareShared(Symbols.Kind.PROMISE, id, Place.START));
    WorldDecoder.declareSlots(List.copyOf(scenario.draws().values()), symbols);
    return symbols;
  }

  private static List<Long> seeds(Fields file) {
    var seeds =
        Stream.concat(file.words("seed").stream(), file.words("seeds").stream())
            .map(Long::valueOf)
            .toList();
    return seeds.isEmpty() ? List.of(1L) : seeds;
  }

  private static Optional<Script.Example> example(Fields file, Diagnostics diagnostics) {
    boolean model = file.flag("model");
    if (model && file.has("laugh")) {
      diagnostics.report(
          Problem.MODEL_TO_LAUGH_AT,
          file.placeOf("laugh"),
          "This test is a model, and to be laughed at.",
          "Keep `model: true` or `laugh`, not both.");
    }
    return model
        ? Optional.of(Script.Example.MODEL)
        : file.get("laugh")
            .map(word -> Fields.scalar(word).text().toUpperCase(Locale.ROOT))
            .map(Script.Example::valueOf);
  }

  private static Optional<Step> step(Node node, Decoding decoding, Diagnostics diagnostics) {
    int line = node.place().line();
    if (node instanceof Node.Scalar scalar) {
      return Optional.of(
          switch (scalar.text()) {
            case "close" -> new Step.Close(line);
            case "hint" -> new Step.Hint(line);
            default -> new Step.HangUp(line);
          });
    }
    var fields = Fields.of(node);
    var verbs = VERBS.stream().filter(fields::has).toList();
    if (verbs.size() != 1) {
      diagnostics.report(
          Problem.NO_DEED,
          node.place(),
          verbs.isEmpty()
              ? "This step does nothing."
              : "This step does several things: " + String.join(", ", verbs) + ".",
          "Each step does one of: hang-up, hint, close, " + String.join(", ", VERBS) + ".");
      return Optional.empty();
    }
    var verb = verbs.getFirst();
    if (lacks(fields, verb, diagnostics)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (verb) {
          case "research" ->
              new Step.Research(line, decoding.id(fields.need("research"), Symbols.Kind.SOURCE));
          case "call" ->
              new Step.Call(
                  line,
                  decoding.id(fields.need("call"), Symbols.Kind.PERSON),
                  Script.Until.valueOf(fields.word("until", "now").toUpperCase(Locale.ROOT)));
          case "attend" ->
              new Step.Attend(line, decoding.id(fields.need("attend"), Symbols.Kind.PROMISE));
          case "say" ->
              new Step.Say(line, decoding.text(fields, "say"), understanding(fields, decoding));
          case "leave" ->
              new Step.Leave(line, decoding.text(fields, "leave"), understanding(fields, decoding));
          case "mail" -> mail(line, fields, decoding);
          case "message" ->
              new Step.Message(
                  line,
                  decoding.id(fields.need("message"), Symbols.Kind.PERSON),
                  decoding.text(fields, "text"),
                  fields.word("until", "").equals("answered"),
                  understanding(fields, decoding));
          case "do" ->
              new Step.Do(
                  line,
                  decoding.id(fields.need("do"), Symbols.Kind.DEED),
                  decoding.maybeText(fields, "text").orElse(""),
                  understanding(fields, decoding));
          case "keep-silent" -> new Step.KeepSilent(line, fields.integer("keep-silent"));
          case "wait" -> new Step.Wait(line, EffectsDecoder.minutes(fields.word("wait")));
          default -> {
            var until = fields.in("wait-until");
            yield new Step.WaitUntil(
                line, until.integer("day"), LocalTime.parse(until.word("time")));
          }
        });
  }

  /** What `until` and the parts of a mail go with; the shape alone cannot tell. */
  private static boolean lacks(Fields fields, String verb, Diagnostics diagnostics) {
    var needed =
        switch (verb) {
          case "mail" -> List.of("subject", "text");
          case "message" -> List.of("text");
          default -> List.<String>of();
        };
    var until = fields.word("until", "");
    var allowed =
        switch (verb) {
          case "call" -> List.of("", "reached", "screened", "voicemail");
          case "mail", "message" -> List.of("", "answered");
          default -> List.of("");
        };
    var missing = needed.stream().filter(key -> !fields.has(key)).toList();
    if (!missing.isEmpty()) {
      diagnostics.report(
          Problem.MISSING_KEY,
          fields.place(),
          "`%s` lacks the key `%s`.".formatted(verb, missing.getFirst()),
          "Write `%s:` below it.".formatted(missing.getFirst()));
    } else if (!allowed.contains(until)) {
      diagnostics.report(
          Problem.NOT_AN_OPTION,
          fields.placeOf("until"),
          "With `%s`, `until` cannot be `%s`.".formatted(verb, until),
          "A call waits until `reached`, `screened` or `voicemail`, what is written until"
              + " `answered`.");
    }
    return !missing.isEmpty() || !allowed.contains(until);
  }

  private static Step mail(int line, Fields fields, Decoding decoding) {
    return new Step.Mail(
        line,
        decoding.id(fields.need("mail"), Symbols.Kind.PERSON),
        List.copyOf(decoding.ids(fields, "copies", Symbols.Kind.PERSON)),
        decoding.text(fields, "subject"),
        decoding.text(fields, "text"),
        fields.word("until", "").equals("answered"),
        understanding(fields, decoding));
  }

  private static Script.Understanding understanding(Fields fields, Decoding decoding) {
    return new Script.Understanding(
        decoding.ids(fields, "hears", Symbols.Kind.MOVE),
        decoding.ids(fields, "not-heard", Symbols.Kind.MOVE),
        decoding.ids(fields, "cites", Symbols.Kind.FACT),
        decoding.ids(fields, "asks", Symbols.Kind.TOPIC),
        decoding.maybeId(fields, "beat", Symbols.Kind.BEAT));
  }

  private static Script.Expectations expectations(Fields fields, Decoding decoding) {
    var scores = new LinkedHashMap<String, Script.Range>();
    for (var score : List.of("overall", "research", "courtesy", "persistence")) {
      if (fields.has(score)) {
        scores.put(score, range(fields.word(score)));
      }
    }
    var marks = new LinkedHashMap<String, Set<String>>();
    if (fields.has("marks")) {
      var given = fields.in("marks");
      given
          .entries()
          .forEach(
              (criterion, entry) -> {
                decoding.symbols().refer(Symbols.Kind.CRITERION, criterion, entry.key());
                marks.put(criterion, given.words(criterion));
              });
    }
    return new Script.Expectations(
        decoding.maybeId(fields, "ending", Symbols.Kind.ENDING),
        scores,
        marks,
        decoding.ids(fields, "found", Symbols.Kind.FACT));
  }

  /** {@code >= 80}, {@code <= 30}, {@code 30..65} or {@code 85}. */
  static Script.Range range(String text) {
    if (text.startsWith(">=")) {
      return new Script.Range(Integer.parseInt(text.substring(2).strip()), 100);
    }
    if (text.startsWith("<=")) {
      return new Script.Range(0, Integer.parseInt(text.substring(2).strip()));
    }
    int dots = text.indexOf("..");
    return dots < 0
        ? new Script.Range(Integer.parseInt(text), Integer.parseInt(text))
        : new Script.Range(
            Integer.parseInt(text.substring(0, dots)), Integer.parseInt(text.substring(dots + 2)));
  }
}
