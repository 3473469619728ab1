package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.store.Database;
import io.secondcall.store.PeopleStore;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir Path folder;

  private void note(String action) {
    try (var database = Database.embedded(folder)) {
      new PeopleStore(database)
          .write(
              tables -> {
                tables.audit().append(Instant.EPOCH, "default", "someone", action, "", "");
                return action;
              });
    }
  }

  private Typed verify(String... more) {
    var arguments = new String[4 + more.length];
    arguments[0] = "audit";
    arguments[1] = "verify";
    arguments[2] = "--data";
    arguments[3] = folder.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Typed.command("", arguments);
  }

  @Test
  void aLogInOrderIsSaidToBeSoAndWhatItPrintsIsKnownLater() {
    note("signed-in");
    var first = verify();
    assertThat(first.code()).isZero();
    assertThat(first.out()).matches("1:[0-9a-f]{64}\\R");
    note("signed-out");
    assertThat(verify("--known", first.out().strip()).code()).isZero();
    var other = verify("--known", "1:" + "0".repeat(64));
    assertThat(other.code()).isEqualTo(ExitCode.FAILED);
    assertThat(other.err()).contains("Entry 1 is another one");
  }

  @Test
  void aChangedLogIsNotInOrder() throws SQLException {
    note("signed-in");
    note("deactivated");
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("second-call"), "sa", "");
        var statement = connection.createStatement()) {
      statement.execute("update audit_entry set action = 'activated' where global_position = 2");
    }
    var typed = verify();
    assertThat(typed.code()).isEqualTo(ExitCode.FAILED);
    assertThat(typed.err()).contains("Entry 2 is not as it was written");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void whatCannotBeCheckedIsWrongUsage() {
    assertThat(Typed.command("", "audit", "verify", "--data", folder.resolve("no") + "").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(verify("--known", "7").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Typed.command("", "audit").code()).isEqualTo(ExitCode.USAGE);
  }
}
