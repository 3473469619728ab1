package io.secondcall.server;

import io.secondcall.server.Message.Refusal;
import java.util.Locale;
import java.util.OptionalLong;

/** A sign-in, or the end of a session, by an OpenID provider did not come about. */
final class OpenIdException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why; stable, also on the wire and in the audit log. */
  enum Why {
    OPENID_OFF("People don't sign in by OpenID here."),
    NOT_BEGUN_HERE(
        "This sign-in was not begun in this browser, or too long ago. Please sign in again."),
    DECLINED("Your organisation's sign-in let nobody in. Please try again."),
    CODE_REFUSED(
        "Your organisation's sign-in did not confirm who you are; each confirmation serves once."
            + " Please sign in again."),
    TOKEN_REFUSED(
        "What your organisation's sign-in said of you could not be verified, so you were not let"
            + " in. If it happens again, tell an administrator."),
    PROVIDER_UNREACHABLE(
        "Your organisation's sign-in can't be reached at the moment. Please try again later.");

    private final String message;

    Why(String message) {
      this.message = message;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Why why;

  /**
   * @param detail for the log alone; holds no token and no secret
   */
  OpenIdException(Why why, String detail) {
    super(why.code() + ": " + detail);
    this.why = why;
  }

  OpenIdException(Why why, Exception cause) {
    super(why.code() + ": " + cause.getMessage(), cause);
    this.why = why;
  }

  Why why() {
    return why;
  }

  Refusal refusal() {
    return new Refusal(Problem.REFUSED, why.code(), why.message, OptionalLong.empty());
  }
}
