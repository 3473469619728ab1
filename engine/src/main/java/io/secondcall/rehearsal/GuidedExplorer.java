package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Deeds;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Looks for what nobody has visited: keeps moments of earlier pursuits, goes on from one near a
 * beat never entered, and says what fits there. The same seed gives the same report. For one
 * thread.
 */
final class GuidedExplorer {
  /** Worlds that differ in what was drawn and in luck; more would have to be heard anew. */
  private static final int WORLDS = 6;

  /** Deeds after the moment that a pursuit goes on from. */
  private static final int REACH = 16;

  /** Each so-manyth pursuit begins at the beginning, and another is played until it ends itself. */
  private static final int FRESH = 12;

  private static final int PLAYED_OUT = 16;

  private final Scenario scenario;
  private final Ear ear;
  private final Judging judging;
  private final long seed;
  private final Visits visits;
  private final Corpus corpus;
  private final Replies replies;
  private final List<String> notes;
  private final Exploration.Builder report;

  GuidedExplorer(Scenario scenario, List<Script> scripts, Ear ear, Judging judging, long seed) {
    this.scenario = scenario;
    this.ear = ear;
    this.judging = judging;
    this.seed = seed;
    this.visits = new Visits(scenario);
    this.corpus = new Corpus(scenario, visits);
    this.replies = new Replies(scenario, typed(scripts));
    this.notes =
        scripts.stream()
            .flatMap(script -> script.does().stream())
            .filter(Script.Step.Do.class::isInstance)
            .map(step -> ((Script.Step.Do) step).text())
            .filter(text -> !text.isEmpty())
            .toList();
    this.report = new Exploration.Builder(scenario, Exploration.Kind.GUIDED);
  }

  /** What each test says, by the beat that it says it at. */
  private Map<String, Set<String>> typed(List<Script> scripts) {
    var rehearsal = new Rehearsal(ear, judging);
    var typed = new LinkedHashMap<String, Set<String>>();
    for (var script : scripts) {
      var outcome = rehearsal.play(scenario, script, script.seeds().getFirst());
      for (var recorded : outcome.events()) {
        if (recorded.event() instanceof Event.TraineeSpoke spoke) {
          Optional.ofNullable(outcome.texts().get(recorded.sequence()))
              .ifPresent(
                  text ->
                      typed
                          .computeIfAbsent(spoke.beat(), id -> new LinkedHashSet<>())
                          .add(body(text, spoke)));
        }
      }
    }
    return typed;
  }

  /** A mail's text without its subject. */
  private static String body(String text, Event.TraineeSpoke spoke) {
    return spoke.subject().isPresent()
        ? text.substring(text.offsetByCodePoints(0, spoke.subject().getAsInt() + 2))
        : text;
  }

  Exploration explore(int pursuits) {
    for (int i = 0; i < pursuits; i++) {
      var random = new SplittableRandom(seed * 1_000_003 + i);
      boolean fresh = corpus.isEmpty() || i % FRESH == 0;
      var play =
          fresh
              ? new Playthrough(
                  scenario, seed + i / FRESH % WORLDS, Event.Difficulty.REALISTIC, ear)
              : new Playthrough(scenario, corpus.choose(random).moment(), ear);
      new Going(play, random).on(i % PLAYED_OUT == 1);
      report.played(play, judging.judge(scenario, play.events()));
    }
    return report.transitions(visits).build();
  }

  /** One pursuit on its way. */
  private final class Going {
    private final Playthrough play;
    private final SplittableRandom random;
    private final Desk desk;

    Going(Playthrough play, SplittableRandom random) {
      this.play = play;
      this.random = random;
      this.desk = new Desk(play, random);
    }

    /**
     * @param toItsEnd until it ends by itself; else the trainee closes it after a while
     */
    void on(boolean toItsEnd) {
      int left = toItsEnd ? Explorer.MOST_DEEDS : REACH;
      var watch = new Watch(report);
      while (left > 0 && !play.isOver()) {
        var before = play.state();
        int known = play.length();
        if (play.state().talk().isPresent()) {
          talk(toItsEnd);
        } else {
          atTheDesk(toItsEnd);
        }
        List<Recorded> happened = play.since(known);
        if (visits.note(before, happened) && !toItsEnd) {
          left = Math.max(left, REACH / 2);
        }
        corpus.keep(play);
        watch.look(play);
        left--;
      }
      if (toItsEnd && !play.isOver()) {
        report.endless(play);
      }
      finish();
    }

    private void finish() {
      var before = play.state();
      int known = play.length();
      if (play.state().talk().isPresent()) {
        play.act(new Command.HangUp());
      }
      if (!play.isOver()) {
        play.act(new Command.Close());
      }
      visits.note(before, play.since(known));
    }

    /** Whoever wants to see how it ends neither hangs up nor falls silent. */
    private void talk(boolean toItsEnd) {
      double choice = toItsEnd ? 1 : random.nextDouble();
      if (choice < 0.03) {
        play.act(new Command.HangUp());
      } else if (choice < 0.06) {
        play.act(new Command.KeepSilent(10));
      } else {
        var talk = play.state().talk().orElseThrow();
        var beat = Optional.ofNullable(scenario.beats().get(talk.beat())).orElseThrow();
        var person = scenario.person(talk.person()).orElseThrow();
        refused(play.say(reply(beat, person)));
      }
    }

