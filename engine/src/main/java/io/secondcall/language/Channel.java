package io.secondcall.language;

import java.util.Locale;

/** The way by which a reply reaches the other person. Wire name: lower case. */
public enum Channel {
  CALL,
  VOICEMAIL,
  EMAIL,
  MESSAGE,
  MEETING;

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
