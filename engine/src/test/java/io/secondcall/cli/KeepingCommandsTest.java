package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.people.Links;
import io.secondcall.people.People;
import io.secondcall.people.Tokens;
import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup, restore and the way back in, as somebody types them. */
class KeepingCommandsTest {
  private static final String LOGIN = "ada@example.com";

  @TempDir Path folder;

  private static <T> T people(Path data, Function<People, T> work) {
    try (var database = Database.embedded(data)) {
      var random = new SecureRandom();
      return work.apply(
          People.of(new PeopleStore(database), new Tokens(random), random, Clock.systemUTC()));
    }
  }

  /** A server that an administrator has set up. */
  private Path setUp() {
    var data = folder.resolve("data");
    var answer =
        new Links.Answer(
            Optional.of("House"), Optional.of("Ada"), Optional.of(LOGIN), "first password here");
    people(
        data,
        people ->
            people
                .links()
                .follow(
                    people.links().setUp().orElseThrow().token(),
                    answer,
                    Optional.empty(),
                    Optional.empty()));
    return data;
  }

  private static boolean signsIn(Path data, String password) {
    return people(
        data,
        people -> {
          try {
            people.accounts().signIn(LOGIN, password, Optional.empty(), Optional.empty());
            return true;
          } catch (io.secondcall.people.DeedRefusedException refused) {
            return false;
          }
        });
  }

  @Test
  void theOnlyAdministratorComesInAgainByALinkThatWorksOnce() {
    var data = setUp();
    var typed = Typed.command("", "reset-link", LOGIN, "--data", data.toString());

    assertThat(typed.code()).isZero();
    assertThat(typed.out()).matches("/welcome#l\\.[A-Za-z0-9_-]{43}\\R");
    var token = typed.out().strip().substring("/welcome#".length());
    var answer =
        new Links.Answer(
            Optional.empty(), Optional.empty(), Optional.empty(), "second password here");
    people(
        data, people -> people.links().follow(token, answer, Optional.empty(), Optional.empty()));
    assertThat(signsIn(data, "second password here")).isTrue();
    assertThat(signsIn(data, "first password here")).isFalse();
    assertThat(Typed.command("", "reset-link", "bob", "--data", data.toString()).code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whatWasBackedUpIsRestoredIntoAnEmptyFolderAlone() throws IOException {
    var data = setUp();
    var file = folder.resolve("house.zip");
    var again = folder.resolve("again");

    var written = Typed.command("", "backup", file.toString(), "--data", data.toString());
    assertThat(written.code()).isZero();
    assertThat(written.out()).matches("\\d+ rows in .*house.zip\\R");
    assertThat(Typed.command("", "backup", file.toString(), "--data", data.toString()).code())
        .isEqualTo(ExitCode.USAGE);

    assertThat(Typed.command("", "restore", file.toString(), "--data", again.toString()).code())
        .isZero();
    assertThat(signsIn(again, "first password here")).isTrue();
    var twice = Typed.command("", "restore", file.toString(), "--data", again.toString());
    assertThat(twice.code()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(twice.err()).contains("something in this database already");

    var noBackup = Files.writeString(folder.resolve("no.zip"), "nothing");
    var refused =
        Typed.command("", "restore", noBackup.toString(), "--data", folder.resolve("x").toString());
    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("no backup of Second Call");
    assertThat(folder.resolve("x")).doesNotExist();
  }

  @Test
  void whatWasErasedSinceTheBackupIsErasedAgain() throws IOException {
    var data = setUp();
    var file = folder.resolve("before.zip");
    var again = folder.resolve("again");
    Typed.command("", "backup", file.toString(), "--data", data.toString());
    try (var database = Database.embedded(data)) {
      new PeopleStore(database)
          .end(
              tables -> {
                var ada = tables.accounts().findByLogin("default", LOGIN).orElseThrow();
                return tables.erasures().person(ada.id(), java.time.Instant.now());
              });
    }
    var list = Typed.command("", "erasures", "--data", data.toString());
    assertThat(list.out()).matches("person [0-9a-f-]{36} \\S+Z\\R");
    var noted = Files.writeString(folder.resolve("erased.txt"), list.out());

    var restored =
        Typed.command(
            "",
            "restore",
            file.toString(),
            "--erased",
            noted.toString(),
            "--data",
            again.toString());

    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.out()).contains("1 erased again");
    assertThat(signsIn(again, "first password here")).isFalse();
    var name = people(again, people -> people.directory().everybody().people().getFirst().name());
    assertThat(name).startsWith("Erased ");
    assertThat(Typed.command("", "audit", "verify", "--data", again.toString()).code()).isZero();
    var wrong = Files.writeString(folder.resolve("wrong.txt"), "no such line");
    var third = folder.resolve("third").toString();
    assertThat(
            Typed.command(
                    "", "restore", file.toString(), "--erased", wrong.toString(), "--data", third)
                .code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Path.of(third)).doesNotExist();
  }
}
