package io.secondcall.scenario;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is wrong with an expression, in words that an author knows.
 *
 * @param offset of the character where it shows, from 0
 */
record ExpressionFault(Problem problem, int offset, String message, String hint) {
  private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '([^']*)'");
  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Map<String, String> SORTS =
      Map.of(
          "int", "a number",
          "double", "a number with decimals",
          "string", "a text",
          "bool", "true or false",
          "list(string)", "a list");
  private static final List<String> FUNCTIONS =
      List.of("includes", "includesAny", "includesAll", "size");

  /** Puts the checker's message into the author's words. */
  static ExpressionFault of(String message, int offset, String source, Collection<String> names) {
    var bare = TEXT.matcher(source).replaceAll(constant -> " ".repeat(constant.group().length()));
    var hyphenated =
        names.stream()
            .filter(name -> name.contains("_") && bare.contains(name.replace('_', '-')))
            .findFirst();
    if (hyphenated.isPresent()) {
      return new ExpressionFault(
          Problem.EXPRESSION_NAME,
          bare.indexOf(hyphenated.get().replace('_', '-')),
          "A name has no hyphens in an expression.",
          "Write `" + hyphenated.get() + "`.");
    }
    var undeclared = UNDECLARED.matcher(message);
    if (undeclared.find()) {
      return undeclared(undeclared.group(1), offset, source, names);
    }
    var overload = OVERLOAD.matcher(message);
    if (overload.find()) {
      return new ExpressionFault(
          Problem.EXPRESSION_TYPES,
          offset,
          "`%s` cannot take %s.".formatted(plain(overload.group(1)), sorts(overload.group(2))),
          "Texts stand in single quotes, numbers in none, and a list is asked with includes.");
    }
    return new ExpressionFault(
        Problem.EXPRESSION_UNREADABLE,
        offset,
        "The expression cannot be read here.",
        habit(source));
  }

  private static ExpressionFault undeclared(
      String name, int offset, String source, Collection<String> names) {
    if (name.startsWith("_") || name.startsWith("@")) {
      return new ExpressionFault(
          Problem.EXPRESSION_UNREADABLE,
          offset,
          "`%s` is not used in a scenario's expressions.".formatted(plain(name)),
          "There are + and -, comparisons, && || ! and ? :.");
    }
    if (source.startsWith("(", offset) || source.startsWith(name + "(", offset)) {
      return new ExpressionFault(
          Problem.EXPRESSION_NAME,
          offset,
          "There is no function `%s`.".formatted(name),
          Spelling.hint(name, FUNCTIONS));
    }
    return new ExpressionFault(
        Problem.EXPRESSION_NAME,
        offset,
        "There is no name `%s` here.".formatted(name),
        Spelling.hint(name, names));
  }

  /** Habits from other languages that explain most unreadable expressions. */
  private static String habit(String source) {
    if (source.matches(".*[^=!<>]=[^=].*")) {
      return "Equality is written ==.";
    }
    if (source.matches(".*\\b(and|or|not)\\b.*")) {
      return "And is written &&, or ||, not !.";
    }
    return "A text stands in single quotes; every bracket is closed.";
  }

  private static String plain(String operator) {
    return operator.replaceAll("^@|_(?=[^A-Za-z])|(?<=[^A-Za-z])_|_$|^_", "");
  }

  private static String sorts(String types) {
    var inner = types.replaceAll("^\\(|\\)$", "").replace(").(", "), (");
    return String.join(
        " and ",
        List.of(inner.split("\\.\\(|, ")).stream()
            .map(type -> type.startsWith("list(string") ? "list(string)" : type.replace(")", ""))
            .map(type -> SORTS.getOrDefault(type, type))
            .toList());
  }

  static String sort(Names.Type type) {
    return switch (type) {
      case INT -> "a number";
      case BOOL -> "true or false";
      case STRING -> "a text";
      case STRINGS -> "a list";
    };
  }
}
