package io.secondcall.server;

/** Something else listens on a port that the server was to have; says which, and what to do. */
public final class PortInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PortInUseException(String host, int port, String flag, Throwable cause) {
    super(
        "Port "
            + port
            + " on "
            + host
            + " can't be had ("
            + cause.getMessage()
            + "). Choose another with "
            + flag
            + ".",
        cause);
  }
}
