package io.secondcall.rehearsal;

import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.pursuit.Command;
import io.secondcall.pursuit.Decision;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Meetings;
import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Script;
import io.secondcall.scenario.Script.Step;
import io.secondcall.scoring.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plays the tests of scenarios with the product's own ear and judge. Thread-safe. */
public final class Rehearsal {
  /** More half-hours than any horizon has. */
  private static final int MOST_SLOTS = 2_000;

  private final Ear ear;
  private final Judging judging;

  public Rehearsal(Ear ear, Judging judging) {
    this.ear = ear;
    this.judging = judging;
  }

  /**
   * How one seed of a test went. Immutable.
   *
   * @param findings empty when it passed
   * @param transcript how it went, a line each
   * @param events the pursuit that it was
   * @param texts what the trainee said and wrote, by sequence of the turn
   */
  public record Outcome(
      Script script,
      long seed,
      List<Finding> findings,
      Optional<Scorecard> scorecard,
      List<String> transcript,
      List<Recorded> events,
      Map<Long, String> texts) {
    public Outcome {
      findings = List.copyOf(findings);
      transcript = List.copyOf(transcript);
      events = List.copyOf(events);
      texts = Map.copyOf(texts);
    }

    public boolean passed() {
      return findings.isEmpty();
    }
  }

  /** Plays a test once for each of its seeds. */
  public List<Outcome> play(Scenario scenario, Script script) {
    return script.seeds().stream().map(seed -> play(scenario, script, seed)).toList();
  }

  /** Plays a test with one seed. A pursuit that the test leaves open is closed at its end. */
  public Outcome play(Scenario scenario, Script script, long seed) {
    var run = run(scenario, script, seed);
    var play = run.play;
    var scorecard = judging.judge(scenario, play.events());
    run.check(scorecard);
    return new Outcome(
        script,
        seed,
        run.findings,
        Optional.of(scorecard),
        play.transcript(),
        play.events(),
        play.texts());
  }

  /** Plays a test with one seed for somebody to read, whatever it expects. */
  public Performance perform(Scenario scenario, Script script, long seed) {
    var play = run(scenario, script, seed).play;
    return new Performance(script, seed, play.events(), play.texts());
  }

  /** Plays a test with one seed for explorers to go on from, whatever it expects. */
  TestPath path(Scenario scenario, Script script, long seed) {
    var play = new Playthrough(scenario, seed, conditions(script), ear);
    var run = new Run(script, play, new ArrayList<>());
    var moments = new ArrayList<Playthrough.Moment>();
    for (var step : script.does()) {
      run.step(step);
      if (!play.isOver()) {
        moments.add(play.moment());
      }
    }
    run.close();
    return new TestPath(moments, play.moment(), play.texts());
  }

  private Run run(Scenario scenario, Script script, long seed) {
    var play = new Playthrough(scenario, seed, conditions(script), ear);
    var run = new Run(script, play, new ArrayList<>());
    script.does().forEach(run::step);
    run.close();
    return run;
  }

  /** A coach listens where the test asks for one. */
  private static Event.Conditions conditions(Script script) {
    boolean hints = script.does().stream().anyMatch(step -> step instanceof Step.Hint);
    return new Event.Conditions(Playthrough.difficulty(script.difficulty()), true).withHints(hints);
  }

  private record Run(Script script, Playthrough play, List<Finding> findings) {

    void step(Step step) {
      switch (step) {
        case Step.Research research -> act(step, new Command.Research(research.source()));
        case Step.Call call -> call(call);
        case Step.Attend attend -> attend(attend);
        case Step.Say say -> say(step, say.text(), say.expects(), false);
        case Step.Leave leave -> say(step, leave.text(), leave.expects(), true);
        case Step.Mail mail ->
            write(
                step,
                new Command.Write(
                    Channel.EMAIL,
                    mail.person(),
                    mail.copies(),
                    mail.subject(),
                    mail.text(),
                    Optional.empty()),
                mail.answered(),
                mail.expects());
        case Step.Message message ->
            write(
                step,
                new Command.Write(
                    Channel.MESSAGE,
                    message.person(),
                    List.of(),
                    "",
                    message.text(),
                    Optional.empty()),
                message.answered(),
                message.expects());
        case Step.Do doing -> perform(doing);
        case Step.KeepSilent silent -> act(step, new Command.KeepSilent(silent.seconds()));
        case Step.HangUp _ -> {
          if (play.state().talk().isPresent()) {
            act(step, new Command.HangUp());
          }
        }
        case Step.Wait wait ->
            act(
                step,
                new Command.WaitUntil(
                    play.time().plusMinutes(play.state().clock(), wait.minutes())));
        case Step.WaitUntil wait -> waitUntil(wait);
        case Step.Hint hint -> act(hint, new Command.AskHint());
        case Step.Close _ -> close();
      }
    }

