package io.secondcall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private final Passwords passwords = new Passwords(new SecureRandom());

  @Test
  void aPasswordIsRecognisedAndNoOther() {
    var kept = passwords.hash("correct horse battery");
    assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("horse");
    assertThat(passwords.isRight("correct horse battery", kept)).isTrue();
    assertThat(passwords.isRight("correct horse batterx", kept)).isFalse();
    assertThat(passwords.isOutdated(kept)).isFalse();
  }

  @Test
  void theSamePasswordIsKeptDifferentlyEachTime() {
    assertThat(passwords.hash("correct horse battery"))
        .isNotEqualTo(passwords.hash("correct horse battery"));
  }

  @Test
  void hashesOfOtherParametersAreCheckedAndCalledOutdated() {
    var generator = new Argon2BytesGenerator();
    var salt = "sixteen bytes sa".getBytes(StandardCharsets.UTF_8);
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withMemoryAsKB(64)
            .withIterations(1)
            .withParallelism(2)
            .withSalt(salt)
            .build());
    var hash = new byte[24];
    generator.generateBytes("an older password".getBytes(StandardCharsets.UTF_8), hash);
    var base64 = Base64.getEncoder().withoutPadding();
    var kept =
        "$argon2id$v=19$m=64,t=1,p=2$"
            + base64.encodeToString(salt)
            + "$"
            + base64.encodeToString(hash);
    assertThat(passwords.isRight("an older password", kept)).isTrue();
    assertThat(passwords.isRight("another password", kept)).isFalse();
    assertThat(passwords.isOutdated(kept)).isTrue();
  }

  @Test
  void composedAndDecomposedLettersAreOnePassword() {
    assertThat(
            passwords.isRight(
                "re\u0301sume\u0301 papers", passwords.hash("r\u00e9sum\u00e9 papers")))
        .isTrue();
  }

  @Test
  void whatIsNoHashIsNeverRight() {
    assertThatThrownBy(() -> passwords.isRight("x", "plain"))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "aaaaaaaaaaaaaaaa", "zoe@example.com", "Zoe Example Name"})
  void whatIsEasilyGuessedIsRefused(String password) {
    assertThatThrownBy(() -> Particulars.password(password, "zoe@example.com", "Zoe Example Name"))
        .isInstanceOf(DeedRefusedException.class);
  }
}
