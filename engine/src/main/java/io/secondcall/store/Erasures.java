package io.secondcall.store;

import static io.secondcall.store.Rows.instant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Erases what is somebody's as {@link DataClasses} says, within one transaction, and notes that it
 * did in ids alone. Doing it twice changes nothing the second time.
 */
public final class Erasures {
  private final Statements statements;

  Erasures(Statements statements) {
    this.statements = statements;
  }

  /** How much was erased. */
  public enum Extent {
    /** What somebody wrote in one pursuit; the subject is the pursuit. */
    PURSUIT,
    /** Whatever somebody had written. */
    WORDS,
    /** Words, names, sessions and links. */
    PERSON;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * @throws IllegalArgumentException when it is none
     */
    public static Extent of(String text) {
      return valueOf(text.toUpperCase(Locale.ROOT));
    }
  }

  /**
   * Something that was erased.
   *
   * @param subject random id of a person or a pursuit
   */
  public record Erasure(String subject, Extent extent, Instant at) {}

  /**
   * Does again what was done, on data from before it; what was written since stays.
   *
   * @return whether there was anything to erase
   */
  public boolean again(Erasure erasure) {
    return switch (erasure.extent()) {
      case PURSUIT -> ofPursuit(erasure.subject(), erasure.at()) > 0;
      case WORDS -> words(erasure.subject(), erasure.at()) > 0;
      case PERSON -> person(erasure.subject(), erasure.at());
    };
  }

  /**
   * Erases what its owner wrote in a pursuit's own events, and in comments on it. What a coach
   * wrote is the coach's.
   *
   * @return how many texts
   */
  int ofPursuit(String pursuit, Instant now) {
    int texts = blank(DataClasses.TEXTS_OF_PURSUIT, pursuit, now);
    int comments = blankComments(DataClasses.COMMENTS_OF_PURSUIT, pursuit, now);
    return noted(pursuit, Extent.PURSUIT, now, texts + comments);
  }

  /**
   * The same for what was kept long enough: not noted, because a restored database lets go of it by
   * itself.
   */
  public int expired(String pursuit, Instant now) {
    return blank("pursuit = ?", pursuit, now);
  }

  /**
   * Erases whatever somebody wrote: in all of their pursuits, in comments, and as a coach in the
   * pursuits of others, about their certificates and with assignments.
   *
   * @return how many texts
   */
  public int words(String person, Instant now) {
    int texts = blank(DataClasses.OWN_TEXTS, person, now);
    int comments = blankComments(DataClasses.OWN_COMMENTS, person, now);
    int notes = blankNotes(person, now);
    int reasons = blankReasons(person, now);
    return noted(person, Extent.WORDS, now, texts + comments + notes + reasons);
  }

  /**
   * Erases a person: their words and what others wrote about theirs, sessions and links, and their
   * names. Pursuits stay with their scores, under an id that stands for nobody.
   *
   * @return whether there was anything to erase
   */
  public boolean person(String person, Instant now) {
    int changed = 0;
    for (var table : DataClasses.TABLES) {
      var erase = table.erase(person, now);
      if (erase.isPresent()) {
        changed += statements.update(erase.get().sql(), erase.get().values().toArray());
      }
      for (var words : table.written()) {
        var blank = table.erase(words, person);
        changed += statements.update(blank.sql(), blank.values().toArray());
      }
    }
    noted(person, Extent.PERSON, now, changed);
    return changed > 0;
  }

  private int blank(String whose, String id, Instant writtenBy) {
    var table = DataClasses.of("event_text");
    var erase = table.of(whose).erase(id, writtenBy).orElseThrow();
    var values = new ArrayList<>(erase.values());
    values.add(writtenBy);
    return statements.update(
        erase.sql()
            + " and exists (select 1 from event e where e.pursuit = event_text.pursuit and"
            + " e.sequence = event_text.sequence and e.recorded_at <= ?)",
        values.toArray());
  }

  private int blankComments(String whose, String id, Instant writtenBy) {
    var erase = DataClasses.of("debrief_comment").of(whose).erase(id, writtenBy).orElseThrow();
    return until(erase, "changed_at", writtenBy);
  }

  private int blankNotes(String person, Instant writtenBy) {
    var erase = DataClasses.of("assignment").erase(person, writtenBy).orElseThrow();
    return until(erase, "set_at", writtenBy);
  }

  private int blankReasons(String person, Instant writtenBy) {
    int blanked = 0;
    for (var table : DataClasses.TABLES) {
      for (var words : table.written()) {
        blanked += until(table.erase(words, person), words.at(), writtenBy);
      }
    }
    return blanked;
  }

  private int until(KeptTable.Statement erase, String at, Instant writtenBy) {
    var values = new ArrayList<>(erase.values());
    values.add(writtenBy);
    return statements.update(erase.sql() + " and " + at + " <= ?", values.toArray());
  }

  private int noted(String subject, Extent extent, Instant now, int changed) {
    if (changed > 0) {
      statements.insert(
          "erasure",
          "id, subject, extent, erased_at",
          UUID.randomUUID().toString(),
          subject,
          extent.text(),
          now);
    }
    return changed;
  }

  /** Everything that was ever erased, oldest first. */
  public List<Erasure> all() {
    return statements.list(
        "select subject, extent, erased_at from erasure order by erased_at, id",
        row -> new Erasure(row.getString(1), Extent.of(row.getString(2)), instant(row, 3)));
  }
}
