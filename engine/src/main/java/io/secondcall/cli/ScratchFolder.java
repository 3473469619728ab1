package io.secondcall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A temporary folder that goes with everything in it. */
final class ScratchFolder implements AutoCloseable {
  private final Path path;

  ScratchFolder() throws IOException {
    path = Files.createTempDirectory("second-call-bench");
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    try (var files = Files.walk(path)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
