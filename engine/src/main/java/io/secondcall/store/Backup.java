package io.secondcall.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.pursuit.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a database holds, in one file, and back. The file is a ZIP of {@code
 * manifest.json} and one {@code TABLE.jsonl} a table, a row a line; it goes into either database,
 * whichever it came from. It holds what people wrote and the hashes of their passwords: it is to be
 * kept as safe as the database. Stateless.
 */
public final class Backup {
  /** Layout of the file. */
  static final int FORMAT = 1;

  /** Every table, a referenced one before those that refer to it; a test keeps it true. */
  static final List<String> TABLES =
      List.of(
          "store_head",
          "scenario_version",
          "pursuit",
          "event",
          "event_text",
          "command_outcome",
          "guest",
          "read_model",
          "pursuit_summary",
          "criterion_result",
          "organisation",
          "account",
          "account_session",
          "account_link",
          "external_identity",
          "external_session",
          "external_confirmation",
          "logout_token",
          "audit_head",
          "audit_entry",
          "erasure",
          "team_membership",
          "team_board",
          "board_absence",
          "ranked_attempt",
          "calibration",
          "assignment",
          "assignment_person",
          "certificate",
          "shared_pursuit",
          "debrief_comment",
          "debrief_seen",
          "mark_dispute");

  private static final String MANIFEST = "manifest.json";
  private static final int BATCH = 500;
  private static final JsonMapper JSON =
      Json.mapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private Backup() {}

  /**
   * What a file holds.
   *
   * @param format of the file
   * @param schema number of the migration that made its tables
   * @param taken when, real time
   */
  public record Manifest(int format, int schema, String taken, List<Part> tables) {
    public Manifest {
      tables = List.copyOf(tables);
    }

    /** Rows of all tables together. */
    public long rows() {
      return tables.stream().mapToLong(Part::rows).sum();
    }
  }

  /**
   * One table's part of it.
   *
   * @param sha256 of its rows as they are written
   */
  public record Part(BackupTable table, long rows, String sha256) {}

