package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.store.AppendResult.Appended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is in the file at that very moment: the file's copy has it. */
class LastingWriteTest {
  @TempDir Path folder;

  @Test
  void theFilesCopyHoldsEveryAppendThatWasAcknowledgedBeforeItWasTaken() throws Exception {
    var original = folder.resolve("original");
    Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    try (var store = StoreUnderTest.in(original);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> pursuits = IntStream.range(0, 6).mapToObj(i -> store.begun()).toList();
      var writers =
          pursuits.stream()
              .map(
                  pursuit ->
                      threads.submit(
                          () -> {
                            for (long next = 1; next < 60; next++) {
                              assertThat(
                                      store.append(pursuit, next, StoreUnderTest.command(), "{}"))
                                  .isInstanceOf(Appended.class);
                              acknowledged.put(pursuit, next + 1);
                            }
                          }))
              .toList();
      for (var copy = 0; copy < 5; copy++) {
        awaitAcknowledged(acknowledged, (copy + 1) * 40L);
        var then = Map.copyOf(acknowledged);
        var taken = copyOf(original, "copy-" + copy);
        try (var restored = StoreUnderTest.in(taken)) {
          then.forEach(
              (pursuit, sequence) ->
                  assertThat(restored.events.pursuit(pursuit).orElseThrow().lastSequence())
                      .isGreaterThanOrEqualTo(sequence));
        }
      }
      for (var writer : writers) {
        writer.get();
      }
    }
  }

  /** However slow the machine is, there is something to lose, and more is being written. */
  private static void awaitAcknowledged(Map<String, Long> acknowledged, long appends)
      throws InterruptedException {
    while (acknowledged.values().stream().mapToLong(last -> last - 1).sum() < appends) {
      Thread.sleep(1);
    }
  }

  /** As a killed process leaves it. */
  private Path copyOf(Path original, String name) throws IOException {
    var copy = Files.createDirectories(folder.resolve(name));
    for (var file : List.of("second-call.mv.db", "version")) {
      Files.copy(original.resolve(file), copy.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
    return copy;
  }
}
