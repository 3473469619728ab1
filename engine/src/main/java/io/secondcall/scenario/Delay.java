package io.secondcall.scenario;

/**
 * How long somebody takes to answer what was written to them, in business time.
 *
 * @param fromMinutes earliest
 * @param toMinutes latest
 * @param chance that an answer comes at all, 0 to 1
 */
public record Delay(int fromMinutes, int toMinutes, double chance) {
  /** Somebody of whom nothing is said answers within the working day. */
  public static final Delay USUAL = new Delay(60, 480, 1);
}
