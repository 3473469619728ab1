package io.secondcall.server;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.secondcall.language.Ear;
import io.secondcall.language.OnnxEar;
import io.secondcall.people.Assignments;
import io.secondcall.people.Certificates;
import io.secondcall.people.Coaching;
import io.secondcall.people.Guests;
import io.secondcall.people.Links;
import io.secondcall.people.People;
import io.secondcall.people.Privacy;
import io.secondcall.people.Retention;
import io.secondcall.people.Tokens;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.Scenarios;
import io.secondcall.store.Calibrations;
import io.secondcall.store.Coached;
import io.secondcall.store.Database;
import io.secondcall.store.EventStore;
import io.secondcall.store.GuestTable;
import io.secondcall.store.NodeSignals;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PinnedScenarios;
import io.secondcall.store.RankedAttempts;
import io.secondcall.store.Summaries;
import io.secondcall.store.TeamPractice;
import io.secondcall.store.Texts;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.micrometer.MetricsDomain;
import io.vertx.micrometer.MicrometerMetricsFactory;
import io.vertx.micrometer.MicrometerMetricsOptions;
import io.vertx.openapi.contract.OpenAPIContract;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the product: database, scenarios, interface document and ear are loaded side by side, and
 * the port opens as soon as all but the ear are there.
 */
