package io.secondcall.people;

import java.util.Locale;
import java.util.Optional;

/** What somebody with an account is there for. */
public enum Role {
  TRAINEE,
  COACH,
  MANAGER,
  ADMINISTRATOR;

  /** As it is written on the wire, in files and in the store. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String text) {
    for (var role : values()) {
      if (role.text().equals(text)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /**
   * @throws IllegalStateException when the store holds what is no role
   */
  static Role kept(String text) {
    return of(text).orElseThrow(() -> new IllegalStateException("no role: " + text));
  }
}
