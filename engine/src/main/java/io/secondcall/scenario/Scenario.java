package io.secondcall.scenario;

import io.secondcall.language.Channel;
import io.secondcall.language.Vocabulary;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One authored situation, checked and immutable: people, facts, calendar, beats, rubric. Safe to
 * share between threads.
 *
 * @param id kebab-case name, also the folder's
 * @param version author's version, 1 or more
 * @param hash SHA-256 of the file's bytes, hex: what a pursuit pins
 * @param language BCP 47 tag of the language it is played in
 * @param title name on the shelf
 * @param summary the situation in one line
 * @param story title of the true story that it grew from
 * @param skills what it practises, in words
 * @param minutes how long a try takes in real time, roughly
 * @param level how hard it is, 1 to 5
 * @param briefing what the trainee is told before the first contact
 * @param calendar simulated time
 * @param weights weight of each skill in the overall score; they sum to 100
 * @param draws what varies with the seed, by id
 * @param variables the scenario's own memory, by id
 * @param people everybody who can be reached, first the prospect
 * @param sources what can be looked up, at a cost
 * @param facts what is true and can be found out
 * @param moves the scenario's own moves, with examples
 * @param settings how the situation of a contact is put in one line; the first that holds
 * @param beats states of conversations, by id in file order
 * @param endings how a pursuit can end, in the order in which they are tried at the close
 * @param criteria the rubric
 * @param thresholds figures that the rubric rests on, each with its source
 * @param agreed promises that stand when the pursuit begins, in file order
 * @param team what the trainee's own house does, and what can be done at the desk
 * @param moveNames names of the scenario's own moves, by id, where they have any
 * @param hints what the coach in the ear says when asked
 */
