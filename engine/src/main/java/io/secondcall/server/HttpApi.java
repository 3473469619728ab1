package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.pursuit.Event.Conditions;
import io.secondcall.pursuit.Event.Difficulty;
import io.secondcall.pursuit.Event.Mode;
import io.secondcall.server.Message.Act;
import io.secondcall.server.Message.Acted;
import io.secondcall.server.Message.Actor;
import io.secondcall.server.Message.Begin;
import io.secondcall.server.Message.Branch;
import io.secondcall.server.Message.Found;
import io.secondcall.server.Message.Read;
import io.secondcall.server.Message.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.openapi.router.RequestExtractor;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The HTTP interface, contract first: what the OpenAPI document says is checked before a handler
 * runs, and a handler is an operation of it.
 */
final class HttpApi {
  static final String BASE = "/api/v1";
  static final int MOST_BYTES = 64 * 1024;
  private static final String IDENTITY = "identity";
  private static final String SESSION = "session";

  private final Bus bus;
  private final WireJson json;
  private final Replies replies;
  private final Sessions sessions;
  private final Gate gate;
  private final Pages pages;
  private final PeopleApi people;
  private final PrivacyApi privacy;
  private final BoardApi boards;
  private final AssignmentApi assignments;
  private final CoachingApi coaching;

  HttpApi(
      Bus bus,
      WireJson json,
      Replies replies,
      Sessions sessions,
      Gate gate,
      Pages pages,
      PeopleApi people,
      PrivacyApi privacy,
      BoardApi boards,
      AssignmentApi assignments,
      CoachingApi coaching) {
    this.bus = bus;
    this.json = json;
    this.replies = replies;
    this.sessions = sessions;
    this.gate = gate;
    this.pages = pages;
    this.people = people;
    this.privacy = privacy;
    this.boards = boards;
    this.assignments = assignments;
    this.coaching = coaching;
  }

  Router router(Vertx vertx, OpenAPIContract contract) {
    var builder = RouterBuilder.create(vertx, contract, RequestExtractor.withBodyHandler());
    builder.rootHandler(BodyHandler.create(false).setBodyLimit(MOST_BYTES));
    for (var operation : Operation.values()) {
      var handler = handler(operation);
      builder
          .getRoute(operation.id())
          .addHandler(context -> admit(context, Access.of(operation)))
          .addHandler(handler::apply)
          .addFailureHandler(this::failed);
    }
    var router = builder.createRouter();
    for (var path : contract.getPaths()) {
      var allowed =
          path.getOperations().stream()
              .map(operation -> operation.getHttpMethod().name())
              .collect(Collectors.joining(", "));
      router
          .route(path.getName().replaceAll("\\{(\\w+)}", ":$1"))
          .handler(context -> notAllowed(context, allowed));
    }
    router
        .route()
        .handler(
            context ->
                replies.problem(
                    context, Refusal.of(Problem.NOT_FOUND, "There is no such operation.")))
        .failureHandler(this::failed);
    return router;
  }

  private void notAllowed(RoutingContext context, String allowed) {
    context.response().putHeader("Allow", allowed);
    replies.problem(
        context, Refusal.of(Problem.NOT_ALLOWED, "This address knows " + allowed + " alone."));
  }

  /** What an operation does; answers the request in the end. */
  private interface Handler {
    void apply(RoutingContext context);
  }

