package io.secondcall.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;

/**
 * Cuts a text into words, sentences and clauses. All spans are code points of the clean text.
 * Thread-safe: the models are shared, the detectors made anew for each text.
 */
final class Segmenter {
  /** Words that may begin a new clause; they cut only where both sides hold a clause. */
  private static final Set<String> JOINTS =
      Set.of("and", "but", "so", "because", "if", "or", "though", "which", "when", "since");

  private static final int CLAUSE_WORDS = 3;

  private final SentenceModel sentences;
  private final TokenizerModel tokens;

  private Segmenter(SentenceModel sentences, TokenizerModel tokens) {
    this.sentences = sentences;
    this.tokens = tokens;
  }

  static Segmenter load() {
    try (InputStream sentence = open("/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin");
        InputStream token = open("/opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin")) {
      return new Segmenter(new SentenceModel(sentence), new TokenizerModel(token));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream in = Segmenter.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return in;
  }

  Segments cut(CleanText clean) {
    String text = clean.text();
    List<Span> found = new ArrayList<>();
    List<Span> words = new ArrayList<>();
    List<Span> clauses = new ArrayList<>();
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      cutLine(text.substring(line, end), text.codePointCount(0, line), found, words, clauses);
      line = end + 1;
    }
    return new Segments(found, clauses, words);
  }

  private void cutLine(
      String line, int offset, List<Span> found, List<Span> words, List<Span> clauses) {
    if (line.isBlank()) {
      return;
    }
    for (var sentence : new SentenceDetectorME(sentences).sentPosDetect(line)) {
      String text = line.substring(sentence.getStart(), sentence.getEnd());
      int start = offset + line.codePointCount(0, sentence.getStart());
      List<Token> tokenised = new ArrayList<>();
      for (var token : new TokenizerME(tokens).tokenizePos(text)) {
        String word = text.substring(token.getStart(), token.getEnd());
        int from = start + text.codePointCount(0, token.getStart());
        var span = new Span(from, from + word.codePointCount(0, word.length()));
        boolean isWord = word.codePoints().anyMatch(Character::isLetterOrDigit);
        tokenised.add(new Token(word, span, isWord));
        if (isWord) {
          words.add(span);
        }
      }
      if (!tokenised.isEmpty()) {
        found.add(cover(tokenised));
        cutSentence(tokenised, clauses);
      }
    }
  }

  private static void cutSentence(List<Token> sentence, List<Span> clauses) {
    List<Token> clause = new ArrayList<>();
    int clauseWords = 0;
    int left = (int) sentence.stream().filter(Token::isWord).count();
    for (Token token : sentence) {
      boolean joint = token.isWord() && JOINTS.contains(token.text().toLowerCase(Locale.ROOT));
      if (joint && clauseWords >= CLAUSE_WORDS && left > CLAUSE_WORDS) {
        clauses.add(cover(clause));
        clause.clear();
        clauseWords = 0;
      }
      clause.add(token);
      if (token.isWord()) {
        clauseWords++;
        left--;
      } else if (clauseWords > 0 && token.text().codePoints().anyMatch(Segmenter::cuts)) {
        clauses.add(cover(clause));
        clause.clear();
        clauseWords = 0;
      }
    }
    if (clauseWords > 0) {
      clauses.add(cover(clause));
    } else if (!clause.isEmpty() && !clauses.isEmpty()) {
      Span before = clauses.removeLast();
      clauses.add(new Span(before.start(), clause.getLast().span().end()));
    }
  }

  private static boolean cuts(int c) {
    return switch (c) {
      case ',', ';', ':', '.', '?', '!', '(', ')', 0x2013, 0x2014 -> true;
      default -> false;
    };
  }

  private static Span cover(List<Token> tokens) {
    return new Span(tokens.getFirst().span().start(), tokens.getLast().span().end());
  }

  private record Token(String text, Span span, boolean isWord) {}

  /**
   * @param sentences in order
   * @param clauses parts of sentences, in order, together covering every word
   * @param words tokens that hold a letter or a digit, in order
   */
  record Segments(List<Span> sentences, List<Span> clauses, List<Span> words) {}
}
