package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.secondcall.pursuit.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A frame to the browser: schema {@code LiveMessage}. */
@JsonPropertyOrder("v")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LiveMessage.Attached.class, name = "attached"),
  @JsonSubTypes.Type(value = LiveMessage.Answer.class, name = "answer"),
  @JsonSubTypes.Type(value = LiveMessage.HappenedElsewhere.class, name = "happened"),
  @JsonSubTypes.Type(value = LiveMessage.Trouble.class, name = "problem"),
  @JsonSubTypes.Type(value = LiveMessage.BoardsMoved.class, name = "boards-moved"),
  @JsonSubTypes.Type(value = LiveMessage.Pong.class, name = "pong"),
  @JsonSubTypes.Type(value = LiveMessage.GoingAway.class, name = "going-away")
})
sealed interface LiveMessage {
  @JsonProperty("v")
  default int v() {
    return LiveRequest.VERSION;
  }

  record Attached(String pursuit, long sequence, List<Entry> entries, Views.NowView now)
      implements LiveMessage {}

  record Answer(
      String id,
      String pursuit,
      long sequence,
      List<Entry> entries,
      Views.NowView now,
      int thinkMillis)
      implements LiveMessage {}

  record HappenedElsewhere(
      String pursuit, long sequence, List<Entry> entries, Views.NowView now, int thinkMillis)
      implements LiveMessage {}

  record Trouble(
      Optional<String> id, String code, String title, String detail, OptionalLong sequence)
      implements LiveMessage {}

  /** Somebody stands elsewhere, or is shown or not: whoever watches reads their page again. */
  record BoardsMoved() implements LiveMessage {}

  record Pong() implements LiveMessage {}

  record GoingAway() implements LiveMessage {}
}
