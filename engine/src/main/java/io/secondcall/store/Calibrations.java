package io.secondcall.store;

import io.secondcall.pursuit.Json;
import io.secondcall.ranking.Calibration;
import io.secondcall.ranking.CalibrationCodec;
import io.secondcall.ranking.Measure;
import io.secondcall.ranking.Season;
import java.sql.Connection;
import java.util.Optional;

/**
 * The calibrations of seasons, fit after fit: what one node fitted is what every node ranks by, now
 * and after every start. Thread-safe; calls block.
 */
public final class Calibrations {
  private final Database database;

  public Calibrations(Database database) {
    this.database = database;
  }

  /**
   * A calibration of a season by one measure.
   *
   * @param number which of them it is, from 1; 0 before the first
   * @param closing whether it was fitted to the whole season: none comes after it
   */
  public record Kept(int number, boolean closing, Calibration calibration) {
    public static final Kept NONE = new Kept(0, false, Calibration.NONE);

    /** The one that follows. */
    public Kept next(Calibration fitted, boolean closingOne) {
      return new Kept(number + 1, closingOne, fitted);
    }
  }

  /** The latest; {@link Kept#NONE} before the first. */
  public Kept latest(Season season, Measure measure) {
    return database.read(connection -> latest(connection, season, measure)).orElse(Kept.NONE);
  }

  /**
   * Keeps one, unless another node kept one of that number before.
   *
   * @return the latest that is kept then
   * @throws StoreException.Full when there is no room left
   */
  public Kept keep(Season season, Measure measure, Kept fitted) {
    return database.write(
        connection -> {
          new PeopleTables(connection, database.isShared()).lock(EventStore.DEFAULT_ORGANISATION);
          var before = latest(connection, season, measure).orElse(Kept.NONE);
          if (before.number() >= fitted.number()) {
            return before;
          }
          new Statements(connection)
              .update(
                  """
                  insert into calibration (season, measure, number, seen, closing, figures)
                  values (?, ?, ?, ?, ?, ?)\
                  """,
                  season.id(),
                  Json.wireName(measure),
                  fitted.number(),
                  fitted.calibration().seen(),
                  fitted.closing(),
                  CalibrationCodec.write(fitted.calibration()));
          return fitted;
        });
  }

  private static Optional<Kept> latest(Connection connection, Season season, Measure measure) {
    return new Statements(connection)
        .one(
            """
            select number, closing, figures from calibration where season = ? and measure = ?
            order by number desc fetch first 1 rows only\
            """,
            row ->
                new Kept(row.getInt(1), row.getBoolean(2), CalibrationCodec.read(row.getString(3))),
            season.id(),
            Json.wireName(measure));
  }
}
