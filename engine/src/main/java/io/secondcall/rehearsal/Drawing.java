package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A scenario's conversations as an SVG: a band for each person, a box for each beat, and in it a
 * row for each thing that it listens for, in order, with where that leads. What leads to somebody
 * else, or to an ending, is named instead of drawn. For one thread and one drawing.
 */
final class Drawing {
  private static final double MARGIN = 24;
  private static final double HEAD = 24;
  private static final double ROW = 16;
  private static final double PAD = 8;

  /** Width of a letter of the rows, which are set in 11 px; wide enough for most faces. */
  private static final double LETTER = 6.1;

  private static final int LONGEST_ROW = 58;

  private static final String STYLE =
      """
      text { font: 11px system-ui, "Segoe UI", "Liberation Sans", sans-serif; fill: #1c2733; }
      .who { font-size: 18px; font-weight: 600; }
      .role, .said, .key { fill: #5b6773; }
      .said { font-style: italic; }
      .id { font-size: 12px; font-weight: 600; }
      .end { fill: #8a2f1d; font-weight: 600; }
      a text { fill: #14559e; text-decoration: underline; }
      .box { fill: #ffffff; stroke: #7b8794; }
      .thrown { stroke-dasharray: 4 3; }
      .head { fill: #e8eef5; }
      .opens .head { fill: #dff0e4; }
      .on { fill: none; stroke: #4a6a8a; stroke-width: 1.2; }
      .back { fill: none; stroke: #b08d57; stroke-width: 1; stroke-dasharray: 5 3; }
      """;

  private final Scenario scenario;
  private final Optional<String> person;
  private final StringBuilder edges = new StringBuilder();
  private final StringBuilder boxes = new StringBuilder();
  private double wide;
  private double top = MARGIN;

  Drawing(Scenario scenario, Optional<String> person) {
    this.scenario = scenario;
    this.person = person;
  }

  /**
   * One line of a box.
   *
   * @param whole what is shown of it in full when it is pointed at
   * @param to the beat that it leads to; empty: none
   */
  private record Row(String text, String whole, String kind, Optional<String> to) {}

  /** A box with its rows; {@code says} is a beat's first line, or empty. */
  private record Sheet(String id, String title, String kind, String says, List<Row> rows) {
    double width() {
      int longest = rows.stream().mapToInt(row -> length(row.text())).max().orElse(0);
      return 2 * PAD + LETTER * Math.max(longest, Math.max(length(title) + 2, length(says)));
    }

    double height() {
      return HEAD + (rows.size() + (says.isEmpty() ? 0 : 1)) * ROW + PAD;
    }

    /** The middle of a row, below the top. */
    double rowAt(int index) {
      return HEAD + (index + (says.isEmpty() ? 0 : 1) + 0.5) * ROW + PAD / 2;
    }

    Columns.Box box() {
      var exits = new ArrayList<Columns.Exit>();
      for (int i = 0; i < rows.size(); i++) {
        double y = rowAt(i);
        rows.get(i).to().ifPresent(to -> exits.add(new Columns.Exit(y, to)));
      }
      return new Columns.Box(id, width(), height(), exits);
    }

    private static int length(String text) {
      return text.codePointCount(0, text.length());
    }
  }

