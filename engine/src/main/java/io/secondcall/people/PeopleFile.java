package io.secondcall.people;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.secondcall.people.DeedRefusedException.Reason;
import io.secondcall.people.Links.Invitation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * People in a CSV file: a line of headings ({@code name}, {@code login}, {@code role}, {@code
 * team}, in any order, commas or semicolons between them), then a line for each. Pure.
 */
final class PeopleFile {
  static final int MOST = 500;
  private static final List<String> HEADINGS = List.of("name", "login", "role", "team");

  private PeopleFile() {}

  /**
   * One line, read.
   *
   * @param line in the file, from 1
   * @param invitation empty where something is wrong with it
   * @param problem what, and how to mend it; empty where nothing is
   */
  record Line(
      int line,
      String name,
      String login,
      String role,
      String team,
      Optional<Invitation> invitation,
      String problem) {}

  /**
   * @throws DeedRefusedException when it is no such file at all
   */
  static List<Line> read(String text) {
    var rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (rows.isEmpty()) {
      throw bad("The file is empty; its first line has the headings name, login, role, team.");
    }
    var headings = headings(rows.getFirst().cells());
    var lines = new ArrayList<Line>();
    var logins = new HashSet<String>();
    for (var row : rows.subList(1, rows.size())) {
      if (row.cells().stream().allMatch(String::isBlank)) {
        continue;
      }
      if (lines.size() == MOST) {
        throw bad("A file holds at most " + MOST + " people; split it.");
      }
      var line = line(row, headings);
      boolean twice = line.invitation().isPresent() && !logins.add(login(line));
      lines.add(twice ? faulty(line, "This sign-in name stands further up already.") : line);
    }
    if (lines.isEmpty()) {
      throw bad("The file has headings and nobody below them.");
    }
    return List.copyOf(lines);
  }

  private static String login(Line line) {
    return line.invitation().orElseThrow().login();
  }

  static Line faulty(Line line, String problem) {
    return new Line(
        line.line(),
        line.name(),
        line.login(),
        line.role(),
        line.team(),
        Optional.empty(),
        problem);
  }

  private static Line line(Row row, Map<String, Integer> headings) {
    var name = cell(row, headings, "name");
    var login = cell(row, headings, "login");
    var role = cell(row, headings, "role").toLowerCase(Locale.ROOT);
    var team = cell(row, headings, "team");
    var read = new Line(row.line(), name, login, role, team, Optional.empty(), "");
    if (row.cells().size() > headings.size()) {
      return faulty(read, "There are more cells than headings; put quotes around a comma.");
    }
    var known = role.isEmpty() ? Optional.of(Role.TRAINEE) : Role.of(role);
    if (known.isEmpty()) {
      return faulty(read, "A role is trainee, coach, manager or administrator.");
    }
    if (login.isEmpty()) {
      return faulty(read, "The sign-in name is missing.");
    }
    try {
      var invitation = Invitation.of(known.get(), team, name, login);
      return new Line(
          row.line(), name, login, known.get().text(), team, Optional.of(invitation), "");
    } catch (DeedRefusedException e) {
      return faulty(read, String.valueOf(e.getMessage()));
    }
  }

  private static String cell(Row row, Map<String, Integer> headings, String heading) {
    var column = headings.get(heading);
    return column == null || column >= row.cells().size()
        ? ""
        : Particulars.line(row.cells().get(column));
  }

  private static Map<String, Integer> headings(List<String> cells) {
    var columns = new HashMap<String, Integer>();
    for (int i = 0; i < cells.size(); i++) {
      var heading = cells.get(i).strip().toLowerCase(Locale.ROOT);
      if (!HEADINGS.contains(heading)) {
        throw bad(
            "Line 1: \"" + heading + "\" is no heading; they are name, login, role and team.");
      }
      if (columns.put(heading, i) != null) {
        throw bad("Line 1: the heading " + heading + " stands there twice.");
      }
    }
    if (!columns.containsKey("login")) {
      throw bad("Line 1: the heading login is missing.");
    }
    return columns;
  }

  private record Row(int line, List<String> cells) {}

  private static List<Row> rows(String text) {
    var first = text.lines().findFirst().orElse("");
    char between = first.contains(";") && !first.contains(",") ? ';' : ',';
    var rows = new ArrayList<Row>();
    try (MappingIterator<String[]> cells = reader(between).readValues(text)) {
      while (cells.hasNext()) {
        int line = cells.getCurrentLocation().getLineNr();
        rows.add(new Row(line, List.of(cells.next())));
      }
    } catch (IOException | RuntimeException e) {
      throw bad("Line " + (rows.size() + 1) + " is no CSV: is a quote left open?");
    }
    return rows;
  }

  private static ObjectReader reader(char between) {
    var mapper = new CsvMapper();
    return mapper
        .readerFor(String[].class)
        .with(CsvParser.Feature.WRAP_AS_ARRAY)
        .with(CsvSchema.emptySchema().withColumnSeparator(between));
  }

  private static DeedRefusedException bad(String message) {
    return new DeedRefusedException(Reason.BAD_FILE, message);
  }
}
