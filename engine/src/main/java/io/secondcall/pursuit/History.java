package io.secondcall.pursuit;

import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Settles the moves that words alone cannot decide: whether an ask comes after a no, whether a
 * contact brings anything new, whether an earlier contact that is claimed took place. Pure.
 */
final class History {
  /** Moves that make a contact, or an ask, worth having again. */
  static final Set<String> FRESH =
      Set.of(
          "add-value",
          "answer-objection",
          "tailor-value",
          "show-research",
          "recap",
          "apologise",
          "own-mistake",
          "honour-no",
          "confirm-removal",
          "name-referrer",
          "walk-away");

  private static final Set<String> ASKS =
      Set.of("propose-next-step", "ask-for-contact", "generic-pitch");
  private static final Set<String> REASONS =
      Set.of("state-purpose", "propose-next-step", "ask-for-contact", "generic-pitch");

  /** What somebody may say once who confirms that a request to stop was heard. */
  private static final Set<String> ACKNOWLEDGING =
      Set.of("confirm-removal", "honour-no", "apologise", "own-mistake", "acknowledge");

  private static final Set<String> WANTING =
      Set.of(
          "propose-next-step",
          "ask-for-contact",
          "ask-best-time",
          "ask-open",
          "generic-pitch",
          "tailor-value",
          "pressure",
          "badger",
          "go-around",
          "blame",
          "hostile");

  private History() {}

  /** Whether a reply confirms a request to stop, and wants nothing. */
  static boolean acknowledges(Heard said) {
    return said.scored() && said.hasAny(ACKNOWLEDGING) && !said.hasAny(WANTING);
  }

  /**
   * What history adds to a reply and takes from it.
   *
   * @param state the state that the reply meets, a contact under way
   * @param length of the reply in code points
   */
  static List<Event.Settled> settle(PursuitState state, Hearing hearing, int length) {
    if (hearing.clarity() != Clarity.CLEAR || hearing.onlyAsksOnceMore()) {
      return List.of();
    }
    var talk = state.talk().orElseThrow();
    var settled = new ArrayList<Event.Settled>();
    pressure(state, talk, hearing).ifPresent(settled::add);
    badger(state, talk, hearing, length).ifPresent(settled::add);
    mislead(state, hearing).ifPresent(settled::add);
    return List.copyOf(settled);
  }

  /** An ask after a no that has not been honoured, now or before. */
  private static Optional<Event.Settled> pressure(PursuitState state, Talk talk, Hearing hearing) {
    if (hearing.has("pressure")
        || hearing.has("honour-no")
        || !state.refusals().contains(talk.person())) {
      return Optional.empty();
    }
    return strongest(hearing, ASKS)
        .map(
            ask ->
                new Event.Settled("pressure", true, ask.confidence(), ask.span(), "ask-after-no"));
  }

  /**
   * Another contact with nothing new in it. Settled on the reply that says what the contact is
   * about (a voicemail says it all at once), so that a bare good morning is no badger yet.
   */
  private static Optional<Event.Settled> badger(
      PursuitState state, Talk talk, Hearing hearing, int length) {
    var heard = hearing.moves().stream().filter(m -> m.move().equals("badger")).findFirst();
    if (talk.novelty().wanted()) {
      return heard.map(
          m -> new Event.Settled("badger", false, m.confidence(), m.span(), "asked-to-be-called"));
    }
    boolean again =
        state.contacts().stream()
            .filter(contact -> contact.contact() != talk.contact() && contact.reached())
            .anyMatch(contact -> contact.person().equals(talk.person()));
    var reason = strongest(hearing, REASONS);
    boolean told = talk.voicemail() || talk.written() || reason.isPresent();
    if (heard.isPresent()
        || !again
        || !told
        || talk.novelty().badgered()
        || talk.novelty().fresh()
        || bringsSomething(state, talk, hearing)) {
      return Optional.empty();
    }
    var span = reason.map(HeardMove::span).orElse(new Span(0, length));
    double confidence = reason.map(HeardMove::confidence).orElse(0.7);
    return Optional.of(new Event.Settled("badger", true, confidence, span, "nothing-new"));
  }

  /** "I'm returning your call" is no lie where there was one. */
  private static Optional<Event.Settled> mislead(PursuitState state, Hearing hearing) {
    boolean metBefore =
        state.contacts().stream()
            .anyMatch(
                contact ->
                    contact.reached()
                        && (state.talk().isEmpty()
                            || contact.contact() != state.talk().get().contact()));
    return hearing.moves().stream()
        .filter(move -> move.move().equals("mislead"))
        .filter(
            move ->
                metBefore
                    && hearing.moves().stream()
                        .anyMatch(
                            other ->
                                other.move().equals("recap") && other.span().overlaps(move.span())))
        .findFirst()
        .map(
            move ->
                new Event.Settled(
                    "mislead", false, move.confidence(), move.span(), "there-was-a-contact"));
  }

  private static boolean bringsSomething(PursuitState state, Talk talk, Hearing hearing) {
    var before = state.citedTo().getOrDefault(talk.person(), List.of());
    return hearing.moves().stream().anyMatch(move -> FRESH.contains(move.move()))
        || Heard.cited(hearing).stream().anyMatch(fact -> !before.contains(fact));
  }

  private static Optional<HeardMove> strongest(Hearing hearing, Set<String> moves) {
    return hearing.moves().stream()
        .filter(move -> moves.contains(move.move()))
        .max(
            Comparator.comparingDouble(HeardMove::confidence)
                .thenComparing(HeardMove::move, Comparator.reverseOrder()));
  }
}
