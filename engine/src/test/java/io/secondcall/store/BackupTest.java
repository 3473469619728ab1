package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A restore drill: what a database holds goes into a file and into an empty database. */
class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-26T18:00:00Z");

  @TempDir Path folder;

  private Path file() {
    return folder.resolve("backup.zip");
  }

  /** Pursuits, words (some erased), a branch, an account, a session and an audit log. */
  private static void fill(StoreUnderTest store) {
    var pursuit = store.begun();
    store.say(pursuit, 1, "Zoë said: \"two\nlines\" 🙂");
    store.say(pursuit, 2, "gone soon");
    store.texts.erase(pursuit);
    store.say(store.begun(), 1, "");
    var people = new PeopleStore(store.database);
    people.write(
        tables -> {
          tables
              .accounts()
              .insert(
                  new AccountRow(
                      "a",
                      EventStore.DEFAULT_ORGANISATION,
                      "zoe@example.com",
                      "Zoë 🙂",
                      "coach",
                      "",
                      "$hash",
                      false,
                      NOW.plusNanos(123_456_000)));
          tables.external().insert("https://login.example.com", "Zoë", "a", NOW);
          tables.sessions().insert("s", "hash", "a", NOW);
          tables.external().insertSession("s", Optional.empty(), "x.y.z");
          tables.external().confirm("s", "ticket", NOW.plusSeconds(600));
          tables.external().remember("https://login.example.com", "t1", NOW.plusSeconds(360), NOW);
          tables.audit().append(NOW, EventStore.DEFAULT_ORGANISATION, "a", "joined", "a", "");
          tables.audit().append(NOW, EventStore.DEFAULT_ORGANISATION, "a", "signed-in", "a", "");
          return "";
        });
  }

  @ParameterizedTest
  @CsvSource({"H2,H2", "H2,POSTGRESQL", "POSTGRESQL,H2", "POSTGRESQL,POSTGRESQL"})
  void everythingComesBackIntoEitherDatabase(StoreUnderTest.Kind from, StoreUnderTest.Kind to)
      throws IOException {
    Backup.Manifest written;
    try (var store = StoreUnderTest.open(from)) {
      fill(store);
      written = Backup.write(store.database, file(), NOW);
      assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    try (var store = StoreUnderTest.open(to)) {
      var restored = Backup.restore(file(), store.database);

      assertThat(restored).isEqualTo(written);
      var again = Backup.write(store.database, folder.resolve("again.zip"), NOW);
      assertThat(again).isEqualTo(written);
      assertThat(again.rows()).isGreaterThan(15);
      assertThat(store.count("select count(*) from event_text where words is null")).isEqualTo(2);
      // It goes on where it was: positions, sequences and the audit chain.
      store.say(store.begun(), 1, "afterwards");
      var people = new PeopleStore(store.database);
      people.write(
          tables -> {
            tables.audit().append(NOW, EventStore.DEFAULT_ORGANISATION, "a", "signed-out", "", "");
            return "";
          });
      assertThat(new AuditCheck(people).run(java.util.Map.of()).problem()).isEmpty();
    }
  }

  @Test
  void everyTableOfTheDatabaseIsInIt() {
    try (var store = StoreUnderTest.open(StoreUnderTest.Kind.POSTGRESQL)) {
      var tables =
          store.database.read(
              connection ->
                  new Statements(connection)
                      .list(
                          "select table_name from information_schema.tables where table_schema ="
                              + " 'public'",
                          row -> row.getString(1)));

      assertThat(new TreeSet<>(tables))
          .containsExactlyInAnyOrderElementsOf(
              java.util.stream.Stream.concat(
                      Backup.TABLES.stream(), java.util.stream.Stream.of("flyway_schema_history"))
                  .toList());
    }
  }

  @Test
  void whereThereIsSomethingAlreadyNothingIsChanged() throws IOException {
    try (var store = StoreUnderTest.open(StoreUnderTest.Kind.H2)) {
      fill(store);
      Backup.write(store.database, file(), NOW);
      long events = store.count("select count(*) from event");

      assertThatThrownBy(() -> Backup.restore(file(), store.database))
          .isInstanceOf(StoreException.Unusable.class)
          .hasMessageContaining("something in this database");
      assertThat(store.count("select count(*) from event")).isEqualTo(events);
    }
  }

  @Test
  void aChangedOrCutFileIsRefusedAndNothingIsKept() throws IOException {
    try (var store = StoreUnderTest.open(StoreUnderTest.Kind.H2)) {
      fill(store);
      Backup.write(store.database, file(), NOW);
    }
    var cut = folder.resolve("cut.zip");
    byte[] whole = Files.readAllBytes(file());
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    var changed = Files.copy(file(), folder.resolve("changed.zip"));
    try (var zip = FileSystems.newFileSystem(changed, Optional.<ClassLoader>empty().orElse(null))) {
      var account = zip.getPath("account.jsonl");
      var rows = Files.readString(account);
      Files.writeString(account, rows.replace("coach", "administrator"), StandardCharsets.UTF_8);
    }
    var other = Files.writeString(folder.resolve("other.zip"), "no zip");

    try (var store = StoreUnderTest.open(StoreUnderTest.Kind.H2)) {
      assertThatThrownBy(() -> Backup.restore(changed, store.database))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("account is not as it was written");
      assertThatThrownBy(() -> Backup.restore(cut, store.database))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no backup");
      assertThatThrownBy(() -> Backup.manifest(other))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no backup");
      assertThat(store.count("select count(*) from account")).isZero();
      assertThat(store.count("select count(*) from organisation")).isEqualTo(1);
    }
  }
}
