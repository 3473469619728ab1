package io.secondcall.pursuit;

import static io.secondcall.pursuit.Expressions.when;

import io.secondcall.language.Channel;
import io.secondcall.language.Vocabulary;
import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Hints;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scenario.Team;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small scenario for the tests of the core: Ada, who screens calls and can put through to Max;
 * Max, who picks up himself at times and has a box.
 */
public final class Samples {
  public static final LocalDateTime STARTS = LocalDateTime.of(2026, 3, 3, 9, 40);

  private Samples() {}

  /** Effects by what differs from none. */
  public static final class Changes {
    private int trust;
    private int patience;
    private Map<String, Expression> sets = Map.of();
    private List<String> reveals = List.of();
    private List<String> introduces = List.of();
    private Optional<Effects.Promise> promise = Optional.empty();
    private Optional<Effects.RingBack> ringsBack = Optional.empty();
    private boolean refuses;
    private boolean asksToStop;
    private boolean connects;
    private boolean hangsUp;
    private Optional<String> ends = Optional.empty();
    private int takesMinutes;

    public static Changes changes() {
      return new Changes();
    }

    public Changes trust(int by) {
      trust = by;
      return this;
    }

    public Changes patience(int by) {
      patience = by;
      return this;
    }

    public Changes sets(String variable, Expression value) {
      sets = Map.of(variable, value);
      return this;
    }

    public Changes reveals(String... facts) {
      reveals = List.of(facts);
      return this;
    }

    public Changes introduces(String... people) {
      introduces = List.of(people);
      return this;
    }

    public Changes promise(String id, Effects.Debtor by, int after, int within) {
      promise =
          Optional.of(
              new Effects.Promise(
                  id,
                  by,
                  "Promise " + id,
                  after,
                  within,
                  Optional.empty(),
                  Optional.empty(),
                  Channel.CALL,
                  List.of()));
      return this;
    }

    public Changes ringsBack(int from, int to, double chance) {
      ringsBack =
          Optional.of(new Effects.RingBack(from, to, chance, Optional.empty(), Channel.CALL));
      return this;
    }

    /** Theirs, within the hour. */
    public Changes promise(String id) {
      return promise(id, Effects.Debtor.PERSON, 0, 60);
    }

    /** What was promised is for somebody else to do. */
    public Changes by(String person) {
      promise =
          promise.map(
              p ->
                  new Effects.Promise(
                      p.id(),
                      p.by(),
                      p.text(),
                      p.afterMinutes(),
                      p.withinMinutes(),
                      p.at(),
                      Optional.of(person),
                      p.channel(),
                      p.with()));
      ringsBack =
          ringsBack.map(
              r ->
                  new Effects.RingBack(
                      r.fromMinutes(),
                      r.toMinutes(),
                      r.chance(),
                      Optional.of(person),
                      r.channel()));
      return this;
    }

    /** What was promised, or is done in return, is written. */
    public Changes on(Channel channel) {
      promise =
          promise.map(
              p ->
                  new Effects.Promise(
                      p.id(),
                      p.by(),
                      p.text(),
                      p.afterMinutes(),
                      p.withinMinutes(),
                      p.at(),
                      p.person(),
                      channel,
                      p.with()));
      ringsBack =
          ringsBack.map(
              r ->
                  new Effects.RingBack(
                      r.fromMinutes(), r.toMinutes(), r.chance(), r.person(), channel));
      return this;
    }

    public Changes takes(int minutes) {
      takesMinutes = minutes;
      return this;
    }

    public Changes connects() {
      connects = true;
      return this;
    }

    public Changes refuses() {
      refuses = true;
      return this;
    }

    public Changes asksToStop() {
      asksToStop = true;
      return this;
    }

    public Changes hangsUp() {
      hangsUp = true;
      return this;
    }

    public Changes ends(String ending) {
      ends = Optional.of(ending);
      return this;
    }

    public Effects done() {
      return new Effects(
          trust,
          patience,
          sets,
          reveals,
          introduces,
          promise,
          ringsBack,
          refuses,
          asksToStop,
          connects,
          hangsUp,
          ends,
          takesMinutes);
    }
  }

  public static Listening hears(String... moves) {
    return new Listening(Set.of(moves), Set.of(), Set.of(), Set.of(), Optional.empty());
  }

  public static Listening cites(String... facts) {
    return new Listening(Set.of(), Set.of(facts), Set.of(), Set.of(), Optional.empty());
  }

