package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Meetings;
import io.secondcall.pursuit.PursuitState;
import io.secondcall.scenario.Person;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** What can be done between contacts. For one thread. */
final class Desk {
  /** Half-hours looked through for one in which somebody picks up: more than a week's. */
  private static final int MOST_SLOTS = 200;

  private final Playthrough play;
  private final SplittableRandom random;

  Desk(Playthrough play, SplittableRandom random) {
    this.play = play;
    this.random = random;
  }

  /** A way to write to somebody. */
  record Way(Person person, Channel channel) {
    /** The beat that the next mail meets, as far as that can be told beforehand. */
    String beat(PursuitState state) {
      var own = state.exchange(person.id(), channel).beat();
      return own.isEmpty()
          ? person.opens().stream()
              .filter(opening -> opening.channel() == channel && !opening.ringingBack())
              .map(Person.Opening::goes)
              .findFirst()
              .orElse("")
          : own;
    }
  }

  List<Person> known() {
    return play.scenario().people().stream()
        .filter(p -> p.known() || play.state().introduced().contains(p.id()))
        .toList();
  }

  List<Person> callable() {
    return known().stream().filter(person -> person.channels().contains(Channel.CALL)).toList();
  }

  List<Way> ways() {
    return known().stream()
        .flatMap(
            person ->
                person.channels().stream()
                    .filter(Channel::isWritten)
                    .sorted()
                    .map(channel -> new Way(person, channel)))
        .toList();
  }

  List<String> unread() {
    return play.scenario().sources().stream()
        .map(source -> source.id())
        .filter(source -> !play.state().read().contains(source))
        .toList();
  }

  /** Meetings that can be joined now. */
  List<String> meetings() {
    return play.state().promises().values().stream()
        .filter(Meetings::isOpen)
        .filter(meeting -> !Meetings.opens(meeting).isAfter(play.state().clock()))
        .map(PursuitState.Promise::id)
        .toList();
  }

  Decision write(Way way, String text) {
    return play.write(
        new Command.Write(
            way.channel(),
            way.person().id(),
            List.of(),
            way.channel() == Channel.EMAIL ? "A word" : "",
            text,
            Optional.empty()));
  }

  /** Waits for the next half-hour in which this comes of a call, and makes it. */
  void ring(Person person, Event.Outcome wanted) {
    for (int slot = 0; slot < MOST_SLOTS; slot++) {
      if (play.isOver() || play.state().talk().isPresent()) {
        return;
      }
      var call = new Command.PlaceCall(person.id());
      if (play.peek(call) instanceof Decision.Accepted(var events, var text)
          && events.stream()
              .anyMatch(
                  recorded ->
                      recorded.event() instanceof Event.ContactOpened opened
                          && opened.outcome() == wanted)) {
        play.act(call);
        return;
      }
      if (play.waitForNextSlot() instanceof Decision.Refused) {
        return;
      }
    }
  }

  Decision waitMinutes(int minutes) {
    return play.act(new Command.WaitUntil(play.time().plusMinutes(play.state().clock(), minutes)));
  }

  /** When somebody means to ring or to write, which no trainee can know. */
  List<LocalDateTime> coming() {
    return Stream.concat(
            play.state().ringBacks().values().stream(),
            play.state().writings().values().stream().map(PursuitState.Planned::at))
        .filter(moment -> moment.isAfter(play.state().clock()))
        .sorted()
        .toList();
  }

  /** Moments that somebody might wait for: what was agreed, and hours that people keep. */
  List<LocalDateTime> moments() {
    var now = play.state().clock();
    var moments = new ArrayList<LocalDateTime>();
    for (var promise : play.state().promises().values()) {
      if (promise.standing() == PursuitState.Standing.OPEN) {
        moments.add(Meetings.isOpen(promise) ? Meetings.opens(promise) : promise.from());
        moments.add(promise.to().plusMinutes(1));
      }
    }
    var times = new ArrayList<LocalTime>();
    for (var person : known()) {
      person.habits().forEach(habit -> times.add(habit.from()));
    }
    times.add(play.scenario().calendar().opens());
    var time = times.get(random.nextInt(times.size()));
    int days = random.nextInt(4);
    moments.add(
        play.time().plusDays(now.toLocalDate(), days).atTime(time).plusMinutes(random.nextInt(20)));
    moments.removeIf(moment -> !moment.isAfter(now));
    return moments;
  }
}
