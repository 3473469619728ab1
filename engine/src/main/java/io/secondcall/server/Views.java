package io.secondcall.server;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A pursuit as its trainee sees it; each record is the schema of the OpenAPI document. */
final class Views {
  private Views() {}

  record FactView(String id, String label, String statement) {}

  record EndingView(String id, String title, String kind, String verdict) {}

  record ScenarioRef(String id, int version, String title) {}

  record BranchOf(String pursuit, long sequence) {}

  record Briefing(String you, String sell, String soFar, String want) {}

  record CriterionCard(String id, String skill, int points, String statement, String why) {}

  /** Schema {@code View}. */
  record PursuitView(
      String id,
      ScenarioRef scenario,
      String difficulty,
      boolean timers,
      long seed,
      Optional<BranchOf> branchOf,
      long sequence,
      List<EntryView> entries,
      Now now,
      Desk desk) {}

  /** Schema {@code Answer}. */
  record Answer(long sequence, List<EntryView> entries, Now now, int thinkMillis) {}

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

  record Now(
      LocalDateTime clock,
      int day,
      Optional<OpenContact> contact,
      List<FactView> facts,
      List<String> sourcesRead,
      List<KnownPerson> people,
      List<PromiseView> promises,
      List<String> can,
      List<WaitView> waits,
      Optional<ClosedView> closed) {}

  record OpenContact(
      int contact, String person, String channel, boolean incoming, int turns, boolean voicemail) {}

  record KnownPerson(
      String id,
      String name,
      String role,
      String about,
      List<String> channels,
      Optional<String> lastLine,
      Optional<LocalDateTime> lastAt,
      int calls) {}

  record PromiseView(
      String promise,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to) {}

  record WaitView(String label, LocalDateTime until) {}

  record ClosedView(EndingView ending, OptionalInt overall) {}
}