public record Scenario(
    String id,
    int version,
    String hash,
    String language,
    String title,
    String summary,
    String story,
    List<String> skills,
    int minutes,
    int level,
    Briefing briefing,
    SimulatedCalendar calendar,
    Map<Skill, Integer> weights,
    Map<String, Draw> draws,
    Map<String, Variable> variables,
    List<Person> people,
    List<Source> sources,
    List<Fact> facts,
    List<Vocabulary.Phrases> moves,
    List<Setting> settings,
    Map<String, Beat> beats,
    List<Ending> endings,
    List<Criterion> criteria,
    List<Threshold> thresholds,
    List<Agreed> agreed,
    Team team,
    Map<String, MoveName> moveNames,
    Hints hints) {

  /** The three things that a pursuit is judged on. */
  public enum Skill {
    RESEARCH,
    COURTESY,
    PERSISTENCE
  }

  /** What the trainee reads first: who they are, what they sell, what happened, what they want. */
  public record Briefing(String you, String sell, String soFar, String want) {}

  /**
   * @param zone time zone of everybody's clock
   * @param starts when the pursuit begins; a business day within opening hours
   * @param horizonDays business days until it ends by itself, the first included
   * @param opens start of the trainee's working day
   * @param closes end of the trainee's working day
   * @param holidays days that are no business days
   */
  public record SimulatedCalendar(
      ZoneId zone,
      LocalDateTime starts,
      int horizonDays,
      LocalTime opens,
      LocalTime closes,
      Set<LocalDate> holidays) {}

  /**
   * Something the seed decides. Text refers to it as {@code {id}} or {@code {id.field}}.
   *
   * @param options at least two; all with the same fields; a plain option has the one field {@code
   *     ""}
   */
  public record Draw(String id, List<Map<String, String>> options) {}

  /** A variable of the scenario; {@code start} is an Integer, a Boolean or a String. */
  public record Variable(String id, Type type, Object start) {
    /** The types that a variable can have. */
    public enum Type {
      INT,
      BOOL,
      STRING
    }
  }

  /**
   * Something that can be looked up.
   *
   * @param kind what sort of place it is, for its icon: website, profile, news, register, notes, …
   * @param minutes simulated minutes that reading it costs, 1 or more
   * @param finds facts found there
   * @param text what the trainee reads, paragraphs apart by blank lines; slots are filled
   */
  public record Source(
      String id, String name, String kind, int minutes, List<String> finds, String text) {}

  /**
   * @param label a few words, for its chip
   * @param trap why using it is a mistake (outdated, a namesake's), if it is
   */
  public record Fact(
      String id,
      String label,
      String statement,
      List<String> wordings,
      List<String> contradictions,
      Optional<String> trap) {}

  /** One line of situation for a contact; {@code {person}} and draws are slots. */
  public record Setting(Optional<Expression> when, String text) {}

  /**
   * How a pursuit can end.
   *
   * @param kind for colour and order: won, left-well, open, lost, blocked
   * @param when holds at the close when this ending fits; none: only a beat leads here, unless last
   * @param verdict two lines in plain words
   * @param atOnce whether a beat that ends so ends the pursuit there and then, whatever the trainee
   *     has still promised: somebody's no, or the trainee's own
   * @param epilogue what became of it later; the first that holds is told
   */
  public record Ending(
      String id,
      String title,
      Kind kind,
      Optional<Expression> when,
      String verdict,
      boolean atOnce,
      List<Epilogue> epilogue) {
    /**
     * Without an epilogue; it waits for what was promised, unless somebody was put off for good.
     */
    public Ending(String id, String title, Kind kind, Optional<Expression> when, String verdict) {
      this(id, title, kind, when, verdict, kind == Kind.BLOCKED, List.of());
    }

    /** Kinds of ending, from best to worst. */
    public enum Kind {
      WON,
      LEFT_WELL,
      OPEN,
      LOST,
      BLOCKED
    }
  }

  /**
   * What became of a pursuit.
   *
   * @param when holds at the end where this is what became of it; none: always
   * @param later how much later: "Seven months later"
   * @param text a paragraph or two, apart by blank lines; slots are filled
   */
  public record Epilogue(Optional<Expression> when, String later, String text) {}

  /** A figure the rubric rests on, with where it comes from and what it does not prove. */
  public record Threshold(String id, double value, String source, String caveat) {}

  /** Every effect that a beat, a transition or an answer has. */
  public Stream<Effects> effects() {
    var ofBeats =
        beats.values().stream()
            .flatMap(
                beat ->
                    Stream.concat(
                        Stream.of(beat.effects()),
                        Stream.concat(beat.listens().stream(), beat.otherwise().stream())
                            .map(Beat.Transition::effects)));
    var ofTopics =
        people.stream().flatMap(person -> person.knows().stream()).map(Person.Topic::effects);
    return Stream.of(ofBeats, ofTopics, team.effects()).flatMap(effects -> effects);
  }

  /** Ids of the meetings that are agreed or can be. */
  public Set<String> meetings() {
    return Stream.concat(
            agreed.stream().filter(a -> a.channel() == Channel.MEETING).map(Agreed::id),
            effects()
                .flatMap(effects -> effects.promise().stream())
                .filter(promise -> promise.channel() == Channel.MEETING)
                .map(Effects.Promise::id))
        .collect(Collectors.toUnmodifiableSet());
  }

  public Optional<Person> person(String personId) {
    return people.stream().filter(person -> person.id().equals(personId)).findFirst();
  }

  /**
   * @throws IllegalStateException when there is no such beat
   */
  public Beat beat(String beatId) {
    var beat = beats.get(beatId);
    if (beat == null) {
      throw new IllegalStateException("the scenario knows no beat " + beatId);
    }
    return beat;
  }

  public Optional<Source> source(String sourceId) {
    return sources.stream().filter(source -> source.id().equals(sourceId)).findFirst();
  }

  public Optional<Fact> fact(String factId) {
    return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
  }

  /** What a move of this scenario's own is called, where it has a name. */
  public Optional<MoveName> moveName(String move) {
    return Optional.ofNullable(moveNames.get(move));
  }

  public Optional<Ending> ending(String endingId) {
    return endings.stream().filter(ending -> ending.id().equals(endingId)).findFirst();
  }

  public Optional<Criterion> criterion(String criterionId) {
    return criteria.stream().filter(criterion -> criterion.id().equals(criterionId)).findFirst();
  }
}