  private Handler handler(Operation operation) {
    return switch (operation) {
      case LIST_SCENARIOS -> page(pages::shelf);
      case READ_SCENARIO ->
          context ->
              pages
                  .scenario(context.pathParam("scenario"))
                  .ifPresentOrElse(
                      view -> replies.ok(context, 200, view),
                      () ->
                          replies.problem(
                              context,
                              Refusal.of(Problem.NOT_FOUND, "There is no such scenario.")));
      case LIST_PURSUITS -> page(pages::pursuits);
      case START_PURSUIT -> this::start;
      case READ_PURSUIT ->
          context -> view(context, 200, new Read(owner(context), pursuit(context)));
      case ACT -> this::act;
      case BRANCH_PURSUIT -> this::branch;
      case READ_DEBRIEF -> this::debrief;
      case READ_EXAMPLE -> this::example;
      case ERASE_TEXT -> this::erase;
      case READ_PROGRESS -> page(pages::progress);
      case READ_HEARING -> context -> replies.ok(context, 200, pages.hearing());
      case DOWNLOAD_DATA -> privacy::download;
      case ERASE_WORDS -> privacy::eraseWords;
      case ERASE_ME -> privacy::eraseMe;
      case ERASE_PERSON -> privacy::erasePerson;
      case WHO_AM_I,
          SIGN_IN,
          SIGN_OUT,
          SIGN_OUT_EVERYWHERE,
          CHANGE_PROFILE,
          CHANGE_PASSWORD,
          READ_LINK,
          FOLLOW_LINK,
          BEGIN_OPENID,
          FINISH_OPENID,
          END_BY_OPENID,
          LINK_OPENID,
          UNLINK_OPENID,
          LIST_PEOPLE,
          CHANGE_PERSON,
          RESET_PERSON,
          INVITE,
          WITHDRAW_INVITATION,
          IMPORT_PEOPLE,
          READ_AUDIT ->
          context -> people.answer(operation, context);
      case READ_BOARD,
          READ_STANDING,
          CHOOSE_BOARDS,
          LIST_TEAMS,
          CHANGE_TEAM,
          LIST_ATTEMPTS,
          VOID_ATTEMPT,
          READ_OVERVIEW ->
          context -> boards.answer(operation, context);
      case READ_FOR_ME,
          BEGIN_ASSIGNED,
          LIST_ASSIGNMENTS,
          SET_ASSIGNMENT,
          CHANGE_ASSIGNMENT,
          WITHDRAW_ASSIGNMENT,
          DECIDE_CERTIFICATE,
          REVOKE_CERTIFICATE,
          READ_CERTIFICATE ->
          context -> assignments.answer(operation, context);
      case READ_COACHING,
          SHARE_DEBRIEF,
          WRITE_COMMENT,
          DISPUTE_MARK,
          CHANGE_COMMENT,
          DELETE_COMMENT,
          LIST_THREADS,
          MARK_SEEN,
          LIST_DEBRIEFS,
          READ_TEAM_DEBRIEF,
          COMMENT_ON_DEBRIEF,
          RULE_MARK,
          READ_TEAM_PAGE ->
          context -> coaching.answer(operation, context);
    };
  }

  /** Ties the request to whoever asks, and lets through whom the table admits. */
  private void admit(RoutingContext context, Access.Rule rule) {
    sessions
        .find(context.request())
        .compose(
            found -> {
              found.ifPresent(who -> context.put(SESSION, who));
              return orBegun(context, rule, found.filter(sessions::isWelcome));
            })
        .onSuccess(identity -> judge(context, rule, identity))
        .onFailure(context::fail);
  }

  private Future<Optional<Identity>> orBegun(
      RoutingContext context, Access.Rule rule, Optional<Identity> found) {
    if (found.isPresent()) {
      sessions.renew(found.get(), context.request(), context.response());
      return Future.succeededFuture(found);
    }
    if (!rule.begins() || !sessions.guestsAllowed()) {
      return Future.succeededFuture(found);
    }
    return gate.takeNewSession(context.request())
        ? sessions.begin(context.response()).map(Optional::of)
        : Future.failedFuture(new RefusedException(Gate.tooOften()));
  }

  private void judge(RoutingContext context, Access.Rule rule, Optional<Identity> identity) {
    var party = Party.of(identity);
    if (identity.isPresent() && !gate.takeSession(identity.get().id())) {
      replies.problem(context, Gate.tooOften());
    } else if (rule.admits(party)) {
      identity.ifPresent(who -> context.put(IDENTITY, who));
      context.next();
    } else {
      replies.problem(
          context,
          party == Party.NOBODY
              ? Refusals.noSession(sessions.guestsAllowed())
              : Refusals.notPermitted(party));
    }
  }

  private Handler page(Function<String, Future<?>> view) {
    return context ->
        view.apply(owner(context))
            .onSuccess(found -> replies.ok(context, 200, found))
            .onFailure(context::fail);
  }

  private void start(RoutingContext context) {
    var asked = json.read(context.body().buffer(), Requests.NewPursuit.class);
    var difficulty =
        asked
            .difficulty()
            .map(name -> Difficulty.valueOf(name.toUpperCase(Locale.ROOT)))
            .orElse(Difficulty.REALISTIC);
    boolean daily = asked.daily().orElse(false);
    if (daily && asked.seed().isPresent()) {
      replies.problem(
          context,
          Refusal.of(Problem.MALFORMED, "Give `seed` or `daily`: a day has a seed of its own."));
      return;
    }
    boolean ranked = asked.ranked().orElse(false);
    if (ranked && (daily || asked.seed().isPresent() || asked.hints().orElse(false))) {
      replies.problem(
          context,
          Refusal.of(
              Problem.MALFORMED,
              "A ranked attempt has a seed that the server draws, and no hints: leave `seed`,"
                  + " `daily` and `hints` out."));
      return;
    }
    if (ranked && !(identity(context).orElseThrow() instanceof Member)) {
      replies.problem(
          context,
          Refusal.of(Problem.FORBIDDEN, "Sign in first: only people with an account rank."));
      return;
    }
    var conditions =
        new Conditions(difficulty, asked.timers().orElse(false))
            .withHints(asked.hints().orElse(false));
    view(
        context,
        201,
        new Begin(
            owner(context),
            asked.scenario(),
            ranked ? Mode.RANKED : Mode.PRACTICE,
            asked.seed(),
            daily,
            conditions,
            Optional.empty()));
  }

