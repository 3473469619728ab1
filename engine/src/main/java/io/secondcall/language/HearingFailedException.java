package io.secondcall.language;

/** The analysis of a reply failed; nothing is known of the reply, and trying again may help. */
public final class HearingFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HearingFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
