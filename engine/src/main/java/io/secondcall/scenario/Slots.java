package io.secondcall.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Slots in authored text: {@code {slot}} and {@code {depot.town}} stand for what the seed drew,
 * {@code {person}} for a name. Stateless.
 */
public final class Slots {
  private static final Pattern SLOT = Pattern.compile("\\{([a-z][a-z0-9.-]*)}");

  private Slots() {}

  /**
   * The text with its slots filled; a slot without a value stays as it is, which a checked scenario
   * never has.
   *
   * @param values by slot, without the braces
   */
  public static String fill(String text, Map<String, String> values) {
    if (text.indexOf('{') < 0) {
      return text;
    }
    return SLOT.matcher(text)
        .replaceAll(
            match -> Matcher.quoteReplacement(values.getOrDefault(match.group(1), match.group())));
  }

  /** Every text with its slots filled. */
  public static List<String> fill(List<String> texts, Map<String, String> values) {
    return texts.stream().map(text -> fill(text, values)).toList();
  }

  /** Slots that a text holds, in order. */
  static List<String> in(String text) {
    var found = new ArrayList<String>();
    var matcher = SLOT.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
