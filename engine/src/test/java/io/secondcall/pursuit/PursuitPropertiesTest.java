package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Criteria;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every pursuit, whatever the trainee does. */
class PursuitPropertiesTest {
  private static final int COMMANDS = 120;
  private static final int AFTERWARDS = 6;
  private static final Scenario CALLS =
      Samples.scenario(
          List.of(
              Criteria.of("thanked", Occasions.TURNS).broken(Expressions.heard("blame")).done(),
              Criteria.of("read", Occasions.ACTIONS).done()));
  private static final Scenario LETTERS = LetterSamples.scenario();
  private static final Scenario MEETINGS = MeetingSamples.scenario();
  private final Scenario scenario = CALLS;

  static List<Scenario> scenarios() {
    return List.of(CALLS, LETTERS, MEETINGS);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void aThousandRandomPursuitsKeepEveryRule(Scenario played) {
    for (int i = 0; i < 1_000; i++) {
      check(played, i);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  @Tag("full")
  void fiftyThousandRandomPursuitsKeepEveryRule(Scenario played) {
    for (int i = 1_000; i < 51_000; i++) {
      check(played, i);
    }
  }

  private static void check(Scenario scenario, int trainee) {
    var play = play(scenario, trainee, trainee % 97);
    var events = play.events();

    assertThat(PursuitState.of(events)).as("the fold of %s", trainee).isEqualTo(play.state());
    assertThat(bytes(play(scenario, trainee, trainee % 97).events())).isEqualTo(bytes(events));
    assertThat(readAgain(events)).isEqualTo(events);
    sequencesAndTimesRunOn(events);
    contactsAreWellFormed(events);
    feelingsStayWithinBounds(events);
    noVariantTwiceRunning(scenario, events);
    lettersAreWellFormed(play);
    everyEventCanBeTriedAgain(events);
    nothingFollowsTheEnd(events);
    disputesAreWellFormed(events);
  }

  private static Play play(Scenario scenario, int trainee, long seed) {
    var difficulty = List.of(Event.Difficulty.values()).get(trainee % 3);
    var mode = trainee % 4 == 0 ? Event.Mode.RANKED : Event.Mode.PRACTICE;
    var play = Play.of(scenario, seed, mode, new Event.Conditions(difficulty, trainee % 2 == 0));
    var somebody = new RandomTrainee(scenario, new SplittableRandom(trainee));
    for (int i = 0; i < COMMANDS && play.state().closed().isEmpty(); i++) {
      play.decide(somebody.next(play.state()));
    }
    for (int i = 0; i < AFTERWARDS; i++) {
      play.decide(somebody.afterwards(play.state()));
    }
    return play;
  }

  private static void sequencesAndTimesRunOn(List<Recorded> events) {
    LocalDateTime last = events.getFirst().at();
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).sequence()).isEqualTo(i + 1L);
      assertThat(events.get(i).at()).isAfterOrEqualTo(last);
      last = events.get(i).at();
    }
  }

  /** One contact at a time; everything said lies in one; a box is spoken to once. */
  private static void contactsAreWellFormed(List<Recorded> events) {
    int open = 0;
    int count = 0;
    for (var recorded : events) {
      switch (recorded.event()) {
        case Event.ContactOpened e -> {
          assertThat(open).isZero();
          assertThat(e.contact()).isEqualTo(++count);
          assertThat(e.setting()).isNotBlank().doesNotContain("{");
          open = e.contact();
        }
        case Event.TraineeSpoke e -> assertThat(e.contact()).isEqualTo(open);
        case Event.PersonSpoke e -> {
          assertThat(e.contact()).isEqualTo(open);
          assertThat(e.text()).isNotBlank().doesNotContain("{");
        }
        case Event.ContactEnded e -> {
          assertThat(e.contact()).isEqualTo(open);
          open = 0;
        }
        case Event.Researched _, Event.Waited _, Event.PursuitClosed _ -> assertThat(open).isZero();
        default -> {
          // Bound to no contact.
        }
      }
    }
  }

  private static void feelingsStayWithinBounds(List<Recorded> events) {
    for (var recorded : events) {
      if (recorded.event() instanceof Event.FeelingsChanged e) {
        assertThat(e.trust()).isBetween(0, 10);
        assertThat(e.patience()).isBetween(0, 10);
      }
    }
  }

  private static void noVariantTwiceRunning(Scenario scenario, List<Recorded> events) {
    var last = new HashMap<String, String>();
    for (var recorded : events) {
      if (recorded.event() instanceof Event.PersonSpoke e && !e.kind().equals("silence")) {
        var before = last.put(Lines.key(e.person(), e.kind(), e.source()), e.text());
        if (hasVariants(scenario, e)) {
          assertThat(e.text()).isNotEqualTo(before);
        }
      }
    }
  }

