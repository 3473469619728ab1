package io.secondcall.server;

/** Every kind of error that the server itself answers; a pursuit's refusals are all REFUSED. */
enum Problem {
  MALFORMED(400, "malformed", "That can't be read"),
  FORBIDDEN(403, "forbidden", "Not from there"),
  NOT_PERMITTED(403, "not-permitted", "Not for you"),
  NO_SESSION(401, "no-session", "No session"),
  NOT_FOUND(404, "not-found", "Not found"),
  NOT_ALLOWED(405, "not-allowed", "Not allowed here"),
  STALE(409, "stale", "The pursuit has moved on"),
  STILL_OPEN(409, "still-open", "The pursuit is still running"),
  TOO_LARGE(413, "too-large", "Too large"),
  UNSUPPORTED_TYPE(415, "unsupported-type", "JSON is asked for"),
  REFUSED(422, "refused", "That can't be done now"),
  TOO_OFTEN(429, "too-often", "Too often"),
  FAILED(500, "failed", "Something failed here"),
  BUSY(503, "busy", "Too busy right now"),
  NOT_READY(503, "not-ready", "Not ready yet"),
  NO_ROOM(507, "no-room", "No room left to store it"),
  UNSUPPORTED_VERSION(400, "unsupported-version", "Another version of the protocol");

  private final int status;
  private final String code;
  private final String title;

  Problem(int status, String code, String title) {
    this.status = status;
    this.code = code;
    this.title = title;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String title() {
    return title;
  }
}
