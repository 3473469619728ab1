package io.secondcall.cli;

import io.secondcall.language.Figure;
import io.secondcall.language.Figures.OfMove;
import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.Sure;
import io.secondcall.language.Move;
import io.secondcall.language.MoveGuide;
import io.secondcall.scoring.CardText;
import io.secondcall.scoring.CardText.Shows;
import io.secondcall.scoring.Reliability;
import java.util.Locale;

/** A model card as Markdown. */
final class CardDocument {
  private static final String WRITTEN =
      "<!-- Written by `./secondcall evaluate moves engine/evaluation/replies-*.jsonl --write-card"
          + " engine`. Change the text in engine/src/main/resources/io/secondcall/scoring/"
          + "model-card.md, the meanings in MoveGuide, and never this file. -->\n\n";

  private CardDocument() {}

  static String of(ModelCard card, Reliability reliability) {
    var content = CardText.of(card);
    var text = new StringBuilder(WRITTEN);
    text.append("# ").append(content.title()).append("\n\n").append(content.lead()).append('\n');
    for (var section : content.sections()) {
      text.append("\n## ").append(section.title()).append("\n\n");
      text.append(section.before()).append('\n');
      if (section.shows() != Shows.NOTHING) {
        text.append('\n');
        text.append(section.shows() == Shows.FIGURES ? figures(card) : moves(card, reliability));
      }
      if (!section.after().isEmpty()) {
        text.append('\n').append(section.after()).append('\n');
      }
    }
    return text.toString();
  }

  private static MarkdownTable figures(ModelCard card) {
    var f = card.figures();
    return new MarkdownTable("all moves together", "figure", "95% interval")
        .row(
            "precision: of what was heard, how much was right",
            value(f.precision()),
            in(f.precision()))
        .row("recall: of what was there, how much was heard", value(f.recall()), in(f.recall()))
        .row("F1, both in one", value(f.f1()), in(f.f1()))
        .row(
            "agreement beyond chance, mean over the moves (kappa)",
            value(f.macroKappa()),
            in(f.macroKappa()))
        .row("words shown, against the words labelled (word F1)", value(f.spanF1()), in(f.spanF1()))
        .row("tone, 1 to 5 (weighted kappa)", value(f.toneKappa()), in(f.toneKappa()))
        .row("tone, the very same grade", value(f.toneExact()), in(f.toneExact()))
        .row("moves heard in a reply that makes none", value(f.falseAlarms()), in(f.falseAlarms()))
        .row(
            "replies that make no move in which one was heard",
            value(f.alarmed()),
            in(f.alarmed()));
  }

  private static String moves(ModelCard card, Reliability reliability) {
    var meanings = new MarkdownTable("move", "meaning", "example", "how it is heard", "n");
    var figures =
        new MarkdownTable(
            "move", "right when sure", "noticed (recall)", "precision", "F1", "agreement (kappa)");
    for (var move : Move.values()) {
      var name = move.wireName();
      var meaning = MoveGuide.of(move);
      var measured = card.move(name);
      meanings.row(
          "`" + name + "`",
          meaning.is() + " Not: " + meaning.isNot() + ".",
          meaning.example(),
          reliability.grade(name).map(CardDocument::inWords).orElse("not measured"),
          measured.map(f -> String.valueOf(f.n())).orElse("0"));
      figures.row(
          "`" + name + "`",
          card.sure(name).map(CardDocument::sure).orElse("–"),
          measured.map(OfMove::recall).map(CardDocument::whole).orElse("–"),
          measured.map(OfMove::precision).map(CardDocument::whole).orElse("–"),
          measured.map(OfMove::f1).map(CardDocument::whole).orElse("–"),
          measured.map(OfMove::kappa).map(CardDocument::whole).orElse("–"));
    }
    return meanings + "\nThe figures of each move, with their intervals:\n\n" + figures;
  }

  private static String inWords(Reliability.Grade grade) {
    return switch (grade) {
      case RELIABLE -> "heard reliably";
      case FAIR -> "mostly heard rightly";
      case WEAK -> "often misheard";
    };
  }

  private static String sure(Sure sure) {
    return sure.right() + " of " + sure.heard() + ": " + whole(sure.precision());
  }

  private static String whole(Figure figure) {
    return value(figure) + " (" + in(figure) + ")";
  }

  private static String value(Figure figure) {
    return places(figure.value());
  }

  private static String in(Figure figure) {
    return places(figure.low()) + "–" + places(figure.high());
  }

  private static String places(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }
}
