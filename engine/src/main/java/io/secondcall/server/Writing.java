package io.secondcall.server;

/**
 * What a trainee wrote, before anybody reads it. Whatever is a character of some language stays as
 * it is; what only controls a terminal does not. Pure.
 */
final class Writing {
  private Writing() {}

  /** Half a surrogate pair: no text, and nothing could store it. */
  static final class BrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenException() {
      super("The text holds half a character (an unpaired surrogate).");
    }
  }

  /**
   * One kind of line end, no control characters but line end and tab, no space around.
   *
   * @throws BrokenException when it holds an unpaired surrogate
   */
  static String tidy(String text) {
    var tidy = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .forEach(
            point -> {
              if (Character.getType(point) == Character.SURROGATE) {
                throw new BrokenException();
              }
              if (!Character.isISOControl(point) || point == '\n' || point == '\t') {
                tidy.appendCodePoint(point);
              }
            });
    return tidy.toString().strip();
  }
}