  private void branch(RoutingContext context) {
    var asked = json.read(context.body().buffer(), Requests.NewBranch.class);
    view(context, 201, new Branch(owner(context), pursuit(context), asked.sequence()));
  }

  private void view(RoutingContext context, int status, Message.Request<Found> request) {
    bus.ask(request)
        .onSuccess(
            found -> {
              switch (found) {
                case Found.Here here ->
                    replies.ok(context, status, PursuitViews.view(here.pursuit()));
                case Found.Not not -> replies.problem(context, not.refusal());
              }
            })
        .onFailure(context::fail);
  }

  private void act(RoutingContext context) {
    var asked = json.read(context.body().buffer(), Requests.Act.class);
    var party = Party.of(identity(context));
    if (!Access.of(asked.command()).admits(party)) {
      replies.problem(context, Refusals.notPermitted(party));
      return;
    }
    bus.ask(
            new Act(
                owner(context),
                pursuit(context),
                asked.expected(),
                asked.commandId().toLowerCase(Locale.ROOT),
                asked.command().command(),
                Actor.TRAINEE))
        .onSuccess(
            acted -> {
              switch (acted) {
                case Acted.Done done ->
                    replies.ok(context, 200, PursuitViews.answer(done.pursuit(), done.first() - 1));
                case Acted.Not not -> replies.problem(context, not.refusal());
              }
            })
        .onFailure(context::fail);
  }

  private void debrief(RoutingContext context) {
    bus.ask(new Read(owner(context), pursuit(context)))
        .compose(
            found ->
                switch (found) {
                  case Found.Here here -> pages.debrief(owner(context), here.pursuit());
                  case Found.Not not -> Future.failedFuture(new RefusedException(not.refusal()));
                })
        .onSuccess(view -> replies.ok(context, 200, view))
        .onFailure(context::fail);
  }

  private void example(RoutingContext context) {
    bus.ask(new Read(owner(context), pursuit(context)))
        .compose(
            found ->
                switch (found) {
                  case Found.Here here ->
                      pages.example(here.pursuit(), context.pathParam("example"));
                  case Found.Not not -> Future.failedFuture(new RefusedException(not.refusal()));
                })
        .onSuccess(view -> replies.ok(context, 200, view))
        .onFailure(context::fail);
  }

  private void erase(RoutingContext context) {
    bus.ask(new Read(owner(context), pursuit(context)))
        .compose(
            found ->
                switch (found) {
                  case Found.Here _ -> pages.erase(pursuit(context));
                  case Found.Not not -> Future.failedFuture(new RefusedException(not.refusal()));
                })
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  private void failed(RoutingContext context) {
    Failures.answer(context, replies);
  }

  /** Whoever asks, where the table admits nobody without a session. */
  private static String owner(RoutingContext context) {
    return identity(context).orElseThrow().id();
  }

  /** Whoever asks, if they have a session. */
  static Optional<Identity> identity(RoutingContext context) {
    return Optional.ofNullable(context.get(IDENTITY));
  }

  /** Whoever's session the browser came with: a guest's too, where guests are not allowed. */
  static Optional<Identity> session(RoutingContext context) {
    return Optional.ofNullable(context.get(SESSION));
  }

  private static String pursuit(RoutingContext context) {
    return context.pathParam("pursuit");
  }

  /** Bodies of requests. */
  static final class Requests {
    private Requests() {}

    record NewPursuit(
        @JsonProperty(required = true) String scenario,
        OptionalLong seed,
        Optional<String> difficulty,
        Optional<Boolean> timers,
        Optional<Boolean> hints,
        Optional<Boolean> daily,
        Optional<Boolean> ranked) {}

    record NewBranch(@JsonProperty(required = true) long sequence) {}

    record Act(
        @JsonProperty(required = true) String commandId,
        @JsonProperty(required = true) long expected,
        @JsonProperty(required = true) Order command) {}
  }
}
