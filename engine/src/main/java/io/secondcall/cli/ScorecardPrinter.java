package io.secondcall.cli;

import io.secondcall.language.MoveNames;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Reason;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A scorecard in words: every mark with the words, the action or the gap that earned it. */
final class ScorecardPrinter {
  /** A mark shows so many pieces of evidence; further ones are counted. */
  private static final int SHOWN = 2;

  private final LocalPursuit pursuit;
  private final Map<Long, String> texts;
  private final List<Recorded> events;
  private final JournalPrinter journal;
  private final PrintWriter out;

  ScorecardPrinter(LocalPursuit pursuit, JournalPrinter journal, PrintWriter out) {
    this.pursuit = pursuit;
    this.texts = pursuit.texts();
    this.events = pursuit.events();
    this.journal = journal;
    this.out = out;
  }

  void print(Scorecard scorecard) {
    out.println();
    out.println("Scorecard");
    for (var skill : scorecard.skills().entrySet()) {
      out.printf(
          Locale.ROOT,
          "  %-12s %3d   (%s of %s points)%n",
          lower(skill.getKey()),
          skill.getValue().score(),
          points(skill.getValue().points()),
          points(skill.getValue().of()));
    }
    out.printf(Locale.ROOT, "  %-12s %3d%n", "overall", scorecard.overall());
    hints();
    scorecard.cap().ifPresent(cap -> cap(cap, scorecard));
    scorecard.marks().stream()
        .filter(mark -> mark.result() != Result.NOT_CALLED_FOR)
        .forEach(this::mark);
    notCalledFor(scorecard);
    pursuit
        .journal()
        .now()
        .stillRunning()
        .forEach(name -> out.printf("%n  Still running when you closed: \"%s\"%n", name));
    out.flush();
  }

  /** Not shown among the marks, and not gone either: their points are not asked for. */
  private void notCalledFor(Scorecard scorecard) {
    var marks =
        scorecard.marks().stream()
            .filter(mark -> mark.result() == Result.NOT_CALLED_FOR)
            .collect(Collectors.groupingBy(Mark::because, TreeMap::new, Collectors.toList()));
    marks.forEach(
        (because, those) -> {
          out.printf("%n  not counted: %s%n", notCounted(because));
          those.forEach(mark -> out.println("          " + statement(mark)));
        });
  }

  private static String notCounted(String because) {
    return switch (Reason.ofWireName(because).orElse(Reason.NOT_CALLED_FOR)) {
      case NO_OCCASION -> "there was no occasion for it";
      case NOT_UNDERSTOOD -> "the replies that could have shown it were not understood";
      default -> "this pursuit did not call for it";
    };
  }

  private String statement(Mark mark) {
    return pursuit
        .scenario()
        .criterion(mark.criterion())
        .map(Criterion::statement)
        .map(journal::filled)
        .orElse(mark.criterion());
  }

  private void hints() {
    long asked = events.stream().filter(r -> r.event() instanceof Event.HintGiven).count();
    if (asked > 0) {
      out.printf("  %-12s %3d%n", "hints asked", asked);
    }
  }

  private void cap(Scorecard.Cap cap, Scorecard card) {
    out.printf("  At most %d, because of %s:%n", cap.limit(), reason(cap.rule(), card));
    evidence(cap.evidence());
  }

  private String reason(String rule, Scorecard card) {
    return switch (rule) {
      case "cap.opt-out" -> "a contact after a request to stop";
      case "cap.inherited-opt-out" ->
          "a contact with a house that had asked to be left alone" + inherited();
      case "cap.hostility" -> "hostility";
      case "cap.deceit" -> "an untruth";
      case "cap.essential" -> "something essential that is missing" + missing(card);
      default -> rule;
    };
  }

  private String missing(Scorecard card) {
    return Judge.missingEssentials(pursuit.scenario(), card.marks()).stream()
        .map(criterion -> journal.filled(criterion.statement()))
        .collect(Collectors.joining("; ", " (", ")"));
  }

  /** The facts that told of the request. */
  private String inherited() {
    var facts =
        pursuit.scenario().people().stream()
            .flatMap(person -> person.askedBefore().stream())
            .distinct()
            .flatMap(id -> pursuit.scenario().fact(id).stream())
            .map(fact -> journal.filled(fact.label()))
            .collect(Collectors.joining("; "));
    return " (" + facts + ")";
  }

  private void mark(Mark mark) {
    var criterion = pursuit.scenario().criterion(mark.criterion());
    out.println();
    out.printf(
        "  %-7s %s/%d  %s: %s%n",
        lower(mark.result()),
        points(mark.points()),
        mark.of(),
        lower(mark.skill()),
        head(mark.result(), statement(mark)));
    evidence(mark.evidence());
    doubt(mark).ifPresent(sentence -> out.println("          (" + sentence + ")"));
    if (mark.result() != Result.EARNED) {
      criterion.ifPresent(this::advice);
    }
  }

