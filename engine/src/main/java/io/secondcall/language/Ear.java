package io.secondcall.language;

/**
 * Understands replies. An implementation is thread-safe, and what it hears depends on the utterance
 * and the vocabulary alone: never on other hearings in flight, earlier ones, or the time.
 */
public interface Ear {
  /** Version of model and label set, recorded with every hearing. */
  String version();

  /**
   * Hears one reply. CPU-bound; some milliseconds on one core.
   *
   * @throws HearingFailedException when the analysis itself failed; the turn stays unscored and can
   *     be retried
   */
  Hearing hear(Utterance utterance, Vocabulary vocabulary);

  /**
   * An ear that hears the same, and keeps what it read of a reply: for whoever says the same
   * replies again and again in other settings. May take some 200 MB; valid as long as this one.
   */
  default Ear remembering() {
    return this;
  }
}
