package io.secondcall.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.Recorded;
import io.secondcall.rehearsal.Rehearsal;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import io.secondcall.scenario.ScriptReader;
import io.secondcall.scenario.Slots;
import io.secondcall.scoring.Judge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a scenario's test went in the engine, as what its trainee did at the screen: the calls that
 * it waits for at the hours at which it made them. Immutable.
 *
 * @param ending id of the ending
 * @param endingTitle as the debrief is headed
 * @param hints whether its trainee asks the coach
 */
record Course(
    Play play,
    String title,
    Event.Difficulty difficulty,
    boolean hints,
    List<Act> acts,
    String ending,
    String endingTitle,
    int overall) {

  /** Plays a test in the engine, with that ear. */
  static Course of(Play play, Ear ear) {
    var file =
        ScenarioFiles.packaged().stream()
            .filter(one -> one.folder().equals(play.scenario))
            .findFirst()
            .orElseThrow();
    var scenario = new ScenarioReader().readTrusted(file.path(), file.text());
    var script = new ScriptReader().read(scenario, test(file, play)).script().orElseThrow();
    var outcome = new Rehearsal(ear, Judge::judge).play(scenario, script, play.seed);
    return new Telling(scenario, outcome).course(play);
  }

  private static ScenarioFile.TestFile test(ScenarioFile file, Play play) {
    return file.tests().stream()
        .filter(one -> one.path().endsWith("/" + play.test + ".test.yaml"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no test " + play.test));
  }

  /** Tells acts from events. For one outcome. */
  private static final class Telling {
    private final Scenario scenario;
    private final Rehearsal.Outcome outcome;
    private final Event.PursuitStarted started;
    private final Map<String, String> promises = new HashMap<>();
    private final Map<Integer, Event.ContactOpened> contacts = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();

    Telling(Scenario scenario, Rehearsal.Outcome outcome) {
      this.scenario = scenario;
      this.outcome = outcome;
      this.started = (Event.PursuitStarted) outcome.events().getFirst().event();
    }

    Course course(Play play) {
      outcome.events().forEach(this::tell);
      var ending =
          outcome.events().stream()
              .map(Recorded::event)
              .filter(Event.PursuitClosed.class::isInstance)
              .map(event -> ((Event.PursuitClosed) event).ending())
              .findFirst()
              .orElseThrow();
      var endingTitle =
          scenario.endings().stream()
              .filter(one -> one.id().equals(ending))
              .map(one -> filled(one.title()))
              .findFirst()
              .orElseThrow();
      assertThat(play.seed).isEqualTo(started.seed());
      return new Course(
          play,
          scenario.title(),
          started.conditions().difficulty(),
          started.conditions().hasHints(),
          List.copyOf(acts),
          ending,
          endingTitle,
          outcome.scorecard().orElseThrow().overall());
    }

    private void tell(Recorded recorded) {
      switch (recorded.event()) {
        case Event.PromiseMade made -> promises.put(made.promise(), made.text());
        case Event.Researched read -> acts.add(new Act.Read(source(read.source())));
        case Event.ContactOpened opened -> open(opened);
        case Event.TraineeSpoke spoke -> speak(spoke, text(recorded));
        case Event.ContactEnded ended -> end(ended);
        case Event.Waited waited -> {
          if (!acts.isEmpty() && acts.getLast() instanceof Act.Wait) {
            acts.removeLast();
          }
          acts.add(new Act.Wait(waited.to()));
        }
        case Event.DeedDone done ->
            acts.add(
                new Act.Do(
                    filled(scenario.team().deed(done.deed()).orElseThrow().name()),
                    done.takesWords() ? Optional.of(text(recorded)) : Optional.empty()));
        case Event.HintGiven _ -> acts.add(new Act.AskTheCoach());
        case Event.SilenceKept _ ->
            throw new AssertionError("where timers are off, nobody notices silence");
        case Event.PursuitClosed closed when closed.cause() == Event.CloseCause.TRAINEE ->
            acts.add(new Act.Close());
        default -> {
          // What others do, and what follows of itself.
        }
      }
    }

    private void open(Event.ContactOpened opened) {
      contacts.put(opened.contact(), opened);
      if (opened.channel().isWritten()) {
        return; // theirs come of themselves; the trainee's have a turn
      }
      if (opened.incoming()) {
        acts.add(new Act.Answer(name(opened.person())));
      } else if (opened.meeting().isPresent()) {
        // The meeting's own button waits for it.
        if (!acts.isEmpty() && acts.getLast() instanceof Act.Wait) {
          acts.removeLast();
        }
        acts.add(new Act.Join(promises.getOrDefault(opened.meeting().get(), "")));
      } else {
        acts.add(new Act.Ring(name(opened.dialled().orElse(opened.person()))));
      }
    }

    private void speak(Event.TraineeSpoke spoke, String text) {
      var opened = contact(spoke.contact());
      if (opened.channel().isWritten()) {
        int subject = spoke.subject().orElse(0);
        int end = text.offsetByCodePoints(0, subject);
        acts.add(
            new Act.Write(
                opened.channel(),
                name(opened.person()),
                opened.copies().orElse(List.of()).stream().map(this::name).toList(),
                text.substring(0, end),
                text.substring(end).strip()));
      } else if (opened.channel() == Channel.VOICEMAIL) {
        acts.add(new Act.Leave(text.strip()));
      } else {
        acts.add(new Act.Say(text.strip()));
      }
    }

    private void end(Event.ContactEnded ended) {
      boolean spoken = !contact(ended.contact()).channel().isWritten();
      if (spoken && ended.by() == Event.By.TRAINEE && !ended.left()) {
        acts.add(new Act.HangUp());
      }
    }

    private Event.ContactOpened contact(int ordinal) {
      var opened = contacts.get(ordinal);
      if (opened == null) {
        throw new AssertionError("contact " + ordinal + " never began");
      }
      return opened;
    }

    private String text(Recorded recorded) {
      return outcome.texts().getOrDefault(recorded.sequence(), "");
    }

    private String name(String person) {
      return filled(scenario.person(person).orElseThrow().name());
    }

    private String source(String id) {
      return filled(scenario.source(id).orElseThrow().name());
    }

    private String filled(String text) {
      return Slots.fill(text, started.draws());
    }
  }
}
