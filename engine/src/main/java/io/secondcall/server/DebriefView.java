package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.secondcall.pursuit.Entry;
import io.secondcall.server.Views.BranchOf;
import io.secondcall.server.Views.ScenarioRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How a pursuit was judged: schema {@code Debrief}. */
record DebriefView(
    String pursuit,
    ScenarioRef scenario,
    Entry.Ending ending,
    ScorecardView scorecard,
    Optional<Scores> previous,
    List<Entry> entries,
    List<HeardTurn> heard,
    List<BranchView> branches,
    Optional<BranchOf> parent,
    List<Practice> practise,
    List<OwnMove> ownMoves,
    List<String> stillRunning,
    List<Examples.ExampleCard> examples) {

  record Scores(int overall, OptionalInt research, OptionalInt courtesy, OptionalInt persistence) {}

  record BranchView(String id, long sequence, OptionalInt overall) {}

  /** A move of this scenario alone, which a reply can be said to have meant. */
  record OwnMove(String move, String label) {}

  record Practice(String scenario, String criterion, String statement, String why) {}

  /**
   * @param judged the overall score as it was judged, where a ruling changed a mark since
   */
  record ScorecardView(
      String scoring,
      int overall,
      OptionalInt judged,
      Optional<CapView> cap,
      Map<String, SkillScoreView> skills,
      List<MarkView> marks) {}

  record CapView(String rule, int limit, String because, List<EvidenceView> evidence) {}

  record SkillScoreView(int score, double points, double of) {}

  record MarkView(
      String criterion,
      String skill,
      String statement,
      String why,
      String result,
      double points,
      int of,
      boolean essential,
      String because,
      boolean reliable,
      Optional<HearingView> hearing,
      String advice,
      String sayInstead,
      List<EvidenceView> evidence,
      Optional<DisputeView> dispute,
      Optional<JudgedView> judged) {}

  /**
   * Schema {@code Dispute}.
   *
   * @param verdicts what a coach can rule, until one has
   */
  record DisputeView(String reason, List<String> verdicts, Optional<RulingView> ruling) {}

  record RulingView(String verdict, String reason) {}

  /** Schema {@code JudgedMark}: how a mark was judged that a ruling changed. */
  record JudgedView(String result, double points, String because) {}

  /**
   * Schema {@code MarkHearing}.
   *
   * @param kind heard, listened-for, compared or counted
   * @param grade of the weakest of the moves
   */
  record HearingView(String kind, String grade, List<MoveHearing> moves) {}

  /**
   * @param right of so many, how many the ear got right when it was measured
   * @param confidence of this hearing, and how much is asked for
   */
  record MoveHearing(
      String move,
      String label,
      String grade,
      Optional<Integer> right,
      Optional<Integer> of,
      Optional<Double> confidence,
      Optional<Double> asked) {}

  /** Schema {@code Evidence}. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = EvidenceView.Words.class, name = "words"),
    @JsonSubTypes.Type(value = EvidenceView.Turn.class, name = "turn"),
    @JsonSubTypes.Type(value = EvidenceView.Happening.class, name = "happening"),
    @JsonSubTypes.Type(value = EvidenceView.Gap.class, name = "gap")
  })
  sealed interface EvidenceView {
    /**
     * @param move empty where the words are a fact or a topic
     */
    record Words(long turn, SpanView span, String what, Optional<String> move)
        implements EvidenceView {}

    record Turn(long turn) implements EvidenceView {}

    record Happening(long sequence) implements EvidenceView {}

    record Gap(long from, long to) implements EvidenceView {}
  }

  record SpanView(int start, int end) {}

  record HeardTurn(
      long turn,
      List<HeardMoveView> moves,
      List<HeardFactView> facts,
      OptionalInt tone,
      String beatBefore) {}

  record HeardMoveView(
      String move, String label, double confidence, SpanView span, boolean reliable) {}

  record HeardFactView(String fact, String label, String use, SpanView span) {}
}
