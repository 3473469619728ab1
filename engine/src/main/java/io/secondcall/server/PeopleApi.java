package io.secondcall.server;

import io.secondcall.people.Accounts.Entered;
import io.secondcall.people.Guest;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.people.People;
import io.secondcall.people.Retention;
import io.secondcall.server.Message.Refusal;
import io.secondcall.server.PeopleViews.Account;
import io.secondcall.server.PeopleViews.Me;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The operations on people and their sessions. Whom they are for is {@link Access}'s to say. */
final class PeopleApi {
  private final People people;
  private final WireJson json;
  private final Replies replies;
  private final Sessions sessions;
  private final Gate gate;
  private final Blocking blocking;
  private final Blocking passwords;
  private final CallSocket socket;
  private final Bus bus;
  private final PeopleViews.Kept kept;
  private final Optional<OpenIdApi> openId;

  /**
   * @param passwords where passwords are hashed
   * @param kept how long things are kept
   * @param openId where people sign in by an OpenID provider too
   */
  PeopleApi(
      People people,
      WireJson json,
      Replies replies,
      Sessions sessions,
      Gate gate,
      Blocking blocking,
      Blocking passwords,
      CallSocket socket,
      Bus bus,
      Retention.Periods kept,
      Optional<OpenIdApi> openId) {
    this.people = people;
    this.json = json;
    this.replies = replies;
    this.sessions = sessions;
    this.gate = gate;
    this.blocking = blocking;
    this.passwords = passwords;
    this.socket = socket;
    this.bus = bus;
    this.kept = PeopleViews.Kept.of(kept);
    this.openId = openId;
  }

  /**
   * Answers an operation on people.
   *
   * @throws IllegalArgumentException when it is none
   */
  void answer(Operation operation, RoutingContext context) {
    switch (operation) {
      case WHO_AM_I -> me(context, HttpApi.identity(context));
      case SIGN_IN -> signIn(context);
      case SIGN_OUT -> signOut(context);
      case SIGN_OUT_EVERYWHERE -> signOutEverywhere(context);
      case CHANGE_PROFILE -> changeProfile(context);
      case CHANGE_PASSWORD -> changePassword(context);
      case READ_LINK -> readLink(context);
      case FOLLOW_LINK -> followLink(context);
      case BEGIN_OPENID -> beginOpenId(context);
      case FINISH_OPENID -> finishOpenId(context);
      case END_BY_OPENID -> endByOpenId(context);
      case LINK_OPENID -> linkOpenId(context);
      case UNLINK_OPENID -> unlinkOpenId(context);
      case LIST_PEOPLE ->
          show(context, 200, () -> PeopleViews.Everybody.of(people.directory().everybody()));
      case CHANGE_PERSON -> changePerson(context);
      case RESET_PERSON -> resetPerson(context);
      case INVITE -> invite(context);
      case WITHDRAW_INVITATION -> withdraw(context);
      case IMPORT_PEOPLE -> importPeople(context);
      case READ_AUDIT -> audit(context);
      default -> throw new IllegalArgumentException("no operation on people: " + operation);
    }
  }

  private <T> T body(RoutingContext context, Class<T> type) {
    return json.read(context.body().buffer(), type);
  }

  /** Whoever asks, where the table admits accounts alone. */
  private static Member member(RoutingContext context) {
    return (Member) HttpApi.identity(context).orElseThrow();
  }

  private void show(RoutingContext context, int status, Callable<?> view) {
    replies.later(context, status, blocking.run(view));
  }

  private void me(RoutingContext context, Optional<Identity> identity) {
    show(context, 200, () -> me(identity));
  }

  private Me me(Optional<Identity> identity) {
    return new Me(
        identity.filter(Guest.class::isInstance).isPresent(),
        identity.map(who -> who.since().toString()),
        sessions.guestsAllowed() ? "allowed" : "off",
        people.accounts().exist(),
        kept,
        identity
            .filter(Guest.class::isInstance)
            .map(guest -> people.accounts().pursuitsOf((Guest) guest))
            .orElse(0),
        openId.map(OpenIdApi::label),
        identity.filter(Member.class::isInstance).map(member -> account((Member) member)));
  }

