package io.secondcall.store;

import static io.secondcall.store.DataClass.ERASE;
import static io.secondcall.store.DataClass.EXPORT;
import static io.secondcall.store.DataClass.KEEP;
import static io.secondcall.store.DataClass.PSEUDONYMISE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table, and what becomes of each of its columns. Conditions and values are SQL that both
 * databases take. Immutable; made in {@link DataClasses} alone.
 *
 * @param whose which rows are a person's, each {@code ?} their id; empty: nobody's
 * @param still which rows can be erased yet; empty: all
 * @param rowsGo whether the rows themselves go when the person is erased
 * @param rowsOnceOver whether rows about a ranked or assigned attempt are exported only once it is
 *     over; the column {@code pursuit} says which
 * @param written which columns hold somebody else's words
 */
record KeptTable(
    String name,
    Optional<String> whose,
    Optional<String> still,
    boolean rowsGo,
    boolean rowsOnceOver,
    List<Written> written,
    List<Column> all) {
  KeptTable {
    written = List.copyOf(written);
    all = List.copyOf(all);
  }

  /**
   * Words that somebody else wrote into a person's row: theirs to have and to erase, too.
   *
   * @param by the column with the id of whoever wrote them
   * @param at the column that says when
   */
  record Written(String column, String by, String at) {}

  /**
   * A column.
   *
   * @param why half a line
   * @param after its value once the person is erased, each {@code ?} the moment; empty: as before
   * @param onceOver whether it is exported of a ranked or assigned attempt only once that is over
   */
  record Column(
      String name, Set<DataClass> classes, String why, Optional<String> after, boolean onceOver) {
    Column {
      classes = Set.copyOf(classes);
    }
  }

  static KeptTable table(String name) {
    return new KeptTable(
        name, Optional.empty(), Optional.empty(), false, false, List.of(), List.of());
  }

  KeptTable of(String condition) {
    return new KeptTable(name, Optional.of(condition), still, rowsGo, rowsOnceOver, written, all);
  }

  KeptTable where(String condition) {
    return new KeptTable(name, whose, Optional.of(condition), rowsGo, rowsOnceOver, written, all);
  }

  KeptTable rowsThatGo() {
    return new KeptTable(name, whose, still, true, rowsOnceOver, written, all);
  }

  KeptTable rowsOnceOverAlone() {
    return new KeptTable(name, whose, still, rowsGo, true, written, all);
  }

  /** Stays and is not exported. */
  KeptTable keep(String column, String why) {
    return with(column, EnumSet.of(KEEP), why, Optional.empty());
  }

  /** Stays and is exported. */
  KeptTable show(String column, String why) {
    return with(column, EnumSet.of(EXPORT, KEEP), why, Optional.empty());
  }

  /** The same, of a ranked or assigned attempt once it is over. */
  KeptTable showOnceOver(String column, String why) {
    return with(new Column(column, EnumSet.of(EXPORT, KEEP), why, Optional.empty(), true));
  }

  /** Stays and is exported; what happened is written into it. */
  KeptTable mark(String column, String after, String why) {
    return with(column, EnumSet.of(EXPORT, KEEP), why, Optional.of(after));
  }

  /** Is exported, and goes with its row. */
  KeptTable lend(String column, String why) {
    return with(column, EnumSet.of(EXPORT, ERASE), why, Optional.empty());
  }

  /** The same, and whoever's id stands in another column has it and can erase it as well. */
  KeptTable lendWords(String column, String by, String at, String why) {
    var more = new ArrayList<>(written);
    more.add(new Written(column, by, at));
    return new KeptTable(name, whose, still, rowsGo, rowsOnceOver, more, all).lend(column, why);
  }

  /** Is exported, and emptied. */
  KeptTable empty(String column, String after, String why) {
    return with(column, EnumSet.of(EXPORT, ERASE), why, Optional.of(after));
  }

  /** A secret: not exported, and goes with its row. */
  KeptTable hide(String column, String why) {
    return with(column, EnumSet.of(ERASE), why, Optional.empty());
  }

  /** A secret: not exported, and emptied. */
  KeptTable hide(String column, String after, String why) {
    return with(column, EnumSet.of(ERASE), why, Optional.of(after));
  }

  /** Is exported, and replaced by what stands for nobody. */
  KeptTable mask(String column, String after, String why) {
    return with(column, EnumSet.of(EXPORT, PSEUDONYMISE), why, Optional.of(after));
  }

  private KeptTable with(
      String column, Set<DataClass> classes, String why, Optional<String> after) {
    return with(new Column(column, classes, why, after, false));
  }

  private KeptTable with(Column column) {
    var more = new ArrayList<>(all);
    more.add(column);
    return new KeptTable(name, whose, still, rowsGo, rowsOnceOver, written, more);
  }

  /** The columns of a person's download, in order. */
  List<String> exported() {
    return all.stream()
        .filter(column -> column.classes().contains(EXPORT))
        .map(Column::name)
        .toList();
  }

  /** The columns whose values wait until an attempt that counts is over. */
  List<String> onceOver() {
    return all.stream().filter(Column::onceOver).map(Column::name).toList();
  }

  /** What a person's download holds of it; empty for nothing. */
  Optional<String> select() {
    var columns = exported();
    return columns.isEmpty()
        ? Optional.empty()
        : whose.map(
            mine ->
                "select "
                    + String.join(", ", columns)
                    + " from "
                    + name
                    + " where "
                    + mine
                    + " order by "
                    + String.join(", ", columns));
  }

  /** What the download of whoever wrote them holds of such words. */
  String select(Written words) {
    return "select %s, %s from %s where %s order by 1"
        .formatted(all.getFirst().name(), words.column(), name, isLeft(words));
  }

  private static String isLeft(Written words) {
    return words.by() + " = ? and " + words.column() + " <> ''";
  }

  /** What erasing whoever wrote them does to such words. */
  Statement erase(Written words, String person) {
    return new Statement(
        "update %s set %s = '' where %s".formatted(name, words.column(), isLeft(words)),
        List.of(person));
  }

  /** A statement and what to bind to it. */
  record Statement(String sql, List<Object> values) {}

  /**
   * What erasing a person does to it; empty for nothing.
   *
   * @param now bound to what is marked
   */
  Optional<Statement> erase(String person, Object now) {
    if (whose.isEmpty()) {
      return Optional.empty();
    }
    var values = new ArrayList<Object>();
    String begin;
    if (rowsGo) {
      begin = "delete from " + name;
    } else {
      var changes =
          all.stream()
              .filter(column -> column.after().isPresent())
              .map(column -> column.name() + " = " + column.after().orElseThrow())
              .collect(Collectors.joining(", "));
      if (changes.isEmpty()) {
        return Optional.empty();
      }
      values.addAll(Collections.nCopies(places(changes), now));
      begin = "update " + name + " set " + changes;
    }
    values.addAll(Collections.nCopies(places(whose.get()), person));
    return Optional.of(
        new Statement(
            begin
                + " where ("
                + whose.get()
                + ")"
                + still.map(condition -> " and " + condition).orElse(""),
            values));
  }

  /** How many values a piece of SQL takes. */
  int placesOfWhose() {
    return places(whose.orElse(""));
  }

  private static int places(String sql) {
    return (int) sql.chars().filter(c -> c == '?').count();
  }
}
