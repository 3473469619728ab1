package io.secondcall.language;

import java.util.Locale;

/** The way by which a reply reaches the other person. Wire name: lower case. */
public enum Channel {
  CALL,
  VOICEMAIL,
  EMAIL,
  MESSAGE,
  MEETING;

  /** Whether people talk to each other on it, and hear each other at once. */
  public boolean isSpoken() {
    return this == CALL || this == MEETING;
  }

  /** Whether it carries what is written and read later, not what is said and heard at once. */
  public boolean isWritten() {
    return this == EMAIL || this == MESSAGE;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException when no channel has that wire name
   */
  public static Channel ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
