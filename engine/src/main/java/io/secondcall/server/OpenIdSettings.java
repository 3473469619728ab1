package io.secondcall.server;

import io.secondcall.people.GroupRules;
import java.net.URI;
import java.util.List;

/**
 * The OpenID provider by which people sign in. Immutable and valid: made by {@link OpenIdReader}
 * alone.
 *
 * @param issuer exactly as the provider writes it; HTTPS, or this machine
 * @param clientSecret never shown
 * @param home where browsers reach this server: scheme, host and port, no slash at the end
 * @param scopes {@code openid} among them
 * @param groupsClaim name of the claim that holds somebody's groups
 * @param label what the button says
 */
public record OpenIdSettings(
    String issuer,
    String clientId,
    String clientSecret,
    URI home,
    List<String> scopes,
    String groupsClaim,
    GroupRules rules,
    String label) {

  /** Where the provider sends browsers back to: a screen of ours. */
  static final String CALLBACK = "/sign-in/openid";

  public OpenIdSettings {
    scopes = List.copyOf(scopes);
  }

  URI callback() {
    return home.resolve(CALLBACK);
  }

  URI afterSigningOut() {
    return home.resolve("/");
  }

  /** Whether the provider is asked over HTTPS, as all but one on this machine has to be. */
  boolean isSecure() {
    return issuer.startsWith("https:");
  }

  @Override
  public String toString() {
    return "OpenIdSettings[issuer=" + issuer + ", clientId=" + clientId + "]";
  }
}
