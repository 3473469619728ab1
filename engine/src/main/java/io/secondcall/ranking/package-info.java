/**
 * Ranked attempts of many people to standings that luck, grinding and small numbers don't win:
 * which attempts count, what each is worth, boards, teams, and why somebody stands where they
 * stand. Pure. The arithmetic and the figures that it was tested with are in {@code
 * docs/ranking.md}.
 */
@NullMarked
package io.secondcall.ranking;

import org.jspecify.annotations.NullMarked;
