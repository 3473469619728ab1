package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Scenario;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeetingsTest {
  private static final LocalDateTime TEN = LocalDateTime.of(2026, 3, 3, 10, 0);

  private final Scenario scenario = MeetingSamples.scenario();
  private final Play play = Play.of(scenario, 1);

  private static Command attend(String meeting) {
    return new Command.Attend(meeting);
  }

  @Test
  void whatWasAgreedStandsWhenThePursuitBegins() {
    var made = Play.all(events(play), Event.PromiseMade.class);

    assertThat(made)
        .extracting(Event.PromiseMade::promise)
        .containsExactly("conference", "figures");
    assertThat(made.getFirst().from()).isEqualTo(TEN);
    assertThat(made.getFirst().to()).isEqualTo(TEN.plusMinutes(15));
    assertThat(made.getFirst().channel()).contains(Channel.MEETING);
    assertThat(made.getFirst().with()).contains(List.of("lena"));
    assertThat(made.getFirst().text()).matches("Conference call .* of the (Harbour Hotel|Mill)");
    assertThat(play.state().open()).containsExactlyInAnyOrder("conference", "figures");
  }

  @Test
  void theRoomOpensFiveMinutesBeforeAndTheClockMovesOnToTheTime() {
    assertThat(play.refused(attend("conference"))).isEqualTo("too-early");
    play.waitUntil(3, 9, 54);
    assertThat(play.refused(attend("conference"))).isEqualTo("too-early");
    play.waitUntil(3, 9, 55);
    play.act(attend("conference"));

    assertThat(play.state().contacts().getLast().opened()).isEqualTo(TEN);
  }

  @Test
  void whoComesLateIsStillInTimeUntilItEnds() {
    play.waitUntil(3, 10, 14);
    play.act(attend("conference"));

    assertThat(play.state().kept()).containsExactly("conference");
    assertThat(play.state().attended()).containsExactly("conference");
  }

  @Test
  void whatIsNotAttendedIsBrokenAndOver() {
    play.waitUntil(3, 10, 30);

    assertThat(play.state().broken()).containsExactly("conference");
    assertThat(play.refused(attend("conference"))).isEqualTo("meeting-over");
    assertThat(play.refused(attend("figures"))).isEqualTo("unknown-meeting");
    assertThat(play.refused(attend("nothing"))).isEqualTo("unknown-meeting");
  }

  @Test
  void whereNobodyComesAColleagueIsInTheRoom() {
    play.waitUntil(3, 9, 58);
    var events = play.act(attend("conference"));

    var opened = Play.only(events, Event.ContactOpened.class);
    assertThat(opened.person()).isEqualTo("lena");
    assertThat(opened.channel()).isEqualTo(Channel.MEETING);
    assertThat(opened.meeting()).contains("conference");
    assertThat(opened.incoming()).isFalse();
    assertThat(opened.setting()).contains("waits in a conference call with Lena Frost");
    assertThat(Play.only(events, Event.BeatEntered.class).beat()).isEqualTo("waiting-room");
    assertThat(play.state().spoke()).containsExactly("lena");
    assertThat(play.state().conversations("viktor")).isZero();
    assertThat(journal().now().contact().orElseThrow().present())
        .extracting(Now.Present::id)
        .containsExactly("lena");
  }

  @Test
  void aMeetingIsNoAttemptAndBadgersNobody() {
    play.waitUntil(3, 9, 58);
    play.act(attend("conference"));
    play.say("state-purpose");

    assertThat(play.state().attempts()).isZero();
    assertThat(play.state().contacts().getLast().attempt()).isFalse();
    assertThat(play.state().talk().orElseThrow().novelty().wanted()).isTrue();
    assertThat(play.refused(attend("conference"))).isEqualTo("contact-open");
  }

  @Test
  void waitingTakesTimeBeforeTheLineIsSaid() {
    play.waitUntil(3, 9, 58);
    play.act(attend("conference"));
    var before = play.state().clock();
    play.say("acknowledge");

    assertThat(play.state().talk().orElseThrow().beat()).isEqualTo("still-empty");
    var line = play.events().getLast();
    assertThat(line.event()).isInstanceOf(Event.PersonSpoke.class);
    assertThat(line.at()).isAfter(before.plusMinutes(10)).isBefore(before.plusMinutes(11));
  }

  @Test
  void whoeverScreensTheLineAnswersAndTheAttemptWasForWhomWasRung() {
    play.waitUntil(3, 9, 58);
    play.act(attend("conference"));
    play.hangUp();
    var events = play.call("viktor");

    var opened = Play.only(events, Event.ContactOpened.class);
    assertThat(opened.person()).isEqualTo("moira");
    assertThat(opened.dialled()).contains("viktor");
    assertThat(Play.only(events, Event.BeatEntered.class).beat()).isEqualTo("sorry-for-him");
    assertThat(play.state().attempts()).isOne();
    assertThat(PursuitNames.dialled(play.state())).isEqualTo("viktor");
    assertThat(turn()).containsEntry("dialled", "viktor").containsEntry("person", "moira");
    assertThat(journal().now().people())
        .filteredOn(person -> person.id().equals("viktor"))
        .extracting(Now.KnownPerson::calls)
        .containsExactly(1);
  }

  @Test
  void inTheHourWhenNobodyScreensTheyAnswerThemselves() {
    play.waitUntil(3, 17, 5);
    play.call("viktor");

    assertThat(turn()).containsEntry("dialled", "viktor").containsEntry("person", "viktor");
    assertThat(play.state().contacts().getLast().dialled()).isEmpty();
  }

  @Test
  void aPromiseToRingIsKeptWhoeverAnswers() {
    var promised =
        Play.from(
            scenario,
            added(
                play.events(),
                new Event.PromiseMade(
                    "ring", true, "viktor", "Ring him", TEN.minusMinutes(30), TEN)));
    promised.call("viktor");

    assertThat(promised.state().kept()).containsExactly("ring");
    assertThat(promised.state().open()).contains("conference");
  }

  @Test
  void ringingSomebodyWhoAskedToBeLeftAloneIsABreachWhoeverAnswers() {
    var asked = Play.from(scenario, added(play.events(), new Event.AskedToStop(1, "viktor")));
    asked.call("viktor");

    assertThat(asked.state().breaches()).isOne();
    assertThat(asked.state().open()).doesNotContain("conference");
  }

  @Test
  void aSecondMeetingTakesPlaceWhereTheFirstDidNot() {
    play.waitUntil(3, 9, 58);
    play.act(attend("conference"));
    play.hangUp();
    play.call("viktor");
    play.say("propose-next-step");
    play.hangUp();
    var second = play.state().promises().get("second-try");
    assertThat(second).isNotNull();
    play.waitUntil(4, 11, 0);
    var events = play.act(attend("second-try"));

    assertThat(Play.only(events, Event.ContactOpened.class).person()).isEqualTo("viktor");
    assertThat(Play.only(events, Event.BeatEntered.class).beat()).isEqualTo("joins");
    assertThat(play.state().attended()).containsExactly("conference", "second-try");
    assertThat(journal().now().contact().orElseThrow().present())
        .extracting(Now.Present::name)
        .containsExactly("Viktor Lindqvist", "Lena Frost");
  }

  @Test
  void theDeskShowsTheMeetingAndWhetherItCanBeAttended() {
    var early = journal().now();
    assertThat(early.can()).doesNotContain(Now.Action.ATTEND);
    assertThat(meeting(early).attendable()).isFalse();
    assertThat(meeting(early).with()).extracting(Now.Present::name).containsExactly("Lena Frost");

    play.waitUntil(3, 9, 56);
    var soon = journal().now();
    assertThat(soon.can()).contains(Now.Action.ATTEND);
    assertThat(meeting(soon).attendable()).isTrue();
  }

  @Test
  void aPursuitBranchesOffBeforeAMeeting() {
    play.waitUntil(3, 9, 58);
    play.act(attend("conference"));
    long opened = play.state().contacts().getLast().sequence();
    var branched = Decider.branch("parent", play.events(), opened);

    assertThat(PursuitState.of(branched).open()).contains("conference");
    assertThat(PursuitState.of(branched).contacts()).isEmpty();
  }

  private static Now.OpenPromise meeting(Now now) {
    return now.promises().stream()
        .filter(promise -> promise.channel() == Channel.MEETING)
        .findFirst()
        .orElseThrow();
  }

  private Map<String, Object> turn() {
    return PursuitNames.turn(scenario, play.state(), Heard.NOTHING);
  }

  private Journal journal() {
    return new Journal(scenario, play.events());
  }

  private static List<Event> events(Play play) {
    return play.events().stream().map(Recorded::event).toList();
  }

  private static List<Recorded> added(List<Recorded> events, Event event) {
    var last = events.getLast();
    return java.util.stream.Stream.concat(
            events.stream(),
            Optional.of(new Recorded(last.sequence() + 1, last.at(), event)).stream())
        .toList();
  }
}
