package io.secondcall.rehearsal;

import io.secondcall.pursuit.Decision;
import io.secondcall.scoring.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One explored pursuit, and what went wrong in it. For one thread at a time. */
final class Outing {
  /** Nobody is rung at night, and whoever has rung and talked for hundreds of times has to stop. */
  private static final Set<String> EXPECTED =
      Set.of("outside-hours", "too-many-contacts", "too-many-turns", "too-much");

  private final Playthrough play;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> endless = new ArrayList<>();
  private Optional<Scorecard> scorecard = Optional.empty();

  Outing(Playthrough play) {
    this.play = play;
  }

  Playthrough play() {
    return play;
  }

  /** Takes note of a refusal that no explorer should meet. */
  void noteRefusal(Decision decision) {
    if (decision instanceof Decision.Refused(var code, var message) && !EXPECTED.contains(code)) {
      refusals.add("refused (%s): %s".formatted(code, message));
    }
  }

  void neverEnds() {
    endless.add(
        "A pursuit with seed %d never ends; its last beat is `%s`"
            .formatted(play.state().started().seed(), play.lastBeat()));
  }

  void neverHangsUp(String beat, int replies) {
    endless.add(
        "After %d replies nothing has ended a conversation at `%s`".formatted(replies, beat));
  }

  Outing judged(Judging judging) {
    scorecard = Optional.of(judging.judge(play.scenario(), play.events()));
    return this;
  }

  List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** What nothing ended, a sentence each. */
  List<String> endless() {
    return List.copyOf(endless);
  }

  Scorecard scorecard() {
    return scorecard.orElseThrow(() -> new IllegalStateException("not judged yet"));
  }
}
