package io.secondcall.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns YAML into nodes. Works on the parser's events, so that aliases are refused before they can
 * multiply and depth is bounded before anything recurses.
 */
final class YamlText {
  /** The longest packaged scenario has some 60,000 characters. */
  static final int MOST_CHARACTERS = 1_000_000;

  private static final int DEEPEST = 24;
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]{1,9}");
  private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,9}\\.[0-9]{1,9}");

  private final Diagnostics diagnostics;
  private final ScalarResolver resolver = new CoreSchema().getScalarResolver();

  private YamlText(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** The document's one node; empty, with the reason among the diagnostics, when it has none. */
  static Optional<Node> parse(String text, Diagnostics diagnostics) {
    if (text.length() > MOST_CHARACTERS) {
      diagnostics.report(
          Problem.TOO_LARGE,
          Place.START,
          "The file has %,d characters; %,d is the most."
              .formatted(text.length(), MOST_CHARACTERS));
      return Optional.empty();
    }
    int lost = text.indexOf('\uFFFD');
    if (lost >= 0) {
      diagnostics.report(
          Problem.NOT_TEXT,
          placeOf(text, lost),
          "A character was lost here: the file is not in UTF-8.",
          "Save it as UTF-8.");
      return Optional.empty();
    }
    try {
      return new YamlText(diagnostics).document(text);
    } catch (Stop stop) {
      return Optional.empty();
    } catch (MarkedYamlEngineException e) {
      var place = e.getProblemMark().or(e::getContextMark).map(YamlText::place);
      syntax(text, place.orElse(Place.START), e.getProblem(), diagnostics);
      return Optional.empty();
    } catch (ReaderException e) {
      diagnostics.report(
          Problem.NOT_TEXT,
          placeOf(text, e.getPosition()),
          "The character U+%04X cannot stand in a text file.".formatted(e.getCodePoint()),
          "Delete it, or save the file as UTF-8.");
      return Optional.empty();
    } catch (YamlEngineException e) {
      diagnostics.report(
          Problem.NOT_YAML, Place.START, "The file cannot be read as YAML: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static void syntax(String text, Place place, String problem, Diagnostics diagnostics) {
    var line = text.lines().skip(place.line() - 1L).findFirst().orElse("");
    var indentation = line.substring(0, line.length() - line.stripLeading().length());
    if (indentation.indexOf('\t') >= 0 || problem.contains("TAB")) {
      diagnostics.report(
          Problem.TAB, place, "A tab stands where the line begins.", "Indent with two spaces.");
    } else {
      diagnostics.report(
          Problem.NOT_YAML,
          place,
          "YAML cannot be read here: " + problem + ".",
          "Often a text that holds `: ` or begins with a sign wants double quotes, or the"
              + " indentation is off.");
    }
  }

  private Optional<Node> document(String text) {
    var settings =
        LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(MOST_CHARACTERS)
            .setSchema(new CoreSchema())
            .build();
    var events = new Parse(settings).parseString(text).iterator();
    Optional<Node> document = Optional.empty();
    while (events.hasNext()) {
      if (events.next() instanceof DocumentStartEvent start) {
        if (document.isPresent()) {
          diagnostics.report(
              Problem.NOT_ONE_DOCUMENT,
              place(start),
              "A second document begins here.",
              "One file holds one scenario: delete the line `---`.");
          throw new Stop();
        }
        document = Optional.of(node(events.next(), events, 0));
      }
    }
    if (document.isEmpty()) {
      diagnostics.report(
          Problem.NOT_ONE_DOCUMENT, Place.START, "The file is empty.", "Copy one and change it.");
    }
    return document;
  }

  private Node node(Event event, Iterator<Event> events, int depth) {
    if (depth > DEEPEST) {
      diagnostics.report(
          Problem.TOO_DEEP, place(event), "This is nested more than %d deep.".formatted(DEEPEST));
      throw new Stop();
    }
    refuseAnchorsAndTags(event);
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent start -> sequence(start, events, depth);
      case MappingStartEvent start -> mapping(start, events, depth);
      default -> throw new IllegalStateException("no node begins with " + event);
    };
  }

  private void refuseAnchorsAndTags(Event event) {
    var tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case SequenceStartEvent start -> start.getTag();
          case MappingStartEvent start -> start.getTag();
          default -> Optional.<String>empty();
        };
    boolean anchored = event instanceof NodeEvent node && node.getAnchor().isPresent();
    if (event instanceof AliasEvent || anchored || tag.isPresent()) {
      diagnostics.report(
          Problem.ANCHOR_OR_TAG,
          place(event),
          "Anchors (&), aliases (*) and tags (!) are not used in a scenario.",
          "Write it out, or put the text in double quotes.");
      throw new Stop();
    }
  }

  private Node.Scalar scalar(ScalarEvent event) {
    var style =
        switch (event.getScalarStyle()) {
          case PLAIN -> Node.Style.PLAIN;
          case LITERAL, FOLDED -> Node.Style.BLOCK;
          default -> Node.Style.QUOTED;
        };
    var sort =
        event.getScalarStyle() == ScalarStyle.PLAIN
            ? sort(resolver.resolve(event.getValue(), true), event.getValue())
            : Node.Sort.TEXT;
    return new Node.Scalar(place(event), event.getValue(), sort, style);
  }

  /**
   * Exotic numbers (0x1F, .inf, 1e9) stay text: no key wants one, and some cost much to compute.
   */
  private static Node.Sort sort(Tag tag, String text) {
    if (tag.equals(Tag.INT) && INTEGER.matcher(text).matches()) {
      return Node.Sort.INTEGER;
    }
    if (tag.equals(Tag.FLOAT) && NUMBER.matcher(text).matches()) {
      return Node.Sort.NUMBER;
    }
    if (tag.equals(Tag.BOOL)) {
      return Node.Sort.SWITCH;
    }
    return tag.equals(Tag.NULL) ? Node.Sort.NOTHING : Node.Sort.TEXT;
  }

  private Node.Sequence sequence(SequenceStartEvent start, Iterator<Event> events, int depth) {
    var items = new ArrayList<Node>();
    for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
      items.add(node(event, events, depth + 1));
    }
    return new Node.Sequence(place(start), List.copyOf(items));
  }

  private Node.Mapping mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
    var entries = new LinkedHashMap<String, Node.Entry>();
    for (var event = events.next(); !(event instanceof CollectionEndEvent); event = events.next()) {
      if (!(node(event, events, depth + 1) instanceof Node.Scalar key)) {
        diagnostics.report(Problem.NOT_YAML, place(event), "A key is a word, not a list.");
        throw new Stop();
      }
      var value = node(events.next(), events, depth + 1);
      var first = entries.putIfAbsent(key.text(), new Node.Entry(key.place(), value));
      if (first != null) {
        diagnostics.report(
            Problem.KEY_TWICE,
            key.place(),
            "The key `%s` stands here a second time.".formatted(key.text()),
            "The first is on line %d.".formatted(first.key().line()));
      }
    }
    return new Node.Mapping(place(start), Collections.unmodifiableMap(entries));
  }

  private static Place place(Event event) {
    return event.getStartMark().map(YamlText::place).orElse(Place.START);
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place placeOf(String text, int offset) {
    var before = text.substring(0, Math.clamp(offset, 0, text.length()));
    int lines = (int) before.chars().filter(c -> c == '\n').count();
    return new Place(lines + 1, before.length() - before.lastIndexOf('\n'));
  }

  /** The reason is among the diagnostics already. */
  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stop() {
      super(null, null, false, false);
    }
  }
}
