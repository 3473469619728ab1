package io.secondcall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.store.AppendResult.Appended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded database and its folder. */
class EmbeddedStoreTest {
  @TempDir Path folder;

  @Test
  void everythingIsThereAfterStoppingAndStartingAgain() {
    String pursuit;
    try (var store = StoreUnderTest.in(folder)) {
      pursuit = store.begun();
      store.say(pursuit, 1, "Hello");
    }
    try (var store = StoreUnderTest.in(folder)) {
      assertThat(store.events.read(pursuit, 0)).hasSize(2);
      assertThat(store.texts.of(pursuit)).containsEntry(2L, "Hello");
      assertThat(store.append(pursuit, 2, "c", "{}")).isInstanceOf(Appended.class);
    }
  }

  @Test
  void aSecondServerOnTheFolderIsToldSo() {
    try (var store = StoreUnderTest.in(folder)) {
      assertThatThrownBy(() -> StoreUnderTest.in(folder))
          .isInstanceOf(StoreException.InUse.class)
          .hasMessageContaining("Another server is using the data folder")
          .hasMessageContaining("--data");
      assertThat(store.begun()).isNotEmpty();
    }
  }

  @Test
  void aFolderOfANewerVersionIsRefusedAndNothingInItChanges() throws IOException {
    StoreUnderTest.in(folder).close();
    Files.writeString(folder.resolve("version"), "2\n");
    var before = contents();

    assertThatThrownBy(() -> StoreUnderTest.in(folder))
        .isInstanceOf(StoreException.Newer.class)
        .hasMessageContaining("newer version")
        .hasMessageContaining("Nothing was changed");

    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void tablesOfANewerVersionAreRefused() {
    try (var store = StoreUnderTest.in(folder)) {
      store.execute(
          """
          insert into "flyway_schema_history" select 99, '99', 'later', 'SQL', 'V99__later.sql',
            0, "installed_by", "installed_on", 1, true from "flyway_schema_history"
          where "installed_rank" = 1\
          """);
    }
    assertThatThrownBy(() -> StoreUnderTest.in(folder))
        .isInstanceOf(StoreException.Newer.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aPathThatIsNoFolderIsSaidToBeUnusable() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> StoreUnderTest.in(file))
        .isInstanceOf(StoreException.Unusable.class)
        .hasMessageContaining("can't be used");
  }

  @Test
  void aFolderWithOddCharactersIsAsGoodAsAnother() {
    try (var store = StoreUnderTest.in(folder.resolve("a b=c 你好"))) {
      assertThat(store.begun()).isNotEmpty();
    }
  }

  @Test
  void theLatestMigrationIsTheOneThatIsExpected() throws IOException {
    try (var store = StoreUnderTest.in(folder)) {
      assertThat(
              store.count(
                  "select max(cast(\"version\" as integer)) from \"flyway_schema_history\""))
          .isEqualTo(Migrations.LATEST);
    }
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
      assertThat(
              files
                  .map(file -> file.getFileName().toString())
                  .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
                  .max())
          .hasValue(Migrations.LATEST);
    }
  }

  private String contents() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.append(file)
            .append(' ')
            .append(java.util.Arrays.hashCode(Files.readAllBytes(file)))
            .append(' ')
            .append(Files.getLastModifiedTime(file))
            .append('\n');
      }
    }
    return all.toString();
  }
}
