package io.secondcall.scoring;

import io.secondcall.language.Figure;
import io.secondcall.language.Figures.OfMove;
import io.secondcall.language.ModelCard;
import io.secondcall.language.ModelCard.Sure;
import io.secondcall.language.Move;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which heard moves may decide a mark by themselves. Two things have to suffice:
 *
 * <ol>
 *   <li>the <b>confidence</b> of this one hearing, which is calibrated: 0.6 is right in some six of
 *       ten cases. {@link #asked} says how much is asked for;
 *   <li>the <b>measured reliability</b> of the move, its {@link Grade}, from the ear's model card:
 *       of the hearings that have the confidence asked for, the share that the labels confirm. The
 *       low end of its 95 % interval counts, so that no move is trusted by the luck of few cases.
 * </ol>
 *
 * <p>A move that falls short in either still moves the conversation. But a mark that rests on it is
 * nearly at most; one that it would break is not broken, and is nearly at most too; and it caps no
 * overall score. A move that history settled (an ask after a no) counts under its own name. A
 * scenario's own moves are not measured: there the confidence alone decides, and the scenario's
 * tests vouch.
 *
 * <p>The figures are those of the packaged ear, and hold also where a pursuit was begun under an
 * earlier one. Immutable.
 *
 * @param grades of the moves that were measured, by wire name
 */
public record Reliability(Map<String, Grade> grades) {

  /** House figure: from this low end of the share of right hearings on, heard reliably. */
  public static final double RELIABLE = 0.7;

  /** House figure: from here on a move may decide a mark: rather right than wrong, at worst. */
  public static final double FAIR = 0.5;

  /** House figure: the same for moves that count against somebody. */
  public static final double FAIR_ACCUSATION = 0.6;

  /**
   * House figures. Moves that accuse somebody of something ask for more certainty than kind ones:
   * to be scolded for what one has not said costs more trust in the trainer than a missed praise.
   */
  private static final Map<String, Double> ACCUSING =
      Map.of(
          "mislead", 0.8,
          "hostile", 0.7,
          "pressure", 0.6,
          "blame", 0.6,
          "badger", 0.6,
          "go-around", 0.6,
          "give-up", 0.6,
          "show-ignorance", 0.6,
          "generic-pitch", 0.6);

  private static final double OTHERS = 0.5;

  /**
   * House figures: an accusation heard with less than this is no accusation, not even a doubtful
   * one. Labelled replies that no training has seen confirm, below these figures, 32 of 62 hearings
   * of pressure, 28 of 57 of blame and 30 of 59 of hostility; but they hold more of each than
   * people do. Of strangers who were civil by intent, 3 of 14 hearings of pressure below 0.8 were
   * right.
   */
  private static final Map<String, Double> BELIEVED =
      Map.of("pressure", 0.8, "blame", 0.7, "hostile", 0.7);

  /** The same for any other accusation. */
  private static final double BELIEVED_ACCUSATION = 0.6;

  /** How far a move can be trusted, best first. */
  public enum Grade {
    RELIABLE,
    FAIR,
    /** Decides nothing by itself. */
    WEAK
  }

  /** Why a hearing may not decide a mark. */
  enum Doubt {
    NONE,
    /** It was hard to make out. */
    UNSURE,
    /** It was heard clearly, but the move is often misheard. */
    OFTEN_MISHEARD
  }

  /** Read when it is first asked for: to measure an ear no card of it is needed. */
  private static final class Packaged {
    private static final Reliability STANDARD = of(ModelCard.packaged());

    private Packaged() {}
  }

  public Reliability {
    grades = Map.copyOf(grades);
  }

  /** By the card of the packaged ear. */
  public static Reliability standard() {
    return Packaged.STANDARD;
  }

  /** By a card. A move that the card doesn't hold was never met with, and is not trusted. */
  public static Reliability of(ModelCard card) {
    return new Reliability(
        Arrays.stream(Move.values())
            .map(Move::wireName)
            .collect(Collectors.toUnmodifiableMap(name -> name, name -> grade(card, name))));
  }

  private static Grade grade(ModelCard card, String move) {
    double low = card.sure(move).map(Sure::precision).map(Figure::low).orElse(0.0);
    if (low >= RELIABLE) {
      return Grade.RELIABLE;
    }
    return low >= (accuses(move) ? FAIR_ACCUSATION : FAIR) ? Grade.FAIR : Grade.WEAK;
  }

  /** How far one can trust that a move would have been noticed, by the low end of its recall. */
  public static Grade noticed(OfMove figures) {
    double low = figures.recall().low();
    return low >= RELIABLE ? Grade.RELIABLE : low >= FAIR ? Grade.FAIR : Grade.WEAK;
  }

  /** Whether a move counts against whoever makes it. */
  public static boolean accuses(String move) {
    return ACCUSING.containsKey(move);
  }

  /** The confidence, 0 to 1, from which on a hearing of this move may decide a mark. */
  public static double asked(String move) {
    return ACCUSING.getOrDefault(move, OTHERS);
  }

  /** Empty for a scenario's own move. */
  public Optional<Grade> grade(String move) {
    return Optional.ofNullable(grades.get(move));
  }

  public boolean reliable(String move, double confidence) {
    return doubt(move, confidence) == Doubt.NONE;
  }

  boolean reliable(Heard.Move move) {
    return doubt(move) == Doubt.NONE;
  }

  Doubt doubt(Heard.Move move) {
    return doubt(move.move(), move.confidence());
  }

  private Doubt doubt(String move, double confidence) {
    if (confidence < asked(move)) {
      return Doubt.UNSURE;
    }
    return grades.get(move) == Grade.WEAK ? Doubt.OFTEN_MISHEARD : Doubt.NONE;
  }

  /**
   * What is to be judged: all that was heard but for accusations that are rather wrong than right.
   *
   * @param settled what history decided about the reply; that stands
   */
  Heard believed(Heard heard, List<Event.Settled> settled) {
    return heard.only(
        move ->
            !accuses(move.move())
                || move.confidence() >= BELIEVED.getOrDefault(move.move(), BELIEVED_ACCUSATION)
                || settled.stream().anyMatch(decided -> decided.move().equals(move.move())));
  }

  /** Names of the moves that were heard reliably. */
  List<String> sure(Heard heard) {
    return heard.moves().stream().filter(this::reliable).map(Heard.Move::move).distinct().toList();
  }
}
