package io.secondcall.cli;

/**
 * What the process tells its caller. The first three are what shells expect, the others sysexits.
 */
final class ExitCode {
  static final int OK = 0;

  /** The command worked, and what it looked at is not in order. */
  static final int FAILED = 1;

  static final int USAGE = 2;

  /** Something it needs is not there: a JDK, a free port, a usable data folder. */
  static final int UNAVAILABLE = 69;

  /** A mistake of Second Call itself. */
  static final int INTERNAL = 70;

  private ExitCode() {}
}
