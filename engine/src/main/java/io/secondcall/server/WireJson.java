package io.secondcall.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.pursuit.Json;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Optional;

/**
 * JSON of the wire. Writing leaves out what is absent; reading is strict: what is unknown, doubled,
 * of another type or missing is refused. Thread-safe.
 */
final class WireJson {
  private static final int DEEPEST = 16;
  private static final int LONGEST_ID = 64;

  private final JsonMapper mapper =
      Json.mapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  WireJson() {
    mapper
        .getFactory()
        .setStreamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
  }

  /** It is no JSON, or not the JSON that was asked for. */
  static final class MalformedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message, null, false, false);
    }
  }

  Buffer buffer(Object value) {
    try {
      return Buffer.buffer(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view could not be written", e);
    }
  }

  String text(Object value) {
    return buffer(value).toString();
  }

  /**
   * @throws MalformedException with a sentence that says what is wrong, and quotes nothing
   */
  <T> T read(String text, Class<T> type) {
    return read(Buffer.buffer(text), type);
  }

  /**
   * @throws MalformedException with a sentence that says what is wrong, and quotes nothing
   */
  <T> T read(Buffer buffer, Class<T> type) {
    try {
      var value = mapper.readValue(buffer.getBytes(), type);
      if (value == null) {
        throw new MalformedException("An object is asked for, not null.");
      }
      return value;
    } catch (IOException e) {
      throw malformed(e);
    }
  }

  /**
   * The protocol version of a frame.
   *
   * @throws MalformedException when it is no JSON object or has none
   */
  int versionOf(String text) {
    var version = tree(text).path("v");
    if (!version.isInt()) {
      throw new MalformedException("Every frame is an object with \"v\": 1.");
    }
    return version.intValue();
  }

  /** The command's id of a frame, as far as it can be told. */
  Optional<String> idOf(String text) {
    try {
      var id = tree(text).path("id");
      return id.isTextual() && id.textValue().length() <= LONGEST_ID
          ? Optional.of(id.textValue())
          : Optional.empty();
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  private JsonNode tree(String text) {
    try {
      var tree = mapper.readTree(text);
      if (!tree.isObject()) {
        throw new MalformedException("A frame is a JSON object.");
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static MalformedException malformed(IOException e) {
    var message =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : "unreadable";
    // Jackson names Java types after a parenthesis or a "known:" list; that says nothing to a user.
    var sentence = message.lines().findFirst().orElse("unreadable");
    int java = sentence.indexOf(" (");
    sentence = java > 0 ? sentence.substring(0, java) : sentence;
    return new MalformedException(
        sentence.replaceAll("`?(io\\.secondcall|java)\\.[\\w.$]+`?", "the value"));
  }
}
