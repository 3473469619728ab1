package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import java.util.List;

/**
 * Plays a scenario, with replies drawn from its example replies and tests, and reports where that
 * leads: endings, beats and marks that nobody ever reaches, conversations that never end, and what
 * chance scores. The same seed gives the same report, on however many threads. Thread-safe.
 */
public final class Explorer {
  /** More deeds than a patient trainee does in any horizon. */
  static final int MOST_DEEDS = 400;

  private final Ear ear;
  private final Judging judging;
  private final int threads;

  /** Explores on every core. */
  public Explorer(Ear ear, Judging judging) {
    this(ear, judging, Runtime.getRuntime().availableProcessors());
  }

  Explorer(Ear ear, Judging judging, int threads) {
    this.ear = new RememberingEar(ear);
    this.judging = judging;
    this.threads = threads;
  }

  /**
   * @param kind whether to look for what was never visited, or to let chance play
   * @param scripts tests of the scenario, for what their trainees say and where that leads
   * @param pursuits how many to play
   * @param seed decides every pursuit's seed and every choice
   */
  public Exploration explore(
      Exploration.Kind kind, Scenario scenario, List<Script> scripts, int pursuits, long seed) {
    try (var workers = new Workers(threads)) {
      return switch (kind) {
        case GUIDED ->
            new GuidedExplorer(scenario, scripts, ear, judging, seed).explore(pursuits, workers);
        case RANDOM ->
            new RandomExplorer(scenario, scripts, ear, judging, seed).explore(pursuits, workers);
      };
    }
  }
}
