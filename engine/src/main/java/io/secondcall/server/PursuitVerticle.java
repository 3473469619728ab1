package io.secondcall.server;

import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.pursuit.Utterances;
import io.secondcall.scenario.Vocabularies;
import io.secondcall.server.Message.Act;
import io.secondcall.server.Message.Acted;
import io.secondcall.server.Message.Begin;
import io.secondcall.server.Message.Branch;
import io.secondcall.server.Message.Found;
import io.secondcall.server.Message.Happened;
import io.secondcall.server.Message.Hear;
import io.secondcall.server.Message.Heard;
import io.secondcall.server.Message.Prepare;
import io.secondcall.server.Message.Read;
import io.secondcall.server.Message.Refusal;
import io.secondcall.store.AppendResult.AlreadyDone;
import io.secondcall.store.AppendResult.Appended;
import io.secondcall.store.AppendResult.Conflict;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * The way of one command: load, hear, decide, append, publish, answer. Decides nothing itself. Any
 * number of commands on any number of pursuits are under way at once; the sequence guards each.
 */
final class PursuitVerticle extends VerticleBase {
  /** The greatest whole number that every JSON reader keeps exact. */
  private static final long SEEDS = 1L << 53;

  private final Bus bus;
  private final Blocking blocking;
  private final PursuitArchive archive;
  private final ScenarioVersions scenarios;
  private final RandomGenerator random;
  private final Dailies dailies;
  private final Meters meters;

  /**
   * @param random draws seeds for those who choose none
   */
  PursuitVerticle(
      Bus bus,
      Blocking blocking,
      PursuitArchive archive,
      ScenarioVersions scenarios,
      RandomGenerator random,
      Dailies dailies,
      Meters meters) {
    this.bus = bus;
    this.blocking = blocking;
    this.archive = archive;
    this.scenarios = scenarios;
    this.random = random;
    this.dailies = dailies;
    this.meters = meters;
  }

  @Override
  public Future<?> start() {
    bus.answer(Message.Address.PURSUIT_BEGIN, Begin.class, this::begin);
    bus.answer(Message.Address.PURSUIT_BRANCH, Branch.class, this::branch);
    bus.answer(Message.Address.PURSUIT_READ, Read.class, this::read);
    bus.answer(Message.Address.PURSUIT_ACT, Act.class, this::act);
    return Future.succeededFuture();
  }

  private Future<Found> begin(Begin request) {
    var scenario = scenarios.offered(request.scenario());
    if (scenario.isEmpty()) {
      return Future.succeededFuture(
          new Found.Not(Refusal.of(Problem.NOT_FOUND, "There is no such scenario.")));
    }
    var today = dailies.of(scenario.get());
    long seed =
        request.daily() ? today.seed() : request.seed().orElseGet(() -> random.nextLong(SEEDS));
    var conditions = request.daily() ? request.conditions().on(today.day()) : request.conditions();
    return blocking
        .run(
            () -> {
              var begun =
                  archive.begin(
                      request.guest(),
                      scenario.get(),
                      request.mode(),
                      seed,
                      conditions,
                      request.place());
              var draws = begun.state().started().draws();
              bus.ask(new Prepare(Vocabularies.of(scenario.get(), draws)));
              return announced(begun);
            })
        .otherwise(e -> new Found.Not(Refusals.of(e)));
  }

  private Future<Found> branch(Branch request) {
    return blocking
        .<Found>run(
            () -> {
              var parent = archive.load(request.guest(), request.pursuit());
              if (parent.isEmpty()) {
                return new Found.Not(Refusals.noPursuit());
              }
              if (parent.get().countsAndIsOpen()) {
                boolean ranked = parent.get().state().started().mode() == Event.Mode.RANKED;
                return new Found.Not(
                    new Refusal(
                        Problem.REFUSED,
                        ranked ? "ranked" : "assigned",
                        "%s attempt is played once; from its debrief you can try again."
                            .formatted(ranked ? "A ranked" : "An assigned"),
                        OptionalLong.empty()));
              }
              try {
                return announced(archive.branch(request.guest(), parent.get(), request.sequence()));
              } catch (IllegalArgumentException e) {
                return new Found.Not(
                    new Refusal(
                        Problem.REFUSED,
                        "nothing-to-try-again",
                        "Nothing had been done by then; begin a new pursuit instead.",
                        OptionalLong.empty()));
              }
            })
        .otherwise(e -> new Found.Not(Refusals.of(e)));
  }

  private Found announced(Loaded pursuit) {
    bus.publish(new Happened(pursuit.row().id(), pursuit.sequence(), Optional.empty()));
    return new Found.Here(pursuit);
  }

  private Future<Found> read(Read request) {
    return blocking
        .run(
            () ->
                archive
                    .load(request.guest(), request.pursuit())
                    .<Found>map(Found.Here::new)
                    .orElseGet(() -> new Found.Not(Refusals.noPursuit())))
        .otherwise(e -> new Found.Not(Refusals.of(e)));
  }

  private Future<Acted> act(Act act) {
    long begin = System.nanoTime();
    return blocking
        .run(() -> prepare(act))
        .compose(
            prepared ->
                switch (prepared) {
                  case Ready ready -> carryOut(ready, act);
                  case Over over -> Future.succeededFuture(over.acted());
                })
        .otherwise(e -> new Acted.Not(Refusals.of(e)))
        .onComplete(done -> meters.command(Duration.ofNanos(System.nanoTime() - begin)));
  }

