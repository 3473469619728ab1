package io.secondcall.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells words in a heap from a sentence: nearly none of the small words that hold a sentence
 * together. Whoever heaps up what ought to score has said it to nobody. Names and numbers don't
 * count, so that "Hello Menna, Gethin from Taff Hygiene" and a telephone number are no heaps; of
 * 22,700 sentences of labelled replies, one in three hundred is taken for one, tricks among them.
 * Stateless.
 */
final class WordSalad {
  /** Fewer different words than this are telegram style ("Tuesday ten works, thanks"). */
  private static final int LEAST = 6;

  /** So many scraps on end may be a list read to nobody. */
  private static final int SCRAPS = 4;

  /** Share of small words below which words are a heap; in speech they are half. */
  private static final double HOLDING = 0.15;

  /** The closed classes of English: what changes little from topic to topic. */
  private static final Set<String> SMALL =
      Set.of(
          """
          a an the this that these those i me my mine we us our ours you your yours he him his she
          her hers it its they them their theirs who whom whose which what when where why how am is
          are was were be been being do does did done has have had having can could will would shall
          should may might must ought not no nor and or but if so then than as because while though
          although until since before after of in on at by for to from with without about into over
          under up down out off through between against during per via around near there here just
          only too very also still even ever never yet again some any all both each every few many
          much more most other another such own same half one next last im ive ill id youre youve youll youd hes shes
          weve theyre theyve dont didnt doesnt isnt arent wasnt werent cant couldnt wont
          wouldnt shouldnt havent hasnt hadnt thats whats lets theres gonna wanna gotta dunno yes yeah
          ok okay
          oh um uh hello hi
          """
              .strip()
              .split("\\s+"));

  /** What manners are made of; nobody says three of them in five words and nothing between. */
  private static final Set<String> FORMULAS =
      Set.of("please", "kindly", "thank", "thanks", "sorry", "apologies", "pardon", "regards");

  private static final int STUFFED = 3;

  private WordSalad() {}

  static boolean is(List<Lexicon.Word> sentence) {
    Set<String> small = new HashSet<>();
    Set<String> large = new HashSet<>();
    String before = "";
    for (Lexicon.Word word : sentence) {
      boolean ofThanks = before.equals("thank") && word.text().equals("you");
      if (word.kind() != Lexicon.Kind.NAME
          && !ofThanks
          && word.text().codePoints().anyMatch(Character::isLetter)) {
        (isSmall(word.text()) ? small : large).add(word.text());
      }
      before = word.text();
    }
    int different = small.size() + large.size();
    return different >= LEAST
        ? small.size() < HOLDING * different
        : small.isEmpty() && large.stream().filter(FORMULAS::contains).count() >= STUFFED;
  }

  /**
   * Runs of sentences of a few words each that are a heap together.
   *
   * @return places in the list, first and one behind the last
   */
  static List<Span> inScraps(List<List<Lexicon.Word>> sentences) {
    List<Span> heaps = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= sentences.size(); i++) {
      if (i == sentences.size() || sentences.get(i).size() >= LEAST) {
        var run = sentences.subList(from, i);
        if ((run.size() >= SCRAPS || run.size() == sentences.size())
            && is(run.stream().flatMap(List::stream).toList())) {
          heaps.add(new Span(from, i));
        }
        from = i + 1;
      }
    }
    return heaps;
  }

  /** Whether a word is one that holds sentences together, with its apostrophe or without. */
  static boolean isSmall(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace('’', '\'');
    int apostrophe = plain.indexOf('\'');
    return SMALL.contains(plain.replace("'", ""))
        || (apostrophe > 0 && SMALL.contains(plain.substring(0, apostrophe)));
  }
}
