package io.secondcall.pursuit;

import static io.secondcall.pursuit.Samples.Changes.changes;
import static io.secondcall.pursuit.Samples.cites;
import static io.secondcall.pursuit.Samples.habit;
import static io.secondcall.pursuit.Samples.hears;
import static io.secondcall.pursuit.Samples.on;
import static io.secondcall.pursuit.Samples.stays;

import io.secondcall.language.Channel;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Delay;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small scenario of letters: Lea, who takes calls, mails and messages and is away for a day; Ben,
 * whose address has to be found out first.
 */
public final class LetterSamples {
  /** A Wednesday: the day after the beginning. */
  public static final LocalDate AWAY = LocalDate.of(2026, 3, 4);

  private LetterSamples() {}

  private static Beat written(
      String id,
      String person,
      Channel channel,
      List<String> says,
      Effects effects,
      Beat.Transition... listens) {
    return new Beat(
        id, person, says, List.of(), effects, List.of(listens), Optional.empty(), channel, false);
  }

  private static List<String> variants(String line) {
    return List.of(line + " One, {depot.town}.", line + " Two.");
  }

  private static Beat.Transition slowly(Beat.Transition transition, int minutes) {
    return new Beat.Transition(
        transition.listening(),
        transition.says(),
        transition.goes(),
        transition.effects(),
        transition.tries(),
        Optional.of(new Delay(minutes, minutes, 1)));
  }

  private static Map<String, Beat> beats() {
    var beats = new LinkedHashMap<String, Beat>();
    for (var beat :
        List.of(
            written(
                "inbox",
                "lea",
                Channel.EMAIL,
                List.of(),
                Effects.NONE,
                on(cites("stands"), "times", changes().trust(2).done()),
                stays(hears("generic-pitch"), changes().trust(-1).refuses().done()),
                slowly(on(hears("pressure"), "leave-me", Effects.NONE), 30),
                stays(
                    hears("leave-details"),
                    changes()
                        .promise("details", Effects.Debtor.TRAINEE, 0, 600)
                        .on(Channel.EMAIL)
                        .done(),
                    "Send me the details.")),
            written(
                "times",
                "lea",
                Channel.EMAIL,
                variants("When?"),
                changes().reveals("early").done(),
                stays(hears("propose-next-step"), changes().ends("booked").done(), "Fine."),
                stays(hears("badger"), changes().patience(-1).done())),
            written(
                "leave-me",
                "lea",
                Channel.EMAIL,
                variants("Please stop."),
                changes().asksToStop().done()),
            written("rude", "lea", Channel.EMAIL, variants("No need."), changes().refuses().done()),
            written("hers", "lea", Channel.EMAIL, variants("As promised."), Effects.NONE),
            written(
                "request",
                "lea",
                Channel.MESSAGE,
                List.of(),
                Effects.NONE,
                stays(hears("show-research"), changes().connects().done()),
                on(cites("stands"), "chat", changes().connects().done())),
            written(
                "chat",
                "lea",
                Channel.MESSAGE,
                variants("Hello."),
                changes().introduces("ben").done(),
                stays(hears("ask-open"), changes().trust(1).done(), "Good question.", "Hm.")),
            written(
                "bens",
                "ben",
                Channel.EMAIL,
                List.of(),
                Effects.NONE,
                stays(hears("thank"), Effects.NONE, "You are welcome.", "No trouble.")),
            Samples.beat(
                "line",
                "lea",
                variants("Lea."),
                Effects.NONE,
                stays(
                    hears("leave-details"),
                    changes()
                        .ringsBack(60, 60, 1)
                        .promise("writes", Effects.Debtor.PERSON, 0, 120)
                        .on(Channel.EMAIL)
                        .hangsUp()
                        .done(),
                    "I'll write to you."),
                on(hears("pressure"), "enough", changes().asksToStop().done())),
            Samples.beat("enough", "lea", variants("Enough."), changes().hangsUp().done()),
            Samples.beat("bye", "ben", variants("Bye."), changes().hangsUp().done()))) {
      beats.put(beat.id(), beat);
    }
    return beats;
  }

  private static Person lea() {
    return new Person(
        "lea",
        "Lea Brook",
        "director",
        "Writes rather than rings.",
        EnumSet.of(Channel.CALL, Channel.EMAIL, Channel.MESSAGE),
        true,
        3,
        4,
        List.of(habit(8, 18, 1)),
        Optional.empty(),
        List.of(
            new Person.Opening(Optional.empty(), false, Channel.CALL, "line"),
            new Person.Opening(Optional.empty(), true, Channel.EMAIL, "hers"),
            new Person.Opening(Optional.empty(), false, Channel.EMAIL, "inbox"),
            new Person.Opening(Optional.empty(), false, Channel.MESSAGE, "request")),
        List.of(new Person.Reaction(hears("thank"), 1, 0, true)),
        List.of(
            new Person.Topic(
                "colour",
                Optional.empty(),
                List.of("Which colour?"),
                List.of("Blue.", "Green."),
                Effects.NONE)),
        List.of("What is this about?", "I couldn't say."),
        List.of(),
        List.of("Sorry?"),
        Person.PLAINLY_ONCE_MORE,
        List.of("Hello?"),
        "enough",
        "enough",
        Map.of(
            Channel.EMAIL,
            new Person.Writing(new Delay(60, 240, 1), Optional.empty(), Optional.of("rude"), false),
            Channel.MESSAGE,
            new Person.Writing(new Delay(10, 60, 0.9), Optional.empty(), Optional.empty(), false)),
        List.of(new Person.Away(AWAY, AWAY, "I am away, {depot.town} too.")),
        Person.Side.THEIRS,
        Optional.empty());
  }

  private static Person ben() {
    return new Person(
        "ben",
        "Ben Hale",
        "assistant",
        "Keeps her diary.",
        Set.of(Channel.EMAIL),
        true,
        3,
        4,
        List.of(habit(8, 18, 1)),
        Optional.empty(),
        List.of(new Person.Opening(Optional.empty(), false, Channel.EMAIL, "bens")),
        List.of(),
        List.of(),
        List.of("Hm.", "Well."),
        List.of(),
        List.of("Sorry?"),
        Person.PLAINLY_ONCE_MORE,
        List.of("Hello?"),
        "bye",
        "bye",
        Map.of(
            Channel.EMAIL,
            new Person.Writing(Delay.USUAL, Optional.of("stands"), Optional.empty(), false)),
        List.of(),
        Person.Side.THEIRS,
        Optional.empty());
  }

  /** The other sample's world with these people. */
  public static Scenario scenario() {
    return scenario(List.of());
  }

  public static Scenario scenario(List<Criterion> criteria) {
    var world = Samples.scenario(criteria);
    return new Scenario(
        "letters",
        world.version(),
        world.hash(),
        world.language(),
        world.title(),
        world.summary(),
        world.story(),
        world.skills(),
        world.minutes(),
        world.level(),
        world.briefing(),
        world.calendar(),
        world.weights(),
        world.draws(),
        world.variables(),
        List.of(lea(), ben()),
        world.sources(),
        world.facts(),
        world.moves(),
        List.of(
            new Scenario.Setting(
                Expressions.when(given -> !given.text("channel").equals("call")),
                "Trainee writes to {person} for the {nth} time."),
            new Scenario.Setting(Optional.empty(), "Trainee rings {person}.")),
        beats(),
        world.endings(),
        world.criteria(),
        world.thresholds(),
        world.agreed(),
        world.team(),
        world.moveNames(),
        world.hints());
  }
}
