package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.secondcall.people.Guest;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import io.secondcall.people.Privacy;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;

/** The operations on what is kept about people. Whom they are for is {@link Access}'s to say. */
final class PrivacyApi {
  private final Privacy privacy;
  private final WireJson json;
  private final Replies replies;
  private final Sessions sessions;
  private final Gate gate;
  private final Blocking blocking;
  private final Blocking passwords;
  private final Blocking downloads;
  private final CallSocket socket;
  private final Bus bus;

  /**
   * @param passwords where passwords are hashed
   * @param downloads where somebody's line may be slow
   */
  PrivacyApi(
      Privacy privacy,
      WireJson json,
      Replies replies,
      Sessions sessions,
      Gate gate,
      Blocking blocking,
      Blocking passwords,
      Blocking downloads,
      CallSocket socket,
      Bus bus) {
    this.privacy = privacy;
    this.json = json;
    this.replies = replies;
    this.sessions = sessions;
    this.gate = gate;
    this.blocking = blocking;
    this.passwords = passwords;
    this.downloads = downloads;
    this.socket = socket;
    this.bus = bus;
  }

  /** Schema {@code EraseMe}. */
  record EraseMe(@JsonProperty(required = true) String word, Optional<String> password) {}

  /** Schema {@code ErasePerson}. */
  record ErasePerson(@JsonProperty(required = true) String word) {}

  private static Identity who(RoutingContext context) {
    return HttpApi.identity(context).orElseThrow();
  }

  void download(RoutingContext context) {
    var who = who(context);
    var response = context.response();
    var stream = new ResponseStream(response);
    downloads
        .run(
            () -> {
              privacy.download(who, stream);
              stream.flush();
              return true;
            })
        .compose(written -> response.end())
        .onFailure(
            e -> {
              if (response.headWritten()) {
                // Too late for a problem: a connection that breaks is no whole file.
                response.reset();
              } else {
                context.fail(e);
              }
            });
  }

  void eraseWords(RoutingContext context) {
    var who = who(context);
    blocking
        .run(
            () -> {
              privacy.eraseWords(who);
              return true;
            })
        .onSuccess(done -> replies.nothing(context))
        .onFailure(context::fail);
  }

  void eraseMe(RoutingContext context) {
    var asked = json.read(context.body().buffer(), EraseMe.class);
    switch (who(context)) {
      case Guest guest ->
          erased(
                  context,
                  blocking.run(
                      () -> {
                        privacy.eraseMe(guest, asked.word());
                        return true;
                      }))
              .onSuccess(done -> socket.guestIsGone(guest.id()));
      case Member member when !gate.takePassword(context.request(), member.login()) ->
          replies.problem(context, Gate.tooManyPasswords());
      case Member member ->
          erased(
              context,
              passwords.run(
                  () -> {
                    privacy.eraseMe(member, asked.password().orElse(""), asked.word());
                    return true;
                  }));
    }
  }

  private Future<Boolean> erased(RoutingContext context, Future<Boolean> erasing) {
    return erasing
        .onSuccess(
            done -> {
              sessions.leave(context.response());
              socket.lookAfterSessions();
              bus.publish(new Message.BoardsMoved());
              replies.nothing(context);
            })
        .onFailure(context::fail);
  }

  void erasePerson(RoutingContext context) {
    var asked = json.read(context.body().buffer(), ErasePerson.class);
    var by = (Member) who(context);
    var account = context.pathParam("account");
    Callable<PeopleViews.Person> erasing =
        () -> PeopleViews.Person.of(privacy.erase(by, account, asked.word()));
    blocking
        .run(erasing)
        .onSuccess(
            person -> {
              socket.lookAfterSessions();
              bus.publish(new Message.BoardsMoved());
              replies.ok(context, 200, person);
            })
        .onFailure(context::fail);
  }
}
