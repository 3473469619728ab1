package io.secondcall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Plays parts of a pursuit over HTTP, as the visitor whose cookies it has: for what a journey needs
 * to have happened before it begins.
 */
final class Wire {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_CALLS = 12;

  private final APIRequestContext http;

  Wire(APIRequestContext http) {
    this.http = http;
  }

  /** A pursuit with a seed that the journey knows, timers off. */
  Played begin(long seed) {
    return begin(seed, false);
  }

  /** A pursuit of another scenario. */
  Played begin(String scenario, long seed) {
    var asked = JSON.createObjectNode().put("scenario", scenario).put("seed", seed);
    return new Played(post("/pursuits", asked, 201));
  }

  /** A ranked attempt, whose seed nobody knows. */
  Played rank(String scenario) {
    var asked = JSON.createObjectNode().put("scenario", scenario).put("ranked", true);
    return new Played(post("/pursuits", asked, 201));
  }

  Played begin(long seed, boolean timers) {
    var asked =
        JSON.createObjectNode()
            .put("scenario", Script.SCENARIO)
            .put("seed", seed)
            .put("timers", timers);
    return new Played(post("/pursuits", asked, 201));
  }

  private JsonNode post(String path, ObjectNode body, int expected) {
    var response =
        http.post(
            "/api/v1" + path,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setData(body.toString()));
    return read(response, expected);
  }

  private static JsonNode read(APIResponse response, int expected) {
    assertThat(response.status()).as(response.text()).isEqualTo(expected);
    try {
      return JSON.readTree(response.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A pursuit under way. */
  final class Played {
    private final String id;
    private long sequence;
    private JsonNode now;

    private Played(JsonNode view) {
      id = view.path("id").asText();
      sequence = view.path("sequence").asLong();
      now = view.path("now");
    }

    String id() {
      return id;
    }

    String path() {
      return "/pursuits/" + id;
    }

    String debrief() {
      return path() + "/debrief";
    }

    Played say(String reply) {
      return act("say", command -> command.put("text", reply));
    }

    /** Says one after the other for as long as the call lasts. */
    Played sayAll(List<String> replies) {
      for (var reply : replies) {
        if (onTheLine()) {
          say(reply);
        }
      }
      return this;
    }

    Played mail(String to, String subject, String text) {
      return act(
          "mail", command -> command.put("to", to).put("subject", subject).put("text", text));
    }

    Played message(String to, String text) {
      return act("message", command -> command.put("to", to).put("text", text));
    }

    Played research(String source) {
      return act("research", command -> command.put("source", source));
    }

    Played call() {
      return act("call", command -> command.put("person", Script.PERSON_ID));
    }

    Played waitUntil(LocalDateTime until) {
      return act("wait", command -> command.put("until", until + ":00"));
    }

    Played hangUp() {
      return act("hang-up", command -> {});
    }

    Played close() {
      return act("close", command -> {});
    }

    /** Rings, a quarter of an hour apart, until somebody picks up. */
    Played callUntilReached() {
      for (int call = 0; call < MOST_CALLS; call++) {
        call();
        if (onTheLine() && !voicemail()) {
          return this;
        }
        if (onTheLine()) {
          hangUp();
        }
        waitUntil(clock().plusMinutes(15));
      }
      throw new AssertionError("He was not reached in " + MOST_CALLS + " calls");
    }

    Played callUntilVoicemail() {
      for (int call = 0; call < MOST_CALLS; call++) {
        call();
        if (voicemail()) {
          return this;
        }
        if (onTheLine()) {
          hangUp();
        }
        waitUntil(clock().plusMinutes(15));
      }
      throw new AssertionError("No voicemail in " + MOST_CALLS + " calls");
    }

    /** An honest first call, after which he expects to be rung back. */
    Played sentAway() {
      call().sayAll(Script.SENT_AWAY);
      return onTheLine() ? hangUp() : this;
    }

    /** The model way, from the first call to the day in both diaries. */
    Played playedWell() {
      sentAway().research("website").research("article").callUntilReached();
      sayAll(Script.ABOUT_HIS_CLIENTS.stream().map(trade()::in).toList());
      return closed() ? this : close();
    }

    /** Takes offence, and is not rung again. */
    Played playedBadly() {
      call().sayAll(Script.TAKES_OFFENCE);
      if (onTheLine()) {
        hangUp();
      }
      return closed() ? this : close();
    }

    Trade trade() {
      return Trade.in(
          StreamSupport.stream(now.path("facts").spliterator(), false)
              .map(fact -> fact.path("label").asText())
              .toList());
    }

    LocalDateTime clock() {
      return LocalDateTime.parse(now.path("clock").asText()).withSecond(0);
    }

    boolean onTheLine() {
      return now.has("contact");
    }

    boolean voicemail() {
      return now.path("contact").path("voicemail").asBoolean();
    }

    boolean incoming() {
      return now.path("contact").path("incoming").asBoolean();
    }

    boolean closed() {
      return now.has("closed");
    }

    private Played act(String type, java.util.function.Consumer<ObjectNode> fields) {
      var command = JSON.createObjectNode().put("type", type);
      fields.accept(command);
      var act =
          JSON.createObjectNode()
              .put("commandId", UUID.randomUUID().toString())
              .put("expected", sequence)
              .<ObjectNode>set("command", command);
      var answer = post("/pursuits/" + id + "/commands", act, 200);
      sequence = answer.path("sequence").asLong();
      now = answer.path("now");
      return this;
    }
  }
}
