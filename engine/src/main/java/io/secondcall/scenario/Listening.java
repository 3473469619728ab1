package io.secondcall.scenario;

import java.util.Optional;
import java.util.Set;

/**
 * What a reply must hold for something to follow. All given parts must hold; an empty part always
 * does.
 *
 * @param hears any of these moves
 * @param cites any of these facts, rightly said or asked about
 * @param asks any of these topics
 * @param unless none of these moves
 * @param when an expression over reply and state
 */
public record Listening(
    Set<String> hears,
    Set<String> cites,
    Set<String> asks,
    Set<String> unless,
    Optional<Expression> when) {
  public static final Listening ANYTHING =
      new Listening(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());
}
