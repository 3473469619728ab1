package io.secondcall.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Places boxes in columns: each in the column after the first that leads to it, and there as near
 * to what leads to it as there is room. Boxes never overlap. Stateless.
 */
final class Columns {
  /** Between two columns, for what leads from one to the next. */
  private static final double ACROSS = 90;

  /** Between two boxes of a column. */
  private static final double DOWN = 16;

  private Columns() {}

  /**
   * @param exits what leads on from here, from the top
   */
  record Box(String id, double width, double height, List<Exit> exits) {
    Box {
      exits = List.copyOf(exits);
    }
  }

  /**
   * @param y below the top of the box
   * @param to a box; one that isn't among them leads nowhere
   */
  record Exit(double y, String to) {}

  /** Where a box stands: its upper left corner, and its column from 0. */
  record Spot(double x, double y, int column) {}

  /**
   * @param boxes the first is where everything begins
   */
  static Map<String, Spot> place(List<Box> boxes) {
    var columns = new TreeMap<Integer, List<Box>>();
    var depths = depths(boxes);
    boxes.forEach(
        box ->
            columns
                .computeIfAbsent(depths.getOrDefault(box.id(), 0), c -> new ArrayList<>())
                .add(box));
    var spots = new LinkedHashMap<String, Spot>();
    var wanted = new HashMap<String, List<Double>>();
    double x = 0;
    for (var column : columns.entrySet()) {
      double y = 0;
      for (var box : ordered(column.getValue(), wanted)) {
        y = Math.max(y, wish(box, wanted).orElse(y) - box.height() / 2);
        spots.put(box.id(), new Spot(x, y, column.getKey()));
        for (var exit : box.exits()) {
          wanted.computeIfAbsent(exit.to(), id -> new ArrayList<>()).add(y + exit.y());
        }
        y += box.height() + DOWN;
      }
      x += column.getValue().stream().mapToDouble(Box::width).max().orElse(0) + ACROSS;
    }
    return spots;
  }

  private static List<Box> ordered(List<Box> column, Map<String, List<Double>> wanted) {
    return column.stream()
        .sorted(Comparator.comparingDouble(box -> wish(box, wanted).orElse(Double.MAX_VALUE)))
        .toList();
  }

  /** The middle of what leads to a box from the columns before; empty where nothing does. */
  private static Optional<Double> wish(Box box, Map<String, List<Double>> wanted) {
    var from = wanted.getOrDefault(box.id(), List.of());
    return from.isEmpty()
        ? Optional.empty()
        : Optional.of(from.stream().mapToDouble(y -> y).average().orElse(0));
  }

  /** Steps from the first box; what nothing leads to stands beside what the first leads to. */
  private static Map<String, Integer> depths(List<Box> boxes) {
    var byId = new HashMap<String, Box>();
    boxes.forEach(box -> byId.put(box.id(), box));
    var depths = new HashMap<String, Integer>();
    for (var start : boxes) {
      if (depths.putIfAbsent(start.id(), depths.isEmpty() ? 0 : 1) != null) {
        continue;
      }
      var open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        var box = open.remove();
        int next = depths.getOrDefault(box.id(), 0) + 1;
        for (var exit : box.exits()) {
          var to = Optional.ofNullable(byId.get(exit.to()));
          if (to.isPresent() && depths.putIfAbsent(exit.to(), next) == null) {
            open.add(to.get());
          }
        }
      }
    }
    return depths;
  }
}
