package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VocabulariesTest {
  private final Scenario scenario =
      new ScenarioReader()
          .read(ScenarioFiles.in(Path.of("../scenarios/guide/the-short-call")).getFirst())
          .scenario()
          .orElseThrow();
  private final Map<String, String> york =
      Map.of("shop.town", "York", "shop.stands", "4", "slot", "Friday at nine");

  @Test
  void slotsAreFilledWithWhatTheSeedDrew() {
    var fact = Vocabularies.of(scenario, york).facts().getFirst();

    assertThat(fact.statement()).isEqualTo("The workshop in York has 4 repair stands.");
    assertThat(fact.wordings())
        .containsExactly("you run 4 stands", "I saw that you have 4 stands in York");
  }

  @Test
  void equalContentHasAnEqualIdAndOtherContentAnother() {
    var again = Map.of("shop.town", "York", "shop.stands", "4", "slot", "Thursday at ten");
    var bath = Map.of("shop.town", "Bath", "shop.stands", "6", "slot", "Friday at nine");

    assertThat(Vocabularies.of(scenario, york).id())
        .isEqualTo(Vocabularies.of(scenario, again).id())
        .isNotEqualTo(Vocabularies.of(scenario, bath).id());
  }

  @Test
  void aSlotWithoutAValueStaysAsItIs() {
    assertThat(Slots.fill("Hello {person}, {no such} {", Map.of("person", "Imke")))
        .isEqualTo("Hello Imke, {no such} {");
  }
}
