package io.secondcall.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.secondcall.language.Evaluation.Judged;
import io.secondcall.language.Figure;
import io.secondcall.language.Figures;
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
 * @param figures agreement, with intervals
 * @param confusion replies by labelled tone, then by heard tone, both less one
 * @param worst errors in words, the worst first
 */
record MoveComparison(Figures figures, List<List<Integer>> confusion, List<Worst> worst) {
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
    var figures = Figures.of(replies, labels, heard.stream().map(Judged::of).toList());
    var confusion = new int[TONES][TONES];
    var worst = new ArrayList<Worst>();
    for (int i = 0; i < labelled.size(); i++) {
      var label = labels.get(i);
      confusion[label.tone() - 1][heard.get(i).tone() - 1]++;
      worst.add(worst(labelled.get(i), heard.get(i)));
    }
    worst.removeIf(one -> one.errors().isEmpty());
    worst.sort(Comparator.comparingDouble(Worst::badness).reversed().thenComparing(Worst::id));
    return new MoveComparison(
        figures,
        java.util.Arrays.stream(confusion)
            .map(row -> java.util.Arrays.stream(row).boxed().toList())
            .toList(),
        List.copyOf(worst.subList(0, Math.min(SHOWN, worst.size()))));
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
    var text = new StringBuilder(figures.table());
    text.append("\ntone: labelled down, heard across\n     1    2    3    4    5\n");
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
    root.put("replies", figures.replies());
    var moves = root.putObject("moves");
    new TreeMap<>(figures.moves())
        .forEach(
            (name, of) -> {
              var move = moves.putObject(name).put("n", of.n());
              put(move, "precision", of.precision());
              put(move, "recall", of.recall());
              put(move, "f1", of.f1());
              put(move, "kappa", of.kappa());
            });
    var micro = root.putObject("micro");
    put(micro, "precision", figures.precision());
    put(micro, "recall", figures.recall());
    put(micro, "f1", figures.f1());
    put(root.putObject("macro"), "kappa", figures.macroKappa());
    put(root, "spanF1", figures.spanF1());
    var tone = root.putObject("tone");
    put(tone, "weightedKappa", figures.toneKappa());
    put(tone, "exact", figures.toneExact());
    var matrix = tone.putArray("confusion");
    confusion.forEach(
        row -> {
          var cells = matrix.addArray();
          row.forEach(cells::add);
        });
    var silent = root.putObject("withoutMove").put("replies", figures.withoutMove());
    put(silent, "falseAlarmsEach", figures.falseAlarms());
    put(silent, "shareAlarmed", figures.alarmed());
    var errors = root.putArray("worst");
    for (var one : worst) {
      var node = errors.addObject();
      node.put("id", one.id()).put("reply", one.reply());
      var list = node.putArray("errors");
      one.errors().forEach(list::add);
    }
    return root.toPrettyString() + "\n";
  }

  /** The figure under its name, and its 95 % interval beside it. */
  private static void put(ObjectNode node, String name, Figure figure) {
    node.put(name, figure.value());
    node.putArray(name + "Interval").add(figure.low()).add(figure.high());
  }
}
