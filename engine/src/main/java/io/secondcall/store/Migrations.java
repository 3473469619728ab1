package io.secondcall.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database's tables up to date. */
final class Migrations {
  /** Number of the last migration in {@code db/migration}; a test keeps it true. */
  static final int LATEST = 12;

  private Migrations() {}

  /**
   * Does nothing, and loads nothing, where the tables are up to date: that keeps the start short.
   *
   * @throws StoreException.Newer when a newer version made the tables; nothing was changed
   */
  static void bringUpToDate(DataSource source) {
    var found = appliedVersion(source);
    if (found > LATEST) {
      throw new StoreException.Newer(
          "The database was written by a newer version of Second Call (tables "
              + found
              + ", this one knows up to "
              + LATEST
              + "). Nothing was changed. Update Second Call, or use another database.");
    }
    if (found == LATEST) {
      return;
    }
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StoreException.Unusable(
          "The database's tables can't be brought up to date: " + SqlFailures.rootMessage(e), e);
    }
  }

  /** 0 where there are no tables yet, or not all of a migration went through. */
  private static int appliedVersion(DataSource source) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      try (var rows =
          statement.executeQuery(
              """
              select max(cast("version" as integer)), min(case when "success" then 1 else 0 end)
              from "flyway_schema_history" where "version" is not null\
              """)) {
        rows.next();
        return rows.getInt(2) == 1 ? rows.getInt(1) : 0;
      } catch (SQLException e) {
        return 0;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }
}
