package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.language.Figure;
import io.secondcall.language.Figures.OfMove;
import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.Sure;
import io.secondcall.language.Move;
import io.secondcall.language.MoveGuide;
import io.secondcall.scoring.CardText;
import io.secondcall.scoring.Reliability;
import io.secondcall.scoring.Reliability.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The ear's model card as a page: schema {@code HearingPage}. */
record HearingPage(
    String ear,
    String title,
    String lead,
    int replies,
    int withoutMove,
    List<SectionView> sections,
    Together figures,
    List<MoveView> moves) {

  /**
   * @param shows nothing, figures or moves, between the two texts
   */
  record SectionView(String title, String before, String shows, String after) {}

  /** All moves together. */
  record Together(
      Figure precision,
      Figure recall,
      Figure f1,
      Figure macroKappa,
      Figure spanF1,
      Figure toneKappa,
      Figure toneExact,
      Figure falseAlarms,
      Figure alarmed) {}

  /**
   * @param n replies that make the move
   * @param sure absent, as the figures are, where it was never met with
   */
  record MoveView(
      String move,
      String is,
      String isNot,
      String example,
      String grade,
      int n,
      Optional<Sure> sure,
      Optional<Figure> precision,
      Optional<Figure> recall,
      Optional<Figure> f1,
      Optional<Figure> kappa) {}

  static HearingPage of(ModelCard card) {
    var text = CardText.of(card);
    var reliability = Reliability.of(card);
    var f = card.figures();
    return new HearingPage(
        card.ear(),
        text.title(),
        text.lead(),
        f.replies(),
        f.withoutMove(),
        text.sections().stream()
            .map(s -> new SectionView(s.title(), s.before(), wireName(s.shows()), s.after()))
            .toList(),
        new Together(
            f.precision(),
            f.recall(),
            f.f1(),
            f.macroKappa(),
            f.spanF1(),
            f.toneKappa(),
            f.toneExact(),
            f.falseAlarms(),
            f.alarmed()),
        Arrays.stream(Move.values()).map(move -> move(move, card, reliability)).toList());
  }

  private static MoveView move(Move move, ModelCard card, Reliability reliability) {
    var name = move.wireName();
    var meaning = MoveGuide.of(move);
    var measured = card.move(name);
    return new MoveView(
        name,
        meaning.is(),
        meaning.isNot(),
        meaning.example(),
        wireName(reliability.grade(name).orElse(Grade.WEAK)),
        measured.map(OfMove::n).orElse(0),
        card.sure(name),
        measured.map(OfMove::precision),
        measured.map(OfMove::recall),
        measured.map(OfMove::f1),
        measured.map(OfMove::kappa));
  }
}
