package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A frame from the browser: schema {@code LiveRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = LiveRequest.Attach.class, name = "attach"),
  @JsonSubTypes.Type(value = LiveRequest.Act.class, name = "act"),
  @JsonSubTypes.Type(value = LiveRequest.WatchBoards.class, name = "watch-boards"),
  @JsonSubTypes.Type(value = LiveRequest.Ping.class, name = "ping")
})
sealed interface LiveRequest {
  /** Version of the protocol that is spoken here. */
  int VERSION = 1;

  /** The protocol's name in the handshake. */
  String SUBPROTOCOL = "secondcall.v1";

  record Attach(
      @JsonProperty(required = true) int v,
      @JsonProperty(required = true) String pursuit,
      @JsonProperty(required = true) long after)
      implements LiveRequest {}

  record Act(
      @JsonProperty(required = true) int v,
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) String pursuit,
      @JsonProperty(required = true) long expected,
      @JsonProperty(required = true) Order command)
      implements LiveRequest {}

  /** Be told when the boards move. */
  record WatchBoards(@JsonProperty(required = true) int v) implements LiveRequest {}

  record Ping(@JsonProperty(required = true) int v) implements LiveRequest {}
}
