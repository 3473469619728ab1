package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Looks for what nobody has visited: goes the ways of the tests first, keeps moments of earlier
 * pursuits, goes on from one near a beat never entered, and says what fits there. Pursuits are
 * played in rounds; those of one round know what came of the rounds before. For one thread.
 */
final class GuidedExplorer {
  /** Worlds that differ in what was drawn and in luck; more would have to be heard anew. */
  private static final int WORLDS = 6;

  /** Further worlds looked at for one that begins with rare luck. */
  private static final int TRIED = 20;

  /** Pursuits played side by side, whatever the number of cores. */
  private static final int ROUND = 16;

  /** Each so-manyth pursuit begins at the beginning, and another is played until it ends itself. */
  private static final int FRESH = 12;

  private static final int PLAYED_OUT = 16;

  /** And another goes a test's way for a while, or looks for an ending. */
  private static final int FROM_A_TEST = 4;

  private static final int FOR_AN_ENDING = 4;

  /** For scenarios whose tests offend nobody. */
  private static final String AN_INSULT = "You are an idiot, and a waste of my time.";

  private final Scenario scenario;
  private final List<Script> scripts;
  private final Ear ear;
  private final Judging judging;
  private final long seed;
  private final Visits visits;
  private final Corpus corpus;
  private final Exploration.Builder report;

  GuidedExplorer(Scenario scenario, List<Script> scripts, Ear ear, Judging judging, long seed) {
    this.scenario = scenario;
    this.scripts = scripts;
    this.ear = ear;
    this.judging = judging;
    this.seed = seed;
    this.visits = new Visits(scenario);
    this.corpus = new Corpus(scenario, visits);
    this.report = new Exploration.Builder(scenario, Exploration.Kind.GUIDED);
  }

  Exploration explore(int pursuits, Workers workers) {
    var paths = workers.all(scripts.stream().map(this::path).toList());
    var words = words(paths);
    for (int from = 0; from < pursuits; from += ROUND) {
      var round = new ArrayList<Callable<Going>>();
      for (int i = from; i < Math.min(from + ROUND, pursuits); i++) {
        round.add(pursuit(i, paths, words));
      }
      workers.all(round).forEach(this::learn);
    }
    return report.transitions(visits).build();
  }

  private Callable<TestPath> path(Script script) {
    var rehearsal = new Rehearsal(ear, judging);
    return () -> rehearsal.path(scenario, script, script.seeds().getFirst());
  }

  private Going.Words words(List<TestPath> paths) {
    var notes =
        scripts.stream()
            .flatMap(script -> script.does().stream())
            .filter(Script.Step.Do.class::isInstance)
            .map(step -> ((Script.Step.Do) step).text())
            .filter(text -> !text.isEmpty())
            .toList();
    var rude = Stream.concat(TestPath.rude(paths).stream(), Stream.of(AN_INSULT)).toList();
    return new Going.Words(new Replies(scenario, TestPath.typed(paths)), notes, rude);
  }

  /** The pursuit of that number, ready to be played: where it begins is settled now. */
  private Callable<Going> pursuit(int number, List<TestPath> paths, Going.Words words) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    if (number < paths.size()) {
      var path = paths.get(number);
      var play = new Playthrough(scenario, path.whole(), ear);
      return () -> judged(going(play, words, random).retraced(path.moments()));
    }
    var going =
        corpus.isEmpty() || number % FRESH == 0
            ? going(beginning(number), words, random).retraced(List.of())
            : going(new Playthrough(scenario, onTheWay(number, paths, random), ear), words, random);
    return () -> judged(going.on(aim(number)));
  }

  private static Going.Aim aim(int number) {
    if (number % PLAYED_OUT == 1) {
      return Going.Aim.ITS_END;
    }
    return number % FOR_AN_ENDING == 3 ? Going.Aim.NEW_ENDING : Going.Aim.FURTHER;
  }

  /** A moment that somebody has come to. */
  private Playthrough.Moment onTheWay(int number, List<TestPath> paths, SplittableRandom random) {
    var open = paths.stream().filter(path -> !path.moments().isEmpty()).toList();
    if (number % FROM_A_TEST == 2 && !open.isEmpty()) {
      var moments = open.get(random.nextInt(open.size())).moments();
      return moments.get(random.nextInt(moments.size()));
    }
    return corpus.choose(random).moment();
  }

  /**
   * A pursuit from its start; where a beat never entered answers calls, one in which a first call
   * meets it, however seldom that is, if one of the worlds tried is so lucky.
   */
  private Playthrough beginning(int number) {
    boolean wanted =
        scenario.people().stream()
            .flatMap(who -> who.opens().stream())
            .anyMatch(opening -> opening.channel() == Channel.CALL && isNew(opening.goes()));
    int start = number / FRESH;
    for (int i = 0; wanted && i < TRIED; i++) {
      var play = fresh(seed + WORLDS + (long) start * TRIED + i);
      var call = callToTheNew(play);
      if (call.isPresent()) {
        play.act(call.get());
        return play;
      }
    }
    return fresh(seed + start % WORLDS);
  }

  private Playthrough fresh(long world) {
    return new Playthrough(scenario, world, Event.Difficulty.REALISTIC, ear);
  }

  private Optional<Command> callToTheNew(Playthrough play) {
    return scenario.people().stream()
        .<Command>map(who -> new Command.PlaceCall(who.id()))
        .filter(
            call ->
                play.peek(call) instanceof Decision.Accepted(var events, var text)
                    && events.stream()
                        .anyMatch(
                            recorded ->
                                recorded.event() instanceof Event.BeatEntered entered
                                    && isNew(entered.beat())))
        .findFirst();
  }

  private boolean isNew(String beat) {
    return visits.beat(beat) == 0;
  }

  private Going going(Playthrough play, Going.Words words, SplittableRandom random) {
    return new Going(play, words, corpus, visits, random);
  }

  private Going judged(Going going) {
    going.outing().judged(judging);
    return going;
  }

  private void learn(Going going) {
    visits.add(going.sightings());
    going.kept().forEach(corpus::keep);
    report.add(going.outing());
  }
}
