package io.secondcall.scenario;

import java.util.List;
import java.util.Map;

/** A parsed YAML document that remembers where everything stood. Immutable. */
sealed interface Node {
  Place place();

  /** What a plain scalar means in the core schema of YAML 1.2; a quoted one is always text. */
  enum Sort {
    TEXT,
    INTEGER,
    NUMBER,
    SWITCH,
    NOTHING
  }

  /** How a scalar was written, which tells where its first character stands. */
  enum Style {
    PLAIN,
    QUOTED,
    BLOCK
  }

  record Scalar(Place place, String text, Sort sort, Style style) implements Node {
    /** Where the character at {@code offset} of the text stands, as nearly as can be told. */
    Place at(int offset) {
      return switch (style) {
        case PLAIN -> text.indexOf('\n') < 0 ? right(offset) : place;
        case QUOTED -> right(offset + 1);
        case BLOCK -> {
          var before = text.substring(0, Math.min(offset, text.length()));
          int lines = (int) before.chars().filter(c -> c == '\n').count();
          yield new Place(place.line() + 1 + lines, 1);
        }
      };
    }

    private Place right(int by) {
      return new Place(place.line(), place.column() + by);
    }
  }

  record Sequence(Place place, List<Node> items) implements Node {}

  /**
   * @param entries in file order
   */
  record Mapping(Place place, Map<String, Entry> entries) implements Node {}

  record Entry(Place key, Node value) {}
}
