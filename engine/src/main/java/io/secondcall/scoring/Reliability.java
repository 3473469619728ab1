package io.secondcall.scoring;

import io.secondcall.pursuit.Heard;
import java.util.List;
import java.util.Map;

/**
 * From which confidence on a heard move may decide a mark by itself. Below it the move still moves
 * the conversation, but a mark that rests on it is nearly at most, and never broken. Immutable.
 *
 * @param minimum by wire name of the move, 0 to 1
 * @param others for every other move
 */
public record Reliability(Map<String, Double> minimum, double others) {
  /**
   * House figures. Moves that accuse somebody of something ask for more certainty than kind ones:
   * to be scolded for what one has not said costs more trust in the trainer than a missed praise.
   */
  public static final Reliability STANDARD =
      new Reliability(
          Map.of(
              "mislead", 0.8,
              "hostile", 0.7,
              "pressure", 0.6,
              "blame", 0.6,
              "badger", 0.6,
              "go-around", 0.6,
              "give-up", 0.6,
              "show-ignorance", 0.6,
              "generic-pitch", 0.6),
          0.5);

  public Reliability {
    minimum = Map.copyOf(minimum);
  }

  public boolean reliable(String move, double confidence) {
    return confidence >= minimum.getOrDefault(move, others);
  }

  boolean reliable(Heard.Move move) {
    return reliable(move.move(), move.confidence());
  }

  /** Names of the moves that were heard reliably. */
  List<String> sure(Heard heard) {
    return heard.moves().stream().filter(this::reliable).map(Heard.Move::move).distinct().toList();
  }
}
