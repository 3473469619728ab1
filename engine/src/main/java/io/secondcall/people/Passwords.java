package io.secondcall.people;

import io.secondcall.store.AccountRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords with Argon2id and checks them, in the form {@code $argon2id$v=19$m=…} that names
 * its own parameters. One call takes some tens of milliseconds of a core and 19 MiB, on purpose.
 * Thread-safe.
 */
public final class Passwords {
  private static final int VERSION = 19;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  private final SecureRandom random;

  /** What a password is held against where there is no account: that takes as long. */
  private final String nobodys;

  public Passwords(SecureRandom random) {
    this.random = random;
    this.nobodys = encoded(MEMORY_KIB, PASSES, LANES, salt(), new byte[HASH_BYTES]);
  }

  public String hash(String password) {
    var salt = salt();
    return encoded(
        MEMORY_KIB,
        PASSES,
        LANES,
        salt,
        derive(password, MEMORY_KIB, PASSES, LANES, salt, HASH_BYTES));
  }

  /**
   * Never for {@link AccountRow#NO_PASSWORD}, which takes as long.
   *
   * @throws IllegalStateException when what is kept is no hash of this kind
   */
  public boolean isRight(String password, String kept) {
    if (kept.equals(AccountRow.NO_PASSWORD)) {
      checkForNobody(password);
      return false;
    }
    var form = FORM.matcher(kept);
    if (!form.matches()) {
      throw new IllegalStateException("a kept password is no Argon2id hash");
    }
    var decoder = Base64.getDecoder();
    var expected = decoder.decode(form.group(5));
    var found =
        derive(
            password,
            Integer.parseInt(form.group(1)),
            Integer.parseInt(form.group(2)),
            Integer.parseInt(form.group(3)),
            decoder.decode(form.group(4)),
            expected.length);
    return MessageDigest.isEqual(expected, found);
  }

  /** Takes as long as a real check, so that nobody can tell which accounts exist. */
  void checkForNobody(String password) {
    isRight(password, nobodys);
  }

  /** Whether it was made with other parameters than are used now. */
  boolean isOutdated(String kept) {
    return !kept.startsWith(
        "$argon2id$v=%d$m=%d,t=%d,p=%d$".formatted(VERSION, MEMORY_KIB, PASSES, LANES));
  }

  private byte[] salt() {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return salt;
  }

  private static String encoded(int memory, int passes, int lanes, byte[] salt, byte[] hash) {
    var encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            VERSION,
            memory,
            passes,
            lanes,
            encoder.encodeToString(salt),
            encoder.encodeToString(hash));
  }

  /** However a keyboard composes its letters, the same password is the same bytes. */
  private static byte[] derive(
      String password, int memory, int passes, int lanes, byte[] salt, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(salt)
            .build());
    var hash = new byte[length];
    generator.generateBytes(
        Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8),
        hash);
    return hash;
  }
}
