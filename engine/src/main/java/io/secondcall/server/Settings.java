package io.secondcall.server;

import io.secondcall.people.Retention;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How a server is set up. Immutable and valid: made by {@link #of} alone.
 *
 * @param host address to listen on for the product
 * @param port 0: any free one
 * @param managementHost address to listen on for health and metrics
 * @param managementPort 0: any free one
 * @param data folder that holds everything, where {@code jdbcUrl} is absent
 * @param jdbcUrl PostgreSQL shared by several nodes
 * @param scenarios folder of scenarios that are offered beside the packaged ones
 * @param publicBaseUrl how browsers reach the server, behind a proxy
 * @param trustProxy whether X-Forwarded headers are believed
 * @param secureCookies whether cookies are for HTTPS alone
 * @param hearingWorkers replies heard at once, 1 or more
 * @param hearingQueue replies that may wait to be heard; more are refused as busy
 * @param silenceSeconds real seconds after which keeping quiet counts, with timers on
 * @param rankedHours real hours within which a ranked attempt has to be played to its end
 * @param guests whether people without an account may practise
 * @param openId the provider by which people sign in, beside passwords
 * @param limits how often one may ask
 * @param kept how long things are kept
 */
public record Settings(
    String host,
    int port,
    String managementHost,
    int managementPort,
    Path data,
    Optional<String> jdbcUrl,
    Optional<Path> scenarios,
    Optional<URI> publicBaseUrl,
    boolean trustProxy,
    boolean secureCookies,
    int hearingWorkers,
    int hearingQueue,
    int silenceSeconds,
    int rankedHours,
    boolean guests,
    Optional<OpenIdSettings> openId,
    Limits limits,
    Retention.Periods kept) {

  /**
   * Requests and frames a second, sustained; bursts of three times as many pass.
   *
   * @param perSession of one session
   * @param perAddress of one address, whatever sessions it uses
   * @param newSessionsPerMinute sessions begun by one address, a minute
   * @param signInsPerMinute passwords tried at one account from one address, a minute; five times
   *     as many at one account, or from one address
   */
  public record Limits(
      int perSession, int perAddress, int newSessionsPerMinute, int signInsPerMinute) {}

  /**
   * Reads settings.
   *
   * @param flags by kebab-case name, without dashes before it
   * @param environment {@code SECONDCALL_…}; a flag goes before a variable
   * @throws InvalidSettingsException that says everything that is wrong with them
   */
  public static Settings of(Map<String, String> flags, Map<String, String> environment) {
    return new SettingsReader(flags, environment).read();
  }
}
