package io.secondcall.server;

import io.secondcall.people.Coaching;
import io.secondcall.people.Member;
import io.secondcall.people.Teams;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event.Verdict;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scoring.Rulings;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.server.Message.Happened;
import io.secondcall.server.Message.Refusal;
import io.secondcall.store.AppendResult;
import io.secondcall.store.CoachingTable.Place;
import io.secondcall.store.RankedAttempts;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * The operations on sharing, comments, disputes and rulings, and on what coaches see of their
 * teams. Whom they are for is {@link Access}'s.
 */
final class CoachingApi {
  private final CoachingPages pages;
  private final Coaching coaching;
  private final RankedAttempts attempts;
  private final BoardPages boards;
  private final PursuitArchive archive;
  private final Pages pursuits;
  private final Bus bus;
  private final WireJson json;
  private final Replies replies;
  private final Blocking blocking;

  CoachingApi(
      CoachingPages pages,
      Coaching coaching,
      RankedAttempts attempts,
      BoardPages boards,
      PursuitArchive archive,
      Pages pursuits,
      Bus bus,
      WireJson json,
      Replies replies,
      Blocking blocking) {
    this.pages = pages;
    this.coaching = coaching;
    this.attempts = attempts;
    this.boards = boards;
    this.archive = archive;
    this.pursuits = pursuits;
    this.bus = bus;
    this.json = json;
    this.replies = replies;
    this.blocking = blocking;
  }

  /**
   * Answers an operation on coaching.
   *
   * @throws IllegalArgumentException when it is none
   */
  void answer(Operation operation, RoutingContext context) {
    var member = (Member) HttpApi.identity(context).orElseThrow();
    switch (operation) {
      case READ_COACHING -> show(context, 200, () -> own(member, mine(context, member)));
      case SHARE_DEBRIEF -> share(context, member);
      case WRITE_COMMENT -> comment(context, member, () -> mine(context, member));
      case DISPUTE_MARK -> dispute(context, member);
      case CHANGE_COMMENT -> change(context, member);
      case DELETE_COMMENT -> delete(context, member);
      case LIST_THREADS -> show(context, 200, () -> pages.threads(member));
      case MARK_SEEN -> see(context, member);
      case LIST_DEBRIEFS -> show(context, 200, () -> pages.debriefs(member, asked(context)));
      case READ_TEAM_DEBRIEF -> show(context, 200, () -> debrief(member, pursuit(context)));
      case COMMENT_ON_DEBRIEF -> comment(context, member, () -> theirs(member, pursuit(context)));
      case RULE_MARK -> rule(context, member);
      case READ_TEAM_PAGE -> show(context, 200, () -> team(context, member));
      default -> throw new IllegalArgumentException("no operation on coaching: " + operation);
    }
  }

  private static String pursuit(RoutingContext context) {
    return context.pathParam("pursuit");
  }

  private static Optional<String> parameter(RoutingContext context, String name) {
    return context.queryParam(name).stream().findFirst();
  }

  private static CoachingPages.Asked asked(RoutingContext context) {
    return new CoachingPages.Asked(
        parameter(context, "person"),
        parameter(context, "scenario"),
        parameter(context, "show"),
        parameter(context, "before"));
  }

  private <T> T body(RoutingContext context, Class<T> type) {
    return json.read(context.body().buffer(), type);
  }

  private void show(RoutingContext context, int status, Callable<?> view) {
    replies.later(context, status, blocking.run(view));
  }

  private static RefusedException refused(String code, String message) {
    return new RefusedException(new Refusal(Problem.REFUSED, code, message, OptionalLong.empty()));
  }

  private Loaded mine(RoutingContext context, Member member) {
    return archive
        .load(member.id(), pursuit(context))
        .orElseThrow(() -> new RefusedException(Refusals.noPursuit()));
  }

  private Loaded mineAndOver(RoutingContext context, Member member) {
    var pursuit = mine(context, member);
    requireOver(pursuit);
    return pursuit;
  }

  private static void requireOver(Loaded pursuit) {
    if (pursuit.state().closed().isEmpty()) {
      throw new RefusedException(
          Refusal.of(Problem.STILL_OPEN, "The debrief opens when the pursuit is closed."));
    }
  }

  /** Of somebody whose team whoever asks leads. */
  private Loaded theirs(Member member, String pursuit) {
    var open = coaching.requireLead(member, pursuit);
    return archive
        .load(open.owner(), pursuit)
        .orElseThrow(() -> new RefusedException(Refusals.noPursuit()));
  }

  private CoachingViews.CoachingPage own(Member member, Loaded pursuit) {
    return pages.page(member, pursuit.row().id(), member.id(), member.team());
  }

  private CoachingViews.CoachingPage page(Member member, Loaded pursuit) {
    return pages.page(member, pursuit.row().id(), pursuit.row().owner(), member.team());
  }

  private void share(RoutingContext context, Member member) {
    var asked = body(context, CoachingViews.Sharing.class);
    show(
        context,
        200,
        () -> {
          var pursuit = mineAndOver(context, member);
          coaching.share(member, pursuit.row().id(), asked.shared());
          return own(member, pursuit);
        });
  }

  private void comment(RoutingContext context, Member member, Callable<Loaded> found) {
    var asked = body(context, CoachingViews.NewComment.class);
    var words = Writing.tidy(asked.text());
    show(
        context,
        201,
        () -> {
          var pursuit = found.call();
          requireOver(pursuit);
          requireSeen(pursuit);
          var place = Place.valueOf(asked.place().toUpperCase(Locale.ROOT));
          var target = target(pursuit, place, asked.target());
          coaching.comment(member, pursuit.row().id(), place, target, words);
          return page(member, pursuit);
        });
  }