  public static Beat.Transition on(Listening listening, String goes, Effects effects) {
    return new Beat.Transition(
        listening, List.of(), Optional.of(goes), effects, List.of(), Optional.empty());
  }

  public static Beat.Transition stays(Listening listening, Effects effects, String... says) {
    return new Beat.Transition(
        listening, List.of(says), Optional.empty(), effects, List.of(), Optional.empty());
  }

  public static Beat beat(
      String id, String person, List<String> says, Effects effects, Beat.Transition... listens) {
    return new Beat(
        id,
        person,
        says,
        List.of("Well?", "And?"),
        effects,
        List.of(listens),
        Optional.empty(),
        Channel.CALL,
        false);
  }

  private static List<String> variants(String line) {
    return List.of(line + " One.", line + " Two.", line + " Three, {depot.town}.");
  }

  private static Map<String, Beat> beats() {
    var beats = new LinkedHashMap<String, Beat>();
    for (var beat :
        List.of(
            beat(
                "desk",
                "ada",
                variants("Good morning."),
                Effects.NONE,
                on(hears("ask-for-contact"), "through", Changes.changes().trust(1).done()),
                on(
                    hears("ask-best-time"),
                    "hint",
                    Changes.changes().introduces("max").trust(1).done()),
                stays(
                    hears("leave-details"),
                    Changes.changes().ringsBack(30, 50, 1).promise("max-rings").by("max").done(),
                    "He'll ring you.")),
            beat(
                "hint",
                "ada",
                variants("He picks up before eight."),
                Changes.changes()
                    .promise("ring-early", Effects.Debtor.TRAINEE, 60, 240)
                    .reveals("early")
                    .done(),
                stays(hears("thank"), Changes.changes().hangsUp().done(), "Goodbye.")),
            beat(
                "through",
                "max",
                variants("Max here."),
                Effects.NONE,
                stays(
                    cites("stands"),
                    Changes.changes().trust(2).sets("warm", Expressions.of(given -> true)).done(),
                    "You looked us up."),
                stays(
                    cites("early"),
                    Changes.changes().promise("ring-max", Effects.Debtor.TRAINEE, 60, 120).done(),
                    "Ring me in an hour."),
                stays(
                    hears("propose-next-step"),
                    Changes.changes().ends("booked").done(),
                    "Fine. Thursday."),
                on(hears("generic-pitch"), "no", Changes.changes().patience(-1).done())),
            beat(
                "no",
                "max",
                variants("No, thank you."),
                Changes.changes().refuses().done(),
                stays(hears("honour-no"), Changes.changes().hangsUp().done(), "Thank you."),
                on(hears("pressure"), "never", Effects.NONE)),
            beat(
                "never",
                "max",
                variants("Don't ring again."),
                Changes.changes().asksToStop().hangsUp().done()),
            beat("enough-ada", "ada", variants("Enough."), Changes.changes().hangsUp().done()),
            beat("enough-max", "max", variants("That's all."), Changes.changes().hangsUp().done()),
            beat("rings-back", "max", variants("You rang?"), Effects.NONE))) {
      beats.put(beat.id(), beat);
    }
    beats.put(
        "box",
        new Beat(
            "box",
            "max",
            List.of("Leave a message."),
            List.of(),
            Effects.NONE,
            List.of(stays(hears("leave-details"), Changes.changes().ringsBack(30, 60, 1).done())),
            Optional.of(stays(Listening.ANYTHING, Changes.changes().trust(-1).done())),
            Channel.VOICEMAIL,
            false));
    return beats;
  }

  private static Person ada() {
    return new Person(
        "ada",
        "Ada Stone",
        "assistant",
        "Screens the calls.",
        Set.of(Channel.CALL),
        true,
        3,
        4,
        List.of(habit(8, 18, 1)),
        Optional.empty(),
        List.of(opening(Optional.empty(), false, "desk")),
        List.of(
            new Person.Reaction(hears("thank"), 1, 0, true),
            new Person.Reaction(hears("pressure"), 0, -2, false)),
        List.of(
            new Person.Topic(
                "weather",
                Optional.empty(),
                List.of("How is the weather?"),
                List.of("Wet.", "Dry."),
                Changes.changes().reveals("stands").done())),
        List.of("I couldn't say.", "No idea."),
        List.of("That can wait."),
        List.of("Sorry?", "Pardon?"),
        List.of("What I said was: {line}", "Once more, then. {line}"),
        List.of("Hello?", "Are you there?"),
        "enough-ada",
        "enough-ada",
        Map.of(),
        List.of(),
        Person.Side.THEIRS,
        Optional.empty());
  }