  String svg() {
    caption();
    for (var who : scenario.people()) {
      if (person.map(who.id()::equals).orElse(true)) {
        band(who);
      }
    }
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" viewBox="0 0 %1$s %2$s">
    <title>%3$s</title>
    <style>
    %4$s</style>
    <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" \
    markerHeight="7" orient="auto">\
    <path d="M0 0 L8 4 L0 8 z" fill="#4a6a8a"/></marker></defs>
    <rect width="100%%" height="100%%" fill="#f7f8fa"/>
    %5$s%6$s</svg>
    """
        .formatted(
            number(wide + MARGIN), number(top), escaped(scenario.title()), STYLE, edges, boxes);
  }

  private void caption() {
    text(MARGIN, top + 8, "who", scenario.title());
    text(
        MARGIN,
        top + 28,
        "key",
        "Each box is a beat. Its rows are tried from the top: what is listened for, and where it"
            + " leads. Dashed lines lead back. Point at a row to read all of it.");
    wide = 760;
    top += 56;
  }

  private void band(Person who) {
    text(MARGIN, top + 14, "who", who.name());
    text(MARGIN, top + 32, "role", who.role());
    top += 46;
    var sheets = new ArrayList<Sheet>();
    sheets.add(openings(who));
    scenario.beats().values().stream()
        .filter(beat -> beat.person().equals(who.id()))
        .forEach(beat -> sheets.add(sheet(beat, who)));
    var spots = Columns.place(sheets.stream().map(Sheet::box).toList());
    var byId = new HashMap<String, Sheet>();
    sheets.forEach(sheet -> byId.put(sheet.id(), sheet));
    double low = top;
    for (var sheet : sheets) {
      var spot = spot(spots, sheet.id());
      box(sheet, MARGIN + spot.x(), top + spot.y(), byId.keySet());
      for (int i = 0; i < sheet.rows().size(); i++) {
        var to = sheet.rows().get(i).to().flatMap(id -> Optional.ofNullable(byId.get(id)));
        if (to.isPresent()) {
          edge(sheet, i, spot, to.get(), spot(spots, to.get().id()));
        }
      }
      wide = Math.max(wide, MARGIN + spot.x() + sheet.width());
      low = Math.max(low, top + spot.y() + sheet.height());
    }
    top = low + 2 * MARGIN;
  }

  private static Columns.Spot spot(Map<String, Columns.Spot> spots, String id) {
    return Optional.ofNullable(spots.get(id)).orElseThrow();
  }

  private Sheet openings(Person who) {
    var rows = new ArrayList<Row>();
    for (var opening : who.opens()) {
      var label = Graph.label(opening);
      rows.add(row(label.isEmpty() ? "they pick up" : label, Optional.of(opening.goes())));
    }
    who.voicemail().ifPresent(box -> rows.add(row("nobody picks up", Optional.of(box))));
    rows.add(row("out of patience", Optional.of(who.outOfPatience())));
    rows.add(row("offended", Optional.of(who.offended())));
    return new Sheet("opens " + who.id(), "opens", "opens", "", rows);
  }

  private Sheet sheet(Beat beat, Person who) {
    var rows = new ArrayList<Row>();
    Replies.transitions(beat)
        .forEach(
            (id, transition) -> {
              var label =
                  id.endsWith(".otherwise") ? "otherwise" : Graph.label(transition.listening());
              rows.add(row(label, beat, transition));
            });
    ends(beat.effects()).ifPresent(ends -> rows.add(new Row(ends, ends, "end", Optional.empty())));
    boolean thrown = beat.id().equals(who.offended()) || beat.id().equals(who.outOfPatience());
    var channel = beat.channel() == Channel.CALL ? "" : " (" + beat.channel().wireName() + ")";
    return new Sheet(
        beat.id(),
        beat.id() + channel,
        thrown ? "thrown" : "",
        beat.says().stream().findFirst().map(says -> Graph.cut(says, LONGEST_ROW)).orElse(""),
        rows);
  }

  private Row row(String label, Beat beat, Beat.Transition transition) {
    var ends = ends(transition.effects());
    if (ends.isPresent()) {
      return new Row(cut(label, ends.get()), label + "  " + ends.get(), "end", Optional.empty());
    }
    return transition.goes().filter(to -> !to.equals(beat.id())).isPresent()
        ? row(label, transition.goes())
        : new Row(cut(label, "↺"), label + "  ↺ stays", "", Optional.empty());
  }

  private Row row(String label, Optional<String> to) {
    var leads = "→ " + to.orElseThrow();
    return new Row(cut(label, leads), label + "  " + leads, "", to);
  }

  /** A conversation, or the whole pursuit, is over. */
  private static Optional<String> ends(Effects effects) {
    return effects
        .ends()
        .map(ending -> "■ ends " + ending)
        .or(() -> effects.hangsUp() ? Optional.of("✕ hangs up") : Optional.empty());
  }

  private static String cut(String label, String leads) {
    return Graph.cut(label, LONGEST_ROW) + "  " + leads;
  }

  private void box(Sheet sheet, double x, double y, java.util.Set<String> near) {
    boxes.append(
        "<g class=\"%s\" id=\"%s\">%n".formatted(sheet.kind(), escaped(anchor(sheet.id()))));
    boxes.append(rectangle("box " + sheet.kind(), x, y, sheet.width(), sheet.height()));
    boxes.append(rectangle("head", x + 1, y + 1, sheet.width() - 2, HEAD - 2));
    text(x + PAD, y + 16, "id", sheet.title());
    if (!sheet.says().isEmpty()) {
      text(x + PAD, y + sheet.rowAt(-1) + 4, "said", sheet.says());
    }
    for (int i = 0; i < sheet.rows().size(); i++) {
      var row = sheet.rows().get(i);
      var elsewhere = row.to().filter(to -> !near.contains(to));
      elsewhere.ifPresent(to -> boxes.append("<a href=\"#%s\">".formatted(escaped(anchor(to)))));
      boxes.append(
          "<text class=\"%s\" x=\"%s\" y=\"%s\"><title>%s</title>%s</text>%s%n"
              .formatted(
                  row.kind(),
                  number(x + PAD),
                  number(y + sheet.rowAt(i) + 4),
                  escaped(row.whole()),
                  escaped(row.text()),
                  elsewhere.isPresent() ? "</a>" : ""));
    }
    boxes.append("</g>\n");
  }

  /** Onwards from the row to the left of its box; back, or beside, to the right of it. */
  private void edge(Sheet from, int row, Columns.Spot at, Sheet to, Columns.Spot there) {
    double x = MARGIN + at.x() + from.width();
    double y = top + at.y() + from.rowAt(row);
    boolean on = there.column() > at.column();
    double endX = MARGIN + there.x() + (on ? 0 : to.width());
    double endY = top + there.y() + HEAD / 2;
    double bend = on ? Math.max(40, (endX - x) / 2) : 60;
    edges.append(
        ("<path class=\"%s\" marker-end=\"url(#tip)\" d=\"M%s %s C%s %s %s %s %s %s\">"
                + "<title>%s: %s</title></path>%n")
            .formatted(
                on ? "on" : "back",
                number(x),
                number(y),
                number(x + bend),
                number(y),
                number(on ? endX - bend : endX + bend),
                number(endY),
                number(endX),
                number(endY),
                escaped(from.title()),
                escaped(from.rows().get(row).whole())));
  }

  private void text(double x, double y, String kind, String words) {
    boxes.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>%n"
            .formatted(kind, number(x), number(y), escaped(words)));
  }

  private static String rectangle(String kind, double x, double y, double width, double height) {
    return "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"4\"/>%n"
        .formatted(kind.strip(), number(x), number(y), number(width), number(height));
  }

  private static String anchor(String id) {
    return id.replace(' ', '-');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
