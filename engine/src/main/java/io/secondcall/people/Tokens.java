package io.secondcall.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Secrets that open something: 256 random bits each, of which only the hash is kept, so that the
 * database opens nothing. Thread-safe.
 */
public final class Tokens {
  private static final int BYTES = 32;
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final SecureRandom random;

  public Tokens(SecureRandom random) {
    this.random = random;
  }

  /** What a token opens; told by how it begins. */
  enum Kind {
    GUEST(""),
    SESSION("s."),
    LINK("l."),
    /** In an address: no dot, which would look like a file's. */
    CERTIFICATE("c-");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }

    /** The hash by which a token of this kind is found; empty for what is none. */
    Optional<String> hash(String token) {
      return token.startsWith(prefix) && BARE.matcher(token.substring(prefix.length())).matches()
          ? Optional.of(sha256(token))
          : Optional.empty();
    }
  }

  /** A new one: the only copy there is. */
  String draw(Kind kind) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return kind.prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String sha256(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
