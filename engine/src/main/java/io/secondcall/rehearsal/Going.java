package io.secondcall.rehearsal;

import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Deeds;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.PursuitNames;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * One guided pursuit on its way: says and does what leads towards the unvisited. Reads what earlier
 * ones came upon and changes nothing of it, so that several can go side by side. For one thread.
 */
final class Going {
  /** Deeds after the moment that a pursuit goes on from. */
  private static final int REACH = 16;

  /**
   * What can be said.
   *
   * @param notes words for colleagues
   * @param rude what offends anybody
   */
  record Words(Replies replies, List<String> notes, List<String> rude) {
    Words {
      notes = List.copyOf(notes);
      rude = List.copyOf(rude);
    }
  }

  private final Scenario scenario;
  private final Words words;
  private final Corpus corpus;
  private final Playthrough play;
  private final SplittableRandom random;
  private final Outing outing;
  private final Sightings sightings;
  private final Desk desk;
  private final Map<String, Playthrough.Moment> kept = new LinkedHashMap<>();

  Going(Playthrough play, Words words, Corpus corpus, Visits visits, SplittableRandom random) {
    this.scenario = play.scenario();
    this.words = words;
    this.corpus = corpus;
    this.play = play;
    this.random = random;
    this.outing = new Outing(play);
    this.sightings = new Sightings(scenario, visits);
    this.desk = new Desk(play, random);
  }

  Outing outing() {
    return outing;
  }

  Sightings sightings() {
    return sightings;
  }

  /** Moments that no earlier pursuit came to, by {@link Corpus#key}. */
  Map<String, Playthrough.Moment> kept() {
    return kept;
  }

  /** What a pursuit is after. */
  enum Aim {
    /** What was never visited; the trainee closes it after a while. */
    FURTHER,
    /** The same, and closed at once where that gives an ending never reached. */
    NEW_ENDING,
    /** Until it ends by itself. */
    ITS_END
  }

  Going on(Aim aim) {
    boolean toItsEnd = aim == Aim.ITS_END;
    int left = toItsEnd ? Explorer.MOST_DEEDS : REACH;
    var watch = new Watch(outing);
    while (left > 0 && !play.isOver() && !(aim == Aim.NEW_ENDING && endsAnew())) {
      var before = play.state();
      int known = play.length();
      if (play.state().talk().isPresent()) {
        talk(toItsEnd);
      } else {
        atTheDesk(toItsEnd);
      }
      if (sightings.note(before, play.since(known)) && !toItsEnd) {
        left = Math.max(left, REACH / 2);
      }
      keep(play.moment());
      watch.look();
      left--;
    }
    if (toItsEnd && !play.isOver()) {
      outing.neverEnds();
    }
    finish();
    return this;
  }

  /** Takes in what happened before this pursuit went on, as if it had gone that way itself. */
  Going retraced(List<Playthrough.Moment> way) {
    var start = PursuitState.of(play.events().subList(0, 1));
    sightings.note(start, play.events().subList(1, play.length()));
    way.forEach(this::keep);
    return this;
  }

  private void keep(Playthrough.Moment moment) {
    if (moment.state().closed().isEmpty()) {
      var key = corpus.key(moment.state());
      if (!corpus.has(key)) {
        kept.putIfAbsent(key, moment);
      }
    }
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
    sightings.note(before, play.since(known));
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
      var beat = scenario.beat(talk.beat());
      var person = scenario.person(talk.person()).orElseThrow();
      outing.noteRefusal(play.say(reply(beat, person)));
    }
  }

  /** Something that fits the beat, what was never tried first. */
  private String reply(Beat beat, Person person) {
    double choice = random.nextDouble();
    if (choice < 0.2 && offendsAnew(beat, person)) {
      return pick(words.rude());
    }
    var asked = words.replies().questions(person.id());
    if (choice < 0.08 && !asked.isEmpty() && !beat.voicemail()) {
      return pick(asked);
    }
    var typed = words.replies().typed(beat.id());
    if (choice < 0.3 && !typed.isEmpty()) {
      return pick(typed);
    }
    var transition = transition(beat);
    var fitting = words.replies().fitting(transition);
    if (!fitting.isEmpty()) {
      return pick(fitting);
    }
    // What fits nowhere here is what `otherwise` waits for.
    return typed.isEmpty() || transition.endsWith(".otherwise") ? anything() : pick(typed);
  }

  /** Whether an insult, here, would lead to a beat never entered. */
  private boolean offendsAnew(Beat beat, Person person) {
    var to =
        beat.written()
            ? person.writing(beat.channel()).offended()
            : Optional.of(person.offended()).filter(offended -> !beat.voicemail());
    return to.filter(offended -> sightings.beat(offended) == 0).isPresent();
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
    double weight = 0.15 + 1.0 / (1 + sightings.landing(id));
    int there = transition.goes().map(sightings::distance).orElse(Integer.MAX_VALUE);
    if (there < sightings.distance(beat.id())) {
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
      deeds.add(() -> outing.noteRefusal(play.act(new Command.PlaceCall(person.id()))));
      person
          .voicemail()
          .ifPresent(box -> deeds.add(() -> desk.ring(person, Event.Outcome.VOICEMAIL)));
    }
    for (var way : desk.ways()) {
      var writes = (Runnable) () -> write(way);
      deeds.addAll(List.of(writes, writes));
    }
    for (var deed : Deeds.offered(scenario, play.state())) {
      deeds.add(() -> outing.noteRefusal(play.perform(deed.id(), deed.writes() ? note() : "")));
    }
    for (var meeting : desk.meetings()) {
      var joins = (Runnable) () -> outing.noteRefusal(play.act(new Command.Attend(meeting)));
      deeds.addAll(List.of(joins, joins, joins, joins));
    }
    for (var moment : desk.moments()) {
      deeds.add(() -> play.act(new Command.WaitUntil(moment)));
    }
    for (var coming : desk.coming()) {
      var waits = (Runnable) () -> play.act(new Command.WaitUntil(coming));
      deeds.addAll(List.of(waits, waits, waits));
    }
    deeds.add(() -> desk.waitMinutes(15));
    deeds.add(() -> desk.waitMinutes(60 + random.nextInt(600)));
    if (!toItsEnd && random.nextDouble() < 0.03) {
      play.act(new Command.Close());
    } else {
      long before = play.state().sequence();
      pick(deeds).run();
      if (play.state().sequence() == before) {
        play.waitForNextSlot();
      }
    }
  }

  /** Whether ringing off and closing now would lead to an ending never reached. */
  private boolean endsAnew() {
    return play.endingNow().filter(ending -> !sightings.hasEnded(ending)).isPresent();
  }

  private boolean opensAnew(Person person) {
    return Stream.concat(
            person.opens().stream().map(Person.Opening::goes), person.voicemail().stream())
        .anyMatch(beat -> sightings.beat(beat) == 0);
  }

  /** Words for colleagues: the tests', else anything. */
  private String note() {
    return words.notes().isEmpty() ? anything() : pick(words.notes());
  }

  private void write(Desk.Way way) {
    var beat = scenario.beats().get(way.beat(play.state()));
    if (beat != null) {
      // What cannot be sent now leaves the time for something else.
      desk.write(way, reply(beat, way.person()));
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
