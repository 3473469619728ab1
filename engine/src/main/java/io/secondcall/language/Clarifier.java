package io.secondcall.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells English from other languages and from noise. English is the default: a short or mixed text
 * is never foreign. Thread-safe; the language model, half a second to load, is read when the first
 * text gives cause to ask it.
 */
final class Clarifier {
  /** Letters in words that the encoder knows whole, as a share: above it nobody asks further. */
  private static final double KNOWN = 0.55;

  /** Letters a piece: below it a text of unknown words is noise. */
  private static final double NOISE = 2.6;

  private static final int FOREIGN_WORDS = 4;

  /** Of them, words that are neither known nor names. */
  private static final int FOREIGN_UNKNOWN = 2;

  /** How much likelier than English another language must be. */
  private static final double FOREIGN_ODDS = 1.4;

  /** What the encoder doesn't know whole, and everybody writes. */
  private static final Set<String> SHORT = Set.of("fri", "ok", "hiya");

  private static final class Languages {
    static final LanguageDetectorModel MODEL = load();

    private static LanguageDetectorModel load() {
      try (InputStream in = Clarifier.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IOException("not on the class path: langdetect-183.bin");
        }
        return new LanguageDetectorModel(in);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private Clarifier() {}

  /**
   * @param expected words that are none of noise, whatever the encoder knows
   */
  static Hearing.Clarity judge(Reading reading, Utterance utterance, Set<String> expected) {
    var words = reading.segments().words();
    if (words.isEmpty()) {
      return Hearing.Clarity.UNCLEAR;
    }
    String context = (utterance.they() + " " + utterance.setting()).toLowerCase(Locale.ROOT);
    int letters = 0;
    int known = 0;
    int unknownPieces = 0;
    int foreignLetters = 0;
    int strange = 0;
    int piece = 0;
    for (Span word : words) {
      int size = 0;
      int others = 0;
      for (int at = word.start(); at < word.end(); at++) {
        int c = reading.clean().at(at);
        size += Character.isLetterOrDigit(c) ? 1 : 0;
        others += Character.isLetter(c) && !latin(c) ? 1 : 0;
      }
      int pieces = 0;
      while (piece < reading.pieces().count() && reading.pieces().starts()[piece] < word.end()) {
        pieces += reading.pieces().ends()[piece] > word.start() ? 1 : 0;
        piece++;
      }
      String text = reading.clean().substring(word.start(), word.end()).toLowerCase(Locale.ROOT);
      boolean digits = text.codePoints().anyMatch(Character::isDigit);
      boolean plain = others == 0 && (pieces == 1 || digits || text.contains("'"));
      letters += size;
      foreignLetters += others;
      boolean usual = SHORT.contains(text) || WordSalad.isSmall(text) || expected.contains(text);
      if (plain || usual || context.contains(text)) {
        known += size;
      } else {
        unknownPieces += pieces;
        strange += Character.isLowerCase(reading.clean().at(word.start())) ? 1 : 0;
      }
    }
    if (foreignLetters * 2 > letters) {
      return Hearing.Clarity.FOREIGN;
    }
    if (known >= KNOWN * letters) {
      return Hearing.Clarity.CLEAR;
    }
    double lettersAPiece = (double) (letters - known) / Math.max(1, unknownPieces);
    if (known < 0.35 * letters && lettersAPiece < NOISE && known == 0) {
      return Hearing.Clarity.UNCLEAR;
    }
    if (words.size() >= FOREIGN_WORDS
        && strange >= FOREIGN_UNKNOWN
        && foreign(reading.clean().text())) {
      return Hearing.Clarity.FOREIGN;
    }
    boolean noise = known < 0.35 * letters && lettersAPiece < NOISE && strange > 0;
    return noise ? Hearing.Clarity.UNCLEAR : Hearing.Clarity.CLEAR;
  }

  private static boolean latin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }

  private static boolean foreign(String text) {
    String start = text.substring(0, Math.min(text.length(), 1_000));
    var languages = new LanguageDetectorME(Languages.MODEL).predictLanguages(start);
    double english =
        Arrays.stream(languages)
            .filter(language -> language.getLang().equals("eng"))
            .mapToDouble(opennlp.tools.langdetect.Language::getConfidence)
            .findFirst()
            .orElse(0);
    return languages[0].getConfidence() > FOREIGN_ODDS * english
        && languages[0].getConfidence() > 0.015;
  }
}
