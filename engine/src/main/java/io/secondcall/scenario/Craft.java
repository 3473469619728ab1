package io.secondcall.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Looks at a readable scenario for what makes a poor one: nothing of it keeps it from being played,
 * so reading does not look for it. Stateless.
 */
public final class Craft {
  /** What a model pursuit scores at least. */
  private static final int MODEL = 90;

  private Craft() {}

  /**
   * What many pursuits that looked for everything never came upon.
   *
   * @param beats never entered
   * @param endings never reached
   * @param people never spoken with
   * @param facts never found
   * @param unearned criteria that were never earned
   * @param unlost criteria that were never lost
   * @param endless sentences about what never ended
   */
  public record Unreached(
      List<String> beats,
      List<String> endings,
      List<String> people,
      List<String> facts,
      List<String> unearned,
      List<String> unlost,
      List<String> endless) {}

  /** A reply that should land elsewhere than it does: its line, and a sentence that says so. */
  public record Stray(int line, String message) {}

  /**
   * Everything that the file and its tests show.
   *
   * @param tests of the scenario, read
   */
  public static List<Diagnostic> check(Scenario scenario, ScenarioFile file, List<Script> tests) {
    return of(
        file,
        diagnostics -> {
          var fields = fields(file);
          new GuardCheck(scenario, fields, diagnostics).run();
          new CraftCheck(scenario, fields, diagnostics).run();
          boolean model =
              tests.stream()
                  .filter(test -> test.example().equals(Optional.of(Script.Example.MODEL)))
                  .map(test -> test.expects().scores().get("overall"))
                  .anyMatch(range -> range != null && range.least() >= MODEL);
          if (!model) {
            diagnostics.report(
                Problem.NO_MODEL,
                fields.placeOf("scenario"),
                "No test of `%s` shows a model pursuit.".formatted(scenario.id()),
                "Write one with `model: true` that expects `overall: \">= %d\"`.".formatted(MODEL));
          }
        });
  }

  /** What exploration found amiss. */
  public static List<Diagnostic> explored(ScenarioFile file, int pursuits, Unreached unreached) {
    return of(
        file,
        diagnostics -> {
          var fields = fields(file);
          var so = " in %d guided pursuits.".formatted(pursuits);
          for (var id : unreached.beats()) {
            diagnostics.report(
                Problem.NEVER_ENTERED,
                beat(fields, id),
                "The beat `%s` was never entered".formatted(id) + so,
                "Look at the guards on the way to it, or give it an example reply (`try`).");
          }
          for (var id : unreached.endings()) {
            diagnostics.report(
                Problem.NEVER_ENDED_SO,
                fields.in("endings").placeOf(id),
                "The ending `%s` was never reached".formatted(id) + so,
                "An ending before it may hold whenever it does.");
          }
          for (var id : unreached.people()) {
            diagnostics.report(
                Problem.NEVER_REACHED,
                fields.in("people").placeOf(id),
                "`%s` was never reached".formatted(id) + so,
                "Look at their habits and at what introduces them.");
          }
          for (var id : unreached.facts()) {
            diagnostics.report(
                Problem.FOUND_TOO_LATE,
                fields.in("facts").placeOf(id),
                "The fact `%s` was never found".formatted(id) + so,
                "Let a source find it, or somebody tell it sooner.");
          }
          for (var id : unreached.unearned()) {
            diagnostics.report(
                Problem.NEVER_EARNED,
                fields.in("criteria").placeOf(id),
                "The mark `%s` was never earned".formatted(id) + so,
                "Ask for less, or write a test that earns it.");
          }
          for (var id : unreached.unlost()) {
            diagnostics.report(
                Problem.NEVER_LOST,
                fields.in("criteria").placeOf(id),
                "The mark `%s` was never lost".formatted(id) + so,
                "Say in `earned` what somebody might leave undone.");
          }
          for (var sentence : unreached.endless()) {
            diagnostics.report(
                Problem.NEVER_ENDS,
                fields.placeOf("beats"),
                sentence + ".",
                "Let somebody lose patience, or hang up.");
          }
        });
  }

  /** Example replies that land elsewhere. */
  public static List<Diagnostic> astray(ScenarioFile file, List<Stray> strays) {
    return of(
        file,
        diagnostics ->
            strays.forEach(
                stray ->
                    diagnostics.report(
                        Problem.ASTRAY,
                        new Place(stray.line(), 1),
                        stray.message(),
                        "Move the narrower transition up, or put it in other words.")));
  }

  private static List<Diagnostic> of(ScenarioFile file, Consumer<Diagnostics> look) {
    var diagnostics = new Diagnostics(file.path());
    look.accept(diagnostics);
    return diagnostics.inFileOrder();
  }

  private static Fields fields(ScenarioFile file) {
    return YamlText.parse(file.text(), new Diagnostics(file.path()))
        .map(Fields::of)
        .orElseThrow(() -> new IllegalArgumentException(file.path() + " is not readable"));
  }

  private static Place beat(Fields file, String id) {
    var beats = file.in("beats");
    return file.entries("beats").keySet().stream()
        .map(beats::in)
        .filter(person -> person.has(id))
        .map(person -> person.placeOf(id))
        .findFirst()
        .orElse(Place.START);
  }
}
