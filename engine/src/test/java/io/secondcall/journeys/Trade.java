package io.secondcall.journeys;

import java.util.Collection;
import java.util.stream.Stream;

/** What the seed draws in Do your homework: the trade that the consultant's clients are in. */
enum Trade {
  GARDEN_CENTRES("garden centres", "garden centre", "Saturdays in April", "four in ten"),
  BUILDERS_MERCHANTS(
      "builders' merchants", "builders' merchant", "mornings before eight", "three in ten"),
  COUNTRY_HOTELS(
      "country hotels", "country hotel", "the week before a bank holiday", "one in four");

  final String who;
  final String one;
  final String peak;
  final String missed;

  Trade(String who, String one, String peak, String missed) {
    this.who = who;
    this.one = one;
    this.peak = peak;
    this.missed = missed;
  }

  /** As a reader of the facts knows it. */
  static Trade in(Collection<String> facts) {
    return Stream.of(values())
        .filter(
            trade -> facts.stream().anyMatch(fact -> fact.replace('’', '\'').contains(trade.who)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no trade in " + facts));
  }

  /** A reply with {@code {who}}, {@code {one}}, {@code {peak}} and {@code {missed}} filled in. */
  String in(String reply) {
    return reply
        .replace("{who}", who)
        .replace("{one}", one)
        .replace("{peak}", peak)
        .replace("{missed}", missed);
  }
}