  private static Person.Opening opening(
      Optional<Expression> when, boolean ringingBack, String goes) {
    return new Person.Opening(when, ringingBack, Channel.CALL, goes);
  }

  private static Person max() {
    return new Person(
        "max",
        "Max Reed",
        "director",
        "Hard to reach.",
        Set.of(Channel.CALL),
        false,
        3,
        3,
        List.of(habit(7, 8, 0.8), habit(8, 18, 0.5)),
        Optional.of("box"),
        List.of(
            opening(Optional.empty(), true, "rings-back"),
            opening(when(given -> given.has("seen", "no")), false, "no"),
            opening(Optional.empty(), false, "through")),
        List.of(new Person.Reaction(hears("show-research"), 1, 0, true)),
        List.of(),
        List.of("What is this about?", "Come to the point."),
        List.of(),
        List.of("Sorry?"),
        Person.PLAINLY_ONCE_MORE,
        List.of("Hello?"),
        "enough-max",
        "enough-max",
        Map.of(),
        List.of(),
        Person.Side.THEIRS,
        Optional.empty());
  }

  public static Person.Habit habit(int from, int to, double picksUp) {
    return new Person.Habit(
        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
        LocalTime.of(from, 0),
        LocalTime.of(to, 0),
        picksUp);
  }

  /** The scenario without a rubric. */
  public static Scenario scenario() {
    return scenario(List.of());
  }

  public static Scenario scenario(List<Criterion> criteria) {
    var weights = new EnumMap<Skill, Integer>(Skill.class);
    weights.put(Skill.RESEARCH, 40);
    weights.put(Skill.COURTESY, 30);
    weights.put(Skill.PERSISTENCE, 30);
    return new Scenario(
        "sample",
        1,
        "0".repeat(64),
        "en",
        "Sample",
        "A sample.",
        "None",
        List.of("sampling"),
        5,
        1,
        new Scenario.Briefing("You", "Something", "Nothing yet", "A meeting"),
        new Scenario.SimulatedCalendar(
            ZoneId.of("Europe/London"),
            STARTS,
            4,
            LocalTime.of(8, 30),
            LocalTime.of(17, 30),
            Set.of(LocalDate.of(2026, 3, 5))),
        weights,
        Map.of(
            "depot",
            new Scenario.Draw(
                "depot",
                List.of(Map.of("town", "York", "vans", "4"), Map.of("town", "Bath", "vans", "6"))),
            "slot",
            new Scenario.Draw("slot", List.of(Map.of("", "Thursday"), Map.of("", "Friday")))),
        Map.of("warm", new Scenario.Variable("warm", Scenario.Variable.Type.BOOL, false)),
        List.of(ada(), max()),
        List.of(
            new Scenario.Source(
                "website", "Website", "website", 4, List.of("stands"), "In {depot.town}.")),
        List.of(
            new Scenario.Fact(
                "stands", "Stands", "Six stands.", List.of(), List.of(), Optional.empty()),
            new Scenario.Fact(
                "early", "Early", "He is in early.", List.of(), List.of(), Optional.empty())),
        List.of(new Vocabulary.Phrases("praise-weather", List.of("Lovely weather"))),
        List.of(
            new Scenario.Setting(
                when(given -> given.number("attempts") > 1),
                "Trainee rings {person} for the {nth} time, {since} after the last call."),
            new Scenario.Setting(Optional.empty(), "Trainee rings {person}.")),
        beats(),
        List.of(
            new Scenario.Ending(
                "booked", "Booked", Scenario.Ending.Kind.WON, Optional.empty(), "Well done."),
            new Scenario.Ending(
                "tried",
                "Tried",
                Scenario.Ending.Kind.OPEN,
                when(given -> given.number("attempts") > 0),
                "You tried."),
            new Scenario.Ending(
                "nothing", "Nothing", Scenario.Ending.Kind.LOST, Optional.empty(), "Nothing.")),
        criteria,
        List.of(new Scenario.Threshold("most-attempts", 4, "house rule", "proves nothing")),
        List.of(),
        new Team(List.of(), List.of()),
        Map.of(),
        Hints.NONE);
  }
}
