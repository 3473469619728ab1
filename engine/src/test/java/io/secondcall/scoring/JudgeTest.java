package io.secondcall.scoring;

import static io.secondcall.pursuit.Expressions.heard;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Span;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Expressions;
import io.secondcall.pursuit.LetterSamples;
import io.secondcall.pursuit.Play;
import io.secondcall.pursuit.Said;
import io.secondcall.pursuit.Samples;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Scenario.Skill;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JudgeTest {
  /** Ada's "Hello?". */
  private static final long QUESTION_BEFORE_THE_END = 9;

  @Test
  void whatHeldOnOneReplyIsEarnedByItsWords() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS).earned(heard("thank")),
            play -> {
              play.call("ada");
              play.say("greet", "thank");
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.points()).isEqualTo(10);
    assertThat(mark.because()).isEqualTo("held");
    assertThat(mark.evidence()).containsExactly(new Evidence.Words(6, new Span(1, 5), "thank"));
  }

  @Test
  void wordsThatHaveTheFactWrongAreNotShownForIt() {
    var criterion =
        Criteria.of(Occasions.TURNS)
            .earned(
                Expressions.of(
                    given -> given.has("heard", "show-research"),
                    "heard:show-research",
                    "cited:stands"));

    assertThat(
            mark(
                    criterion,
                    play -> {
                      play.call("ada");
                      play.act(Said.moves("show-research").uses(FactUse.MISQUOTED, "stands").say());
                    })
                .evidence())
        .noneMatch(Evidence.Words.class::isInstance);
    assertThat(
            mark(
                    criterion,
                    play -> {
                      play.call("ada");
                      play.act(Said.moves("show-research").cites("stands").say());
                    })
                .evidence())
        .contains(new Evidence.Words(6, new Span(0, 4), "show-research"));
  }

  @Test
  void toAskForTheLastWordsOnceMoreIsNothingToJudge() {
    var criterion = Criteria.of(Occasions.TURNS).earned(heard("thank")).always();

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.act(Said.text("Pardon?").asks(Vocabulary.ONCE_MORE).say());
              play.say("thank");
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
  }

  @Test
  void aMailIsAContactThatIsJudgedLikeACallAndShownAsItself() {
    var mark =
        mark(
            LetterSamples::scenario,
            Criteria.of(Occasions.CONTACTS)
                .where(
                    Expressions.of(
                        g -> g.text("channel").equals("email") && !g.flag("incoming"),
                        "channel:email"))
                .earned(
                    Expressions.of(
                        g -> g.number("unanswered") == 1 && g.has("heard", "add-value"),
                        "heard:add-value")),
            play -> {
              play.mail("lea", Said.moves("greet"));
              play.mail("lea", Said.moves("add-value"));
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence())
        .singleElement()
        .satisfies(shown -> assertThat(shown).isInstanceOf(Evidence.Words.class));
  }

  @Test
  void aCountOfMailsShowsTheMails() {
    var mark =
        mark(
            LetterSamples::scenario,
            Criteria.of(Occasions.PURSUIT)
                .earned(Expressions.of(g -> g.number("emails") == 2, "emails:any")),
            play -> {
              play.mail("lea", Said.moves("greet"));
              play.mail("lea", Said.moves("add-value"));
              play.message("lea", Said.moves("greet"));
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence()).hasSize(2).allMatch(Evidence.Happening.class::isInstance);
  }

  @Test
  void oneConfirmationOfARequestToStopCapsNothingAndASecondMailDoes() {
    var scenario = LetterSamples.scenario();
    var play = Play.of(scenario, 7);
    play.call("lea");
    play.say("pressure");
    play.mail("lea", Said.moves("confirm-removal"));
    assertThat(Judge.judge(scenario, play.events()).cap()).isEmpty();

    play.mail("lea", Said.moves("confirm-removal"));
    assertThat(Judge.judge(scenario, play.events()).cap().orElseThrow().rule())
        .isEqualTo("cap.opt-out");
  }

  @Test
  void whatComesNearIsWorthHalf() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS)
                .points(5)
                .earned(heard("own-mistake"))
                .nearly(heard("apologise")),
            play -> {
              play.call("ada");
              play.say("apologise");
            });

    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.points()).isEqualTo(2.5);
    assertThat(mark.evidence()).hasSize(1).first().isInstanceOf(Evidence.Words.class);
  }

  @Test
  void whatIsBrokenOnceIsBrokenAndCostsItsPenalty() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS).penalty(4).earned(heard("thank")).broken(heard("blame")),
            play -> {
              play.call("ada");
              play.say("thank");
              play.say("blame");
            });

    assertThat(mark.result()).isEqualTo(Result.BROKEN);
    assertThat(mark.points()).isEqualTo(-4);
    assertThat(mark.evidence()).hasSize(1);
  }

  @Test
  void whatWasMissedShowsTheOpportunity() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS).earned(heard("thank")),
            play -> {
              play.call("ada");
              play.say("greet");
            });

    assertThat(mark.result()).isEqualTo(Result.MISSED);
    assertThat(mark.evidence()).containsExactly(new Evidence.Turn(6));
  }

  @Test
  void whereNothingCameAboutTheBeatThatCalledForItIsTheOpportunity() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS)
                .calledFor(Expressions.of(g -> g.has("seen", "desk"), "seen:desk"))
                .earned(heard("thank")),
            play -> {
              play.call("ada");
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.MISSED);
    assertThat(mark.because()).isEqualTo("let-go");
    // Ada's good morning: what she said when the beat was entered.
    assertThat(mark.evidence()).containsExactly(new Evidence.Happening(5));
  }

  @Test
  void anOccasionThatNeverCameIsNoMiss() {
    var criterion =
        Criteria.of(Occasions.TURNS)
            .where(Expressions.of(g -> g.text("channel").equals("voicemail")))
            .earned(heard("thank"));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.say("greet");
            });

    assertThat(mark.result()).isEqualTo(Result.NOT_CALLED_FOR);
    assertThat(mark.because()).isEqualTo("no-occasion");
    assertThat(mark.evidence()).isEmpty();
  }

  @Test
  void whatWasNotHeardReliablyCallsForNothing() {
    var criterion =
        Criteria.of(Occasions.PURSUIT)
            .calledFor(heard("blame"))
            .earned(heard("apologise"))
            .nearly(Expressions.of(g -> !g.has("seen", "no")));
    Consumer<Play> blaming =
        play -> {
          play.call("ada");
          play.say("blame");
        };

    var unsure = mark(Trusting.allBut("blame"), criterion, blaming);
    assertThat(unsure.result()).isEqualTo(Result.NOT_CALLED_FOR);
    assertThat(unsure.because()).isEqualTo("not-called-for");
    assertThat(mark(Trusting.EVERY_MOVE, criterion, blaming).result()).isEqualTo(Result.NEARLY);
  }

  @Test
  void anActionKnowsWhetherAnybodyWasTriedBefore() {
    var criterion =
        Criteria.of(Occasions.ACTIONS)
            .where(Expressions.of(g -> g.text("kind").equals("research")))
            .earned(Expressions.of(g -> g.number("attempts") == 0));

    assertThat(mark(criterion, play -> play.act(new Command.Research("website"))).result())
        .isEqualTo(Result.EARNED);
    assertThat(
            mark(
                    criterion,
                    play -> {
                      play.call("ada");
                      play.hangUp();
                      play.act(new Command.Research("website"));
                    })
                .result())
        .isEqualTo(Result.MISSED);
  }

  @Test
  void aContactThatRestsOnABeatShowsTheReplyThatLedToIt() {
    var criterion =
        Criteria.of(Occasions.CONTACTS)
            .earned(Expressions.of(g -> g.has("seen", "hint"), "seen:hint"));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.say("ask-best-time");
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence()).containsExactly(new Evidence.Turn(6));
  }

  @Test
  void aContactThatRestsOnWhatWasFoundShowsWhereItWasFound() {
    var criterion =
        Criteria.of(Occasions.CONTACTS)
            .skill(Skill.RESEARCH)
            .earned(Expressions.of(g -> g.has("found", "stands"), "found:stands"));

    var mark =
        mark(
            criterion,
            play -> {
              play.act(new Command.Research("website"));
              play.call("ada");
              play.hangUp();
            });

    assertThat(mark.evidence()).containsExactly(new Evidence.Happening(2));
  }

  @Test
  void whatHeldNearlyThroughoutShowsWhereItDidNot() {
    var criterion =
        Criteria.of(Occasions.TURNS)
            .always()
            .earned(Expressions.of(g -> g.number("tone") >= 3))
            .nearly(Expressions.of(g -> g.number("tone") >= 2));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.act(Said.moves("greet").tone(4).say());
              play.act(Said.moves("greet").tone(2).say());
            });

    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.evidence()).hasSize(1).first().isInstanceOf(Evidence.Turn.class);
    assertThat(((Evidence.Turn) mark.evidence().getFirst()).turn()).isGreaterThan(6);
  }

  @Test
  void whatWasNotCalledForNeitherCostsNorPays() {
    var called = Criteria.of("called", Occasions.TURNS).earned(heard("thank")).done();
    var uncalled =
        Criteria.of("uncalled", Occasions.TURNS)
            .calledFor(Expressions.of(g -> g.has("seen", "no")))
            .earned(heard("honour-no"))
            .done();

    var scorecard = judge(List.of(called, uncalled), JudgeTest::thanks);

    assertThat(scorecard.marks().get(1).result()).isEqualTo(Result.NOT_CALLED_FOR);
    assertThat(scorecard.marks().get(1).evidence()).isEmpty();
    assertThat(scorecard.skills()).containsOnlyKeys(Skill.COURTESY);
    assertThat(scorecard.overall()).isEqualTo(100);
  }

  @Test
  void aMoveThatWasHardlyHeardNeverBreaksAndEarnsHalf() {
    var criterion =
        Criteria.of(Occasions.TURNS).penalty(4).earned(heard("thank")).broken(heard("mislead"));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.act(Said.text("a b c").move("mislead", 0.7).say());
              play.act(Said.text("a b c").move("thank", 0.4).say());
            });

    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.because()).isEqualTo("breach-heard-unsurely");
    assertThat(mark.reliable()).isFalse();
    var kind =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.act(Said.text("a b c").move("thank", 0.4).say());
            });
    assertThat(kind.result()).isEqualTo(Result.NEARLY);
    assertThat(kind.because()).isEqualTo("heard-unsurely");
  }

  @Test
  void aMoveThatIsOftenMisheardEarnsHalfAndTheMarkSaysSo() {
    var mark =
        mark(
            Trusting.allBut("thank"),
            Criteria.of(Occasions.TURNS).earned(heard("thank")).nearly(heard("greet")),
            play -> {
              play.call("ada");
              play.say("greet", "thank");
            });

    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.because()).isEqualTo("often-misheard");
    assertThat(mark.reliable()).isFalse();
    assertThat(mark.evidence()).containsExactly(new Evidence.Words(6, new Span(1, 5), "thank"));
  }

  @Test
  void aMoveThatIsOftenMisheardNeverBreaksWhatWasEarnedButTakesItToNearly() {
    var criterion =
        Criteria.of(Occasions.TURNS).penalty(4).earned(heard("thank")).broken(heard("blame"));
    Consumer<Play> deed =
        play -> {
          play.call("ada");
          play.say("thank");
          play.say("blame");
        };

    var mark = mark(Trusting.allBut("blame"), criterion, deed);

    assertThat(mark(Trusting.EVERY_MOVE, criterion, deed).result()).isEqualTo(Result.BROKEN);
    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.points()).isEqualTo(5);
    assertThat(mark.because()).isEqualTo("breach-often-misheard");
    assertThat(mark.evidence()).containsExactly(new Evidence.Words(9, new Span(0, 4), "blame"));
  }

  @Test
  void whereNothingWasEarnedADoubtfulBreachIsAMissThatSaysWhatWasHeard() {
    var mark =
        mark(
            Trusting.EVERY_MOVE,
            Criteria.of(Occasions.TURNS).penalty(4).earned(heard("thank")).broken(heard("mislead")),
            play -> {
              play.call("ada");
              play.act(Said.text("a b c").move("mislead", 0.7).say());
            });

    assertThat(mark.result()).isEqualTo(Result.MISSED);
    assertThat(mark.points()).isZero();
    assertThat(mark.because()).isEqualTo("breach-heard-unsurely");
    assertThat(mark.evidence()).hasSize(1).first().isInstanceOf(Evidence.Words.class);
  }

  @Test
  void anAccusationThatIsRatherWrongThanRightCostsNothing() {
    var criterion =
        Criteria.of(Occasions.TURNS).penalty(4).earned(heard("thank")).broken(heard("blame"));
    Function<Double, Mark> blamed =
        confidence ->
            mark(
                Trusting.EVERY_MOVE,
                criterion,
                play -> {
                  play.call("ada");
                  play.act(Said.text("a b c").move("thank", 0.9).move("blame", confidence).say());
                });

    assertThat(blamed.apply(0.69).result()).isEqualTo(Result.EARNED);
    assertThat(blamed.apply(0.69).reliable()).isTrue();
    assertThat(blamed.apply(0.7).result()).isEqualTo(Result.BROKEN);
  }

  @Test
  void whatMustHoldThroughoutIsNearlyWhereOnlyAMisheardMoveSpeaksAgainstIt() {
    var criterion =
        Criteria.of(Occasions.TURNS)
            .always()
            .penalty(8)
            .earned(
                Expressions.of(
                    g -> !g.has("heard", "blame") && g.number("tone") >= 3, "heard:blame"))
            .broken(heard("blame"));
    Consumer<Play> blaming =
        play -> {
          play.call("ada");
          play.say("thank");
          play.say("blame");
        };

    var mark = mark(Trusting.allBut("blame"), criterion, blaming);
    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.because()).isEqualTo("breach-often-misheard");

    // Rude in tone as well: that is certain, and the better thing to say.
    var rude =
        mark(
            Trusting.allBut("blame"),
            criterion,
            blaming.andThen(play -> play.act(Said.moves("greet").tone(1).say())));
    assertThat(rude.result()).isEqualTo(Result.MISSED);
    assertThat(rude.because()).isEqualTo("not-throughout");
  }

  @Test
  void hostilityThatIsOftenMisheardCapsNoScore() {
    var scorecard =
        judge(
            Trusting.allBut("hostile"),
            List.of(Criteria.of(Occasions.TURNS).earned(heard("thank")).done()),
            play -> {
              play.call("ada");
              play.say("thank", "hostile");
            });

    assertThat(scorecard.cap()).isEmpty();
    assertThat(scorecard.overall()).isEqualTo(100);
  }

  @Test
  void whatMustHoldThroughoutFailsOnOneReply() {
    var criterion =
        Criteria.of(Occasions.TURNS).always().earned(Expressions.of(g -> g.number("tone") >= 3));
    Consumer<Play> civil =
        play -> {
          play.call("ada");
          play.act(Said.moves("thank").tone(4).say());
        };

    assertThat(mark(criterion, civil).result()).isEqualTo(Result.EARNED);
    var rude = mark(criterion, civil.andThen(play -> play.act(Said.moves("greet").tone(2).say())));
    assertThat(rude.result()).isEqualTo(Result.MISSED);
    assertThat(rude.because()).isEqualTo("not-throughout");
    assertThat(mark(criterion, play -> {}).result()).isEqualTo(Result.NOT_CALLED_FOR);
  }

  @Test
  void tooFewOfThemAreNearly() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS).atLeast(2).earned(heard("thank")),
            play -> {
              play.call("ada");
              play.say("thank");
              play.say("greet");
            });

    assertThat(mark.result()).isEqualTo(Result.NEARLY);
    assertThat(mark.because()).isEqualTo("too-few");
  }

  @Test
  void aReplyThatWasNotUnderstoodIsNoMiss() {
    var mark =
        mark(
            Criteria.of(Occasions.TURNS).earned(heard("thank")),
            play -> {
              play.call("ada");
              play.act(new Command.Say("Vielen Dank", Optional.empty()));
              play.act(Said.text("xx").clarity(Clarity.UNCLEAR).say());
            });

    assertThat(mark.result()).isEqualTo(Result.NOT_CALLED_FOR);
    assertThat(mark.because()).isEqualTo("not-understood");
  }

  @Test
  void aContactKnowsWhatWasFoundBeforeItAndShowsTheGap() {
    var criterion =
        Criteria.of(Occasions.CONTACTS)
            .where(Expressions.of(g -> g.number("attempt") == 2))
            .earned(
                Expressions.of(
                    g -> g.has("newly", "stands") && g.number("since") >= 4, "newly:stands"));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.hangUp();
              play.act(new Command.Research("website"));
              play.call("ada");
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence()).containsExactly(new Evidence.Gap(6, 8), new Evidence.Happening(8));
  }

  @Test
  void aContactKnowsWhatItMadeOfAPromise() {
    var criterion =
        Criteria.of(Occasions.CONTACTS)
            .earned(Expressions.of(g -> g.text("promise").equals("kept")));

    var kept =
        mark(
            criterion,
            play -> {
              promised(play);
              play.waitUntil(3, 12, 0);
              play.call("ada");
            });
    var early =
        mark(
            criterion,
            play -> {
              promised(play);
              play.call("ada");
            });

    assertThat(kept.result()).isEqualTo(Result.EARNED);
    assertThat(early.result()).isEqualTo(Result.MISSED);
  }

  @Test
  void actionsAreJudgedByWhenTheyWereDone() {
    var criterion =
        Criteria.of(Occasions.ACTIONS)
            .skill(Skill.RESEARCH)
            .where(Expressions.of(g -> g.text("kind").equals("research")))
            .earned(Expressions.of(g -> g.number("contacts") == 0));

    var mark = mark(criterion, play -> play.act(new Command.Research("website")));

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence()).containsExactly(new Evidence.Happening(2));
  }

  @Test
  void thePursuitIsOneOccasion() {
    var criterion =
        Criteria.of(Occasions.PURSUIT)
            .skill(Skill.PERSISTENCE)
            .earned(
                Expressions.of(
                    g -> g.number("attempts") <= g.number("most_attempts"), "attempts:x"));

    var mark =
        mark(
            criterion,
            play -> {
              play.call("ada");
              play.hangUp();
              play.call("ada");
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
    assertThat(mark.evidence()).containsExactly(new Evidence.Gap(2, 7));
  }

  @Test
  void hostilityCapsTheScoreAndSaysWhere() {
    var scorecard =
        judge(
            List.of(Criteria.of(Occasions.TURNS).earned(heard("thank")).done()),
            play -> {
              play.call("ada");
              play.say("thank", "hostile");
            });

    assertThat(scorecard.overall()).isEqualTo(40);
    var cap = scorecard.cap().orElseThrow();
    assertThat(cap.rule()).isEqualTo("cap.hostility");
    assertThat(cap.evidence()).containsExactly(new Evidence.Words(6, new Span(1, 5), "hostile"));
  }

  @Test
  void nothingMakesUpForAnEssential() {
    var thanked = Criteria.of("thanked", Occasions.TURNS).points(9).earned(heard("thank")).done();
    var asked = Criteria.of("asked", Occasions.TURNS).points(1).earned(heard("ask-open"));

    assertThat(judge(List.of(thanked, asked.done()), JudgeTest::thanks).overall()).isEqualTo(90);

    var criteria = List.of(thanked, asked.essential().done());
    var held = judge(criteria, JudgeTest::thanks);
    assertThat(held.overall()).isEqualTo(54);
    var cap = held.cap().orElseThrow();
    assertThat(cap.rule()).isEqualTo("cap.essential");
    assertThat(cap.limit()).isEqualTo(54);
    assertThat(Judge.missingEssentials(Samples.scenario(criteria), held.marks()))
        .extracting(Criterion::id)
        .containsExactly("asked");
    assertThat(cap.evidence()).isEqualTo(held.marks().getLast().evidence()).isNotEmpty();
  }

  @Test
  void anEssentialThatWasNotCalledForHoldsNothing() {
    var thanked = Criteria.of("thanked", Occasions.TURNS).earned(heard("thank")).done();
    var kept =
        Criteria.of("kept", Occasions.PURSUIT)
            .calledFor(Expressions.of(given -> false))
            .earned(Expressions.of(given -> false))
            .essential()
            .done();

    var scorecard = judge(List.of(thanked, kept), JudgeTest::thanks);

    assertThat(scorecard.overall()).isEqualTo(100);
    assertThat(scorecard.cap()).isEmpty();
  }

  @Test
  void ringingAfterARequestToStopCapsTheScore() {
    var scorecard =
        judge(
            List.of(Criteria.of(Occasions.TURNS).earned(heard("thank")).done()),
            play -> {
              promised(play);
              play.call("ada");
              play.say("ask-for-contact", "thank");
              play.say("generic-pitch");
              play.say("propose-next-step");
              play.call("max");
            });

    assertThat(scorecard.cap().orElseThrow().rule()).isEqualTo("cap.opt-out");
    assertThat(scorecard.cap().orElseThrow().evidence())
        .hasSize(1)
        .first()
        .isInstanceOf(Evidence.Gap.class);
    assertThat(scorecard.overall()).isEqualTo(40);
  }

  @Test
  void theOverallScoreWeighsTheSkillsThatThereAre() {
    var research =
        Criteria.of("r", Occasions.TURNS).skill(Skill.RESEARCH).earned(heard("greet")).done();
    var courtesy = Criteria.of("c", Occasions.TURNS).earned(heard("thank")).done();

    var scorecard =
        judge(
            List.of(research, courtesy),
            play -> {
              play.call("ada");
              play.say("greet");
            });

    assertThat(scorecard.skills().get(Skill.RESEARCH))
        .isEqualTo(new Scorecard.SkillScore(100, 10, 10));
    assertThat(scorecard.overall()).isEqualTo(57);
  }

  @Test
  void aFlagChangesNoScore() {
    Consumer<Play> deed =
        play -> {
          play.call("ada");
          play.say("blame");
        };
    var criteria = List.of(Criteria.of(Occasions.TURNS).earned(heard("thank")).done());

    var before = judge(criteria, deed);
    var after = judge(criteria, deed.andThen(p -> p.act(new Command.FlagMisheard(6, "thank"))));

    assertThat(after).isEqualTo(before);
  }

  @Test
  void whoRingsOffOnAQuestionIsShownTheQuestion() {
    var mark =
        mark(
            rangOff(),
            play -> {
              play.call("ada");
              play.say("greet");
              play.act(new Command.KeepSilent(8));
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.BROKEN);
    assertThat(mark.evidence())
        .singleElement()
        .isInstanceOfSatisfying(
            Evidence.Happening.class,
            shown -> assertThat(shown.sequence()).isEqualTo(QUESTION_BEFORE_THE_END));
  }

  @Test
  void whoSaidGoodbyeRingsOffOnNoQuestion() {
    var mark =
        mark(
            rangOff(),
            play -> {
              play.call("ada");
              play.say("warm-close");
              play.act(new Command.KeepSilent(8));
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
  }

  @Test
  void whoWasAskedNothingRingsOffOnNoQuestion() {
    var mark =
        mark(
            rangOff(),
            play -> {
              play.call("ada");
              play.say("ask-best-time");
              play.hangUp();
            });

    assertThat(mark.result()).isEqualTo(Result.EARNED);
  }

  @Test
  void questionsThatGotNoAnswerAreCountedAndShown() {
    var mark =
        mark(
            Criteria.of(Occasions.CONTACTS)
                .always()
                .earned(Expressions.of(g -> g.number("questioned") == 0, "questioned:any"))
                .broken(Expressions.of(g -> g.number("passed_over") == 2, "passed_over:any")),
            play -> {
              play.call("ada");
              play.act(new Command.KeepSilent(8));
              play.say("nothing-that-she-listens-for");
              play.act(new Command.KeepSilent(8));
              play.say("nothing-that-she-listens-for");
              play.say("nothing-that-she-listens-for");
            });

    assertThat(mark.result()).isEqualTo(Result.BROKEN);
    assertThat(mark.evidence())
        .containsExactly(new Evidence.Happening(7), new Evidence.Happening(12));
  }

  private static Criteria rangOff() {
    return Criteria.of(Occasions.CONTACTS)
        .always()
        .earned(Expressions.of(g -> !g.flag("cut_short"), "cut_short:any"))
        .broken(Expressions.of(g -> g.flag("cut_short"), "cut_short:any"));
  }

  @Test
  void aScorecardComesBackFromItsJsonAndEqualOnesAreEqualBytes() {
    var scorecard =
        judge(
            List.of(
                Criteria.of("a", Occasions.TURNS).earned(heard("thank")).done(),
                Criteria.of("b", Occasions.PURSUIT)
                    .skill(Skill.PERSISTENCE)
                    .earned(Expressions.of(g -> true, "attempts:x"))
                    .done()),
            play -> {
              play.call("ada");
              play.say("thank", "hostile");
              play.call("ada");
            });

    var json = ScorecardCodec.write(scorecard);

    assertThat(ScorecardCodec.read(json)).isEqualTo(scorecard);
    assertThat(ScorecardCodec.write(ScorecardCodec.read(json))).isEqualTo(json);
  }

  private static void promised(Play play) {
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
  }

  private static Mark mark(Criteria criterion, Consumer<Play> deed) {
    return mark(Trusting.EVERY_MOVE, criterion, deed);
  }

  private static Mark mark(
      Function<List<Criterion>, Scenario> world, Criteria criterion, Consumer<Play> deed) {
    var scenario = world.apply(List.of(criterion.done()));
    var play = Play.of(scenario, 7);
    deed.accept(play);
    return Judge.judge(scenario, play.events(), Trusting.EVERY_MOVE).marks().getFirst();
  }

  private static Mark mark(Reliability reliability, Criteria criterion, Consumer<Play> deed) {
    return judge(reliability, List.of(criterion.done()), deed).marks().getFirst();
  }

  private static void thanks(Play play) {
    play.call("ada");
    play.say("thank");
  }

  private static Scorecard judge(List<Criterion> criteria, Consumer<Play> deed) {
    return judge(Trusting.EVERY_MOVE, criteria, deed);
  }

  private static Scorecard judge(
      Reliability reliability, List<Criterion> criteria, Consumer<Play> deed) {
    Scenario scenario = Samples.scenario(criteria);
    var play = Play.of(scenario, 7);
    deed.accept(play);
    return Judge.judge(scenario, play.events(), reliability);
  }
}
