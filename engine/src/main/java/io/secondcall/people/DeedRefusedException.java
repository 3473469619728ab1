package io.secondcall.people;

import java.util.Locale;

/** Something was not done to an account, for a reason that whoever asked can understand. */
public final class DeedRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Why; stable, also on the wire. */
  public enum Reason {
    WRONG_CREDENTIALS,
    WRONG_PASSWORD,
    WEAK_PASSWORD,
    BAD_NAME,
    BAD_LOGIN,
    LOGIN_TAKEN,
    LINK_NOT_VALID,
    LAST_ADMINISTRATOR,
    DEACTIVATED,
    ERASED,
    NOT_CONFIRMED,
    NO_ACCOUNT,
    NO_TEAM,
    NO_ATTEMPT,
    OWN_ATTEMPT,
    NO_ASSIGNMENT,
    NO_CERTIFICATE,
    BAD_NOTE,
    BAD_DUE_DATE,
    BAD_CONDITIONS,
    BAD_PASS_MARK,
    BAD_ATTEMPTS,
    WITHDRAWN,
    NOT_IN_TEAM,
    UNDER_WAY,
    NO_ATTEMPT_LEFT,
    ALREADY_PASSED,
    NOTHING_TO_DECIDE,
    ALREADY_REVOKED,
    REASON_NEEDED,
    SEEN_ANYWAY,
    NO_COACH,
    NO_COMMENT,
    BAD_COMMENT,
    TOO_MANY_COMMENTS,
    BAD_FILE,
    EXTERNAL_ACCOUNT,
    NO_GROUP,
    NOT_SET_UP,
    NOT_CONFIRMED_HERE,
    IDENTITY_TAKEN,
    ALREADY_LINKED,
    NOT_LINKED,
    SIGN_IN_AGAIN,
    NOT_ANY_MORE;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  /** Somebody rules on what they did themselves. */
  static DeedRefusedException ownAttempt() {
    return new DeedRefusedException(
        Reason.OWN_ATTEMPT, "Nobody rules on an attempt of their own; ask another coach.");
  }

  DeedRefusedException(Reason reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