    /** Something that fits the beat, what was never tried first. */
    private String reply(Beat beat, Person person) {
      double choice = random.nextDouble();
      var asked = replies.questions(person.id());
      if (choice < 0.08 && !asked.isEmpty() && !beat.voicemail()) {
        return pick(asked);
      }
      var typed = replies.typed(beat.id());
      if (choice < 0.3 && !typed.isEmpty()) {
        return pick(typed);
      }
      var transition = transition(beat);
      var fitting = replies.fitting(transition);
      if (!fitting.isEmpty()) {
        return pick(fitting);
      }
      // What fits nowhere here is what `otherwise` waits for.
      return typed.isEmpty() || transition.endsWith(".otherwise") ? anything() : pick(typed);
    }

    /** The reply of another beat: what fits nowhere here falls through to {@code otherwise}. */
    private String anything() {
      var beats = List.copyOf(scenario.beats().values());
      for (int i = 0; i < 20; i++) {
        var tries =
            Replies.transitions(pick(beats)).values().stream()
                .flatMap(transition -> transition.tries().stream())
                .toList();
        if (!tries.isEmpty()) {
          return pick(tries);
        }
      }
      return "Thank you.";
    }

    /** A transition of the beat, drawn: those never taken and those that lead on weigh more. */
    private String transition(Beat beat) {
      var all = Replies.transitions(beat);
      var names =
          play.state().talk().isPresent()
              ? PursuitNames.turn(scenario, play.state(), Heard.NOTHING)
              : Map.<String, Object>of();
      var weights = new LinkedHashMap<String, Double>();
      all.forEach((id, transition) -> weights.put(id, weight(beat, id, transition, names)));
      double at = random.nextDouble() * weights.values().stream().mapToDouble(w -> w).sum();
      for (var entry : weights.entrySet()) {
        at -= entry.getValue();
        if (at <= 0) {
          return entry.getKey();
        }
      }
      return "";
    }

    private double weight(
        Beat beat, String id, Beat.Transition transition, Map<String, Object> names) {
      double weight = 0.15 + 1.0 / (1 + visits.landing(id));
      int there = transition.goes().map(visits::distance).orElse(Integer.MAX_VALUE);
      if (there < visits.distance(beat.id())) {
        weight *= there == 0 ? 8 : 4;
      }
      boolean shut = !names.isEmpty() && !Replies.mayHold(transition.listening(), names);
      return shut ? weight * 0.05 : weight;
    }

    private void atTheDesk(boolean toItsEnd) {
      var deeds = new ArrayList<Runnable>();
      for (var source : desk.unread()) {
        deeds.add(() -> play.act(new Command.Research(source)));
      }
      for (var person : desk.callable()) {
        var reached = (Runnable) () -> desk.ring(person, Event.Outcome.ANSWERED);
        deeds.addAll(List.of(reached, reached));
        if (opensAnew(person)) {
          deeds.addAll(List.of(reached, reached, reached));
        }
        deeds.add(() -> refused(play.act(new Command.PlaceCall(person.id()))));
        person
            .voicemail()
            .ifPresent(box -> deeds.add(() -> desk.ring(person, Event.Outcome.VOICEMAIL)));
      }
      for (var way : desk.ways()) {
        var writes = (Runnable) () -> write(way);
        deeds.addAll(List.of(writes, writes));
      }
      for (var deed : Deeds.offered(scenario, play.state())) {
        deeds.add(() -> refused(play.perform(deed.id(), deed.writes() ? note() : "")));
      }
      for (var meeting : desk.meetings()) {
        var joins = (Runnable) () -> refused(play.act(new Command.Attend(meeting)));
        deeds.addAll(List.of(joins, joins, joins, joins));
      }
      for (var moment : desk.moments()) {
        deeds.add(() -> play.act(new Command.WaitUntil(moment)));
      }
      deeds.add(() -> desk.waitMinutes(15));
      deeds.add(() -> desk.waitMinutes(60 + random.nextInt(600)));
      if (!toItsEnd && (endsAnew() || random.nextDouble() < 0.03)) {
        play.act(new Command.Close());
      } else {
        long before = play.state().sequence();
        pick(deeds).run();
        if (play.state().sequence() == before) {
          play.waitForNextSlot();
        }
      }
    }

    /** Whether closing now would lead to an ending never reached. */
    private boolean endsAnew() {
      return play.peek(new Command.Close()) instanceof Decision.Accepted(var events, var text)
          && events.stream()
              .anyMatch(
                  recorded ->
                      recorded.event() instanceof Event.PursuitClosed closed
                          && !visits.hasEnded(closed.ending()));
    }

    private boolean opensAnew(Person person) {
      return Stream.concat(
              person.opens().stream().map(Person.Opening::goes), person.voicemail().stream())
          .anyMatch(beat -> visits.beat(beat) == 0);
    }

    /** Words for colleagues: the tests', else anything. */
    private String note() {
      return notes.isEmpty() ? anything() : pick(notes);
    }

    private void write(Desk.Way way) {
      var beat = scenario.beats().get(way.beat(play.state()));
      if (beat != null) {
        // What cannot be sent now leaves the time for something else.
        desk.write(way, reply(beat, way.person()));
      }
    }

    private void refused(Decision decision) {
      if (decision instanceof Decision.Refused(var code, var message)
          && !code.equals("outside-hours")) {
        report.refused(code, message);
      }
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
