package io.secondcall.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.Cards;
import io.secondcall.scoring.CardText.Shows;
import org.junit.jupiter.api.Test;

class CardTextTest {
  private final CardText text = CardText.of(Cards.faultless());

  @Test
  void figuresOfTheCardAreFilledIn() {
    var all = text.lead() + text.sections().stream().map(s -> s.before() + s.after()).toList();

    assertThat(text.title()).isEqualTo("How well you are heard");
    assertThat(all).contains("ear-test", "replies-x", "1,750", "70%").doesNotContain("{", "}");
  }

  @Test
  void eachTableHasItsSection() {
    assertThat(text.sections())
        .extracting(CardText.Section::shows)
        .containsOnlyOnce(Shows.FIGURES, Shows.MOVES);
    assertThat(text.sections()).allMatch(section -> !section.before().isEmpty());
  }

  @Test
  void itSaysWhoLabelledAndWhatItIsNotFor() {
    var all = text.sections().toString();
    assertThat(all)
        .contains("No person has labelled them", "Not for assessing people at work")
        .contains("What it cannot hear", "Irony", "Other languages than English");
  }

  @Test
  void linesOfTheAuthorAreJoinedAndListsStay() {
    assertThat(text.lead()).doesNotContain("\n");
    assertThat(text.sections().getLast().before()).contains("\n- ").doesNotContain("\n  ");
  }
}
