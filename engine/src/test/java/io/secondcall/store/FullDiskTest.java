package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.store.AppendResult.Appended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk with no room left: a small one, really full. Needs the right to mount one. */
class FullDiskTest {
  private static final int DISK_BYTES = 8 << 20;

  @TempDir Path disk;
  private boolean mounted;

  @BeforeEach
  void mountASmallDisk() throws Exception {
    mounted =
        Files.isExecutable(Path.of("/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "a disk can be mounted here");
  }

  @AfterEach
  void unmountIt() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void aFullDiskIsSaidToBeFullReadingGoesOnAndSoDoesWritingWhenThereIsRoomAgain()
      throws IOException {
    try (var store = StoreUnderTest.in(disk.resolve("data"))) {
      var pursuit = store.begun();
      store.say(pursuit, 1, "before");
      var filler = disk.resolve("filler");
      fill(filler);

      assertThatThrownBy(() -> store.say(pursuit, 2, "no room for this"))
          .isInstanceOf(StoreException.Full.class)
          .hasMessageContaining("no room left");
      assertThat(store.events.read(pursuit, 0)).hasSize(2);
      assertThat(store.texts.of(pursuit)).containsEntry(2L, "before");

      Files.delete(filler);
      assertThat(store.say(pursuit, 2, "after")).isInstanceOf(Appended.class);
    }
  }

  @Test
  void evenWhereTheDatabaseItselfRunsOutOfRoomNothingAcknowledgedIsLost() throws IOException {
    var folder = disk.resolve("data");
    String pursuit;
    long stored = 1;
    try (var store = StoreUnderTest.in(folder)) {
      pursuit = store.begun();
      var words = "words ".repeat(10_000);
      try {
        while (stored < 10_000) {
          assertThat(store.say(pursuit, stored, stored + words)).isInstanceOf(Appended.class);
          stored++;
        }
      } catch (StoreException e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
    assertThat(stored).isLessThan(10_000);
    try (var store = StoreUnderTest.in(folder)) {
      assertThat(store.events.read(pursuit, 0)).hasSize((int) stored);
      assertThat(store.texts.of(pursuit)).hasSize((int) stored - 1);
    }
  }

  private static void fill(Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static boolean run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
