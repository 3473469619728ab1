package io.secondcall.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import io.secondcall.people.ExternalAccounts.Ending;
import io.secondcall.people.ExternalAccounts.Vouched;
import io.secondcall.server.OpenIdException.Why;
import io.secondcall.server.OpenIdTicket.Purpose;
import io.secondcall.store.ExternalTable;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of an OpenID provider, and what of its answers is believed. Nothing is asked before
 * somebody signs in. Thread-safe; calls block on the network, for some seconds at most.
 */
final class OpenIdProvider {
  /** How long the provider's own description of itself holds. */
  private static final Duration DESCRIBED = Duration.ofHours(1);

  /** From one fetch of keys to the next but one. */
  static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);

  /** A clock may be this much ahead or behind. */
  private static final Duration LEEWAY = Duration.ofSeconds(60);

  /** How old a logout token may be: it is sent on the spot. */
  private static final Duration OLDEST_LOGOUT = Duration.ofMinutes(5);

  private final OpenIdSettings settings;
  private final Clock clock;
  private final Duration betweenFetches;
  private final Issuer issuer;
  private final ClientID client;
  private Optional<Described> described = Optional.empty();

  OpenIdProvider(OpenIdSettings settings, Clock clock, Duration betweenFetches) {
    this.settings = settings;
    this.clock = clock;
    this.betweenFetches = betweenFetches;
    this.issuer = new Issuer(settings.issuer());
    this.client = new ClientID(settings.clientId());
  }

  /** What the provider says of itself. */
  private record Described(OIDCProviderMetadata metadata, OpenIdKeys keys, Instant at) {}

  private synchronized Described described() throws OpenIdException {
    var now = clock.instant();
    if (described.filter(known -> known.at().plus(DESCRIBED).isAfter(now)).isEmpty()) {
      described = Optional.of(describe(now));
    }
    return described.orElseThrow();
  }

  private Described describe(Instant now) throws OpenIdException {
    try {
      var metadata =
          OIDCProviderMetadata.resolve(
              issuer,
              Math.toIntExact(OpenIdKeys.CONNECT.toMillis()),
              Math.toIntExact(OpenIdKeys.READ.toMillis()));
      for (var needed :
          List.of(
              required(metadata.getAuthorizationEndpointURI(), "authorization_endpoint"),
              required(metadata.getTokenEndpointURI(), "token_endpoint"),
              required(metadata.getJWKSetURI(), "jwks_uri"))) {
        requireSecure(needed);
      }
      var at = metadata.getJWKSetURI();
      var kept = described.map(Described::keys).filter(keys -> keys.areAt(at));
      return new Described(
          metadata, kept.isPresent() ? kept.get() : new OpenIdKeys(at, betweenFetches), now);
    } catch (GeneralException | IOException e) {
      throw new OpenIdException(Why.PROVIDER_UNREACHABLE, e);
    }
  }

  private static URI required(@Nullable URI address, String what) throws OpenIdException {
    if (address == null) {
      throw new OpenIdException(Why.PROVIDER_UNREACHABLE, "it says no " + what);
    }
    return address;
  }

  private void requireSecure(URI address) throws OpenIdException {
    if (settings.isSecure() && !"https".equalsIgnoreCase(address.getScheme())) {
      throw new OpenIdException(Why.PROVIDER_UNREACHABLE, address + " is not HTTPS");
    }
  }

  /** Where the browser goes to sign in. */
  URI begin(OpenIdTicket ticket) throws OpenIdException {
    var request =
        new AuthenticationRequest.Builder(
                ResponseType.CODE,
                new Scope(settings.scopes().toArray(String[]::new)),
                client,
                settings.callback())
            .endpointURI(described().metadata().getAuthorizationEndpointURI())
            .state(new State(ticket.state()))
            .nonce(new Nonce(ticket.nonce()))
            .codeChallenge(new CodeVerifier(ticket.verifier()), CodeChallengeMethod.S256);
    if (ticket.purpose() == Purpose.LINK) {
      // Whoever is signed in there in this browser may be somebody else.
      request.prompt(new Prompt(Prompt.Type.LOGIN));
    }
    return request.build().toURI();
  }

  /**
   * Whom the provider vouches for.
   *
   * @param code what the browser brought back
   * @param answering who the browser says that it comes from (RFC 9207); empty where it doesn't say
   */
  Vouched finish(OpenIdTicket ticket, String code, Optional<String> answering)
      throws OpenIdException {
    var provider = described();
    if (answering.isPresent()
        ? !answering.get().equals(settings.issuer())
        : provider.metadata().supportsAuthorizationResponseIssuerParam()) {
      throw new OpenIdException(Why.TOKEN_REFUSED, "the answer is another provider's");
    }
    var tokens = tokens(provider.metadata(), ticket, code).getOIDCTokens();
    var idToken = tokens.getIDToken();
    var claims = claims(provider, idToken, ticket);
    var subject = String.valueOf(claims.get("sub"));
    if (subject.length() > ExternalTable.LONGEST_ID) {
      throw new OpenIdException(Why.TOKEN_REFUSED, "the subject is too long");
    }
    var all = new HashMap<>(more(provider.metadata(), tokens.getAccessToken(), subject));
    all.putAll(claims);
    return new Vouched(
        settings.issuer(),
        subject,
        texts(all, "preferred_username", "email", "sub"),
        texts(all, "name", "preferred_username", "email"),
        groups(all),
        sid(claims.get("sid")),
        idToken.getParsedString());
  }

  private OIDCTokenResponse tokens(OIDCProviderMetadata metadata, OpenIdTicket ticket, String code)
      throws OpenIdException {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), settings.callback(), new CodeVerifier(ticket.verifier()));
    var answer =
        send(
            new TokenRequest.Builder(
                    metadata.getTokenEndpointURI(), authentication(metadata), grant)
                .build()
                .toHTTPRequest());
    if (answer.getStatusCode() >= 500) {
      throw new OpenIdException(Why.PROVIDER_UNREACHABLE, "status " + answer.getStatusCode());
    }
    if (!answer.indicatesSuccess()) {
      throw new OpenIdException(Why.CODE_REFUSED, "status " + answer.getStatusCode());
    }
    try {
      return OIDCTokenResponse.parse(answer);
    } catch (com.nimbusds.oauth2.sdk.ParseException e) {
      throw new OpenIdException(Why.TOKEN_REFUSED, e);
    }
  }

  /** In the header, unless the provider takes it in the body alone. */
  private ClientAuthentication authentication(OIDCProviderMetadata metadata) {
    var methods = metadata.getTokenEndpointAuthMethods();
    var secret = new Secret(settings.clientSecret());
    return methods == null
            || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        ? new ClientSecretBasic(client, secret)
        : new ClientSecretPost(client, secret);
  }

  private static HTTPResponse send(HTTPRequest request) throws OpenIdException {
    request.setConnectTimeout(Math.toIntExact(OpenIdKeys.CONNECT.toMillis()));
    request.setReadTimeout(Math.toIntExact(OpenIdKeys.READ.toMillis()));
    request.setFollowRedirects(false);
    try {
      return request.send();
    } catch (IOException e) {
      throw new OpenIdException(Why.PROVIDER_UNREACHABLE, e);
    }
  }

  private Map<String, Object> claims(Described provider, JWT idToken, OpenIdTicket ticket)
      throws OpenIdException {
    var validator = new IDTokenValidator(issuer, client, provider.keys().selector(), null);
    validator.setMaxClockSkew(Math.toIntExact(LEEWAY.toSeconds()));
    try {
      validator.validate(idToken, new Nonce(ticket.nonce()));
      var claims = idToken.getJWTClaimsSet();
      // The validator reads azp, and leaves it to us what it has to be.
      var party = Optional.ofNullable(claims.getStringClaim("azp"));
      if (party.isPresent()
          ? !party.get().equals(client.getValue())
          : claims.getAudience().size() > 1) {
        throw new OpenIdException(Why.TOKEN_REFUSED, "azp is not this client");
      }
      return claims.getClaims();
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw unbelieved(e);
    }
  }

  private static OpenIdException unbelieved(Exception e) {
    return new OpenIdException(
        e instanceof KeySourceException ? Why.PROVIDER_UNREACHABLE : Why.TOKEN_REFUSED, e);
  }

  /** Many providers keep names and groups out of the ID token, and tell them here. */
  private Map<String, Object> more(OIDCProviderMetadata metadata, AccessToken token, String subject)
      throws OpenIdException {
    var address = metadata.getUserInfoEndpointURI();
    if (address == null) {
      return Map.of();
    }
    requireSecure(address);
    var answer = send(new UserInfoRequest(address, token).toHTTPRequest());
    try {
      var parsed = UserInfoResponse.parse(answer);
      if (!parsed.indicatesSuccess() || parsed.toSuccessResponse().getUserInfo() == null) {
        throw new OpenIdException(
            Why.PROVIDER_UNREACHABLE, "userinfo is no JSON, status " + answer.getStatusCode());
      }
      var claims = parsed.toSuccessResponse().getUserInfo().toJWTClaimsSet();
      if (!subject.equals(claims.getSubject())) {
        throw new OpenIdException(Why.TOKEN_REFUSED, "userinfo is about another subject");
      }
      return claims.getClaims();
    } catch (com.nimbusds.oauth2.sdk.ParseException e) {
      throw new OpenIdException(Why.TOKEN_REFUSED, e);
    }
  }

  private static List<String> texts(Map<String, Object> claims, String... names) {
    return Stream.of(names)
        .map(claims::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  private Set<String> groups(Map<String, Object> claims) {
    var groups = new HashSet<String>();
    switch (claims.get(settings.groupsClaim())) {
      case String one -> groups.add(one);
      case Collection<?> some ->
          some.stream().filter(String.class::isInstance).forEach(g -> groups.add((String) g));
      case null, default -> {
        // In no group.
      }
    }
    return groups;
  }

  private static Optional<String> sid(@Nullable Object claim) {
    return Optional.ofNullable(claim)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(sid -> sid.length() <= ExternalTable.LONGEST_ID);
  }

  /**
   * Where the browser goes to sign out there too; empty where the provider knows no such thing.
   *
   * @param idToken by which the session began
   */
  Optional<URI> leave(String idToken) throws OpenIdException {
    var address = described().metadata().getEndSessionEndpointURI();
    if (address == null) {
      return Optional.empty();
    }
    requireSecure(address);
    try {
      return Optional.of(
          new LogoutRequest(address, JWTParser.parse(idToken), settings.afterSigningOut(), null)
              .toURI());
    } catch (ParseException e) {
      throw new OpenIdException(Why.TOKEN_REFUSED, e);
    }
  }

  /** Which sessions a logout token ends (OpenID Connect Back-Channel Logout 1.0, section 2.6). */
  Ending ended(String logoutToken) throws OpenIdException {
    var validator =
        new LogoutTokenValidator(issuer, client, false, described().keys().selector(), null);
    try {
      var token = JWTParser.parse(logoutToken);
      var claims = validator.validate(token);
      var issued = claims.getIssueTime().toInstant();
      var now = clock.instant();
      if (issued.isBefore(now.minus(OLDEST_LOGOUT)) || issued.isAfter(now.plus(LEEWAY))) {
        throw new OpenIdException(Why.TOKEN_REFUSED, "the logout token is not of this moment");
      }
      return new Ending(
          settings.issuer(),
          Optional.ofNullable(claims.getSubject()).map(subject -> subject.getValue()),
          Optional.ofNullable(claims.getSessionID()).map(sid -> sid.getValue()),
          claims.getJWTID().getValue(),
          // Another node's clock may be behind this one.
          issued.plus(OLDEST_LOGOUT).plus(LEEWAY));
    } catch (BadJOSEException | JOSEException | ParseException e) {
      throw unbelieved(e);
    }
  }
}
