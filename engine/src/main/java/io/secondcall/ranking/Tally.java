package io.secondcall.ranking;

import io.secondcall.ranking.RankedAttempt.Exclusion.ByAuthor;
import io.secondcall.ranking.RankedAttempt.Exclusion.Voided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/**
 * A person's ranked attempts by one measure, and what each of them counts for. Immutable.
 *
 * @param entries latest first
 */
public record Tally(String person, Measure measure, Rules rules, List<Entry> entries) {

  /** What an attempt counts for. */
  public enum Use {
    /** One of the last: makes form and record. */
    FORM,
    /** As many later ones of its scenario as may count are in the form: in the record alone. */
    LATER_OF_SCENARIO,
    /** The form is full with later ones: in the record alone. */
    OLDER,
    /** A coach took it out. */
    VOIDED,
    /** It is of the person's own scenario. */
    BY_AUTHOR,
    /** It called for nothing of this skill. */
    NOT_CALLED_FOR;

    /** Whether the attempt counts at all. */
    public boolean counts() {
      return this == FORM || this == LATER_OF_SCENARIO || this == OLDER;
    }
  }

  /**
   * @param score 0 to 100; 0 where it does not count
   */
  public record Entry(RankedAttempt attempt, int score, Use use) {}

  public Tally {
    entries = List.copyOf(entries);
  }

  /**
   * @param attempts all of one person that the board is about: of one season, say; in any order
   */
  public static Tally of(
      String person, Measure measure, Rules rules, Collection<RankedAttempt> attempts) {
    var latestFirst = new ArrayList<>(attempts);
    latestFirst.sort(Collections.reverseOrder(RankedAttempt.AS_BEGUN));
    var taken = new HashMap<String, Integer>();
    int form = 0;
    var entries = new ArrayList<Entry>(latestFirst.size());
    for (var attempt : latestFirst) {
      var score = attempt.outcome().score(measure);
      Use use;
      if (attempt.exclusion().isPresent()) {
        use =
            switch (attempt.exclusion().get()) {
              case Voided _ -> Use.VOIDED;
              case ByAuthor() -> Use.BY_AUTHOR;
            };
      } else if (score.isEmpty()) {
        use = Use.NOT_CALLED_FOR;
      } else if (form == rules.window()) {
        use = Use.OLDER;
      } else if (taken.merge(attempt.condition().scenario(), 1, Integer::sum)
          > rules.ofScenario()) {
        use = Use.LATER_OF_SCENARIO;
      } else {
        use = Use.FORM;
        form++;
      }
      entries.add(new Entry(attempt, use.counts() ? score.orElse(0) : 0, use));
    }
    return new Tally(person, measure, rules, entries);
  }

  /** Those that make the form. */
  public List<Entry> form() {
    return entries.stream().filter(entry -> entry.use() == Use.FORM).toList();
  }

  /** Those that count, in the form or in the record alone. */
  public List<Entry> counted() {
    return entries.stream().filter(entry -> entry.use().counts()).toList();
  }

  /** Too few attempts, or over too few scenarios, to be placed. */
  public boolean provisional() {
    var form = form();
    return form.size() < rules.settledFrom()
        || form.stream().map(entry -> entry.attempt().condition().scenario()).distinct().count()
            < rules.settledScenarios();
  }
}
