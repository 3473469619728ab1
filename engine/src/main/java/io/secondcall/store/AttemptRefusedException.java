package io.secondcall.store;

/** An attempt at an assignment was not begun: another is under way, or none is left. */
public final class AttemptRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AttemptRefusedException() {
    super("another attempt is under way, or none is left", null, false, false);
  }
}
