package io.secondcall.server;

import io.secondcall.pursuit.Entry;
import io.secondcall.pursuit.Now;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** A pursuit as its trainee sees it; each record is the schema of the OpenAPI document. */
final class Views {
  private Views() {}

  record ScenarioRef(String id, int version, String title) {}

  record BranchOf(String pursuit, long sequence) {}

  record Briefing(String you, String sell, String soFar, String want) {}

  record CriterionCard(
      String id, String skill, int points, boolean essential, String statement, String why) {}

  /**
   * Schema {@code View}.
   *
   * @param seed empty while an attempt that counts is under way: whoever knew it could rehearse it
   */
  record PursuitView(
      String id,
      ScenarioRef scenario,
      String difficulty,
      boolean timers,
      boolean hints,
      OptionalLong seed,
      String mode,
      Optional<LocalDate> daily,
      Optional<BranchOf> branchOf,
      long sequence,
      List<Entry> entries,
      NowView now,
      Desk desk) {}

  /** Schema {@code Answer}. */
  record Answer(long sequence, List<Entry> entries, NowView now, int thinkMillis) {}

  record Desk(
      Briefing briefing, List<SourceCard> sources, List<CriterionCard> criteria, Horizon horizon) {}

  record SourceCard(String id, String name, String kind, int minutes) {}

  record Horizon(
      LocalDateTime starts, LocalDateTime ends, String opens, String closes, List<Day> days) {}

  /**
   * @param businessDay written as null on a day off
   */
  record Day(
      String date,
      @com.fasterxml.jackson.annotation.JsonInclude(
              com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS)
          Optional<Integer> businessDay) {}

  /** Schema {@code Now}: the journal's, and how it ended with its score. */
  record NowView(
      LocalDateTime clock,
      int day,
      Optional<Now.OpenContact> contact,
      List<Entry.Fact> facts,
      List<String> sourcesRead,
      List<Now.KnownPerson> people,
      List<Now.OpenPromise> promises,
      List<Now.Action> can,
      List<Now.Wait> waits,
      List<Now.OfferedDeed> deeds,
      Optional<Now.DoNotContact> doNotContact,
      List<String> stillRunning,
      Optional<ClosedView> closed) {

    static NowView of(Now now, OptionalInt overall) {
      return new NowView(
          now.clock(),
          now.day(),
          now.contact(),
          now.facts(),
          now.sourcesRead(),
          now.people(),
          now.promises(),
          now.can(),
          now.waits(),
          now.deeds(),
          now.doNotContact(),
          now.stillRunning(),
          now.ending().map(ending -> new ClosedView(ending, overall)));
    }
  }

  record ClosedView(Entry.Ending ending, OptionalInt overall) {}
}
