package io.secondcall.server;

import io.secondcall.people.DeedRefusedException;
import io.secondcall.server.Message.Refusal;
import io.secondcall.store.AttemptRefusedException;
import io.secondcall.store.StoreException;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals that are given in several places. */
final class Refusals {
  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private Refusals() {}

  static Refusal noPursuit() {
    return Refusal.of(Problem.NOT_FOUND, "There is no such pursuit.");
  }

  static Refusal busy() {
    return Refusal.of(
        Problem.BUSY, "Too many replies are being heard at once; nothing was lost, try again.");
  }

  static Refusal stale(long sequence) {
    return new Refusal(
        Problem.STALE,
        Problem.STALE.code(),
        "Something happened in this pursuit meanwhile; look at it and decide again.",
        OptionalLong.of(sequence));
  }

  /** Nobody's session, where somebody's is asked for. */
  static Refusal noSession(boolean guestsAllowed) {
    return Refusal.of(
        Problem.NO_SESSION,
        guestsAllowed ? "Load a page first; it begins a session." : "Sign in first.");
  }

  static Refusal notPermitted(Party party) {
    return Refusal.of(
        Problem.NOT_PERMITTED,
        party == Party.GUEST || party == Party.NOBODY
            ? "That is for people with an account; sign in first."
            : "Your role doesn't include that; ask an administrator.");
  }

  /** Why something was not done to an account. */
  static Refusal of(DeedRefusedException e) {
    var problem =
        switch (e.reason()) {
          case NO_ACCOUNT, NO_TEAM, NO_ATTEMPT, NO_ASSIGNMENT, NO_CERTIFICATE, NO_COMMENT ->
              Problem.NOT_FOUND;
          case NOT_ANY_MORE -> Problem.NOT_PERMITTED;
          default -> Problem.REFUSED;
        };
    return new Refusal(
        problem, e.reason().code(), String.valueOf(e.getMessage()), OptionalLong.empty());
  }

  /** What a failure means to whoever asked. */
  static Refusal of(Throwable e) {
    return switch (e) {
      case Blocking.BusyException _ -> busy();
      case AttemptRefusedException _ ->
          new Refusal(
              Problem.REFUSED,
              "under-way",
              "Another attempt has begun meanwhile; load the page again.",
              OptionalLong.empty());
      case StoreException.Full full -> {
        LOG.error("{}", full.getMessage());
        yield Refusal.of(
            Problem.NO_ROOM, "The server has no room left to store it; nothing was changed.");
      }
      // What was asked may still be done; asked again with its command id it is answered as done.
      case ReplyException late when late.failureType() == ReplyFailure.TIMEOUT -> {
        LOG.error("A request on the bus was not answered in time: {}", Traces.of(late));
        yield Refusal.of(
            Problem.BUSY,
            "The server took too long to answer; it may have been done all the same. Try again.");
      }
      case ReplyException _ -> {
        LOG.error("A request on the bus was not answered: {}", Traces.of(e));
        yield Refusal.of(Problem.FAILED, "The server failed to do this; try again.");
      }
      default -> {
        LOG.error("A request failed: {}", Traces.of(e));
        yield Refusal.of(Problem.FAILED, "The server failed to do this; try again.");
      }
    };
  }
}
