package io.secondcall.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.language.Channel;
import io.secondcall.language.Utterance;

/**
 * A reply as a JSON object on one line.
 *
 * @param node the whole object, with the fields that hearing does not need
 */
record ReplyLine(JsonNode node, Utterance utterance) {
  private static final String CHANNELS = "call, voicemail, email, message or meeting";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A line that is not what was asked for; its message quotes nothing of it. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String message) {
      super(message);
    }
  }

  /**
   * @throws Bad when the line is no such object
   */
  static ReplyLine parse(String line) {
    var node = object(line);
    return new ReplyLine(node, utterance(node));
  }

  private static JsonNode object(String line) {
    JsonNode node;
    try {
      node = JSON.readTree(line);
    } catch (JsonProcessingException fault) {
      int column = fault.getLocation() == null ? 1 : fault.getLocation().getColumnNr();
      // Never the parser's own words: they quote the trainee's.
      throw new Bad("not a JSON object (near column " + column + ")");
    }
    if (!node.isObject()) {
      throw new Bad("not a JSON object");
    }
    return node;
  }

  private static Utterance utterance(JsonNode node) {
    if (!node.path("reply").isTextual()) {
      throw new Bad("\"reply\" has to be a text");
    }
    return new Utterance(
        channel(node.path("channel")),
        optional(node, "setting"),
        optional(node, "they"),
        node.path("reply").textValue());
  }

  private static Channel channel(JsonNode value) {
    if (value.isMissingNode()) {
      throw new Bad("\"channel\" is missing; it is " + CHANNELS);
    }
    for (var channel : Channel.values()) {
      if (channel.wireName().equals(value.textValue())) {
        return channel;
      }
    }
    throw new Bad("\"channel\" has to be " + CHANNELS);
  }

  private static String optional(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isTextual()) {
      throw new Bad("\"" + field + "\" has to be a text");
    }
    return value.textValue();
  }
}
