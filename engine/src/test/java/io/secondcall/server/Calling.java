package io.secondcall.server;

import io.secondcall.server.LiveServer.Visitor;

/**
 * A call that was answered.
 *
 * @param sequence the pursuit's last
 */
record Calling(String pursuit, long sequence) {

  /** Begins a pursuit and rings until somebody picks up. */
  static Calling somebody(Visitor guest) {
    return somebody(guest, "{\"scenario\":\"do-your-homework\",\"seed\":1,\"timers\":true}");
  }

  static Calling somebody(Visitor guest, String newPursuit) {
    var view = LiveServer.json(guest.post("/api/v1/pursuits", newPursuit));
    var pursuit = view.path("id").textValue();
    var person = view.path("now").path("people").get(0).path("id").textValue();
    var sequence = view.path("sequence").longValue();
    var now = view.path("now");
    for (var i = 0; i < 40; i++) {
      var command =
          now.path("can").toString().contains("\"call\"")
              ? "{\"type\":\"call\",\"person\":\"" + person + "\"}"
              : "{\"type\":\"wait\",\"until\":" + now.path("waits").get(0).path("until") + "}";
      var answer = LiveServer.json(guest.act(pursuit, sequence, command));
      sequence = answer.path("sequence").longValue();
      now = answer.path("now");
      if (now.has("contact")) {
        if (!now.path("contact").path("voicemail").booleanValue()) {
          return new Calling(pursuit, sequence);
        }
        answer = LiveServer.json(guest.act(pursuit, sequence, "{\"type\":\"hang-up\"}"));
        sequence = answer.path("sequence").longValue();
        now = answer.path("now");
      }
    }
    throw new AssertionError("nobody ever picks up");
  }
}
