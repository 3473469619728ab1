package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks at facts, people, examples, lines and figures as somebody who plays would. */
final class CraftCheck {
  /** Share of words that two examples have in common when they are as good as one. */
  private static final double NEARLY_SAME = 0.85;

  /** Fewer words are alike by chance. */
  private static final int ENOUGH_WORDS = 4;

  private static final Set<String> NO_SOURCE =
      Set.of("none", "unknown", "todo", "tbd", "n/a", "na", "nowhere", "own", "a guess", "guess");

  private static final Pattern WORD = Pattern.compile("\\{[^}]*}|[\\p{L}\\p{N}']+");

  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;

  CraftCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    scenario.facts().forEach(this::fact);
    scenario.people().forEach(this::person);
    examples();
    lines();
    thresholds();
  }

  private void fact(Scenario.Fact fact) {
    var place = file.in("facts").placeOf(fact.id());
    if (!isUsed(fact.id())) {
      diagnostics.report(
          Problem.UNUSED_FACT,
          place,
          "Nobody listens for the fact `%s`, and no expression asks for it.".formatted(fact.id()),
          "Let somebody listen for it (`cites`), let a criterion ask for it, or delete it.");
    }
    var reading = scenario.sources().stream().filter(s -> s.finds().contains(fact.id())).toList();
    boolean tooLong =
        !reading.isEmpty() && reading.stream().allMatch(s -> s.minutes() > minutesInAll());
    boolean atTheEnd =
        reading.isEmpty() && isRevealed(fact.id()) && reveals(fact.id()).allMatch(ends -> ends);
    if (tooLong || atTheEnd) {
      diagnostics.report(
          Problem.FOUND_TOO_LATE,
          place,
          tooLong
              ? "Reading up the fact `%s` takes longer than the pursuit.".formatted(fact.id())
              : "The fact `%s` is revealed only where the pursuit ends.".formatted(fact.id()),
          "Let it be found while something can be made of it.");
    }
  }

  private long minutesInAll() {
    var calendar = scenario.calendar();
    return calendar.horizonDays()
        * Duration.between(calendar.opens(), calendar.closes()).toMinutes();
  }

  private boolean isUsed(String fact) {
    var listened =
        Stream.concat(
                transitions().map(Beat.Transition::listening),
                scenario.people().stream()
                    .flatMap(person -> person.reacts().stream())
                    .map(Person.Reaction::listening))
            .anyMatch(listening -> listening.cites().contains(fact));
    var needed =
        scenario.people().stream()
                .flatMap(person -> person.writes().values().stream())
                .anyMatch(writing -> writing.address().filter(fact::equals).isPresent())
            || scenario.people().stream()
                .anyMatch(person -> person.askedBefore().filter(fact::equals).isPresent());
    return listened || needed || expressions().anyMatch(expression -> asks(expression, fact));
  }

  private static boolean asks(Expression expression, String fact) {
    return Stream.of("cited", "misquoted", "contradicted", "found", "newly")
        .anyMatch(name -> expression.mentions().getOrDefault(name, Set.of()).contains(fact));
  }

  private Stream<Expression> expressions() {
    var ofPeople =
        scenario.people().stream()
            .flatMap(
                person ->
                    Stream.of(
                            person.opens().stream().flatMap(one -> one.when().stream()),
                            person.reacts().stream()
                                .flatMap(one -> one.listening().when().stream()),
                            person.knows().stream().flatMap(one -> one.when().stream()))
                        .flatMap(some -> some));
    var ofRubric =
        scenario.criteria().stream()
            .flatMap(
                criterion ->
                    Stream.of(
                            criterion.calledFor().stream(),
                            criterion.where().stream(),
                            Stream.of(criterion.earned()),
                            criterion.nearly().stream(),
                            criterion.broken().stream())
                        .flatMap(some -> some));
    return Stream.of(
            ofPeople,
            ofRubric,
            transitions().flatMap(transition -> transition.listening().when().stream()),
            scenario.settings().stream().flatMap(setting -> setting.when().stream()),
            scenario.endings().stream().flatMap(ending -> ending.when().stream()),
            scenario.endings().stream()
                .flatMap(ending -> ending.epilogue().stream())
                .flatMap(epilogue -> epilogue.when().stream()),
            scenario.team().deeds().stream().flatMap(deed -> deed.when().stream()),
            scenario.effects().flatMap(effects -> effects.sets().values().stream()))
        .flatMap(some -> some);
  }

  private Stream<Beat.Transition> transitions() {
    return scenario.beats().values().stream()
        .flatMap(beat -> Stream.concat(beat.listens().stream(), beat.otherwise().stream()));
  }

  private boolean isRevealed(String fact) {
    return scenario.effects().anyMatch(effects -> effects.reveals().contains(fact));
  }

  /** For each place that reveals the fact, whether the pursuit ends there. */
  private Stream<Boolean> reveals(String fact) {
    return scenario
        .effects()
        .filter(effects -> effects.reveals().contains(fact))
        .map(effects -> effects.ends().isPresent());
  }

  private void person(Person person) {
    boolean answers =
        person.channels().contains(Channel.CALL)
            && person.habits().stream()
                .anyMatch(
                    habit ->
                        habit.picksUp() > 0
                            && habit.answers().isEmpty()
                            && habit.days().stream().anyMatch(CraftCheck::isBusinessDay));
    boolean otherwise =
        person.channels().stream().anyMatch(c -> c.isWritten() || c == Channel.MEETING);
    if (!answers && !otherwise && !comes(person)) {
      diagnostics.report(
          Problem.NEVER_REACHED,
          file.in("people").placeOf(person.id()),
          "`%s` never picks up, is not written to, and nobody puts through to them."
              .formatted(person.id()),
          "Give them `habits` with a chance above nought, or a written channel.");
    }
  }

  /** Whether they ring by themselves, or somebody puts through to them. */
  private boolean comes(Person person) {
    var own = scenario.beats().values().stream().filter(b -> b.person().equals(person.id()));
    boolean sent =
        scenario
            .effects()
            .flatMap(effects -> effects.ringsBack().stream())
            .anyMatch(back -> back.person().filter(person.id()::equals).isPresent());
    return sent
        || own.anyMatch(
            beat ->
                isJoined(beat)
                    || Stream.concat(beat.listens().stream(), beat.otherwise().stream())
                        .anyMatch(transition -> transition.effects().ringsBack().isPresent()));
  }

  private static boolean isBusinessDay(DayOfWeek day) {
    return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
  }

  /** Whether somebody else's transition leads to it. */
  private boolean isJoined(Beat beat) {
    return scenario.beats().values().stream()
        .filter(from -> !from.person().equals(beat.person()))
        .flatMap(from -> Stream.concat(from.listens().stream(), from.otherwise().stream()))
        .anyMatch(transition -> transition.goes().filter(beat.id()::equals).isPresent());
  }

  /** An example and what it is an example of. */
  private record Example(String of, String text, Place place) {}

  private void examples() {
    var moves = new ArrayList<Example>();
    for (var move : scenario.moves()) {
      var all = file.in("moves");
      boolean named = all.need(move.id()) instanceof Node.Mapping;
      var phrases = named ? all.in(move.id()).scalars("phrases") : all.scalars(move.id());
      add(moves, "move `" + move.id() + "`", phrases);
    }
    near(moves);
    for (var person : scenario.people()) {
      var topics = new ArrayList<Example>();
      var fields = file.in("people").in(person.id());
      for (var topic : person.knows()) {
        var asks = fields.in("knows").in(topic.id()).scalars("asks");
        add(topics, "topic `" + topic.id() + "`", asks);
      }
      near(topics);
    }
  }

  private static void add(List<Example> examples, String of, List<Node.Scalar> texts) {
    texts.forEach(text -> examples.add(new Example(of, text.text(), text.place())));
  }

  private void near(List<Example> examples) {
    for (int later = 1; later < examples.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        var one = examples.get(earlier);
        var other = examples.get(later);
        if (!one.of().equals(other.of()) && likeness(one.text(), other.text()) >= NEARLY_SAME) {
          diagnostics.report(
              Problem.NEAR_DUPLICATE,
              other.place(),
              "\"%s\" is an example of the %s and, nearly word for word, of the %s."
                  .formatted(other.text(), other.of(), one.of()),
              "The other is on line %d; keep it with one of them.".formatted(one.place().line()));
          break;
        }
      }
    }
  }

  private static double likeness(String one, String other) {
    var a = words(one);
    var b = words(other);
    if (a.equals(b)) {
      return 1;
    }
    if (a.size() < ENOUGH_WORDS || b.size() < ENOUGH_WORDS) {
      return 0;
    }
    var common = new HashSet<>(a);
    common.retainAll(b);
    return (double) common.size() / (a.size() + b.size() - common.size());
  }

  /** Its words; a slot is a word, too. */
  private static Set<String> words(String text) {
    var words = new TreeSet<String>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
    return words;
  }

  private void lines() {
    for (var beat : scenario.beats().values()) {
      var fields = file.in("beats").in(beat.person()).in(beat.id());
      var items = fields.items("listens");
      variants(fields, "says", beat.effects(), beat.listens());
      variants(fields, "again", beat.effects(), beat.listens());
      for (int i = 0; i < beat.listens().size(); i++) {
        variants(Fields.of(items.get(i)), "says", beat.listens().get(i).effects(), List.of());
      }
    }
  }

  /** A line that says more than its siblings do makes luck of what should be skill. */
  private void variants(Fields fields, String key, Effects effects, List<Beat.Transition> listens) {
    var lines = fields.has(key) ? fields.scalars(key) : List.<Node.Scalar>of();
    BiConsumer<Node.Scalar, String> tell =
        (line, what) ->
            diagnostics.report(
                Problem.GIVES_AWAY,
                line.place(),
                "This variant gives away %s; the others don't.".formatted(what),
                "Let every variant say it (and `reveals` it), or none.");
    for (var fact : scenario.facts()) {
      if (lines.size() > 1 && !effects.reveals().contains(fact.id())) {
        var wordings =
            Stream.concat(Stream.of(fact.statement()), fact.wordings().stream()).toList();
        var telling = lines.stream().filter(line -> holdsAny(line.text(), wordings)).toList();
        if (telling.size() == 1) {
          tell.accept(telling.getFirst(), "the fact `" + fact.id() + "`");
        }
      }
    }
    var replies = listens.stream().flatMap(transition -> transition.tries().stream()).toList();
    var telling = lines.stream().filter(line -> holdsAny(line.text(), replies)).toList();
    if (lines.size() > 1 && telling.size() == 1) {
      tell.accept(telling.getFirst(), "a reply that is listened for");
    }
  }

  /** Whether the line holds every word of one of the texts. */
  private static boolean holdsAny(String line, List<String> texts) {
    var held = words(line);
    return texts.stream()
        .map(CraftCheck::words)
        .anyMatch(wanted -> wanted.size() > ENOUGH_WORDS && held.containsAll(wanted));
  }

  private void thresholds() {
    for (var threshold : scenario.thresholds()) {
      var source = threshold.source().strip().toLowerCase(Locale.ROOT);
      if (NO_SOURCE.contains(source) || source.chars().noneMatch(Character::isLetter)) {
        diagnostics.report(
            Problem.NO_SOURCE,
            file.in("thresholds").in(threshold.id()).placeOf("source"),
            "The threshold `%s` has no source.".formatted(threshold.id()),
            "Say where the figure comes from, or that it is a house rule and why.");
      }
    }
  }
}
