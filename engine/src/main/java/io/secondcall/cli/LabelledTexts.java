package io.secondcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV with the columns text and label: quotes may enclose a field, doubled ones stand in it.
 */
final class LabelledTexts {
  private LabelledTexts() {}

  record Item(String text, String label) {}

  /**
   * @throws CommandFailure when the file is missing or is not of that form
   */
  static List<Item> read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandFailure.usage("There is no file " + file + ".");
    }
    var rows = rows(Files.readString(file));
    if (rows.isEmpty() || !rows.getFirst().equals(List.of("text", "label"))) {
      throw CommandFailure.usage(file + " has to begin with the line text,label.");
    }
    var items = new ArrayList<Item>();
    for (var row : rows.subList(1, rows.size())) {
      if (row.size() != 2) {
        throw CommandFailure.usage(
            "%s: row %d has %d fields, not 2.".formatted(file, items.size() + 2, row.size()));
      }
      items.add(new Item(row.get(0), row.get(1)));
    }
    return items;
  }

  private static List<List<String>> rows(String csv) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        field.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else if (quoted || c != '\r') {
        field.append(c);
      }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
      row.add(field.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
