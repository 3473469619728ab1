package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.people.Assignments;
import io.secondcall.people.Certificates;
import io.secondcall.people.Member;
import io.secondcall.pursuit.Event.Conditions;
import io.secondcall.pursuit.Event.Mode;
import io.secondcall.server.Message.Begin;
import io.secondcall.server.Message.Found;
import io.secondcall.server.Message.Refusal;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.AssignmentRow.Kind;
import io.secondcall.store.EventStore;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

/**
 * The operations on assignments and certificates. Whom they are for is {@link Access}'s. What an
 * attempt is played under comes from its assignment, never from the request.
 */
final class AssignmentApi {
  private final Assignments assignments;
  private final Certificates certificates;
  private final ScenarioVersions scenarios;
  private final PursuitArchive archive;
  private final Bus bus;
  private final WireJson json;
  private final Replies replies;
  private final Blocking blocking;
  private final Duration limit;

  /**
   * @param limit real time within which a ranked attempt has to be played to its end
   */
  AssignmentApi(
      Assignments assignments,
      Certificates certificates,
      ScenarioVersions scenarios,
      PursuitArchive archive,
      Bus bus,
      WireJson json,
      Replies replies,
      Blocking blocking,
      Duration limit) {
    this.assignments = assignments;
    this.certificates = certificates;
    this.scenarios = scenarios;
    this.archive = archive;
    this.bus = bus;
    this.json = json;
    this.replies = replies;
    this.blocking = blocking;
    this.limit = limit;
  }

  /**
   * Answers an operation on assignments.
   *
   * @throws IllegalArgumentException when it is none
   */
  void answer(Operation operation, RoutingContext context) {
    switch (operation) {
      case READ_FOR_ME ->
          show(
              context,
              200,
              () ->
                  new AssignmentViews.AllForMe(
                      assignments.of(member(context)).stream()
                          .map(mine -> AssignmentViews.ForMe.of(mine, scenarios::title))
                          .toList(),
                      limit.toHours()));
      case BEGIN_ASSIGNED -> begin(context);
      case LIST_ASSIGNMENTS ->
          show(
              context,
              200,
              () ->
                  AssignmentViews.TeamAssignments.of(
                      assignments.overview(member(context)), scenarios::title));
      case SET_ASSIGNMENT -> set(context);
      case CHANGE_ASSIGNMENT -> change(context);
      case WITHDRAW_ASSIGNMENT -> withdraw(context);
      case DECIDE_CERTIFICATE -> decide(context);
      case REVOKE_CERTIFICATE -> revoke(context);
      case READ_CERTIFICATE ->
          show(context, 200, () -> certificate(certificates.show(context.pathParam("token"))));
      default -> throw new IllegalArgumentException("no operation on assignments: " + operation);
    }
  }

  private static Member member(RoutingContext context) {
    return (Member) HttpApi.identity(context).orElseThrow();
  }

  private static String assignment(RoutingContext context) {
    return context.pathParam("assignment");
  }

  private void show(RoutingContext context, int status, Callable<?> view) {
    replies.later(context, status, blocking.run(view));
  }

  private void set(RoutingContext context) {
    var asked = json.read(context.body().buffer(), AssignmentViews.NewAssignment.class);
    if (scenarios.offered(asked.scenario()).isEmpty()) {
      replies.problem(
          context,
          new Refusal(
              Problem.REFUSED,
              "no-scenario",
              "There is no such scenario on the shelf.",
              OptionalLong.empty()));
      return;
    }
    show(
        context,
        201,
        () -> new AssignmentViews.NewlySet(assignments.set(member(context), asked.terms()).id()));
  }

  private void change(RoutingContext context) {
    var asked = json.read(context.body().buffer(), AssignmentViews.ChangedAssignment.class);
    done(
        context, () -> assignments.change(member(context), assignment(context), asked.amendment()));
  }

  private void withdraw(RoutingContext context) {
    done(context, () -> assignments.withdraw(member(context), assignment(context)));
  }

  /** Does something of which there is nothing to tell but that it is done. */
  private void done(RoutingContext context, Runnable deed) {
    blocking
        .run(
            () -> {
              deed.run();
              return true;
            })
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  private void begin(RoutingContext context) {
    var asked = json.read(context.body().buffer(), AssignmentViews.NewAttempt.class);
    var member = member(context);
    blocking
        .run(() -> assignments.toBegin(member, assignment(context)))
        .compose(row -> bus.ask(begin(member, row, asked.timers().orElse(false))))
        .onSuccess(
            found -> {
              switch (found) {
                case Found.Here here -> replies.ok(context, 201, PursuitViews.view(here.pursuit()));
                case Found.Not not -> replies.problem(context, not.refusal());
              }
            })
        .onFailure(context::fail);
  }

  private static Begin begin(Member member, AssignmentRow row, boolean timers) {
    boolean ranked = row.kind() == Kind.CERTIFICATION;
    return new Begin(
        member.id(),
        row.scenario(),
        ranked ? Mode.RANKED : Mode.ASSIGNED,
        ranked ? OptionalLong.empty() : row.seed(),
        false,
        new Conditions(row.difficulty(), timers).withHints(!ranked && row.hints()),
        Optional.of(new EventStore.Place(row.id(), row.attempts())));
  }

  private void decide(RoutingContext context) {
    var asked = json.read(context.body().buffer(), AssignmentViews.NewDecision.class);
    show(
        context,
        200,
        () ->
            AssignmentViews.Decision.of(
                certificates.decide(
                    member(context),
                    assignment(context),
                    context.pathParam("pursuit"),
                    asked.confirm(),
                    asked.remark().orElse(""))));
  }

  private void revoke(RoutingContext context) {
    var asked = json.read(context.body().buffer(), AssignmentViews.NewRevocation.class);
    show(
        context,
        200,
        () ->
            AssignmentViews.Decision.of(
                certificates.revoke(
                    member(context), context.pathParam("certificate"), asked.reason())));
  }

  private AssignmentViews.CertificatePage certificate(Certificates.Shown shown) {
    var row = shown.certificate();
    var pursuit =
        archive
            .load(row.account(), row.pursuit())
            .orElseThrow(
                () ->
                    new RefusedException(
                        Refusal.of(Problem.NOT_FOUND, "There is no such certificate.")));
    var scenario = pursuit.scenario();
    return new AssignmentViews.CertificatePage(
        row.name(),
        shown.organisation(),
        scenario.id(),
        scenario.title(),
        scenario.version(),
        wireName(shown.assignment().difficulty()),
        shown.assignment().marks().overall(),
        AssignmentViews.skills(shown.assignment().marks().skills()),
        row.overall(),
        AssignmentViews.skills(row.skills()),
        pursuit.row().startedAt().toString(),
        row.decidedAt().toString(),
        shown.confirmedBy().isEmpty() ? Optional.empty() : Optional.of(shown.confirmedBy()),
        shown.valid(),
        row.revocation().map(revoked -> revoked.at().toString()));
  }
}
