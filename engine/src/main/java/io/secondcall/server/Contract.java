package io.secondcall.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.OpenAPIContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document, as the server holds itself to it. */
final class Contract {
  private static final JsonObject NONE = new JsonObject();

  private Contract() {}

  static Future<OpenAPIContract> load(Vertx vertx) {
    return OpenAPIContract.from(vertx, ofRequests(document()));
  }

  /**
   * The part that requests are checked by. Vert.x knows no problem+json and no forms, reads the
   * base path off an absolute URL alone, and takes its time over schemas that no request needs;
   * answers are checked by tests, against the whole document.
   */
  private static JsonObject ofRequests(JsonObject document) {
    document.put(
        "servers",
        new JsonArray().add(new JsonObject().put("url", "http://localhost" + HttpApi.BASE)));
    var answers =
        new JsonObject().put("default", new JsonObject().put("description", "see the document"));
    for (var path : document.getJsonObject("paths")) {
      for (var operation : (JsonObject) path.getValue()) {
        var asked = (JsonObject) operation.getValue();
        asked.put("responses", answers.copy());
        if (asked
            .getJsonObject("requestBody", NONE)
            .getJsonObject("content", NONE)
            .containsKey(Gate.FORM)) {
          asked.remove("requestBody");
        }
      }
    }
    var components = document.getJsonObject("components");
    components.remove("responses");
    var schemas = components.getJsonObject("schemas");
    var needed = new JsonObject();
    gather(document.getJsonObject("paths"), schemas, needed);
    gather(components.getJsonObject("parameters"), schemas, needed);
    components.put("schemas", needed);
    return document;
  }

  /** Takes over every schema that something refers to, and those that it refers to. */
  private static void gather(Object value, JsonObject schemas, JsonObject needed) {
    switch (value) {
      case JsonObject object -> {
        for (var entry : object) {
          if (entry.getKey().equals("$ref") && entry.getValue() instanceof String reference) {
            take(reference, schemas, needed);
          } else {
            gather(entry.getValue(), schemas, needed);
          }
        }
      }
      case JsonArray array -> array.forEach(item -> gather(item, schemas, needed));
      default -> {
        // Refers to nothing.
      }
    }
  }

  private static void take(String reference, JsonObject schemas, JsonObject needed) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    var schema = schemas.getJsonObject(name);
    if (reference.startsWith("#/components/schemas/")
        && schema != null
        && !needed.containsKey(name)) {
      needed.put(name, schema);
      gather(schema, schemas, needed);
    }
  }

  /** The document as it is. */
  static JsonObject document() {
    try (var stream = Contract.class.getResourceAsStream("/openapi.yaml")) {
      if (stream == null) {
        throw new IllegalStateException("openapi.yaml is not on the class path");
      }
      @SuppressWarnings("unchecked")
      var document =
          (Map<String, Object>)
              new Load(LoadSettings.builder().build()).loadFromInputStream(stream);
      return new JsonObject(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