  /**
   * Writes a file, whole or not at all. The database may be in use meanwhile: what is written is
   * one moment of it.
   *
   * @throws IOException when the file can't be written
   * @throws StoreException when the database can't be read
   */
  public static Manifest write(Database database, Path file, Instant now) throws IOException {
    var folder = file.toAbsolutePath().normalize().getParent();
    var beside = Files.createTempFile(folder, ".backup", ".part");
    try {
      Manifest manifest;
      try (var zip = new ZipOutputStream(Files.newOutputStream(beside))) {
        manifest = database.read(connection -> writeAll(connection, zip, now));
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      return manifest;
    } catch (StoreException failure) {
      if (failure.getCause() instanceof FileException broken) {
        throw broken.because;
      }
      throw failure;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static Manifest writeAll(Connection connection, ZipOutputStream zip, Instant now)
      throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try {
      var parts = new ArrayList<Part>();
      for (var name : TABLES) {
        var table = table(connection, name);
        zip.putNextEntry(new ZipEntry(name + ".jsonl"));
        parts.add(rows(connection, table, zip));
        zip.closeEntry();
      }
      var manifest =
          new Manifest(
              FORMAT, Migrations.LATEST, now.truncatedTo(ChronoUnit.SECONDS).toString(), parts);
      zip.putNextEntry(new ZipEntry(MANIFEST));
      zip.write(JSON.writeValueAsBytes(manifest));
      zip.closeEntry();
      return manifest;
    } catch (IOException e) {
      throw new FileException(e);
    } finally {
      connection.rollback();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }
  }

  /** The file could not be written or read while the database was. */
  private static final class FileException extends SQLException {
    private static final long serialVersionUID = 1L;

    private final IOException because;

    FileException(IOException because) {
      super(because);
      this.because = because;
    }
  }

  private static BackupTable table(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from " + name + " where 1 = 0")) {
      return BackupTable.of(name, rows.getMetaData());
    }
  }

  /** Writes a table's rows, and says how many they are and what they hash to. */
  private static Part rows(Connection connection, BackupTable table, OutputStream into)
      throws SQLException, IOException {
    var digest = Sha256.begin();
    long count = 0;
    // Closing it would close what is around it.
    @SuppressWarnings("resource")
    var out = new DigestOutputStream(into, digest);
    try (var statement = connection.prepareStatement(table.select())) {
      statement.setFetchSize(BATCH);
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var values = new ArrayList<@Nullable String>();
          for (int i = 0; i < table.columns().size(); i++) {
            values.add(table.value(rows, i));
          }
          out.write(JSON.writeValueAsBytes(values));
          out.write('\n');
          count++;
        }
      }
    }
    return new Part(table, count, Sha256.hex(digest));
  }

  /**
   * What a file says that it holds.
   *
   * @throws IOException with a message for the user when it is no backup, or one that this version
   *     cannot read
   */
  public static Manifest manifest(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      return manifest(zip);
    } catch (ZipException e) {
      throw new IOException("It is no backup of Second Call.", e);
    }
  }

  private static Manifest manifest(ZipFile zip) throws IOException {
    var entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      throw new IOException("It is no backup of Second Call.");
    }
    Manifest manifest;
    try (var in = zip.getInputStream(entry)) {
      manifest = JSON.readValue(in, Manifest.class);
    } catch (JsonProcessingException e) {
      throw new IOException("Its manifest can't be read.", e);
    }
    if (manifest.format() != FORMAT || manifest.schema() != Migrations.LATEST) {
      throw new IOException(
          ("It was made by another version of Second Call (tables %d, this one has %d). Restore it"
                  + " with that version, then update.")
              .formatted(manifest.schema(), Migrations.LATEST));
    }
    return manifest;
  }

  /**
   * Puts everything back, into a database with nothing in it; what was put is read again and
   * compared.
   *
   * @throws IOException with a message for the user when the file is not whole or no backup;
   *     nothing was stored
   * @throws StoreException.Unusable when there is something in the database; nothing was changed
   */
  public static Manifest restore(Path file, Database database) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var manifest = manifest(zip);
      return database.write(
          connection -> {
            requireEmpty(connection);
            try {
              for (var name : TABLES.reversed()) {
                new Statements(connection).update("delete from " + name);
              }
              for (var part : manifest.tables()) {
                insert(connection, zip, part);
              }
              for (var part : manifest.tables()) {
                requireSame(connection, part);
              }
            } catch (IOException e) {
              throw new FileException(e);
            }
            return manifest;
          });
    } catch (ZipException e) {
      throw new IOException("It is no backup of Second Call, or not all of one.", e);
    } catch (StoreException.Failed failure) {
      if (failure.getCause() instanceof FileException broken) {
        throw broken.because;
      }
      throw failure;
    }
  }

  private static void requireEmpty(Connection connection) {
    for (var name : List.of("event", "guest", "account", "audit_entry")) {
      if (new Statements(connection).one("select 1 from " + name, row -> 1).isPresent()) {
        throw new StoreException.Unusable(
            "There is something in this database already; nothing was changed. Restore into an"
                + " empty folder or a new database.",
            new IllegalStateException("not empty"));
      }
    }
  }

  private static void insert(Connection connection, ZipFile zip, Part part)
      throws SQLException, IOException {
    var table = part.table();
    if (!TABLES.contains(table.name()) || !table.equals(table(connection, table.name()))) {
      throw new IOException("Its table " + table.name() + " is not one of this version.");
    }
    var entry = zip.getEntry(table.name() + ".jsonl");
    if (entry == null) {
      throw new IOException("Its table " + table.name() + " is missing.");
    }
    try (var lines =
            new BufferedReader(
                new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
        var statement = connection.prepareStatement(table.insert())) {
      int waiting = 0;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] values = JSON.readValue(line, String[].class);
        for (int i = 0; i < table.columns().size(); i++) {
          table.bind(statement, i, values[i]);
        }
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    } catch (JsonProcessingException | ArrayIndexOutOfBoundsException e) {
      throw new IOException("Its table " + table.name() + " can't be read.", e);
    }
  }

  private static void requireSame(Connection connection, Part part)
      throws SQLException, IOException {
    var found = rows(connection, part.table(), OutputStream.nullOutputStream());
    if (found.rows() != part.rows() || !found.sha256().equals(part.sha256())) {
      throw new IOException(
          "Its table %s is not as it was written: %d rows, and %d were noted. Nothing was restored."
              .formatted(part.table().name(), found.rows(), part.rows()));
    }
  }
}
