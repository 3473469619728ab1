package io.secondcall.server;

import io.secondcall.people.DeedRefusedException;
import io.secondcall.people.GroupRules;
import io.secondcall.people.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads {@link OpenIdSettings}, and gathers what is wrong with them. */
final class OpenIdReader {
  /** Flags of their own; each but the secret is an environment variable too. */
  static final Set<String> NAMES =
      Set.of(
          "openid-issuer",
          "openid-client-id",
          "openid-client-secret-file",
          "openid-scopes",
          "openid-groups-claim",
          "openid-roles",
          "openid-teams",
          "openid-others",
          "openid-label");

  /** The environment alone: a flag is seen by everybody on the machine. */
  static final String SECRET = "openid-client-secret";

  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_ISSUER = 500;

  private final Function<String, Optional<String>> text;
  private final List<String> problems;

  /**
   * @param text a setting's value, by its name
   */
  OpenIdReader(Function<String, Optional<String>> text, List<String> problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Empty where no issuer is set: nobody signs in so. */
  Optional<OpenIdSettings> read(Optional<URI> publicBaseUrl) {
    var issuer = text.apply("openid-issuer");
    if (issuer.isEmpty()) {
      NAMES.stream()
          .filter(name -> text.apply(name).isPresent())
          .sorted()
          .forEach(name -> problems.add("--" + name + " does nothing without --openid-issuer."));
      return Optional.empty();
    }
    if (publicBaseUrl.isEmpty()) {
      problems.add(
          "--openid-issuer asks for --public-base-url too: the provider sends browsers back"
              + " there.");
    }
    return Optional.of(
        new OpenIdSettings(
            issuer(issuer.get()),
            required("openid-client-id"),
            secret(),
            home(publicBaseUrl),
            scopes(),
            text.apply("openid-groups-claim").orElse("groups"),
            rules(),
            label()));
  }

  private String issuer(String value) {
    try {
      var url = new URI(value);
      boolean plain = "http".equals(url.getScheme()) && isHere(url.getHost());
      if (url.getHost() != null
          && url.getQuery() == null
          && url.getFragment() == null
          && value.length() <= LONGEST_ISSUER
          && (plain || "https".equals(url.getScheme()))) {
        return value;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    problems.add(
        "--openid-issuer has to be an https URL like https://login.example.com/realms/sales,"
            + " exactly as the provider writes it (http for a provider on this machine alone).");
    return value;
  }

  private static boolean isHere(@org.jspecify.annotations.Nullable String host) {
    try {
      return host != null && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static URI home(Optional<URI> publicBaseUrl) {
    return publicBaseUrl.map(url -> URI.create(Gate.originOf(url))).orElse(URI.create("/"));
  }

  private String required(String name) {
    var value = text.apply(name);
    if (value.isEmpty()) {
      problems.add("--openid-issuer asks for --" + name + " too.");
    }
    return value.orElse("");
  }

  private String secret() {
    var direct = text.apply(SECRET);
    var file = text.apply("openid-client-secret-file");
    if (direct.isPresent() == file.isPresent()) {
      problems.add(
          "Give the OpenID client's secret either in the variable SECONDCALL_OPENID_CLIENT_SECRET"
              + " or in a file that --openid-client-secret-file names.");
      return "";
    }
    return direct.orElseGet(() -> secretIn(file.orElseThrow()));
  }

  private String secretIn(String file) {
    try {
      var secret = Files.readString(Path.of(file)).strip();
      if (!secret.isEmpty()) {
        return secret;
      }
      problems.add("--openid-client-secret-file: there is nothing in " + file + ".");
    } catch (IOException | InvalidPathException e) {
      problems.add("--openid-client-secret-file: " + file + " can't be read.");
    }
    return "";
  }

  private List<String> scopes() {
    var scopes = List.of(text.apply("openid-scopes").orElse("openid profile email").split("\\s+"));
    if (!scopes.contains("openid")) {
      problems.add("--openid-scopes has to hold openid.");
    }
    return scopes;
  }

  private String label() {
    var label = text.apply("openid-label").orElse("Sign in with your organisation");
    if (label.length() > LONGEST_LABEL) {
      problems.add("--openid-label has at most " + LONGEST_LABEL + " characters.");
    }
    return label;
  }

  private GroupRules rules() {
    var roles = new ArrayList<GroupRules.ForRole>();
    eachRule(
        "openid-roles",
        (group, given) ->
            Role.of(given)
                .ifPresentOrElse(
                    role -> roles.add(new GroupRules.ForRole(group, role)),
                    () ->
                        problems.add(
                            "--openid-roles: \""
                                + given
                                + "\" is no role; they are trainee, coach, manager and"
                                + " administrator.")));
    var teams = new ArrayList<GroupRules.ForTeam>();
    eachRule(
        "openid-teams",
        (group, given) -> {
          try {
            teams.add(GroupRules.ForTeam.of(group, given));
          } catch (DeedRefusedException e) {
            problems.add("--openid-teams: " + e.getMessage());
          }
        });
    return new GroupRules(roles, teams, othersRefused(roles.isEmpty()));
  }

  /** The group's name ends at the last equals sign: directories put some into names. */
  private void eachRule(String setting, BiConsumer<String, String> taken) {
    for (var rule : text.apply(setting).orElse("").split(";")) {
      int equals = rule.lastIndexOf('=');
      var group = rule.substring(0, Math.max(equals, 0)).strip();
      if (!group.isEmpty()) {
        taken.accept(group, rule.substring(equals + 1).strip());
      } else if (!rule.isBlank()) {
        problems.add(
            "--"
                + setting
                + " has to be like \"group=value; another group=value\", and \""
                + rule
                + "\" is not.");
      }
    }
  }

  private boolean othersRefused(boolean noRoles) {
    return switch (text.apply("openid-others").orElse("trainee")) {
      case "trainee" -> false;
      case "refused" -> {
        if (noRoles) {
          problems.add("--openid-others refused asks for --openid-roles too.");
        }
        yield true;
      }
      default -> {
        problems.add("--openid-others has to be trainee or refused.");
        yield false;
      }
    };
  }
}