public final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int IDLE_SECONDS = 75;

  /** How many of a team's latest tries its figures are worked out from. */
  private static final int TEAM_TRIES = 500;

  /** Over what is allowed, so that a frame just too large gets its answer. */
  private static final int LARGEST_FRAME = 1 << 20;

  private final Settings settings;
  private final Vertx vertx;
  private final PrometheusMeterRegistry registry;
  private final WireJson json = new WireJson();

  private Server(Settings settings) {
    this.settings = settings;
    this.registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    this.vertx =
        Vertx.builder()
            .with(new VertxOptions().setMetricsOptions(metrics()))
            .withMetrics(new MicrometerMetricsFactory(registry))
            .build();
  }

  /** The bus is counted by what it carries: see {@link Meters}. */
  private static MicrometerMetricsOptions metrics() {
    return new MicrometerMetricsOptions()
        .setEnabled(true)
        .addDisabledMetricsCategory(MetricsDomain.EVENT_BUS);
  }

  /**
   * Starts a server.
   *
   * @return fails with a {@link io.secondcall.store.StoreException} or a {@link PortInUseException}
   *     whose message is for the user; nothing is left running then
   */
  public static Future<Running> start(Settings settings) {
    return start(settings, OnnxEar::load);
  }

  /** With another ear: a test's. */
  static Future<Running> start(Settings settings, Supplier<? extends Ear> ear) {
    return new Server(settings).run(ear);
  }

  /** What has to be there before the port opens. */
  private record Loaded(Database database, Scenarios scenarios) {}

  private Future<Running> run(Supplier<? extends Ear> earLoader) {
    Future<? extends Ear> ear = aside("load-ear", earLoader::get);
    var reader = new ScenarioReader();
    var scenarios = aside("load-scenarios", () -> scenarios(reader));
    var contract = Contract.load(vertx);
    var database = aside("open-database", this::openDatabase);
    return Future.join(database, scenarios, contract)
        .compose(
            all ->
                deploy(
                    new Loaded(database.result(), scenarios.result()),
                    reader,
                    contract.result(),
                    ear))
        .recover(
            e -> {
              if (database.succeeded()) {
                database.result().close();
              }
              return vertx.close().transform(closed -> Future.failedFuture(e));
            });
  }

  private Scenarios scenarios(ScenarioReader reader) {
    var packaged = Scenarios.packaged(reader);
    return settings.scenarios().map(folder -> packaged.with(folder, reader)).orElse(packaged);
  }

  private Database openDatabase() {
    return settings
        .jdbcUrl()
        .map(Database::shared)
        .orElseGet(() -> Database.embedded(settings.data()));
  }

  /** Loads something on a thread of its own. */
  private static <T> Future<T> aside(String name, Callable<T> work) {
    Promise<T> promise = Promise.promise();
    Thread.ofPlatform()
        .name(name)
        .daemon()
        .start(
            () -> {
              try {
                promise.complete(work.call());
              } catch (Exception | LinkageError e) {
                promise.fail(e);
              }
            });
    return promise.future();
  }

  private Future<Running> deploy(
      Loaded loaded, ScenarioReader reader, OpenAPIContract contract, Future<? extends Ear> ear) {
    var clock = Clock.systemUTC();
    var database = loaded.database();
    var events = new EventStore(database, clock);
    var scenarios =
        new ScenarioVersions(reader, new PinnedScenarios(database, clock), loaded.scenarios());
    var archive = new PursuitArchive(events, new Texts(database, clock), scenarios);
    var blocking = Blocking.onStore(vertx);
    var bus = new Bus(vertx);
    var meters = new Meters(registry);
    var tokens = new Tokens(new SecureRandom());
    var guests = new Guests(new GuestTable(database), tokens, clock);
    var people = People.of(new PeopleStore(database), tokens, new SecureRandom(), clock);
    var sessions =
        new Sessions(
            guests, people.accounts(), blocking, settings.secureCookies(), settings.guests());
    var replies = new Replies(json);
    var gate = new Gate(settings, replies, System::nanoTime);
    var dailies = new Dailies(clock);
    var summaries = new Summaries(database);
    var passwords = Blocking.onPasswords(vertx);
    var limit = Duration.ofHours(settings.rankedHours());
    var pages =
        new Pages(
            blocking, summaries, archive, scenarios, dailies, new Examples(scenarios, ear), limit);
    var socket =
        new CallSocket(vertx, bus, json, replies, sessions, gate, settings.silenceSeconds());
    var peopleApi =
        new PeopleApi(
            people,
            json,
            replies,
            sessions,
            gate,
            blocking,
            passwords,
            socket,
            bus,
            settings.kept(),
            settings.openId().map(provider -> openId(provider, people, blocking, clock)));
    var privacyApi =
        new PrivacyApi(
            new Privacy(database, people, summaries, clock),
            json,
            replies,
            sessions,
            gate,
            blocking,
            passwords,
            Blocking.onDownloads(vertx),
            socket,
            bus);
    RetentionTimer.start(
        vertx,
        blocking,
        new Retention(new PeopleStore(database), summaries, settings.kept(), clock));
    var attempts = new RankedAttempts(database);
    var boards = new Boards(attempts, new Calibrations(database), people.teams(), clock, limit);
    var boardPages =
        new BoardPages(boards, attempts, people.teams(), archive, scenarios, clock, limit);
    var boardApi =
        new BoardApi(
            boards,
            boardPages,
            new OverviewPage(people.teams(), boards, summaries, clock),
            attempts,
            people.teams(),
            archive,
            bus,
            json,
            replies,
            blocking);
    var coached = new Coached(database, summaries, attempts);
    var coaching = new Coaching(new PeopleStore(database), people.accounts(), coached);
    var coachingApi =
        new CoachingApi(
            new CoachingPages(
                coaching,
                coached,
                new TeamPractice(database, coached, TEAM_TRIES),
                people.teams(),
                scenarios),
            coaching,
            attempts,
            boardPages,
            archive,
            pages,
            bus,
            json,
            replies,
            blocking);
    var assignments = new Assignments(database, people, summaries, attempts, clock);
    var assignmentApi =
        new AssignmentApi(
            assignments,
            new Certificates(database, people, assignments, tokens, clock),
            scenarios,
            archive,
            bus,
            json,
            replies,
            blocking,
            limit);
    var api =
        new HttpApi(
            bus,
            json,
            replies,
            sessions,
            gate,
            pages,
            peopleApi,
            privacyApi,
            boardApi,
            assignmentApi,
            coachingApi);
    var router = router(api, socket, gate, replies, new WebFiles(replies, blocking), contract);
    var management = new Management(registry, blocking, events, ear, json);
    var setUp = blocking.run(() -> people.links().setUp().map(Links.Made::token));
    var signals =
        NodeSignals.listen(
            database,
            events,
            (pursuit, sequence) ->
                bus.publish(new Message.Happened(pursuit, sequence, Optional.empty())),
            socket::lookAfterSessions);
    return vertx
        .deployVerticle(
            new HearingVerticle(
                bus, ear, settings.hearingWorkers(), settings.hearingQueue(), meters))
        .compose(
            id ->
                vertx.deployVerticle(
                    new PursuitVerticle(
                        bus, blocking, archive, scenarios, new SecureRandom(), dailies, meters)))
        .compose(
            id ->
                vertx.deployVerticle(
                    new BoardVerticle(bus, blocking, boards, attempts, archive, clock, limit)))
        .compose(
            id ->
                listen(
                    vertx.createHttpServer(options()).requestHandler(router),
                    settings.host(),
                    settings.port(),
                    "--port"))
        .compose(http -> setUp.map(link -> new Open(http, link)))
        .compose(
            open ->
                listen(
                        vertx.createHttpServer().requestHandler(management::handle),
                        settings.managementHost(),
                        settings.managementPort(),
                        "--management-port")
                    .map(
                        managed -> {
                          ear.onSuccess(
                              loadedEar ->
                                  aside("warm-up", () -> WarmUp.run(scenarios.shelf(), loadedEar)));
                          return (Running)
                              new Live(
                                  settings,
                                  vertx,
                                  database,
                                  open.http(),
                                  managed,
                                  socket,
                                  signals,
                                  ear,
                                  open.setUp());
                        }))
        .onFailure(e -> closeQuietly(signals));
  }

  private OpenIdApi openId(OpenIdSettings provider, People people, Blocking blocking, Clock clock) {
    return new OpenIdApi(
        provider,
        new OpenIdProvider(provider, clock, OpenIdProvider.BETWEEN_FETCHES),
        people.external(),
        blocking,
        Blocking.onNetwork(vertx),
        settings.secureCookies(),
        new SecureRandom(),
        clock);
  }

  /** The product's port is open, and whoever has to set the server up has their link. */
  private record Open(HttpServer http, Optional<String> setUp) {}

  private static HttpServerOptions options() {
    return new HttpServerOptions()
        .setIdleTimeout(IDLE_SECONDS)
        .setCompressionSupported(true)
        .setCompressionContentSizeThreshold(1_000)
        .setMaxWebSocketFrameSize(LARGEST_FRAME)
        .setMaxWebSocketMessageSize(LARGEST_FRAME)
        .addWebSocketSubProtocol(LiveRequest.SUBPROTOCOL);
  }

  private Router router(
      HttpApi api,
      CallSocket socket,
      Gate gate,
      Replies replies,
      WebFiles files,
      OpenAPIContract contract) {
    var router = Router.router(vertx);
    if (settings.trustProxy()) {
      router.allowForward(AllowForwardHeaders.X_FORWARD);
    }
    router.route().handler(SecurityHeaders::add);
    router.route("/api/v1/live").handler(socket::upgrade);
    router.route("/api/*").handler(gate::pass);
    router.route("/api/v1/*").subRouter(api.router(vertx, contract));
    router
        .route("/api/*")
        .handler(
            context ->
                replies.problem(
                    context, Message.Refusal.of(Problem.NOT_FOUND, "There is no such operation.")));
    router.route().handler(files::serve);
    router.route().failureHandler(context -> Failures.answer(context, replies));
    return router;
  }

  private static Future<HttpServer> listen(HttpServer server, String host, int port, String flag) {
    return server
        .listen(port, host)
        .recover(e -> Future.failedFuture(new PortInUseException(host, port, flag, e)));
  }

  static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.debug("Already closed", e);
    }
  }

  /** The server in operation. */
  private static final class Live implements Running {
    private final Settings settings;
    private final Vertx vertx;
    private final Database database;
    private final HttpServer http;
    private final HttpServer management;
    private final CallSocket socket;
    private final AutoCloseable signals;
    private final Future<? extends Ear> ear;
    private final Optional<String> setUp;
    private final Promise<Void> stopped = Promise.promise();
    private boolean stopping;

    Live(
        Settings settings,
        Vertx vertx,
        Database database,
        HttpServer http,
        HttpServer management,
        CallSocket socket,
        AutoCloseable signals,
        Future<? extends Ear> ear,
        Optional<String> setUp) {
      this.settings = settings;
      this.vertx = vertx;
      this.database = database;
      this.http = http;
      this.management = management;
      this.socket = socket;
      this.signals = signals;
      this.ear = ear;
      this.setUp = setUp;
    }

    @Override
    public int port() {
      return http.actualPort();
    }

    @Override
    public int managementPort() {
      return management.actualPort();
    }

    @Override
    public URI url() {
      return settings
          .publicBaseUrl()
          .orElseGet(() -> URI.create("http://" + shownHost() + ":" + port() + "/"));
    }

    @Override
    public Optional<URI> setUpLink() {
      return setUp.map(token -> url().resolve("/welcome#" + token));
    }

    private String shownHost() {
      var host = settings.host();
      return host.equals("0.0.0.0") || host.equals("::")
          ? "localhost"
          : host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public Future<Void> ready() {
      return ear.mapEmpty();
    }

    @Override
    public synchronized Future<Void> stop() {
      if (!stopping) {
        stopping = true;
        socket
            .goAway()
            .transform(gone -> http.close())
            .transform(closed -> vertx.close())
            .onComplete(
                closed -> {
                  closeQuietly(signals);
                  closeQuietly(database);
                  stopped.complete();
                });
      }
      return stopped.future();
    }
  }
}
