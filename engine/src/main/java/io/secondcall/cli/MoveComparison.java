package io.secondcall.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.secondcall.language.Evaluation;
import io.secondcall.language.Evaluation.Judged;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * Labels beside hearings of the same replies. Immutable.
 *
 * @param evaluation agreement in figures
 * @param confusion replies by labelled tone, then by heard tone, both less one
 * @param alarmed share of the replies without a move in which one was heard, 0 to 1
 * @param worst errors in words, the worst first
 */
record MoveComparison(
    Evaluation evaluation, List<List<Integer>> confusion, double alarmed, List<Worst> worst) {
  private static final int SHOWN = 20;
  private static final int TONES = 5;

  /** A reply with its labels. */
  record Labelled(ReplyLine line, Judged labels) {}

  /**
   * A reply that was heard wrongly.
   *
   * @param badness sum over its errors; a false alarm weighs as much as the ear was sure of it
   * @param errors in words
   */
  record Worst(String id, String reply, double badness, List<String> errors) {}

  static MoveComparison of(List<Labelled> labelled, List<Hearing> heard) {
    var replies = labelled.stream().map(one -> one.line().utterance().reply()).toList();
    var labels = labelled.stream().map(Labelled::labels).toList();
    var evaluation =
        Evaluation.of(replies, labels, heard.stream().map(MoveComparison::judged).toList());
    var confusion = new int[TONES][TONES];
    int silent = 0;
    int alarmed = 0;
    var worst = new ArrayList<Worst>();
    for (int i = 0; i < labelled.size(); i++) {
      var label = labels.get(i);
      confusion[label.tone() - 1][heard.get(i).tone() - 1]++;
      if (label.moves().isEmpty()) {
        silent++;
        alarmed += heard.get(i).moves().isEmpty() ? 0 : 1;
      }
      worst.add(worst(labelled.get(i), heard.get(i)));
    }
    worst.removeIf(one -> one.errors().isEmpty());
    worst.sort(Comparator.comparingDouble(Worst::badness).reversed().thenComparing(Worst::id));
    return new MoveComparison(
        evaluation,
        java.util.Arrays.stream(confusion)
            .map(row -> java.util.Arrays.stream(row).boxed().toList())
            .toList(),
        silent == 0 ? 0 : alarmed / (double) silent,
        List.copyOf(worst.subList(0, Math.min(SHOWN, worst.size()))));
  }

  private static Judged judged(Hearing hearing) {
    var moves = new TreeMap<String, Span>();
    hearing.moves().forEach(move -> moves.put(move.move(), move.span()));
    return new Judged(moves, hearing.tone());
  }

  private static Worst worst(Labelled labelled, Hearing heard) {
    var reply = labelled.line().utterance().reply();
    var gold = labelled.labels();
    var errors = new ArrayList<String>();
    double badness = 0;
    for (var move : heard.moves()) {
      if (!gold.moves().containsKey(move.move())) {
        badness += move.confidence();
        errors.add("heard " + inWords(move, reply));
      }
    }
    for (var move : new TreeMap<>(gold.moves()).entrySet()) {
      if (!heard.has(move.getKey())) {
        badness += 0.75;
        errors.add("missed %s in \"%s\"".formatted(move.getKey(), quoted(move.getValue(), reply)));
      }
    }
    int off = Math.abs(gold.tone() - heard.tone());
    if (off > 0) {
      badness += 0.2 * off * off;
      errors.add("tone %d, not %d".formatted(heard.tone(), gold.tone()));
    }
    return new Worst(labelled.line().node().path("id").asText(), reply, badness, errors);
  }

  private static String inWords(HeardMove move, String reply) {
    return String.format(
        Locale.ROOT,
        "%s in \"%s\" (%.2f)",
        move.move(),
        quoted(move.span(), reply),
        move.confidence());
  }

  /** A label's span may lie outside its reply: labels come from other hands. */
  private static String quoted(Span span, String reply) {
    int length = reply.codePointCount(0, reply.length());
    return new Span(Math.min(span.start(), length), Math.min(span.end(), length)).of(reply);
  }

  String toText() {
    var text = new StringBuilder(evaluation.table());
    text.append(
        String.format(
            Locale.ROOT, "%nreplies without a move in which one was heard: %.3f%n%n", alarmed));
    text.append("tone: labelled down, heard across\n     1    2    3    4    5\n");
    for (int tone = 1; tone <= TONES; tone++) {
      text.append(tone);
      confusion.get(tone - 1).forEach(n -> text.append(String.format("%5d", n)));
      text.append('\n');
    }
    text.append("\nthe worst errors\n");
    for (var one : worst) {
      text.append(one.id()).append(": ").append(one.reply()).append('\n');
      one.errors().forEach(error -> text.append("    ").append(error).append('\n'));
    }
    return text.toString();
  }

  String toJson() {
    var root = JsonNodeFactory.instance.objectNode();
    root.put("replies", evaluation.replies());
    var moves = root.putObject("moves");
    new TreeMap<>(evaluation.moves())
        .forEach(
            (name, agreement) ->
                moves
                    .putObject(name)
                    .put("n", agreement.hits() + agreement.misses())
                    .put("precision", agreement.precision())
                    .put("recall", agreement.recall())
                    .put("f1", agreement.f1())
                    .put("kappa", agreement.kappa()));
    root.putObject("micro")
        .put("precision", evaluation.precision())
        .put("recall", evaluation.recall())
        .put("f1", evaluation.f1());
    root.putObject("macro").put("kappa", evaluation.macroKappa());
    root.put("spanF1", evaluation.spanF1());
    var tone = root.putObject("tone");
    tone.put("weightedKappa", evaluation.toneKappa()).put("exact", evaluation.toneExact());
    var matrix = tone.putArray("confusion");
    confusion.forEach(
        row -> {
          var cells = matrix.addArray();
          row.forEach(cells::add);
        });
    root.putObject("withoutMove")
        .put("replies", evaluation.silentReplies())
        .put("falseAlarmsEach", evaluation.falseAlarms())
        .put("shareAlarmed", alarmed);
    var errors = root.putArray("worst");
    for (var one : worst) {
      var node = errors.addObject();
      node.put("id", one.id()).put("reply", one.reply());
      var list = node.putArray("errors");
      one.errors().forEach(list::add);
    }
    return root.toPrettyString() + "\n";
  }
}
