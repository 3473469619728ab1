package io.secondcall.server;

import io.secondcall.people.Member;
import io.secondcall.people.Teams;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.server.Message.Happened;
import io.secondcall.server.Message.Refusal;
import io.secondcall.store.AppendResult;
import io.secondcall.store.RankedAttempts;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The operations on boards, teams and ranked attempts. Whom they are for is {@link Access}'s. */
final class BoardApi {
  private final Boards boards;
  private final BoardPages pages;
  private final OverviewPage overview;
  private final RankedAttempts attempts;
  private final Teams teams;
  private final PursuitArchive archive;
  private final Bus bus;
  private final WireJson json;
  private final Replies replies;
  private final Blocking blocking;

  BoardApi(
      Boards boards,
      BoardPages pages,
      OverviewPage overview,
      RankedAttempts attempts,
      Teams teams,
      PursuitArchive archive,
      Bus bus,
      WireJson json,
      Replies replies,
      Blocking blocking) {
    this.boards = boards;
    this.pages = pages;
    this.overview = overview;
    this.attempts = attempts;
    this.teams = teams;
    this.archive = archive;
    this.bus = bus;
    this.json = json;
    this.replies = replies;
    this.blocking = blocking;
  }

  /**
   * Answers an operation on boards.
   *
   * @throws IllegalArgumentException when it is none
   */
  void answer(Operation operation, RoutingContext context) {
    var member = (Member) HttpApi.identity(context).orElseThrow();
    switch (operation) {
      case READ_BOARD ->
          showReady(
              context,
              () ->
                  pages.board(member, asked(context), BoardPages.from(parameter(context, "from"))));
      case READ_STANDING -> showReady(context, () -> pages.standing(member, asked(context)));
      case CHOOSE_BOARDS -> choose(context, member);
      case LIST_TEAMS ->
          show(
              context,
              () ->
                  new BoardViews.Teams(
                      teams.of(member).stream().map(BoardViews.Team::of).toList()));
      case CHANGE_TEAM -> changeTeam(context, member);
      case LIST_ATTEMPTS -> show(context, () -> pages.attempts(member));
      case VOID_ATTEMPT -> voidAttempt(context, member);
      case READ_OVERVIEW -> showReady(context, overview::read);
      default -> throw new IllegalArgumentException("no operation on boards: " + operation);
    }
  }

  private static BoardPages.Asked asked(RoutingContext context) {
    return new BoardPages.Asked(
        parameter(context, "season"),
        parameter(context, "measure"),
        parameter(context, "scenario"));
  }

  private static Optional<String> parameter(RoutingContext context, String name) {
    return context.queryParam(name).stream().findFirst();
  }

  private void show(RoutingContext context, Callable<?> view) {
    blocking.run(view).onSuccess(shown -> replies.ok(context, 200, shown)).onFailure(context::fail);
  }

  /** After a start it holds no thread until the boards are there, and keeps the connection. */
  private void showReady(RoutingContext context, Callable<?> view) {
    Waiting.until(boards.ready(), context).onComplete(done -> show(context, view));
  }

  private void choose(RoutingContext context, Member member) {
    var asked = json.read(context.body().buffer(), BoardViews.BoardChoice.class);
    blocking
        .run(
            () -> {
              teams.stayOut(member, asked.stayOut());
              bus.publish(new Message.BoardsMoved());
              return asked;
            })
        .onSuccess(done -> replies.ok(context, 200, done))
        .onFailure(context::fail);
  }

  private void changeTeam(RoutingContext context, Member member) {
    var asked = json.read(context.body().buffer(), BoardViews.TeamChange.class);
    blocking
        .run(
            () -> {
              var row = teams.turnBoards(member, asked.team(), asked.boards());
              bus.publish(new Message.BoardsMoved());
              return BoardViews.Team.of(row);
            })
        .onSuccess(team -> replies.ok(context, 200, team))
        .onFailure(context::fail);
  }

  private RankedAttempts.Kept kept(RoutingContext context) {
    return attempts
        .find(context.pathParam("pursuit"))
        .orElseThrow(() -> new RefusedException(noAttempt()));
  }

  private static Refusal noAttempt() {
    return Refusal.of(Problem.NOT_FOUND, "There is no such attempt.");
  }

  private void voidAttempt(RoutingContext context, Member member) {
    var asked = json.read(context.body().buffer(), BoardViews.NewVoid.class);
    blocking
        .run(
            () -> {
              var kept = kept(context);
              teams.requireRuling(member, kept.account(), kept.team());
              rule(member, kept, asked.reason());
              return pages.attempt(kept(context));
            })
        .onSuccess(attempt -> replies.ok(context, 200, attempt))
        .onFailure(context::fail);
  }

  private void rule(Member member, RankedAttempts.Kept kept, String reason) {
    var pursuit =
        archive
            .load(kept.account(), kept.pursuit())
            .orElseThrow(() -> new RefusedException(noAttempt()));
    var decision =
        Decider.decide(pursuit.scenario(), pursuit.state(), new Command.VoidAttempt(reason));
    switch (decision) {
      case Decision.Refused refused ->
          throw new RefusedException(
              new Refusal(
                  Problem.REFUSED, refused.code(), refused.message(), OptionalLong.empty()));
      case Decision.Accepted accepted -> {
        var result =
            archive.append(
                pursuit,
                UUID.randomUUID().toString(),
                member.id(),
                accepted.events(),
                accepted.text());
        if (!(result instanceof AppendResult.Appended appended)) {
          throw new RefusedException(Refusals.stale(pursuit.sequence()));
        }
        teams.noteVoided(member, kept.pursuit());
        bus.publish(new Happened(kept.pursuit(), appended.last(), Optional.empty()));
      }
    }
  }
}
