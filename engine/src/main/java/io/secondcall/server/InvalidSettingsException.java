package io.secondcall.server;

import java.util.List;

/** Settings that no server can be started with; says all that is wrong with them. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidSettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
