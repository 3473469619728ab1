package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The OpenAPI document, held against answers. What it doesn't name must not be there either. */
final class Document {
  private final JsonNode document = LiveServer.json(Contract.document().encode());
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  /** Ids of all operations. */
  Set<String> operations() {
    var ids = new TreeSet<String>();
    document
        .path("paths")
        .forEach(
            path -> path.forEach(operation -> ids.add(operation.path("operationId").asText())));
    return ids;
  }

  /** Asserts that an answer is what the document says of the operation, and returns it. */
  HttpResponse<String> check(String operation, HttpResponse<String> answer) {
    check(
        operation,
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElse(""),
        answer.body());
    return answer;
  }

  /** Asserts that an answer is what the document says of the operation. */
  void check(String operation, int status, String contentType, String body) {
    var answer = answer(operation, status);
    if (!answer.has("content")) {
      assertThat(body).isEmpty();
      return;
    }
    var content = answer.path("content").fields().next();
    assertThat(contentType).isEqualTo(content.getKey());
    checkSchema(content.getValue().path("schema"), body);
  }

  /** Asserts that a JSON text has the form of a named schema. */
  void checkSchema(String name, String body) {
    checkSchema(LiveServer.json("{\"$ref\":\"#/components/schemas/" + name + "\"}"), body);
  }

  /** Does something in a pursuit that is taken, and asserts that the answer has its form. */
  JsonNode done(LiveServer.Visitor guest, JsonNode before, String pursuit, String command) {
    var response = guest.act(pursuit, before.path("sequence").longValue(), command);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    checkSchema("Answer", response.body());
    return LiveServer.json(response);
  }

  private void checkSchema(JsonNode schema, String body) {
    var whole = LiveServer.MAPPER.createObjectNode();
    whole.setAll((ObjectNode) schema.deepCopy());
    whole.set("components", document.path("components").deepCopy());
    close(whole, new HashSet<>());
    var errors = registry.getSchema(whole).validate(LiveServer.json(body));
    assertThat(errors).as("%s", body).isEmpty();
  }

  /** Turns every object schema into one that allows nothing else. */
  private static void close(JsonNode node, Set<JsonNode> seen) {
    if (node instanceof ObjectNode object && object.path("properties").isObject()) {
      object.put("additionalProperties", false);
    }
    node.forEach(child -> close(child, seen));
  }

  private JsonNode answer(String operation, int status) {
    for (var path : document.path("paths")) {
      for (var found : path) {
        if (found.path("operationId").asText().equals(operation)) {
          var responses = found.path("responses");
          var answer = responses.path(String.valueOf(status));
          if (answer.isMissingNode()) {
            assertThat(status)
                .as("%s is not documented for %s", status, operation)
                .isGreaterThan(399);
            answer = responses.path("default");
          }
          return answer.has("$ref")
              ? document.at(answer.path("$ref").asText().substring(1))
              : answer;
        }
      }
    }
    throw new AssertionError("no operation " + operation);
  }
}