  /** Nobody talks to, or about, what nobody else sees. */
  private void requireSeen(Loaded pursuit) {
    if (coaching.open(pursuit.row().id()).isEmpty()) {
      throw refused("not-shared", "Share it with your coach first: nobody else sees it.");
    }
  }

  private static String target(Loaded pursuit, Place place, Optional<String> asked) {
    return switch (place) {
      case WHOLE -> "";
      case ENTRY ->
          asked
              .filter(entry -> isEntry(pursuit, entry))
              .orElseThrow(() -> refused("unknown-entry", "There is no such entry in it."));
      case CRITERION ->
          asked
              .filter(criterion -> pursuit.scenario().criterion(criterion).isPresent())
              .orElseThrow(() -> refused("unknown-criterion", "There is no such criterion here."));
    };
  }

  private static boolean isEntry(Loaded pursuit, String entry) {
    return new Rendering(pursuit)
        .entries(0).stream().anyMatch(one -> Long.toString(one.sequence()).equals(entry));
  }

  private void change(RoutingContext context, Member member) {
    var asked = body(context, CoachingViews.CommentChange.class);
    var words = Writing.tidy(asked.text());
    reword(context, member, Optional.of(words));
  }

  private void delete(RoutingContext context, Member member) {
    reword(context, member, Optional.empty());
  }

  private void reword(RoutingContext context, Member member, Optional<String> words) {
    blocking
        .run(() -> coaching.reword(member, context.pathParam("comment"), words))
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  private void see(RoutingContext context, Member member) {
    var asked = body(context, CoachingViews.Seen.class);
    blocking
        .run(
            () -> {
              boolean own = archive.load(member.id(), asked.pursuit()).isPresent();
              coaching.see(member, asked.pursuit(), own);
              return own;
            })
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  private void dispute(RoutingContext context, Member member) {
    var asked = body(context, CoachingViews.NewDispute.class);
    var reason = Writing.tidy(asked.reason());
    show(
        context,
        201,
        () -> {
          var pursuit = mineAndOver(context, member);
          requireSeen(pursuit);
          if (mark(pursuit, asked.criterion())
              .filter(mark -> mark.result() == Result.NOT_CALLED_FOR)
              .isPresent()) {
            throw refused("not-called-for", "It was not called for, so it counts neither way.");
          }
          var accepted = accepted(pursuit, new Command.DisputeMark(asked.criterion(), reason));
          append(pursuit, Message.Actor.TRAINEE.text(), accepted.events(), accepted.text());
          return judged(mine(context, member));
        });
  }

  private DebriefView judged(Loaded pursuit) {
    return pursuits.judged(pursuit).orElseThrow();
  }

  private static Optional<Mark> mark(Loaded pursuit, String criterion) {
    return Judging.counting(pursuit).stream()
        .flatMap(card -> card.marks().stream())
        .filter(mark -> mark.criterion().equals(criterion))
        .findFirst();
  }

  private static Decision.Accepted accepted(Loaded pursuit, Command command) {
    return switch (Decider.decide(pursuit.scenario(), pursuit.state(), command)) {
      case Decision.Refused no -> throw refused(no.code(), no.message());
      case Decision.Accepted accepted -> accepted;
    };
  }

  private void append(Loaded pursuit, String actor, List<Recorded> events, Optional<String> text) {
    var id = pursuit.row().id();
    var result = archive.append(pursuit, UUID.randomUUID().toString(), actor, events, text);
    if (!(result instanceof AppendResult.Appended appended)) {
      throw new RefusedException(Refusals.stale(pursuit.sequence()));
    }
    bus.publish(new Happened(id, appended.last(), Optional.empty()));
  }

  private void rule(RoutingContext context, Member member) {
    var asked = body(context, CoachingViews.NewRuling.class);
    var reason = Writing.tidy(asked.reason());
    var verdict = Verdict.valueOf(asked.verdict().toUpperCase(Locale.ROOT));
    show(
        context,
        201,
        () -> {
          var open = coaching.requireRuling(member, pursuit(context));
          var pursuit = theirs(member, open.pursuit());
          var accepted =
              accepted(pursuit, new Command.RuleMark(asked.criterion(), verdict, reason));
          if (changesNothing(pursuit, asked.criterion(), verdict)) {
            throw refused("no-change", "It is judged so; uphold it instead.");
          }
          var events = Judging.ruled(pursuit, accepted.events());
          append(pursuit, member.id(), events, accepted.text());
          coaching.noteRuled(member, open.pursuit());
          return debrief(member, open.pursuit());
        });
  }

  private static boolean changesNothing(Loaded pursuit, String criterion, Verdict verdict) {
    return Rulings.result(verdict)
        .filter(ruled -> mark(pursuit, criterion).filter(m -> m.result() == ruled).isPresent())
        .isPresent();
  }

  private CoachingViews.TeamDebrief debrief(Member member, String id) {
    var open = coaching.requireLead(member, id);
    var pursuit = theirs(member, id);
    return new CoachingViews.TeamDebrief(
        pages.line(open, member),
        attempts.find(id).map(boards::attempt),
        PursuitViews.view(pursuit),
        judged(pursuit),
        page(member, pursuit));
  }

  private CoachingViews.TeamPage team(RoutingContext context, Member member) {
    var team = parameter(context, "team").orElse(member.team());
    if (team.isEmpty() || !Teams.leads(member, team)) {
      throw new RefusedException(Refusal.of(Problem.NOT_FOUND, "There is no such team."));
    }
    return pages.team(member.organisation(), team);
  }
}