    private void waitUntil(Step.WaitUntil wait) {
      var first = play.scenario().calendar().starts().toLocalDate();
      var until = play.time().plusDays(first, wait.day() - 1).atTime(wait.time());
      if (until.isAfter(play.state().clock())) {
        act(wait, new Command.WaitUntil(until));
      }
    }

    /** Waits until the meeting's room is open, through whatever comes by mail, and goes in. */
    private void attend(Step.Attend attend) {
      for (int waits = 0; waits < MOST_SLOTS; waits++) {
        var meeting = Optional.ofNullable(play.state().promises().get(attend.meeting()));
        var opens = meeting.filter(Meetings::isOpen).map(Meetings::opens);
        if (play.state().talk().isPresent()) {
          find(
              attend.line(),
              "%s is on the line, so nobody can go to the meeting."
                  .formatted(play.state().talk().get().person()));
          return;
        }
        if (opens.isEmpty() || !opens.get().isAfter(play.state().clock()) || play.isOver()) {
          act(attend, new Command.Attend(attend.meeting()));
          return;
        }
        act(attend, new Command.WaitUntil(opens.get()));
      }
    }

    /** Hangs up if need be and ends the pursuit; nothing when it is over. */
    void close() {
      if (play.state().talk().isPresent()) {
        play.act(new Command.HangUp());
      }
      if (!play.isOver()) {
        play.act(new Command.Close());
      }
    }

    private void act(Step step, Command command) {
      if (play.act(command) instanceof Decision.Refused(var code, var message)) {
        find(step.line(), "refused (%s): %s".formatted(code, message));
      }
    }

    private void call(Step.Call call) {
      if (call.until() == Script.Until.NOW) {
        act(call, new Command.PlaceCall(call.person()));
        return;
      }
      for (int slot = 0; slot < MOST_SLOTS; slot++) {
        var talk = play.state().talk();
        if (talk.isPresent()) {
          boolean them = talk.get().person().equals(call.person());
          if (!them || call.until() != Script.Until.REACHED) {
            find(call.line(), talk.get().person() + " rang before this call was made.");
          }
          return;
        }
        var decision = play.peek(new Command.PlaceCall(call.person()));
        if (decision instanceof Decision.Refused(var code, var message)
            && !code.equals("outside-hours")) {
          find(call.line(), "refused (%s): %s".formatted(code, message));
          return;
        }
        if (leadsTo(decision, call.until())) {
          act(call, new Command.PlaceCall(call.person()));
          return;
        }
        play.waitForNextSlot();
      }
      find(
          call.line(),
          call.until() == Script.Until.SCREENED
              ? "nobody ever answered for " + call.person() + " before the horizon."
              : call.person() + " was never there before the horizon.");
    }

    private static boolean leadsTo(Decision decision, Script.Until wanted) {
      return decision instanceof Decision.Accepted(var events, var text)
          && events.stream()
              .anyMatch(
                  recorded ->
                      recorded.event() instanceof Event.ContactOpened opened
                          && answered(opened).equals(Optional.of(wanted)));
    }

    private static Optional<Script.Until> answered(Event.ContactOpened opened) {
      return switch (opened.outcome()) {
        case ANSWERED ->
            Optional.of(
                opened.dialled().isPresent() ? Script.Until.SCREENED : Script.Until.REACHED);
        case VOICEMAIL -> Optional.of(Script.Until.VOICEMAIL);
        case NO_ANSWER, SENT, REQUESTED, AUTOMATIC -> Optional.empty();
      };
    }

    private void say(Step step, String text, Script.Understanding expects, boolean box) {
      var talk = play.state().talk();
      if (talk.isEmpty() && expects.isEmpty() && theyHungUp()) {
        return; // what the trainee would still have said
      }
      if (talk.isEmpty()) {
        find(step.line(), "nobody is on the line; with `until: reached` a call waits for them.");
        return;
      }
      if (talk.get().voicemail() != box) {
        find(
            step.line(),
            box
                ? "%s is on the line, not their voicemail.".formatted(talk.get().person())
                : "their voicemail answered: `leave` says something to a box.");
        return;
      }
      if (play.say(text) instanceof Decision.Refused(var code, var message)) {
        find(step.line(), "refused (%s): %s".formatted(code, message));
        return;
      }
      understood(step.line(), expects);
    }

