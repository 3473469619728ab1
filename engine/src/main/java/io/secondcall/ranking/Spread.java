package io.secondcall.ranking;

/**
 * How far scores lie apart, as variances in points squared.
 *
 * @param luck between attempts of one person at one scenario
 * @param taste of a person between scenarios: some suit them better than others
 * @param people between people
 */
public record Spread(double luck, double taste, double people) {
  /** House figures, until a board has its own. */
  static final Spread USUAL = new Spread(100, 25, 64);

  /** House figure: the share of what lies between people that is their form and not lasting. */
  static final double FORM_SHARE = 0.15;

  /** How far what somebody can do lately lies from what they can do in the long run. */
  double form() {
    return FORM_SHARE * people;
  }

  double lasting() {
    return people - form();
  }

  /** For a board of one scenario, where what suits a person is part of what is ranked. */
  Spread ofOneScenario() {
    return new Spread(luck, 0, people + taste);
  }
}
