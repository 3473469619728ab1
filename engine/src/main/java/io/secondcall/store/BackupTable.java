package io.secondcall.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as a backup holds it: every column, each row as texts that mean the same to both
 * databases.
 *
 * @param name of the table
 * @param columns in their order, the primary key first
 */
record BackupTable(String name, List<Column> columns) {

  /** How a column's values are written. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** ISO 8601 without a zone: simulated time. */
    TIME,
    /** ISO 8601 in UTC: real time. */
    INSTANT,
    /** Base64. */
    BYTES;

    static Kind of(int jdbcType) {
      return switch (jdbcType) {
        case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
        case Types.BOOLEAN, Types.BIT -> BOOLEAN;
        case Types.TIMESTAMP -> TIME;
        case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
        case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
        default -> TEXT;
      };
    }
  }

  /** A column. */
  record Column(String name, Kind kind) {}

  BackupTable {
    columns = List.copyOf(columns);
  }

  /** The columns that a result has. */
  static BackupTable of(String name, ResultSetMetaData all) throws SQLException {
    var columns = new ArrayList<Column>();
    for (int i = 1; i <= all.getColumnCount(); i++) {
      var type = all.getColumnTypeName(i).toLowerCase(Locale.ROOT);
      // PostgreSQL gives a timestamp with a time zone the number of one without.
      var kind = type.equals("timestamptz") ? Kind.INSTANT : Kind.of(all.getColumnType(i));
      columns.add(new Column(all.getColumnName(i).toLowerCase(Locale.ROOT), kind));
    }
    return new BackupTable(name, columns);
  }

  /** Every row, in an order of its own that both databases keep alike. */
  String select() {
    return "select " + names() + " from " + name + " order by " + names();
  }

  String insert() {
    return "insert into "
        + name
        + " ("
        + names()
        + ") values ("
        + String.join(", ", columns.stream().map(column -> "?").toList())
        + ")";
  }

  private String names() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }

  /** The value of a column, counted from 0, of the row at which a result stands. */
  @Nullable String value(ResultSet rows, int column) throws SQLException {
    int at = column + 1;
    return switch (columns.get(column).kind()) {
      case TEXT, NUMBER -> rows.getString(at);
      case BOOLEAN -> {
        boolean value = rows.getBoolean(at);
        yield rows.wasNull() ? null : String.valueOf(value);
      }
      case TIME -> text(rows.getObject(at, LocalDateTime.class));
      case INSTANT -> {
        var moment = rows.getObject(at, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant().toString();
      }
      case BYTES -> {
        byte[] bytes = rows.getBytes(at);
        yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      }
    };
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /**
   * @throws RuntimeException when it is no value of the column
   */
  void bind(PreparedStatement statement, int column, @Nullable String value) throws SQLException {
    int at = column + 1;
    var kind = columns.get(column).kind();
    if (value == null) {
      statement.setObject(at, null, jdbcType(kind));
      return;
    }
    switch (kind) {
      case TEXT -> statement.setString(at, value);
      case NUMBER -> statement.setLong(at, Long.parseLong(value));
      case BOOLEAN -> statement.setBoolean(at, Boolean.parseBoolean(value));
      case TIME -> statement.setObject(at, LocalDateTime.parse(value));
      case INSTANT -> statement.setObject(at, Rows.offset(Instant.parse(value)));
      case BYTES -> statement.setBytes(at, Base64.getDecoder().decode(value));
    }
  }

  private static int jdbcType(Kind kind) {
    return switch (kind) {
      case TEXT -> Types.VARCHAR;
      case NUMBER -> Types.BIGINT;
      case BOOLEAN -> Types.BOOLEAN;
      case TIME -> Types.TIMESTAMP;
      case INSTANT -> Types.TIMESTAMP_WITH_TIMEZONE;
      case BYTES -> Types.VARBINARY;
    };
  }
}
