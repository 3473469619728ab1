package io.secondcall.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything an embedded server remembers. One server at a time: a lock that
 * the operating system drops with the process, however it ends. Thread-safe.
 */
final class DataFolder implements AutoCloseable {
  /** Layout of the folder. A folder with a greater number is refused, untouched. */
  static final int VERSION = 1;

  private static final String VERSION_FILE = "version";
  private static final String LOCK_FILE = "lock";

  /** Below this the next append could hurt the database file itself. */
  private static final long RESERVE_BYTES = 16L << 20;

  private final Path path;
  private final FileChannel channel;
  private final FileLock lock;
  private final long reserve;

  private DataFolder(Path path, FileChannel channel, FileLock lock) throws IOException {
    this.path = path;
    this.channel = channel;
    this.lock = lock;
    // A small disk (a test's, a quota's) must not be refused from the start.
    this.reserve = Math.min(RESERVE_BYTES, Files.getFileStore(path).getTotalSpace() / 8);
  }

  /**
   * Makes the folder where there is none and takes it.
   *
   * @throws StoreException.Newer when a newer version wrote it; nothing was changed
   * @throws StoreException.InUse when another server holds it
   * @throws StoreException.Unusable when it can't be made, read or written
   */
  static DataFolder open(Path path) {
    var folder = path.toAbsolutePath().normalize();
    if (folder.toString().contains(";")) {
      throw new StoreException.Unusable(
          "The data folder's path can't hold a semicolon: "
              + folder
              + ". Choose another with --data.",
          new IllegalArgumentException("semicolon"));
    }
    try {
      refuseNewer(folder);
      Files.createDirectories(folder);
      var channel =
          FileChannel.open(
              folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        var lock = tryLock(folder, channel);
        refuseNewer(folder);
        Files.writeString(folder.resolve(VERSION_FILE), VERSION + "\n");
        return new DataFolder(folder, channel, lock);
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StoreException.Unusable(
          "The data folder "
              + folder
              + " can't be used ("
              + e.getClass().getSimpleName()
              + ": "
              + e.getMessage()
              + "). Choose another with --data.",
          e);
    }
  }

  private static FileLock tryLock(Path folder, FileChannel channel) throws IOException {
    try {
      var lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
    } catch (OverlappingFileLockException e) {
      // Held by this very process: the same answer.
    }
    throw new StoreException.InUse(
        "Another server is using the data folder "
            + folder
            + ". Stop it, or choose another folder with --data.");
  }

  private static void refuseNewer(Path folder) throws IOException {
    var file = folder.resolve(VERSION_FILE);
    if (!Files.isRegularFile(file)) {
      return;
    }
    var found = Files.readString(file).strip();
    if (!found.matches("\\d{1,9}")) {
      throw new StoreException.Unusable(
          "The file " + file + " should hold a version number and holds something else.",
          new IOException("no number"));
    }
    if (Integer.parseInt(found) > VERSION) {
      throw new StoreException.Newer(
          "The data folder "
              + folder
              + " was written by a newer version of Second Call (layout "
              + found
              + ", this one knows up to "
              + VERSION
              + "). Nothing was changed. Update Second Call, or choose another folder with"
              + " --data.");
    }
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /**
   * Refuses to write while there is still room for the database to stay whole.
   *
   * @throws StoreException.Full when the disk is full, or nearly
   */
  void requireRoom() {
    if (path.toFile().getUsableSpace() < reserve) {
      throw new StoreException.Full(
          "There is no room left on the disk of " + path + ". Free some space and try again.");
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
