package io.secondcall.cli;

import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;

/** The flags of {@code serve}. Values are read and judged where the settings are. */
enum ServerSetting {
  HOST("ADDRESS", "Address to listen on (default: 127.0.0.1, this machine alone)."),
  PORT("N", "Port of the product (default: 7400; 0: any free one)."),
  MANAGEMENT_HOST("ADDRESS", "Address of health and metrics (default: 127.0.0.1)."),
  MANAGEMENT_PORT("N", "Port of health and metrics (default: 7401; 0: any free one)."),
  DATA("DIR", "Folder for everything (default: ~/.second-call)."),
  JDBC_URL("URL", "PostgreSQL that several nodes share, instead of the folder."),
  SCENARIOS("DIR", "Folder of scenarios that are offered beside the packaged ones."),
  PUBLIC_BASE_URL("URL", "How browsers reach the server, behind a proxy."),
  TRUST_PROXY("", "Believe X-Forwarded headers: only behind a proxy that sets them."),
  SECURE_COOKIES("", "Send cookies over HTTPS alone."),
  HEARING_WORKERS("N", "Replies heard at once (default: one a core)."),
  HEARING_QUEUE("N", "Replies that may wait to be heard; more are told `busy`."),
  SILENCE_SECONDS("N", "Seconds after which silence counts, with timers on (default: 20)."),
  RANKED_HOURS("N", "Hours within which a ranked attempt has to be played (default: 72)."),
  GUESTS("allowed|off", "Whether people without an account may practise (default: allowed)."),
  OPENID_ISSUER("URL", "Let people sign in by this OpenID provider; see the README."),
  OPENID_CLIENT_ID("ID", "What the provider calls this server."),
  OPENID_CLIENT_SECRET_FILE(
      "FILE", "Holds the secret, where SECONDCALL_OPENID_CLIENT_SECRET doesn't."),
  OPENID_SCOPES("LIST", "What is asked for (default: openid profile email)."),
  OPENID_GROUPS_CLAIM("NAME", "The claim that holds somebody's groups (default: groups)."),
  OPENID_ROLES("RULES", "Roles by group: \"leads=coach; it=administrator\"; the strongest holds."),
  OPENID_TEAMS("RULES", "Teams by group: \"emea=Europe; apac=Asia\"; the first holds."),
  OPENID_OTHERS("trainee|refused", "What is done with people in no such group."),
  OPENID_LABEL("TEXT", "What the button says."),
  SESSION_RATE("N", "Requests a second of one session."),
  ADDRESS_RATE("N", "Requests a second of one address."),
  NEW_SESSION_RATE("N", "New sessions a minute of one address."),
  SIGN_IN_RATE("N", "Passwords a minute at one account from one address (default: 5)."),
  KEEP_WORDS(
      "DAYS", "Days that the words of a finished pursuit are kept (default: 365), or forever."),
  KEEP_GUESTS("DAYS", "Days that a guest who stays away is remembered (default: 365), or forever."),
  KEEP_SESSIONS("DAYS", "Days that a session is kept once it is over (default: 7), or forever."),
  KEEP_LINKS("DAYS", "Days that a used or expired link is kept (default: 30), or forever."),
  KEEP_AUDIT("DAYS", "Days that entries of the audit log are kept (default: forever).");

  private final String value;
  private final String description;

  /**
   * @param value name of the value in the help; empty: a switch
   */
  ServerSetting(String value, String description) {
    this.value = value;
    this.description = description;
  }

  OptionSpec option() {
    var option =
        OptionSpec.builder("--" + name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .type(String.class)
            .description(description);
    return value.isEmpty()
        ? option.arity("0..1").fallbackValue("true").paramLabel("true|false").build()
        : option.arity("1").paramLabel(value).build();
  }
}
