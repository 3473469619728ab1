package io.secondcall.scoring;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.pursuit.Json;
import io.secondcall.scoring.Scorecard.Evidence;

/** Scorecards as canonical JSON: equal ones give equal bytes. Thread-safe. */
public final class ScorecardCodec {
  private static final JsonMapper MAPPER =
      Json.mapper().addMixIn(Evidence.class, KindOfEvidence.class).build();

  private ScorecardCodec() {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.Words.class, name = "words"),
    @JsonSubTypes.Type(value = Evidence.Turn.class, name = "turn"),
    @JsonSubTypes.Type(value = Evidence.Happening.class, name = "happening"),
    @JsonSubTypes.Type(value = Evidence.Gap.class, name = "gap")
  })
  private interface KindOfEvidence {}

  public static String write(Scorecard scorecard) {
    try {
      return MAPPER.writeValueAsString(scorecard);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a scorecard", e);
    }
  }

  /**
   * @throws IllegalArgumentException when it is no scorecard's JSON
   */
  public static Scorecard read(String json) {
    try {
      return MAPPER.readValue(json, Scorecard.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a scorecard: " + e.getMessage(), e);
    }
  }
}
