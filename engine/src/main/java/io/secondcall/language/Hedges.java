package io.secondcall.language;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What polite people put around a request or a question, taken off, so that it can be compared with
 * the plain one: "I wondered if you could possibly see your way to leaving her out" asks for no
 * more than "could you leave her out". After the kinds of hedge and indirect request in Brown and
 * Levinson, <i>Politeness</i> (1987). Only for comparing: moves and tone are heard in the whole.
 */
final class Hedges {
  private static final String SOFTLY =
      "(?:\\s+(?:just|only|rather|simply|perhaps|possibly|maybe|really|merely|quite|at\\s+all))*";

  /** A frame around the whole, that what is asked follows on. */
  private static final Pattern FRAME =
      phrase(
          // "I was just wondering, if I may, whether ..."; before a what or when it stands alone
          "i(?:'m|\\s+am|\\s+was|'d\\s+been|\\s+have\\s+been)?"
              + SOFTLY
              + "\\s+wonder(?:ed|ing)?(?:,?\\s+if\\s+(?:i\\s+may|you\\s+don't\\s+mind|it\\s+isn't\\s+too\\s+much"
              + "\\s+trouble|that's\\s+all\\s+right),?)?(?:,?\\s+(?:if|whether))?",
          "(?:would|might|could|may)\\s+it"
              + SOFTLY
              + "\\s+be"
              + SOFTLY
              + "(?:\\s+at\\s+all)?\\s+(?:possible|all\\s+right|alright|ok|okay|convenient|acceptable)"
              + "(?:\\s+(?:for\\s+(?:me|us|you)\\s+)?to|\\s+if|\\s+that)?",
          "it\\s+(?:would|might|could)\\s+(?:possibly\\s+|perhaps\\s+)?be(?:\\s+at\\s+all)?\\s+possible"
              + "\\s+(?:for\\s+(?:me|us|you)\\s+)?to",
          "i\\s+(?:don't|do\\s+not|wouldn't|would\\s+not)\\s+(?:at\\s+all\\s+)?(?:suppose|(?:want|wish|like|mean)"
              + "\\s+to\\s+(?:be\\s+a\\s+(?:nuisance|bother|pest)|(?:trouble|bother|pester|disturb|impose)"
              + "(?:\\s+on)?(?:\\s+(?:you|him|her|them|anybody|anyone))?))(?:\\s+at\\s+all)?,?(?:\\s+but)?",
          "(?:please\\s+)?(?:forgive|pardon|excuse)\\s+(?:me|my\\s+asking)(?:\\s+for\\s+(?:asking|troubling\\s+you))?,?"
              + "(?:\\s+but)?",
          "if\\s+i\\s+(?:may|might|could)(?:\\s+be\\s+so\\s+bold)?(?:\\s+ask)?",
          "if\\s+you\\s+(?:don't|wouldn't|do\\s+not|would\\s+not)\\s+mind",
          "if\\s+you(?:'d|\\s+would)\\s+be\\s+so\\s+(?:very\\s+)?(?:kind|good)",
          "if\\s+(?:it|that)(?:'s|\\s+is|\\s+isn't|\\s+wouldn't\\s+be|\\s+were|\\s+weren't)?(?:\\s+not)?(?:\\s+at\\s+all)?"
              + "\\s+(?:too\\s+much\\s+(?:trouble|bother)|possible|convenient|all\\s+right|no\\s+trouble)"
              + "(?:\\s+(?:to|with|for)\\s+you)?",
          "i(?:'m|\\s+am)(?:\\s+(?:so|very|terribly|rather))?\\s+afraid(?:\\s+that)?",
          "be\\s+so\\s+(?:very\\s+)?(?:kind|good)\\s+as\\s+to",
          "be\\s+kind\\s+enough\\s+to",
          "see\\s+(?:your|her|his)\\s+way\\s+to",
          "find\\s+it\\s+in\\s+(?:you|your\\s+heart)\\s+to",
          "by\\s+any\\s+chance");

  /** Little words that only soften. */
  private static final Pattern SOFTENER =
      phrase(
          "possibly",
          "perhaps",
          "at\\s+all",
          "kindly",
          "ever\\s+so",
          "terribly",
          "awfully",
          "so\\s+very",
          "very\\s+kindly",
          "just",
          "simply",
          "rather",
          "if\\s+you\\s+please",
          "please");

  private static final Pattern GAP = Pattern.compile("\\s*,(?:\\s*,)+|\\s{2,}");
  private static final Pattern END = Pattern.compile("[\\s,]+([.?!,])");
  private static final Pattern EDGE = Pattern.compile("^[\\s,;:]+");

  /** What is left has to be something. */
  private static final int WORDS = 3;

  private Hedges() {}

  /** The text without its frames and softeners; empty where it has no frame. */
  static Optional<String> without(String text) {
    var bare = FRAME.matcher(text).replaceAll(" ");
    if (bare.equals(text)) {
      return Optional.empty();
    }
    var plain = GAP.matcher(SOFTENER.matcher(bare).replaceAll(" ")).replaceAll(" ");
    plain = END.matcher(plain).replaceAll("$1");
    plain = EDGE.matcher(plain).replaceAll("").replaceAll("\\s+", " ");
    return plain.split("\\s+").length < WORDS ? Optional.empty() : Optional.of(plain.strip());
  }

  private static Pattern phrase(String... kinds) {
    return Pattern.compile(
        "(?<![\\w'])(?:" + String.join("|", kinds) + ")(?![\\w'])", Pattern.CASE_INSENSITIVE);
  }
}
