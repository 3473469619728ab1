package io.secondcall.scenario;

import io.secondcall.scenario.Diagnostic.Severity;

/** Everything that a reader finds fault with. A code is never given a second meaning. */
enum Problem {
  NOT_YAML("SC0101"),
  TAB("SC0102"),
  KEY_TWICE("SC0103"),
  ANCHOR_OR_TAG("SC0104"),
  TOO_LARGE("SC0105"),
  TOO_DEEP("SC0106"),
  NOT_ONE_DOCUMENT("SC0107"),
  NOT_TEXT("SC0108"),

  UNKNOWN_KEY("SC0201"),
  MISSING_KEY("SC0202"),
  WRONG_SORT("SC0203"),
  NOT_AN_OPTION("SC0204"),
  WRONG_FORM("SC0205"),
  OUT_OF_RANGE("SC0206"),
  EMPTY("SC0207"),
  TOO_LONG("SC0208"),

  UNKNOWN_BEAT("SC0301"),
  UNKNOWN_MOVE("SC0302"),
  UNKNOWN_FACT("SC0303"),
  UNKNOWN_TOPIC("SC0304"),
  UNKNOWN_PERSON("SC0305"),
  UNKNOWN_ENDING("SC0306"),
  UNKNOWN_VARIABLE("SC0307"),
  UNKNOWN_SLOT("SC0308"),
  ID_TWICE("SC0309"),
  NOT_THEIR_BEAT("SC0310"),
  NAME_TAKEN("SC0311"),
  UNKNOWN_SOURCE("SC0312"),
  UNKNOWN_CRITERION("SC0313"),
  UNKNOWN_PROMISE("SC0314"),

  EXPRESSION_UNREADABLE("SC0401"),
  EXPRESSION_NAME("SC0402"),
  EXPRESSION_TYPES("SC0403"),
  EXPRESSION_RESULT("SC0404"),
  EXPRESSION_ID("SC0405"),

  UNREACHABLE("SC0501"),
  DEAD_END("SC0502"),
  SHADOWED("SC0503"),
  NO_OPENING("SC0504"),
  VOICEMAIL("SC0505"),
  NEVER_INTRODUCED("SC0506"),
  NEVER_ENDS_SO("SC0507"),
  NO_LAST_ENDING("SC0508"),
  NEVER_FOUND("SC0509", Severity.WARNING),
  OTHER_CHANNEL("SC0510"),
  WRITTEN_HANG_UP("SC0511"),
  NOT_THEIR_CHANNEL("SC0512"),
  NO_SETTING("SC0513", Severity.WARNING),
  NO_MEETING_OF_THEIRS("SC0514"),
  NEVER_MET("SC0515", Severity.WARNING),
  SCREENED_BY_NOBODY("SC0516"),

  NO_SUCH_DATE("SC0601"),
  BAD_START("SC0602"),
  BAD_HOURS("SC0603"),
  WEIGHTS("SC0604"),
  UNLIKE_OPTIONS("SC0605"),
  NO_CRITERIA("SC0606"),
  BAD_TIMING("SC0607"),
  OTHER_FOLDER("SC0608"),

  NO_DEED("SC0701");

  private final String code;
  private final Severity severity;

  Problem(String code) {
    this(code, Severity.ERROR);
  }

  Problem(String code, Severity severity) {
    this.code = code;
    this.severity = severity;
  }

  String code() {
    return code;
  }

  Severity severity() {
    return severity;
  }

  String page() {
    return "scenarios/diagnostics/" + code + ".md";
  }
}
