package io.secondcall.store;

import static io.secondcall.store.Rows.offset;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Statements on one connection, within whatever transaction it is in. Values are strings, whole
 * numbers, booleans, instants, or an optional of them for a column that may be null.
 */
final class Statements {
  private final Connection connection;

  Statements(Connection connection) {
    this.connection = connection;
  }

  /** Makes something of the row at which a result stands. */
  @FunctionalInterface
  interface Mapping<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * @return how many rows changed
   * @throws StoreException when it fails
   */
  int update(String sql, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /**
   * Puts a row into a table.
   *
   * @param columns names with commas between them, as many as there are values
   * @throws StoreException when it fails
   */
  void insert(String table, String columns, Object... values) {
    update(
        "insert into %s (%s) values (%s)".formatted(table, columns, places(values.length)), values);
  }

  /** Places for so many values, with commas between them. */
  static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** One value and others after it, as what stands for places. */
  static Object[] values(Object first, Collection<?> others) {
    return Stream.concat(Stream.of(first), others.stream()).toArray();
  }

  /** The first row, if there is one. */
  <T> Optional<T> one(String sql, Mapping<T> mapping, Object... values) {
    return list(sql, mapping, values).stream().findFirst();
  }

  <T> List<T> list(String sql, Mapping<T> mapping, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      var all = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          all.add(mapping.of(rows));
        }
      }
      return List.copyOf(all);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      var value = values[i] instanceof Optional<?> optional ? optional.orElse(null) : values[i];
      statement.setObject(i + 1, value instanceof Instant instant ? offset(instant) : value);
    }
  }
}
