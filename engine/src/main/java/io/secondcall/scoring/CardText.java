package io.secondcall.scoring;

import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the model card says in words, with the figures of a card filled in: for the page of the
 * product and for the document in the repository alike. Immutable.
 *
 * @param title of the whole
 * @param lead what stands before the first section
 */
public record CardText(String title, String lead, List<Section> sections) {

  /** What is shown in the middle of a section, drawn by whoever shows it. */
  public enum Shows {
    NOTHING,
    /** The figures of the ear as a whole. */
    FIGURES,
    /** One line for each move. */
    MOVES
  }

  /**
   * A section: paragraphs and lists, as in Markdown.
   *
   * @param before text before what it shows
   * @param after text after it; empty where nothing is shown
   */
  public record Section(String title, String before, Shows shows, String after) {}

  private static final Pattern SECTION = Pattern.compile("\n## ");
  private static final Pattern VALUE = Pattern.compile("\\{([a-z-]+)}");
  private static final String FIGURES = "{figures}";
  private static final String MOVES = "{table}";

  public CardText {
    sections = List.copyOf(sections);
  }

  /**
   * @throws IllegalStateException when the text asks for a value that there is none of
   */
  public static CardText of(ModelCard card) {
    var parts = SECTION.split(filled(authored(), values(card)));
    var sections = new ArrayList<Section>();
    for (int i = 1; i < parts.length; i++) {
      sections.add(section(parts[i]));
    }
    var head = parts[0].split("\n", 2);
    return new CardText(head[0].replaceFirst("^# ", ""), paragraphs(head[1]), sections);
  }

  private static Section section(String part) {
    var head = part.split("\n", 2);
    for (var shows : List.of(Shows.FIGURES, Shows.MOVES)) {
      var place = shows == Shows.FIGURES ? FIGURES : MOVES;
      int at = head[1].indexOf(place);
      if (at >= 0) {
        return new Section(
            head[0],
            paragraphs(head[1].substring(0, at)),
            shows,
            paragraphs(head[1].substring(at + place.length())));
      }
    }
    return new Section(head[0], paragraphs(head[1]), Shows.NOTHING, "");
  }

  /** Lines as they were broken for the author are joined again; lists and paragraphs stay. */
  private static String paragraphs(String text) {
    return text.strip().replaceAll("(?<!\n)\n(?!\n|- )", " ").replaceAll(" {2,}", " ");
  }

  private static Map<String, String> values(ModelCard card) {
    var figures = card.figures();
    var accusing =
        java.util.Arrays.stream(Move.values())
            .map(Move::wireName)
            .filter(Reliability::accuses)
            .mapToDouble(Reliability::asked)
            .summaryStatistics();
    return Map.ofEntries(
        Map.entry("ear", card.ear()),
        Map.entry("moves", String.valueOf(Move.values().length)),
        Map.entry("trained-on", whole(card.trainedOn())),
        Map.entry("replies", whole(figures.replies())),
        Map.entry("without-move", whole(figures.withoutMove())),
        Map.entry(
            "sets",
            card.sets().stream()
                .map(set -> set.name() + ": " + whole(set.replies()))
                .collect(Collectors.joining(", "))),
        Map.entry("resamples", whole(ModelCard.RESAMPLES)),
        Map.entry("reliable", percent(Reliability.RELIABLE)),
        Map.entry("fair", percent(Reliability.FAIR)),
        Map.entry("fair-accusation", percent(Reliability.FAIR_ACCUSATION)),
        Map.entry("confidence", limit(Reliability.asked(Move.THANK.wireName()))),
        Map.entry(
            "confidence-accusing", limit(accusing.getMin()) + " to " + limit(accusing.getMax())));
  }

  private static String whole(int number) {
    return String.format(Locale.UK, "%,d", number);
  }

  private static String percent(double share) {
    return Math.round(100 * share) + "%";
  }

  private static String limit(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String filled(String text, Map<String, String> values) {
    return VALUE
        .matcher(text)
        .replaceAll(
            found -> {
              var name = found.group(1);
              if (found.group().equals(FIGURES) || found.group().equals(MOVES)) {
                return found.group();
              }
              var value = values.get(name);
              if (value == null) {
                throw new IllegalStateException("the model card has no value " + name);
              }
              return value;
            });
  }

  private static String authored() {
    try (var in = CardText.class.getResourceAsStream("model-card.md")) {
      if (in == null) {
        throw new IOException("not on the class path: model-card.md");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException("the model card's text could not be read", failure);
    }
  }
}