  /** What the ear's reliability did to a mark, or may have. */
  private static Optional<String> doubt(Mark mark) {
    return switch (Reason.ofWireName(mark.because()).orElse(Reason.HELD)) {
      case HEARD_UNSURELY ->
          Optional.of("This could not be heard with certainty, so it counts half.");
      case OFTEN_MISHEARD -> Optional.of("This is often misheard, so it counts half.");
      case BREACH_HEARD_UNSURELY ->
          Optional.of("This could not be heard with certainty, so the mark is not broken.");
      case BREACH_OFTEN_MISHEARD ->
          Optional.of("This is often misheard, so the mark is not broken.");
      case LET_GO -> Optional.of("What called for it was there, and you let it go.");
      default ->
          mark.reliable()
              ? Optional.empty()
              : Optional.of("Some of these words were hard to make out; the mark may be wrong.");
    };
  }

  /** A criterion says that something was done; where it was not, nobody is to read it so. */
  private static String head(Result result, String statement) {
    return switch (result) {
      case EARNED, NOT_CALLED_FOR -> statement;
      case NEARLY -> "almost: \"" + statement + "\"";
      case MISSED -> "not yet: \"" + statement + "\"";
      case BROKEN -> "the opposite of: \"" + statement + "\"";
    };
  }

  private void advice(Criterion criterion) {
    out.println("          Next time: " + journal.filled(criterion.advice()));
    if (!criterion.sayInstead().isBlank()) {
      out.println("          Say, for example: \"" + journal.filled(criterion.sayInstead()) + "\"");
    }
  }

  private void evidence(List<Evidence> evidence) {
    evidence.stream().limit(SHOWN).forEach(one -> out.println("          " + words(one)));
    if (evidence.size() > SHOWN) {
      out.println("          and " + (evidence.size() - SHOWN) + " more");
    }
  }

  private String words(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Words e ->
          at(e.turn())
              + what(e.what())
              + Optional.ofNullable(texts.get(e.turn()))
                  .map(text -> WholeWords.of(text, e.span()))
                  .filter(words -> !words.isEmpty())
                  .map(words -> " in \"" + words + "\"")
                  .orElse("");
      case Evidence.Turn e ->
          at(e.turn()) + "\"" + shortened(texts.getOrDefault(e.turn(), "[erased]")) + "\"";
      case Evidence.Happening e -> at(e.sequence()) + happening(e.sequence());
      case Evidence.Gap e -> gap(e);
    };
  }

  private String gap(Evidence.Gap gap) {
    var from = event(gap.from());
    var to = event(gap.to());
    return from.isEmpty() || to.isEmpty()
        ? "what came before"
        : journal.between(from.get().at(), to.get().at()) + gapEnds(gap);
  }

  /** The contact that the gap ends with, which is what it was about. */
  private String gapEnds(Evidence.Gap gap) {
    return event(gap.to()).map(Recorded::event).orElse(null) instanceof Event.ContactOpened
        ? ", up to " + happening(gap.to())
        : "";
  }

  private String what(String id) {
    return pursuit
        .scenario()
        .fact(id)
        .map(fact -> "used \"" + journal.filled(fact.label()) + "\"")
        .orElseGet(() -> "heard " + MoveNames.heard(id));
  }

  private String at(long sequence) {
    return event(sequence).map(recorded -> journal.moment(recorded.at()) + "  ").orElse("");
  }

  private String happening(long sequence) {
    return switch (event(sequence).map(Recorded::event).orElse(null)) {
      case Event.Researched e -> "you read " + source(e.source());
      case Event.ContactOpened e when e.meeting().isPresent() ->
          "the meeting with " + journal.name(e.person());
      case Event.ContactOpened e -> "the contact with " + journal.name(e.person());
      case Event.Waited _ -> "waiting";
      case Event.DeedDone e -> deed(e.deed());
      case Event.SequenceSent e -> "a letter of " + sequence(e.sequence());
      case Event.ContactEnded _ -> "the end of the contact";
      case Event.PursuitClosed _ -> "the end";
      case Event.PursuitStarted _ -> "the beginning";
      case Event.PersonSpoke e -> journal.name(e.person()) + ": \"" + shortened(e.text()) + "\"";
      case null, default -> "what came before";
    };
  }

  private String deed(String id) {
    return pursuit
        .scenario()
        .team()
        .deed(id)
        .map(deed -> "you did \"" + journal.filled(deed.name()) + "\"")
        .orElse(id);
  }

  private String sequence(String id) {
    return pursuit
        .scenario()
        .team()
        .sequence(id)
        .map(sequence -> "\"" + journal.filled(sequence.name()) + "\"")
        .orElse(id);
  }

  private String source(String id) {
    return pursuit.scenario().source(id).map(s -> journal.filled(s.name())).orElse(id);
  }

  private Optional<Recorded> event(long sequence) {
    return sequence >= 1 && sequence <= events.size()
        ? Optional.of(events.get((int) sequence - 1))
        : Optional.empty();
  }

  private static String shortened(String text) {
    int length = text.codePointCount(0, text.length());
    return length <= 120 ? text : text.substring(0, text.offsetByCodePoints(0, 117)) + "…";
  }

  private static String points(double points) {
    return points == Math.rint(points)
        ? Long.toString((long) points)
        : String.format(Locale.ROOT, "%.1f", points);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
