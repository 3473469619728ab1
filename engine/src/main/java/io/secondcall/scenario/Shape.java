package io.secondcall.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a document against a JSON Schema, the one that editors use, and says what is wrong in the
 * author's words. Thread-safe.
 */
final class Shape {
  private static final Map<String, String> SORTS =
      Map.of(
          "string", "a text",
          "integer", "a whole number",
          "number", "a number",
          "boolean", "true or false",
          "array", "a list",
          "object", "a mapping of keys",
          "null", "nothing");

  private final JsonNode document;
  private final Schema schema;

  private Shape(JsonNode document) {
    this.document = document;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
  }

  /** The schema in a packaged resource. */
  static Shape ofResource(String resource) {
    try (var stream = Shape.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the class path lacks " + resource);
      }
      return new Shape(new ObjectMapper().readTree(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file has no errors so far and this shape; the shape is built when it is needed. */
  static boolean fits(Lazy<Shape> shape, Node root, Diagnostics diagnostics) {
    if (!diagnostics.hasErrors()) {
      shape.get().check(root, diagnostics);
    }
    return !diagnostics.hasErrors();
  }

  void check(Node node, Diagnostics diagnostics) {
    var errors = schema.validate(json(node));
    for (var error : errors) {
      if (!isMisspelt(error, errors)) {
        report(error, node, diagnostics);
      }
    }
  }

  /** A key that is missing because it is misspelt is one fault, not two. */
  private static boolean isMisspelt(Error missing, List<Error> errors) {
    return missing.getKeyword().equals("required")
        && errors.stream()
            .filter(error -> error.getKeyword().equals("additionalProperties"))
            .filter(error -> error.getInstanceLocation().equals(missing.getInstanceLocation()))
            .anyMatch(
                error ->
                    Spelling.nearest(error.getProperty(), List.of(missing.getProperty()))
                        .isPresent());
  }

  private void report(Error error, Node root, Diagnostics diagnostics) {
    var at = at(root, error.getInstanceLocation());
    var place = at.place();
    var rule = rule(error);
    var meaning = rule.path("description").asText("");
    var name = name(error.getInstanceLocation());
    switch (error.getKeyword()) {
      case "additionalProperties" -> {
        var known = new ArrayList<String>();
        rule.path("properties").fieldNames().forEachRemaining(known::add);
        diagnostics.report(
            Problem.UNKNOWN_KEY,
            keyPlace(at, error.getProperty()),
            "There is no key `%s` here.".formatted(error.getProperty()),
            Spelling.hint(error.getProperty(), known));
      }
      case "required" ->
          diagnostics.report(
              Problem.MISSING_KEY,
              keyPlace(root, error.getInstanceLocation()),
              "%s lacks the key `%s`.".formatted(name, error.getProperty()),
              rule.path("properties").path(error.getProperty()).path("description").asText(""));
      case "type" -> wrongSort(error, at, name, meaning, diagnostics);
      case "enum" ->
          diagnostics.report(
              Problem.NOT_AN_OPTION,
              place,
              "%s cannot be `%s`.".formatted(name, written(at)),
              Spelling.hint(written(at), words(rule.path("enum"))));
      case "pattern" ->
          diagnostics.report(
              Problem.WRONG_FORM,
              place,
              "%s cannot be written `%s`.".formatted(name, written(at)),
              meaning);
      case "propertyNames" ->
          diagnostics.report(
              Problem.WRONG_FORM,
              keyPlace(at, error.getProperty()),
              "`%s` is no id.".formatted(error.getProperty()),
              "An id is lower-case words with hyphens: caught-at-desk.");
      case "minimum", "maximum" ->
          diagnostics.report(
              Problem.OUT_OF_RANGE,
              place,
              "%s cannot be %s: from %s to %s."
                  .formatted(
                      name,
                      written(at),
                      rule.path("minimum").asText("-"),
                      rule.path("maximum").asText("-")),
              meaning);
      case "minLength", "minItems", "minProperties" ->
          diagnostics.report(
              Problem.EMPTY, place, "%s needs %s.".formatted(name, least(error, rule)), meaning);
      case "maxLength" ->
          diagnostics.report(
              Problem.TOO_LONG,
              place,
              "%s is longer than %s characters.".formatted(name, rule.path("maxLength").asText()));
      default ->
          throw new IllegalStateException("no message for the keyword " + error.getKeyword());
    }
  }

  private static void wrongSort(
      Error error, Node at, String name, String meaning, Diagnostics diagnostics) {
    if (at instanceof Node.Scalar scalar && scalar.sort() == Node.Sort.NOTHING) {
      diagnostics.report(Problem.EMPTY, at.place(), name + " has no value.", meaning);
      return;
    }
    var found = SORTS.getOrDefault(error.getArguments()[0].toString(), "something else");
    var wanted = wanted(error.getSchemaNode());
    boolean quotes = at instanceof Node.Scalar && wanted.contains("a text");
    diagnostics.report(
        Problem.WRONG_SORT,
        at.place(),
        "%s is %s, and should be %s.".formatted(name, found, wanted),
        quotes ? "Put it in double quotes." : meaning);
  }

  private static String wanted(JsonNode types) {
    var names = types.isArray() ? words(types) : List.of(types.asText());
    return String.join(" or ", names.stream().map(type -> SORTS.getOrDefault(type, type)).toList());
  }

  private static String least(Error error, JsonNode rule) {
    int least = rule.path(error.getKeyword()).asInt(1);
    return switch (error.getKeyword()) {
      case "minItems" -> least == 1 ? "one item at least" : least + " items at least";
      case "minProperties" -> "one entry at least";
      default -> "a text";
    };
  }

  /** The schema object whose keyword was broken. */
  private JsonNode rule(Error error) {
    var pointer = error.getSchemaLocation().getFragment().toString();
    var parent = pointer.substring(0, pointer.lastIndexOf('/'));
    return document.at(parent);
  }

  private static List<String> words(JsonNode array) {
    var words = new ArrayList<String>();
    array.forEach(word -> words.add(word.asText()));
    return words;
  }

  /** The name that an author knows a place by: its key, or the key of the list it is in. */
  private static String name(NodePath path) {
    for (int i = path.getNameCount() - 1; i >= 0; i--) {
      if (path.getElement(i) instanceof String key) {
        return "`" + key + "`";
      }
    }
    return "The scenario";
  }

  private static String written(Node node) {
    return node instanceof Node.Scalar scalar ? scalar.text() : "";
  }

  private static Node at(Node root, NodePath path) {
    var node = root;
    for (int i = 0; i < path.getNameCount(); i++) {
      node =
          switch (node) {
            case Node.Mapping mapping -> {
              var entry = mapping.entries().get(path.getName(i));
              yield entry == null ? node : entry.value();
            }
            case Node.Sequence sequence -> sequence.items().get((Integer) path.getElement(i));
            case Node.Scalar scalar -> scalar;
          };
    }
    return node;
  }

  /** Where the key of the place stands; of an item of a list, the item. */
  private static Place keyPlace(Node root, NodePath path) {
    int last = path.getNameCount() - 1;
    return last >= 0 && path.getElement(last) instanceof String key
        ? keyPlace(at(root, path.getParent()), key)
        : at(root, path).place();
  }

  private static Place keyPlace(Node node, String key) {
    var entry = node instanceof Node.Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? node.place() : entry.key();
  }

  private static JsonNode json(Node node) {
    var make = JsonNodeFactory.instance;
    return switch (node) {
      case Node.Scalar scalar ->
          switch (scalar.sort()) {
            case TEXT -> make.textNode(scalar.text());
            case INTEGER -> make.numberNode(Integer.parseInt(scalar.text()));
            case NUMBER -> make.numberNode(new BigDecimal(scalar.text()));
            case SWITCH -> make.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NOTHING -> make.nullNode();
          };
      case Node.Sequence sequence -> {
        var array = make.arrayNode();
        sequence.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Mapping mapping -> {
        var object = make.objectNode();
        mapping.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
        yield object;
      }
    };
  }
}
