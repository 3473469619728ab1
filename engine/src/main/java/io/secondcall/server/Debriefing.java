package io.secondcall.server;

import static io.secondcall.pursuit.Json.wireName;

import io.secondcall.language.Hearing;
import io.secondcall.language.ModelCard;
import io.secondcall.language.Move;
import io.secondcall.language.Span;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Heard;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.MoveName;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Judge;
import io.secondcall.scoring.Reliability;
import io.secondcall.scoring.Scorecard;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import io.secondcall.server.DebriefView.BranchView;
import io.secondcall.server.DebriefView.CapView;
import io.secondcall.server.DebriefView.EvidenceView;
import io.secondcall.server.DebriefView.HeardFactView;
import io.secondcall.server.DebriefView.HeardMoveView;
import io.secondcall.server.DebriefView.HeardTurn;
import io.secondcall.server.DebriefView.MarkView;
import io.secondcall.server.DebriefView.OwnMove;
import io.secondcall.server.DebriefView.Practice;
import io.secondcall.server.DebriefView.ScorecardView;
import io.secondcall.server.DebriefView.Scores;
import io.secondcall.server.DebriefView.SkillScoreView;
import io.secondcall.server.DebriefView.SpanView;
import io.secondcall.server.Examples.ExampleCard;
import io.secondcall.store.Summary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Renders the scorecard that counts: ids and spans become sentences of the pinned scenario, now
 * that somebody looks. Judges nothing again. Pure.
 */
final class Debriefing {
  private static final int PRACTISED = 3;

  private final Loaded pursuit;
  private final Scenario scenario;
  private final Rendering rendering;
  private final List<Summary> mine;
  private final MarkHearing hearing;
  private final List<ExampleCard> examples;
  private final Contested contested;

  /**
   * @param mine all pursuits of the same guest, newest first
   * @param examples what can be looked at beside it
   */
  Debriefing(Loaded pursuit, List<Summary> mine, ModelCard card, List<ExampleCard> examples) {
    this.pursuit = pursuit;
    this.scenario = pursuit.scenario();
    this.rendering = new Rendering(pursuit);
    this.mine = mine;
    this.examples = examples;
    this.hearing = new MarkHearing(pursuit.events(), card, this::label, this::isMove);
    this.contested = new Contested(pursuit, this::because);
  }

  /** Empty when no scorecard was issued: the pursuit is still open. */
  Optional<DebriefView> debrief() {
    return Judging.counting(pursuit).map(this::debrief);
  }

  private DebriefView debrief(Scorecard card) {
    return new DebriefView(
        pursuit.row().id(),
        PursuitViews.ref(pursuit),
        rendering.now().closed().orElseThrow().ending(),
        scorecard(card),
        previous(),
        rendering.entries(0),
        pursuit.events().stream().flatMap(recorded -> heard(recorded).stream()).toList(),
        branches(),
        PursuitViews.branchOf(pursuit.state().started()),
        practise(card),
        scenario.moves().stream().map(m -> new OwnMove(m.id(), name(m.id()))).toList(),
        rendering.now().stillRunning(),
        examples);
  }

  private ScorecardView scorecard(Scorecard card) {
    var skills = new LinkedHashMap<String, SkillScoreView>();
    for (var skill : Skill.values()) {
      Optional.ofNullable(card.skills().get(skill))
          .ifPresent(
              s -> skills.put(wireName(skill), new SkillScoreView(s.score(), s.points(), s.of())));
    }
    return new ScorecardView(
        card.scoring(),
        card.overall(),
        contested.overall(card),
        card.cap()
            .map(
                cap ->
                    new CapView(
                        cap.rule(),
                        cap.limit(),
                        because(card, cap.rule()),
                        evidence(cap.evidence()))),
        skills,
        card.marks().stream().map(this::mark).toList());
  }

  /**
   * A request from before is named by the facts that tell of it, a missing essential by its own.
   */
  private String because(Scorecard card, String rule) {
    return switch (rule) {
      case "cap.inherited-opt-out" -> Reasons.ofCap(rule) + " " + askedBefore();
      case "cap.essential" ->
          Judge.missingEssentials(scenario, card.marks()).stream()
              .map(criterion -> "“" + rendering.filled(criterion.statement()) + "”")
              .collect(Collectors.joining(" ", Reasons.ofCap(rule) + " ", ""));
      default -> Reasons.ofCap(rule);
    };
  }

  private String askedBefore() {
    return scenario.people().stream()
        .flatMap(person -> person.askedBefore().stream())
        .distinct()
        .flatMap(id -> scenario.fact(id).stream())
        .map(fact -> rendering.filled(fact.statement()))
        .collect(Collectors.joining(" "));
  }

  private MarkView mark(Mark mark) {
    var criterion = scenario.criterion(mark.criterion());
    return new MarkView(
        mark.criterion(),
        wireName(mark.skill()),
        text(criterion.map(Criterion::statement)),
        text(criterion.map(Criterion::why)),
        wireName(mark.result()),
        mark.points(),
        mark.of(),
        criterion.filter(Criterion::essential).isPresent(),
        because(mark),
        mark.reliable(),
        // What was ruled rests on no hearing.
        mark.judged().isPresent() ? Optional.empty() : hearing.of(mark, criterion),
        text(criterion.map(Criterion::advice)),
        text(criterion.map(Criterion::sayInstead)),
        evidence(mark.evidence()),
        contested.dispute(mark),
        contested.judged(mark));
  }