  /** What has to be known before a command can be decided on. */
  private sealed interface Prepared {}

  /**
   * @param hear what has to be heard first, for a reply
   */
  private record Ready(Loaded pursuit, Optional<Hear> hear) implements Prepared {}

  /** There is nothing to decide. */
  private record Over(Acted acted) implements Prepared {}

  private Prepared prepare(Act act) {
    var found = archive.load(act.guest(), act.pursuit());
    if (found.isEmpty()) {
      return new Over(new Acted.Not(Refusals.noPursuit()));
    }
    var pursuit = found.get();
    if (pursuit.sequence() != act.expected()) {
      return new Over(
          archive
              .outcome(act.pursuit(), act.commandId())
              .map(before -> repeated(pursuit, before))
              .orElseGet(() -> new Acted.Not(Refusals.stale(pursuit.sequence()))));
    }
    return new Ready(pursuit, toHear(pursuit, act.command()));
  }

  /** What will be refused anyway costs no hearing. */
  private static Optional<Hear> toHear(Loaded pursuit, Command command) {
    var state = pursuit.state();
    if (command instanceof Command.Say(String text, _)
        && state.talk().isPresent()
        && state.closed().isEmpty()
        && !text.isBlank()
        && text.codePointCount(0, text.length()) <= Decider.LONGEST_REPLY) {
      return Optional.of(hear(pursuit, Utterances.of(pursuit.scenario(), state, text)));
    }
    if (command instanceof Command.Write write
        && Decider.refusal(pursuit.scenario(), state, write).isEmpty()) {
      return Optional.of(hear(pursuit, Utterances.of(pursuit.scenario(), state, write)));
    }
    if (command instanceof Command.Do doing
        && !doing.text().isEmpty()
        && Decider.refusal(pursuit.scenario(), state, doing).isEmpty()) {
      return Optional.of(hear(pursuit, Utterances.of(pursuit.scenario(), state, doing)));
    }
    return Optional.empty();
  }

  private static Hear hear(Loaded pursuit, Utterance utterance) {
    var draws = pursuit.state().started().draws();
    return new Hear(utterance, Vocabularies.of(pursuit.scenario(), draws));
  }

  private static Command heard(Command command, Optional<Hearing> hearing) {
    return switch (command) {
      case Command.Say say -> new Command.Say(say.text(), hearing);
      case Command.Write write -> write.heard(hearing);
      case Command.Do doing -> doing.heard(hearing);
      default -> command;
    };
  }

  private Future<Acted> carryOut(Ready ready, Act act) {
    if (ready.hear().isEmpty()) {
      return blocking.run(() -> decide(ready.pursuit(), act, act.command()));
    }
    var hear = ready.hear().get();
    return bus.ask(hear)
        .compose(
            heard ->
                switch (heard) {
                  case Heard.Done done ->
                      blocking.run(
                          () -> decide(ready.pursuit(), act, heard(act.command(), done.hearing())));
                  case Heard.Busy _ -> not(Refusals.busy());
                  case Heard.NotReady _ ->
                      not(
                          Refusal.of(
                              Problem.NOT_READY, "The ear is still loading; try again shortly."));
                });
  }

  /** Off the event loop: the first question to an expression compiles it. */
  private Acted decide(Loaded pursuit, Act act, Command command) {
    return switch (Decider.decide(pursuit.scenario(), pursuit.state(), command)) {
      case Decision.Refused refused ->
          new Acted.Not(
              new Refusal(
                  Problem.REFUSED,
                  refused.code(),
                  refused.message(),
                  OptionalLong.of(pursuit.sequence())));
      case Decision.Accepted accepted -> append(pursuit, act, accepted);
    };
  }

  private Acted append(Loaded pursuit, Act act, Decision.Accepted accepted) {
    var events = Judging.judged(pursuit, accepted.events());
    var result =
        archive.append(pursuit, act.commandId(), act.actor().text(), events, accepted.text());
    return switch (result) {
      case Appended appended -> done(pursuit, act, events, appended);
      case Conflict conflict -> new Acted.Not(Refusals.stale(conflict.sequence()));
      case AlreadyDone before ->
          archive
              .load(act.guest(), act.pursuit())
              .map(now -> repeated(now, before))
              .orElseGet(() -> new Acted.Not(Refusals.noPursuit()));
    };
  }

  private Acted done(Loaded pursuit, Act act, List<Recorded> events, Appended appended) {
    bus.publish(new Happened(act.pursuit(), appended.last(), Optional.of(act.commandId())));
    // The reply's own words come back with the answer, read as everybody will read them.
    var now = archive.load(act.guest(), act.pursuit()).orElseGet(() -> pursuit.after(events));
    return new Acted.Done(now.at(appended.last()), appended.first(), false);
  }

  private static Acted repeated(Loaded pursuit, AlreadyDone before) {
    return new Acted.Done(pursuit.at(before.last()), before.first(), true);
  }

  private static Future<Acted> not(Refusal refusal) {
    return Future.succeededFuture(new Acted.Not(refusal));
  }
}
