package io.secondcall.people;

import io.secondcall.people.DeedRefusedException.Reason;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What names, sign-in names and passwords have to be. Pure. */
final class Particulars {
  static final int LONGEST_NAME = 120;
  static final int LONGEST_LOGIN = 254;
  static final int SHORTEST_PASSWORD = 12;
  static final int LONGEST_PASSWORD = 128;
  private static final int FEWEST_DIFFERENT = 5;

  /** Letters, digits and what email addresses hold; no space. */
  private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}.@_+'-]{2,254}");

  private Particulars() {}

  /**
   * One line without space around.
   *
   * @throws DeedRefusedException when it is empty or too long
   */
  static String name(String text) {
    var name = line(text);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
      throw new DeedRefusedException(
          Reason.BAD_NAME, "A name has 1 to " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  /**
   * A team's name; empty for no team.
   *
   * @throws DeedRefusedException when it is too long
   */
  static String team(String text) {
    var team = line(text);
    if (team.codePointCount(0, team.length()) > LONGEST_NAME) {
      throw new DeedRefusedException(
          Reason.BAD_NAME, "A team's name has up to " + LONGEST_NAME + " characters.");
    }
    return team;
  }

  /** Control characters become spaces, and runs of space become one. */
  static String line(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("[\\p{Cntrl}\\s]+", " ")
        .strip();
  }

  /**
   * The sign-in name as it is compared: lower case, composed.
   *
   * @throws DeedRefusedException when it is none
   */
  static String login(String text) {
    var login = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (!LOGIN.matcher(login).matches()) {
      throw new DeedRefusedException(
          Reason.BAD_LOGIN,
          "A sign-in name has 2 to "
              + LONGEST_LOGIN
              + " letters, digits and . @ _ + ' -, and no space. An email address is one.");
    }
    return login;
  }

  /**
   * Length is what makes a password hard to guess; no rule asks for odd characters.
   *
   * @throws DeedRefusedException when it is easily guessed
   */
  static String password(String text, String login, String name) {
    int length = text.codePointCount(0, text.length());
    if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD) {
      throw weak(
          "A password has "
              + SHORTEST_PASSWORD
              + " to "
              + LONGEST_PASSWORD
              + " characters; four words that have nothing to do with each other make a good one.");
    }
    if (text.codePoints().distinct().count() < FEWEST_DIFFERENT) {
      throw weak("That password repeats too few characters.");
    }
    var folded = text.toLowerCase(Locale.ROOT);
    if (folded.strip().equals(login) || folded.strip().equals(name.toLowerCase(Locale.ROOT))) {
      throw weak("A password is something else than a name.");
    }
    return text;
  }

  private static DeedRefusedException weak(String message) {
    return new DeedRefusedException(Reason.WEAK_PASSWORD, message);
  }
}
