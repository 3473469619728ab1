package io.secondcall.server;

import java.util.Locale;

/** Enum constants as they stand on the wire. */
final class WireNames {
  private WireNames() {}

  /** For example {@code left-well} for LEFT_WELL. */
  static String wire(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