    private void write(
        Step step, Command.Write write, boolean answered, Script.Understanding expects) {
      long before = play.state().sequence();
      if (play.write(write) instanceof Decision.Refused(var code, var message)) {
        find(step.line(), "refused (%s): %s".formatted(code, message));
        return;
      }
      var who = write.person();
      for (int slot = 0; answered && slot < MOST_SLOTS && !answered(who, before); slot++) {
        if (play.isOver() || play.state().talk().isPresent()) {
          find(step.line(), "no answer came from %s.".formatted(who));
          break;
        }
        play.waitForNextSlot();
      }
      understood(step.line(), expects);
    }

    private void perform(Step.Do doing) {
      if (play.perform(doing.deed(), doing.text())
          instanceof Decision.Refused(var code, var message)) {
        find(doing.line(), "refused (%s): %s".formatted(code, message));
      } else if (!doing.expects().isEmpty()) {
        understood(doing.line(), doing.expects());
      }
    }

    /** Whether they wrote back since; what others write is no answer. */
    private boolean answered(String person, long before) {
      return play.state().contacts().stream()
          .filter(contact -> contact.sequence() > before)
          .anyMatch(
              contact ->
                  contact.incoming()
                      && contact.person().equals(person)
                      && contact.channel().isWritten()
                      && contact.outcome() == Event.Outcome.ANSWERED);
    }

    private boolean theyHungUp() {
      return play.isOver() || play.lastEndedBy().equals(Optional.of(Event.By.PERSON));
    }

    private void understood(int line, Script.Understanding expects) {
      var heard = play.lastHeard().orElseThrow();
      missing(line, "heard", expects.hears(), heard.moveNames());
      missing(line, "cited", expects.cites(), heard.cited());
      missing(line, "asked", expects.asks(), heard.asked());
      var unwanted = new TreeSet<>(expects.notHeard());
      unwanted.retainAll(heard.moveNames());
      if (!unwanted.isEmpty()) {
        find(line, "heard %s, which it must not.".formatted(unwanted));
      }
      expects
          .beat()
          .filter(beat -> !beat.equals(play.lastBeat()))
          .ifPresent(
              beat ->
                  find(
                      line,
                      "leads to `%s`, not `%s`; heard %s."
                          .formatted(play.lastBeat(), beat, heard.moveNames())));
    }

    private void missing(int line, String what, Set<String> wanted, List<String> found) {
      var missing = new TreeSet<>(wanted);
      missing.removeAll(Set.copyOf(found));
      if (!missing.isEmpty()) {
        find(line, "%s %s, not %s.".formatted(what, found, missing));
      }
    }

    void check(Scorecard scorecard) {
      var expects = script.expects();
      var ending = play.state().closed().map(closed -> closed.ending()).orElse("");
      expects
          .ending()
          .filter(wanted -> !wanted.equals(ending))
          .ifPresent(wanted -> find(1, "ends with `%s`, not `%s`.".formatted(ending, wanted)));
      missing(1, "found", expects.found(), play.state().found());
      expects.scores().forEach((score, range) -> score(scorecard, score, range));
      expects.marks().forEach((criterion, allowed) -> mark(scorecard, criterion, allowed));
    }

    private void score(Scorecard scorecard, String name, Script.Range range) {
      Optional<Integer> score =
          name.equals("overall")
              ? Optional.of(scorecard.overall())
              : Optional.ofNullable(
                      scorecard.skills().get(Scenario.Skill.valueOf(name.toUpperCase(Locale.ROOT))))
                  .map(Scorecard.SkillScore::score);
      if (score.filter(range::holds).isEmpty()) {
        find(
            1,
            "%s is %s, not within %s: %s."
                .formatted(
                    name,
                    score.map(String::valueOf).orElse("not called for"),
                    range,
                    marks(scorecard, name)));
      }
    }

    /** The marks that cost something, which is what an author wants to know next. */
    private static String marks(Scorecard scorecard, String skill) {
      return scorecard.marks().stream()
          .filter(
              mark ->
                  skill.equals("overall")
                      || mark.skill().name().equals(skill.toUpperCase(Locale.ROOT)))
          .map(mark -> mark.criterion() + " " + word(mark.result()))
          .toList()
          .toString();
    }

    private void mark(Scorecard scorecard, String criterion, Set<String> allowed) {
      scorecard.marks().stream()
          .filter(mark -> mark.criterion().equals(criterion))
          .map(mark -> word(mark.result()))
          .filter(result -> !allowed.contains(result))
          .forEach(
              result -> find(1, "`%s` came out %s, not %s.".formatted(criterion, result, allowed)));
    }

    private static String word(Scorecard.Result result) {
      return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void find(int line, String message) {
      findings.add(
          new Finding(
              script.file(),
              line,
              "%s (seed %d): %s".formatted(script.name(), play.state().started().seed(), message)));
    }
  }
}
