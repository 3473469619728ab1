package io.secondcall.pursuit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JournalTest {
  private final Scenario scenario = Samples.scenario();
  private final Play play = Play.of(scenario, 7);

  @Test
  void itTellsACallAsBothSidesHeardIt() {
    play.call("ada");
    play.say("thank");
    play.hangUp();

    var entries = journal().entries(1, n -> Optional.of("Thanks"));

    assertThat(entries)
        .extracting(entry -> entry.getClass().getSimpleName())
        .containsExactly("ContactOpened", "Said", "Said", "Said", "ContactEnded");
    var said = (Entry.Said) entries.get(2);
    assertThat(said.by()).isEqualTo("trainee");
    assertThat(said.text()).isEqualTo("Thanks");
    assertThat(said.unscored()).isEmpty();
  }

  @Test
  void whatWasErasedIsStillAReply() {
    play.call("ada");
    play.say("thank");

    assertThat(journal().entries(0, n -> Optional.empty()))
        .filteredOn(Entry.Said.class::isInstance)
        .extracting(entry -> ((Entry.Said) entry).text())
        .contains(Journal.ERASED);
  }

  @Test
  void aReplyThatDidNotCountSaysWhy() {
    play.call("ada");
    play.act(Said.text("qwrt").clarity(Clarity.UNCLEAR).say());
    play.act(Said.text("Grüezi").clarity(Clarity.FOREIGN).say());
    play.act(new Command.Say("Hello", Optional.empty()));

    assertThat(journal().entries(0, n -> Optional.of("x")))
        .filteredOn(Entry.Said.class::isInstance)
        .flatExtracting(entry -> ((Entry.Said) entry).unscored().stream().toList())
        .containsExactly(Entry.Unscored.UNCLEAR, Entry.Unscored.FOREIGN, Entry.Unscored.FAILED);
  }

  @Test
  void whatWasReadIsShownWithWhatItFound() {
    play.act(new Command.Research("website"));

    var read = (Entry.Researched) journal().entries(1, n -> Optional.empty()).getFirst();

    assertThat(read.text()).matches("In (York|Bath)\\.");
    assertThat(read.found()).extracting(Entry.Fact::label).containsExactly("Stands");
    assertThat(journal().now().sourcesRead()).containsExactly("website");
    assertThat(journal().now().facts()).hasSize(1);
  }

  @Test
  void wordsNameTheFactsThatTheyUsedRightlyAmongThoseThatWereFound() {
    play.act(new Command.Research("website"));
    play.call("ada");
    play.act(Said.text("Your six stands").cites("stands", "early").say());
    play.act(Said.text("Your nine stands").uses(FactUse.MISQUOTED, "stands").say());

    assertThat(journal().entries(0, n -> Optional.of("x")))
        .filteredOn(entry -> entry instanceof Entry.Said said && said.turn().isPresent())
        .extracting(entry -> ((Entry.Said) entry).facts())
        .containsExactly(List.of("stands"), List.of());
  }

  @Test
  void nothingOfFeelingsBeatsOrPlansShowsThrough() throws JsonProcessingException {
    play.call("ada");
    play.say("ask-best-time");
    play.hangUp();
    for (int i = 0; play.state().ringBacks().isEmpty() && i < 20; i++) {
      play.call("max");
      play.act(Said.moves("leave-details").say());
      if (play.state().talk().isPresent()) {
        play.hangUp();
      }
      play.act(new Command.WaitUntil(play.state().clock().plusMinutes(30)));
    }
    var mapper = Json.mapper().build();

    var json =
        mapper
                .writerFor(new TypeReference<List<Entry>>() {})
                .writeValueAsString(journal().entries(0, n -> Optional.of("x")))
            + mapper.writeValueAsString(journal().now());

    assertThat(json)
        .doesNotContain("trust")
        .doesNotContain("patience")
        .doesNotContain("beat")
        .doesNotContain("\"desk\"")
        .doesNotContain("\"box\"")
        .doesNotContain("confidence")
        .doesNotContain("ring-back")
        .contains("\"kind\":\"promise-made\"");
  }

  @Test
  void nowSaysWhoCanBeReachedAndWhatCanBeDone() {
    assertThat(journal().now().can())
        .containsExactly(Now.Action.RESEARCH, Now.Action.CALL, Now.Action.WAIT, Now.Action.CLOSE);
    assertThat(journal().now().people()).extracting(Now.KnownPerson::id).containsExactly("ada");

    play.call("ada");
    play.say("ask-best-time");
    var onTheLine = journal().now();
    assertThat(onTheLine.can()).containsExactly(Now.Action.SAY, Now.Action.HANG_UP);
    assertThat(onTheLine.contact().orElseThrow().turns()).isEqualTo(1);
    assertThat(onTheLine.waits()).isEmpty();

    play.hangUp();
    var after = journal().now();
    assertThat(after.people()).extracting(Now.KnownPerson::id).containsExactly("ada", "max");
    assertThat(after.people().getFirst().lastLine()).isPresent();
    assertThat(after.promises()).hasSize(1);
    assertThat(after.waits())
        .extracting(Now.Wait::until)
        .isSorted()
        .contains(after.promises().getFirst().from());
  }

  @Test
  void anEndIsTold() {
    play.act(new Command.Close());

    assertThat(journal().now().ending().orElseThrow().title()).isEqualTo("Nothing");
    assertThat(journal().now().can()).isEqualTo(List.of());
    assertThat(journal().entries(0, n -> Optional.empty()).getLast())
        .isInstanceOf(Entry.Closed.class);
  }

  private Journal journal() {
    return new Journal(scenario, play.events());
  }
}
