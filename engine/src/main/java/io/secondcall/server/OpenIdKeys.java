package io.secondcall.server;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The keys that a provider signs with. A token that names a key which isn't known has them fetched
 * again, within limits, so that a provider may change its keys whenever it likes. Thread-safe;
 * calls block.
 */
final class OpenIdKeys {
  /** What is signed with anything else, or with nothing, is refused. */
  static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.RS256, JWSAlgorithm.ES256, JWSAlgorithm.PS256);

  static final Duration CONNECT = Duration.ofSeconds(3);
  static final Duration READ = Duration.ofSeconds(5);

  /** A key that the provider takes back is believed no longer than this. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
  private static final int MOST_BYTES = 512 * 1024;

  private final URI address;
  private final JWKSource<SecurityContext> source;

  /**
   * @param between the least time from one fetch to the next but one, however many unknown keys are
   *     named meanwhile
   * @throws MalformedURLException when it is no address to fetch from
   */
  OpenIdKeys(URI address, Duration between) throws MalformedURLException {
    this.address = address;
    var fetching =
        new DefaultResourceRetriever(
            Math.toIntExact(CONNECT.toMillis()), Math.toIntExact(READ.toMillis()), MOST_BYTES);
    this.source =
        JWKSourceBuilder.<SecurityContext>create(address.toURL(), fetching)
            .cache(KEPT.toMillis(), LONGEST_WAIT.toMillis())
            .refreshAheadCache(false)
            .rateLimited(between.toMillis())
            .build();
  }

  boolean areAt(URI other) {
    return address.equals(other);
  }

  JWSKeySelector<SecurityContext> selector() {
    return new JWSVerificationKeySelector<>(ALGORITHMS, source);
  }
}
