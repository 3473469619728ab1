package io.secondcall.ranking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year, in UTC: the time after which boards begin anew.
 *
 * @param quarter 1 to 4
 */
public record Season(int year, int quarter) implements Comparable<Season> {
  private static final Pattern ID = Pattern.compile("(\\d{4})-q([1-4])");

  public static Season of(Instant moment) {
    var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return new Season(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  /** Empty for what is no season's id. */
  public static Optional<Season> of(String id) {
    var parts = ID.matcher(id);
    return parts.matches()
        ? Optional.of(
            new Season(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  /** As in {@code 2026-q4}. */
  public String id() {
    return "%04d-q%d".formatted(year, quarter);
  }

  public Season before() {
    return quarter == 1 ? new Season(year - 1, 4) : new Season(year, quarter - 1);
  }

  public Season next() {
    return quarter == 4 ? new Season(year + 1, 1) : new Season(year, quarter + 1);
  }

  /** Its first moment. */
  public Instant begins() {
    return LocalDate.of(year, 3 * quarter - 2, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  @Override
  public int compareTo(Season other) {
    return Integer.compare(4 * year + quarter, 4 * other.year + other.quarter);
  }
}
