package io.secondcall.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.pursuit.Json;
import io.secondcall.ranking.Calibration.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Calibrations as canonical JSON: equal ones give equal bytes, and one that is read again is equal
 * to the one that was written to the last bit of every number. Thread-safe.
 */
public final class CalibrationCodec {
  private static final JsonMapper MAPPER = Json.mapper().build();

  private static final Comparator<OfCondition> IN_ORDER =
      Comparator.comparing((OfCondition one) -> one.condition().scenario())
          .thenComparingInt(one -> one.condition().version())
          .thenComparing(one -> one.condition().difficulty());

  private CalibrationCodec() {}

  private record OfCondition(Condition condition, Effect effect) {}

  private record Written(
      double base,
      Map<Difficulty, Effect> difficulties,
      Map<String, Effect> scenarios,
      List<OfCondition> conditions,
      Spread spread,
      int seen) {}

  public static String write(Calibration calibration) {
    var conditions =
        calibration.conditions().entrySet().stream()
            .map(entry -> new OfCondition(entry.getKey(), entry.getValue()))
            .sorted(IN_ORDER)
            .toList();
    try {
      return MAPPER.writeValueAsString(
          new Written(
              calibration.base(),
              calibration.difficulties(),
              calibration.scenarios(),
              conditions,
              calibration.spread(),
              calibration.seen()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a calibration", e);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no calibration's JSON
   */
  public static Calibration read(String json) {
    try {
      var written = MAPPER.readValue(json, Written.class);
      return new Calibration(
          written.base(),
          written.difficulties(),
          written.scenarios(),
          written.conditions().stream()
              .collect(Collectors.toMap(OfCondition::condition, OfCondition::effect)),
          written.spread(),
          written.seen());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a calibration: " + e.getMessage(), e);
    }
  }
}
