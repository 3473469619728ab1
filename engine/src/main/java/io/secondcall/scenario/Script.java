package io.secondcall.scenario;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scenario's test: a pursuit that a trainee might type, with what must be understood, where it
 * must lead and what it must score. Immutable.
 *
 * @param file as diagnostics give it
 * @param name what it shows, in a few words
 * @param seeds each of which must pass
 * @param difficulty gentle, realistic or tough
 * @param example what it is shown as to whoever has tried for themselves, if it is
 */
public record Script(
    String file,
    String name,
    List<Long> seeds,
    String difficulty,
    Optional<Example> example,
    List<Step> does,
    Expectations expects) {

  private static final String SUFFIX = ".test.yaml";

  /** What its file is called, without the ending. */
  public String id() {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - SUFFIX.length());
  }

  /** What a test is shown as. */
  public enum Example {
    /** A good way among many, by an expert hand. */
    MODEL,
    /** To laugh at: the one who never lets go. */
    BADGERER,
    /** To laugh at: the one who leaves at the first word. */
    QUITTER
  }

  /** One thing that the trainee does; {@code line} is where it stands, from 1. */
  public sealed interface Step {
    int line();

    record Research(int line, String source) implements Step {}

    record Call(int line, String person, Until until) implements Step {}

    /**
     * Goes to a meeting, once it is time.
     *
     * @param meeting id of the promise
     */
    record Attend(int line, String meeting) implements Step {}

    /**
     * @param text with slots
     */
    record Say(int line, String text, Understanding expects) implements Step {}

    /** A message in a voicemail box. */
    record Leave(int line, String text, Understanding expects) implements Step {}

    /**
     * A mail.
     *
     * @param answered whether to wait for the answer, which must come
     */
    record Mail(
        int line,
        String person,
        List<String> copies,
        String subject,
        String text,
        boolean answered,
        Understanding expects)
        implements Step {}

    /** A message, or the connection request before it; {@code answered} as in {@link Mail}. */
    record Message(int line, String person, String text, boolean answered, Understanding expects)
        implements Step {}

    /**
     * A deed.
     *
     * @param text its words; empty where it takes none
     */
    record Do(int line, String deed, String text, Understanding expects) implements Step {}

    record KeepSilent(int line, int seconds) implements Step {}

    record HangUp(int line) implements Step {}

    /**
     * @param minutes of business time
     */
    record Wait(int line, int minutes) implements Step {}

    /**
     * @param day business day, the first is 1
     */
    record WaitUntil(int line, int day, LocalTime time) implements Step {}

    /** Asks the coach, who must have something to say. */
    record Hint(int line) implements Step {}

    record Close(int line) implements Step {}
  }

  /** Which luck a call waits for. */
  public enum Until {
    /** None: one call, now. */
    NOW,
    /** The next half-hour in which they answer themselves. */
    REACHED,
    /** The next half-hour in which somebody else answers for them. */
    SCREENED,
    /** The next half-hour in which their box does. */
    VOICEMAIL
  }

  /**
   * What must be understood of a reply; an empty part asks nothing.
   *
   * @param beat entered last, once it is answered
   */
  public record Understanding(
      Set<String> hears,
      Set<String> notHeard,
      Set<String> cites,
      Set<String> asks,
      Optional<String> beat) {
    public boolean isEmpty() {
      return hears.isEmpty()
          && notHeard.isEmpty()
          && cites.isEmpty()
          && asks.isEmpty()
          && beat.isEmpty();
    }
  }

  /**
   * What must hold at the end.
   *
   * @param scores by {@code overall}, {@code research}, {@code courtesy} or {@code persistence}
   * @param marks allowed results by criterion: earned, nearly, missed, broken, not-called-for
   */
  public record Expectations(
      Optional<String> ending,
      Map<String, Range> scores,
      Map<String, Set<String>> marks,
      Set<String> found) {}

  /** Both ends included. */
  public record Range(int least, int most) {
    public boolean holds(int score) {
      return score >= least && score <= most;
    }

    @Override
    public String toString() {
      return least + ".." + most;
    }
  }
}
