package io.secondcall.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that hints say what to listen for and leave the answer to the trainee. */
final class HintCheck {
  /** So many words in a row are no coincidence. */
  private static final int IN_A_ROW = 5;

  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;
  private final Set<String> answers = new HashSet<>();

  HintCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    if (scenario.hints().equals(Hints.NONE)) {
      return;
    }
    answers().forEach(text -> answers.addAll(rows(text)));
    file.entries("people").forEach((id, person) -> hint(Fields.of(person.value()), "hint"));
    file.entries("beats")
        .forEach(
            (person, group) ->
                Fields.of(group.value())
                    .entries()
                    .forEach((id, beat) -> hint(Fields.of(beat.value()), "hint")));
    desk();
  }

  private void desk() {
    boolean always = false;
    for (var item : file.items("hints")) {
      var fields = Fields.of(item);
      hint(fields, "text");
      if (always) {
        diagnostics.report(
            Problem.SHADOWED,
            item.place(),
            "This hint is never given: one before it always holds.",
            "Put the hint without a condition last.");
        return;
      }
      always = !fields.has("when");
    }
  }

  private void hint(Fields fields, String key) {
    if (!fields.has(key)) {
      return;
    }
    var text = fields.word(key);
    if (!Slots.in(text).isEmpty() || rows(text).stream().anyMatch(answers::contains)) {
      diagnostics.report(
          Problem.GIVEN_AWAY,
          fields.need(key).place(),
          "This hint gives the answer away.",
          "Say what to listen for, in words that no reply, fact or model wording has; no slots.");
    }
  }

  /** Everything that a trainee should find for themselves. */
  private Stream<String> answers() {
    var tries =
        scenario.beats().values().stream()
            .flatMap(beat -> Stream.concat(beat.listens().stream(), beat.otherwise().stream()))
            .flatMap(transition -> transition.tries().stream());
    var facts =
        scenario.facts().stream()
            .flatMap(fact -> Stream.concat(Stream.of(fact.statement()), fact.wordings().stream()));
    var models = scenario.criteria().stream().map(Criterion::sayInstead);
    return Stream.of(tries, facts, models).flatMap(texts -> texts);
  }

  private static List<String> rows(String text) {
    var words =
        GAP.splitAsStream(text.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).toList();
    var rows = new ArrayList<String>();
    for (int from = 0; from + IN_A_ROW <= words.size(); from++) {
      rows.add(String.join(" ", words.subList(from, from + IN_A_ROW)));
    }
    return rows;
  }
}
