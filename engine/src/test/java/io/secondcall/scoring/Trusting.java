package io.secondcall.scoring;

import io.secondcall.language.Move;
import io.secondcall.scoring.Reliability.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Reliabilities for tests that are not to change with the ear. */
final class Trusting {
  /** Confidence alone decides. */
  static final Reliability EVERY_MOVE = allBut();

  private Trusting() {}

  /** These moves are often misheard. */
  static Reliability allBut(String... moves) {
    var weak = List.of(moves);
    return new Reliability(
        Arrays.stream(Move.values())
            .map(Move::wireName)
            .collect(
                Collectors.toUnmodifiableMap(
                    name -> name, name -> weak.contains(name) ? Grade.WEAK : Grade.RELIABLE)));
  }

  /** Every move is often misheard. */
  static Reliability none() {
    return allBut(Arrays.stream(Move.values()).map(Move::wireName).toArray(String[]::new));
  }
}