  /**
   * What is sent is over once it is sent; an answer comes only to what was sent or promised, and to
   * each thread at its time; nobody writes who asked to be left alone; breaches are counted over
   * all channels.
   */
  private static void lettersAreWellFormed(Play play) {
    var planned = new HashMap<String, LocalDateTime>();
    var events = play.events();
    for (int i = 0; i < events.size(); i++) {
      switch (events.get(i).event()) {
        case Event.WritingPlanned e -> {
          assertThat(e.at()).isAfterOrEqualTo(events.get(i).at());
          planned.put(PursuitState.thread(e.person(), e.channel()), e.at());
        }
        case Event.AskedToStop e ->
            planned.keySet().removeIf(thread -> thread.startsWith(e.person() + "/"));
        case Event.ContactOpened e when e.outcome().isWritten() ->
            assertThat(ended(events, i)).isEqualTo(Event.By.TRAINEE);
        case Event.ContactOpened e when e.channel().isWritten() && isAnswer(e) ->
            assertThat(planned.remove(PursuitState.thread(e.person(), e.channel())))
                .as("an answer that was planned")
                .isNotNull()
                .isBeforeOrEqualTo(events.get(i).at());
        default -> {
          // No letter.
        }
      }
    }
    assertThat(play.state().breaches())
        .isEqualTo((int) play.state().contacts().stream().filter(c -> c.breach()).count());
    assertThat(play.state().talk().filter(Talk::written)).isEmpty();
  }

  private static boolean isAnswer(Event.ContactOpened e) {
    return e.outcome() == Event.Outcome.ANSWERED;
  }

  private static Event.By ended(List<Recorded> events, int opened) {
    return events.subList(opened, events.size()).stream()
        .map(Recorded::event)
        .filter(Event.ContactEnded.class::isInstance)
        .map(event -> ((Event.ContactEnded) event).by())
        .findFirst()
        .orElseThrow();
  }

  /** A branch never begins in the middle of a letter. */
  private static void everyEventCanBeTriedAgain(List<Recorded> events) {
    for (long sequence = 1; sequence <= events.size(); sequence += 7) {
      try {
        var state = PursuitState.of(Decider.branch("p", events, sequence));
        assertThat(state.talk().filter(Talk::written)).isEmpty();
      } catch (IllegalArgumentException e) {
        assertThat(e).hasMessageContaining("nothing was done");
      }
    }
  }

  private static boolean hasVariants(Scenario scenario, Event.PersonSpoke e) {
    var beat = scenario.beats().get(e.source());
    return switch (e.kind()) {
      case "beat" -> beat != null && beat.says().size() > 1;
      case "again" -> beat != null && beat.again().size() > 1;
      case "dodge" -> true;
      default -> false;
    };
  }

  private static void nothingFollowsTheEnd(List<Recorded> events) {
    for (int i = 0; i < events.size() - 1; i++) {
      if (events.get(i).event() instanceof Event.PursuitClosed) {
        assertThat(events.subList(i + 1, events.size())).allMatch(r -> isSaidOfIt(r.event()));
      }
    }
  }

  private static boolean isSaidOfIt(Event event) {
    return switch (event) {
      case Event.TurnFlagged _, Event.AttemptVoided _, Event.MarkDisputed _, Event.MarkRuled _ ->
          true;
      default -> false;
    };
  }

  /** Whatever is said of a pursuit is said once, and ruled on only where it was disputed. */
  private static void disputesAreWellFormed(List<Recorded> events) {
    var open = new HashSet<String>();
    var disputed = new HashSet<String>();
    int voided = 0;
    for (var recorded : events) {
      switch (recorded.event()) {
        case Event.MarkDisputed e -> {
          assertThat(disputed.add(e.criterion())).isTrue();
          open.add(e.criterion());
        }
        case Event.MarkRuled e -> assertThat(open.remove(e.criterion())).isTrue();
        case Event.AttemptVoided _ -> assertThat(++voided).isEqualTo(1);
        default -> {
          // Says nothing of the whole.
        }
      }
    }
  }

  /** So that the rules above are kept by more than silence. */
  @Test
  void pursuitsLapseAreVoidedDisputedAndRuledOn() {
    var kinds = new TreeMap<String, Integer>();
    for (int i = 0; i < 300; i++) {
      for (var recorded : play(CALLS, i, i % 97).events()) {
        switch (recorded.event()) {
          case Event.PursuitClosed e -> kinds.merge(e.cause().name(), 1, Integer::sum);
          case Event.AttemptVoided _ -> kinds.merge("voided", 1, Integer::sum);
          case Event.MarkDisputed _ -> kinds.merge("disputed", 1, Integer::sum);
          case Event.MarkRuled e -> kinds.merge(e.verdict().name(), 1, Integer::sum);
          default -> {
            // Of no kind that is counted.
          }
        }
      }
    }
    assertThat(kinds)
        .containsKeys(
            "LAPSED", "voided", "disputed", "UPHELD", "EARNED", "NEARLY", "MISSED", "BROKEN");
  }