  private Account account(Member member) {
    return new Account(
        member.id(),
        member.login(),
        member.name(),
        member.role().text(),
        member.team(),
        people.accounts().organisationName(),
        member.external(),
        people.external().isLinked(member));
  }

  private void signIn(RoutingContext context) {
    var asked = body(context, PeopleViews.SignIn.class);
    if (!gate.takePassword(context.request(), asked.login())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    var before = HttpApi.session(context);
    var claim = claim(before, asked.keep());
    enter(
        context,
        claim,
        passwords.run(
            () -> people.accounts().signIn(asked.login(), asked.password(), before, claim)));
  }

  private void followLink(RoutingContext context) {
    var asked = body(context, PeopleViews.FollowLink.class);
    var before = HttpApi.session(context);
    var claim = claim(before, asked.keep());
    enter(
        context,
        claim,
        passwords.run(() -> people.links().follow(asked.token(), asked.answer(), before, claim)));
  }

  /** A guest's pursuits go with them when they say so: a shared machine may hold another's. */
  private static Optional<Guest> claim(Optional<Identity> before, Optional<Boolean> keep) {
    return before
        .filter(Guest.class::isInstance)
        .map(Guest.class::cast)
        .filter(guest -> keep.orElse(false));
  }

  private void enter(RoutingContext context, Optional<Guest> claim, Future<Entered> entering) {
    entering.onSuccess(entered -> entered(context, entered, claim)).onFailure(context::fail);
  }

  private void entered(RoutingContext context, Entered entered, Optional<Guest> claim) {
    sessions.enter(context.response(), entered.token());
    claim.ifPresent(guest -> socket.guestIsGone(guest.id()));
    socket.lookAfterSessions();
    me(context, Optional.of(entered.member()));
  }

  private OpenIdApi openId() {
    return openId.orElseThrow(
        () ->
            new RefusedException(
                new OpenIdException(OpenIdException.Why.OPENID_OFF, "no issuer is set").refusal()));
  }

  private void beginOpenId(RoutingContext context) {
    var asked = body(context, PeopleViews.BeginOpenId.class);
    if (!gate.takeSignIn(context.request())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    openId()
        .begin(context.response(), asked.keep().orElse(false))
        .onSuccess(address -> replies.ok(context, 200, new PeopleViews.Onward(address.toString())))
        .onFailure(context::fail);
  }

  private void finishOpenId(RoutingContext context) {
    var asked = body(context, PeopleViews.FinishOpenId.class);
    if (!gate.takeSignIn(context.request())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    openId()
        .finish(context.request(), asked.answer(), HttpApi.session(context))
        .onSuccess(entering -> entered(context, entering.entered(), entering.claim()))
        .onFailure(context::fail);
  }

  private void linkOpenId(RoutingContext context) {
    var asked = body(context, PeopleViews.OwnPassword.class);
    var member = member(context);
    var provider = openId();
    if (!gate.takePassword(context.request(), member.login())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    provider
        .beginLinking(context.response(), member, passwords, asked.password())
        .onSuccess(address -> replies.ok(context, 200, new PeopleViews.Onward(address.toString())))
        .onFailure(context::fail);
  }

  /** Works without a provider too: one that is gone for good must not stay joined for good. */
  private void unlinkOpenId(RoutingContext context) {
    var asked = body(context, PeopleViews.OwnPassword.class);
    var member = member(context);
    if (!gate.takePassword(context.request(), member.login())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    enter(
        context,
        Optional.empty(),
        passwords.run(() -> people.external().unlink(member, asked.password())));
  }

  /** An OpenID provider's own request; its sessions are over when it is answered. */
  private void endByOpenId(RoutingContext context) {
    var token = context.request().getFormAttribute("logout_token");
    if (token == null) {
      replies.problem(context, Refusal.of(Problem.MALFORMED, "The logout_token is missing."));
      return;
    }
    openId()
        .end(token)
        .onSuccess(
            ended -> {
              socket.lookAfterSessions();
              context.response().putHeader("Cache-Control", "no-store").setStatusCode(200).end();
            })
        .onFailure(
            e ->
                context.fail(
                    e instanceof RefusedException refused
                        ? new RefusedException(
                            new Refusal(
                                Problem.MALFORMED,
                                refused.refusal().code(),
                                refused.refusal().detail(),
                                refused.refusal().sequence()))
                        : e));
  }

  /** A guest stays one: without an account there would be no way back to their pursuits. */
  private void signOut(RoutingContext context) {
    if (HttpApi.session(context).orElse(null) instanceof Member member) {
      end(context, member, () -> people.accounts().signOut(member));
    } else {
      replies.nothing(context);
    }
  }

  private void signOutEverywhere(RoutingContext context) {
    var member = member(context);
    end(context, member, () -> people.accounts().signOutEverywhere(member));
  }

  /** Whoever signed in by a provider is told where to sign out there too. */
  private void end(RoutingContext context, Member member, Runnable ending) {
    var token =
        openId
            .map(provider -> provider.idToken(member))
            .orElse(Future.succeededFuture(Optional.empty()));
    token
        .compose(found -> blocking.run(done(ending)).map(found))
        .compose(
            found ->
                found
                    .map(idToken -> openId().leaving(idToken))
                    .orElse(Future.succeededFuture(Optional.empty())))
        .onSuccess(
            onward -> {
              sessions.leave(context.response());
              socket.lookAfterSessions();
              onward.ifPresentOrElse(
                  address -> replies.ok(context, 200, new PeopleViews.Onward(address.toString())),
                  () -> replies.nothing(context));
            })
        .onFailure(context::fail);
  }

  private static Callable<Boolean> done(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }

  private void changeProfile(RoutingContext context) {
    var asked = body(context, PeopleViews.NewProfile.class);
    var member = member(context);
    show(context, 200, () -> me(Optional.of(people.accounts().rename(member, asked.name()))));
  }

  private void changePassword(RoutingContext context) {
    var asked = body(context, PeopleViews.NewPassword.class);
    var member = member(context);
    if (!gate.takePassword(context.request(), member.login())) {
      replies.problem(context, Gate.tooManyPasswords());
      return;
    }
    enter(
        context,
        Optional.empty(),
        passwords.run(
            () -> people.accounts().changePassword(member, asked.present(), asked.password())));
  }

  private void readLink(RoutingContext context) {
    var asked = body(context, PeopleViews.LinkToken.class);
    show(context, 200, () -> PeopleViews.Offer.of(people.links().offer(asked.token())));
  }

  private void changePerson(RoutingContext context) {
    var asked = body(context, PeopleViews.PersonChange.class);
    var by = member(context);
    var account = context.pathParam("account");
    blocking
        .run(() -> PeopleViews.Person.of(people.directory().change(by, account, asked.change())))
        .onSuccess(
            person -> {
              socket.lookAfterSessions();
              bus.publish(new Message.BoardsMoved());
              replies.ok(context, 200, person);
            })
        .onFailure(context::fail);
  }

  private void resetPerson(RoutingContext context) {
    var by = member(context);
    var account = context.pathParam("account");
    show(context, 201, () -> PeopleViews.MadeLink.of(people.links().reset(by, account)));
  }

  private void invite(RoutingContext context) {
    var asked = body(context, PeopleViews.NewInvitation.class);
    var by = member(context);
    show(
        context, 201, () -> PeopleViews.MadeLink.of(people.links().invite(by, asked.invitation())));
  }

  private void withdraw(RoutingContext context) {
    var by = member(context);
    var invitation = context.pathParam("invitation");
    blocking
        .run(done(() -> people.links().withdraw(by, invitation)))
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  private void importPeople(RoutingContext context) {
    var asked = body(context, PeopleViews.NewImport.class);
    var by = member(context);
    show(
        context,
        200,
        () ->
            PeopleViews.ImportResult.of(
                people.peopleImport().run(by, asked.csv(), asked.dryRun())));
  }

  private void audit(RoutingContext context) {
    var before = context.queryParam("before").stream().findFirst().map(Long::valueOf);
    show(context, 200, () -> PeopleViews.AuditPage.of(people.directory().audit(before)));
  }
}