  private String because(Mark mark) {
    return Reasons.ofMark(mark.because(), hearing.oftenMisheard(mark));
  }

  private String text(Optional<String> authored) {
    return authored.map(rendering::filled).orElse("");
  }

  private List<EvidenceView> evidence(List<Evidence> evidence) {
    return evidence.stream().map(this::evidence).toList();
  }

  private EvidenceView evidence(Evidence evidence) {
    return switch (evidence) {
      case Evidence.Words e ->
          new EvidenceView.Words(
              e.turn(),
              span(e.span()),
              label(e.what()),
              Optional.of(e.what()).filter(this::isMove));
      case Evidence.Turn e -> new EvidenceView.Turn(e.turn());
      case Evidence.Happening e -> new EvidenceView.Happening(e.sequence());
      case Evidence.Gap e -> new EvidenceView.Gap(e.from(), e.to());
    };
  }

  private boolean isMove(String id) {
    return Move.ofWireName(id).isPresent()
        || scenario.moves().stream().anyMatch(move -> move.id().equals(id));
  }

  /** A fact's label, or in plain words what was heard where a move was: "a guess". */
  private String label(String id) {
    return scenario
        .fact(id)
        .map(Scenario.Fact::label)
        .or(() -> scenario.moveName(id).map(MoveName::heard))
        .map(rendering::filled)
        .orElseGet(() -> id.replace('-', ' '));
  }

  /** In plain words what a move does: "Guessed". */
  private String name(String move) {
    return scenario
        .moveName(move)
        .map(named -> rendering.filled(named.name()))
        .orElseGet(() -> move.replace('-', ' '));
  }

  private Optional<HeardTurn> heard(Recorded recorded) {
    return switch (recorded.event()) {
      case Event.TraineeSpoke spoke ->
          heard(recorded, Heard.of(spoke), spoke.hearing(), spoke.beat());
      case Event.DeedDone done when done.takesWords() ->
          heard(recorded, done.heard(), done.hearing(), "");
      default -> Optional.empty();
    };
  }

  private Optional<HeardTurn> heard(
      Recorded recorded, Heard heard, Optional<Hearing> ear, String beat) {
    boolean clear = ear.filter(h -> h.clarity() == Hearing.Clarity.CLEAR).isPresent();
    return Optional.of(
        new HeardTurn(
            recorded.sequence(),
            heard.moves().stream()
                .map(
                    move ->
                        new HeardMoveView(
                            move.move(),
                            name(move.move()),
                            move.confidence(),
                            span(move.span()),
                            Reliability.standard().reliable(move.move(), move.confidence())))
                .toList(),
            ear.stream()
                .flatMap(hearing -> hearing.facts().stream())
                .map(
                    fact ->
                        new HeardFactView(
                            fact.fact(),
                            label(fact.fact()),
                            fact.use().wireName(),
                            span(fact.span())))
                .toList(),
            clear ? OptionalInt.of(ear.orElseThrow().tone()) : OptionalInt.empty(),
            beat));
  }

  private static SpanView span(Span span) {
    return new SpanView(span.start(), span.end());
  }

  /** The try before this one; for a branch the pursuit that it left. */
  private Optional<Scores> previous() {
    var parent = pursuit.row().branch();
    if (parent.isPresent()) {
      return mine.stream()
          .filter(s -> s.pursuit().equals(parent.get().parent()))
          .flatMap(s -> scores(s).stream())
          .findFirst();
    }
    return mine.stream()
        .dropWhile(s -> !s.pursuit().equals(pursuit.row().id()))
        .skip(1)
        .filter(s -> s.scenario().equals(scenario.id()) && s.branch().isEmpty())
        .flatMap(s -> scores(s).stream())
        .findFirst();
  }

  private static Optional<Scores> scores(Summary s) {
    return s.overall().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Scores(
                s.overall().getAsInt(),
                skill(s.skills(), Skill.RESEARCH),
                skill(s.skills(), Skill.COURTESY),
                skill(s.skills(), Skill.PERSISTENCE)));
  }

  static OptionalInt skill(Map<Skill, Integer> skills, Skill skill) {
    var score = skills.get(skill);
    return score == null ? OptionalInt.empty() : OptionalInt.of(score);
  }

  private List<BranchView> branches() {
    return mine.reversed().stream()
        .filter(
            s ->
                s.branch().filter(branch -> branch.parent().equals(pursuit.row().id())).isPresent())
        .map(s -> new BranchView(s.pursuit(), s.branch().orElseThrow().sequence(), s.overall()))
        .toList();
  }

  /** Where most points were left lying. */
  private List<Practice> practise(Scorecard card) {
    return card.marks().stream()
        .filter(mark -> mark.result() != Result.EARNED && mark.result() != Result.NOT_CALLED_FOR)
        .sorted(Comparator.comparingDouble(mark -> mark.points() - mark.of()))
        .limit(PRACTISED)
        .map(
            mark -> {
              var criterion = scenario.criterion(mark.criterion());
              return new Practice(
                  scenario.id(),
                  mark.criterion(),
                  text(criterion.map(Criterion::statement)),
                  text(criterion.map(Criterion::why)));
            })
        .toList();
  }
}