  /** The same of letters. */
  @Test
  void lettersAreSentAnsweredAcceptedAndAutomatic() {
    var kinds = new TreeMap<String, Integer>();
    for (int i = 0; i < 300; i++) {
      for (var recorded : play(LETTERS, i, i % 97).events()) {
        switch (recorded.event()) {
          case Event.ContactOpened e when e.channel().isWritten() ->
              kinds.merge(e.channel() + " " + e.outcome(), 1, Integer::sum);
          case Event.Connected _ -> kinds.merge("connected", 1, Integer::sum);
          case Event.PursuitClosed e -> kinds.merge(e.ending(), 1, Integer::sum);
          default -> {
            // Of no kind that is counted.
          }
        }
      }
    }
    assertThat(kinds)
        .containsKeys(
            "EMAIL SENT",
            "EMAIL ANSWERED",
            "EMAIL AUTOMATIC",
            "MESSAGE REQUESTED",
            "MESSAGE SENT",
            "MESSAGE ANSWERED",
            "connected");
  }

  @Test
  void everyPursuitEndsHoweverLittleIsDone() {
    var play = Play.of(scenario, 3);
    int waits = 0;
    while (play.state().closed().isEmpty()) {
      play.act(new Command.WaitUntil(play.state().clock().plusHours(6)));
      if (play.state().talk().isPresent()) {
        play.hangUp();
      }
      assertThat(++waits).isLessThan(100);
    }
  }

  @Test
  void oneMoreActionReshufflesNobodysPresence() {
    for (int seed = 0; seed < 200; seed++) {
      var plain = introduced(seed);
      var other = introduced(seed);
      other.call("ada");
      other.say("ask-open");
      other.hangUp();
      other.act(new Command.Research("website"));
      for (int half = 0; half < 10; half++) {
        var at = LocalDateTime.of(2026, 3, 4, 9, 0).plusMinutes(30L * half);
        assertThat(outcome(plain, at)).as("seed %s at %s", seed, at).isEqualTo(outcome(other, at));
      }
    }
  }

  @Test
  void theShareOfAnsweredCallsIsWhatTheHabitSays() {
    int answered = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      var play = introduced(seed);
      answered +=
          outcome(play, LocalDateTime.of(2026, 3, 4, 10, 0)) == Event.Outcome.ANSWERED ? 1 : 0;
    }
    assertThat(answered).isBetween(900, 1_100);
  }

  @Test
  void aGentlePersonIsThereWheneverARealisticOneIsAndATougherOneIsNot() {
    for (int seed = 0; seed < 300; seed++) {
      var at = LocalDateTime.of(2026, 3, 4, 10, 0);
      boolean gentle = answers(seed, Event.Difficulty.GENTLE, at);
      boolean realistic = answers(seed, Event.Difficulty.REALISTIC, at);
      boolean tough = answers(seed, Event.Difficulty.TOUGH, at);
      assertThat(!realistic || gentle).isTrue();
      assertThat(!tough || realistic).isTrue();
    }
  }

  private boolean answers(int seed, Event.Difficulty difficulty, LocalDateTime at) {
    var play = Play.of(scenario, seed, new Event.Conditions(difficulty, false));
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
    return outcome(play, at) == Event.Outcome.ANSWERED;
  }

  private Play introduced(long seed) {
    var play = Play.of(scenario, seed);
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
    return play;
  }

  private static Event.Outcome outcome(Play play, LocalDateTime at) {
    play.act(new Command.WaitUntil(at));
    var opened = Play.only(play.call("max"), Event.ContactOpened.class);
    play.hangUp();
    return opened.outcome();
  }

  private static String bytes(List<Recorded> events) {
    var all = new StringBuilder();
    for (var recorded : events) {
      var written = EventCodec.write(recorded.event());
      all.append(recorded.sequence()).append(recorded.at()).append(written).append('\n');
    }
    return all.toString();
  }

  private static List<Recorded> readAgain(List<Recorded> events) {
    var read = new ArrayList<Recorded>();
    for (var recorded : events) {
      var written = EventCodec.write(recorded.event());
      read.add(
          new Recorded(
              recorded.sequence(),
              recorded.at(),
              EventCodec.read(written.type(), written.schemaVersion(), written.json())));
    }
    return read;
  }
}
