package io.secondcall.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.secondcall.scenario.ExpressionScope.Checked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
  private final Conditions conditions = conditions();

  private final ExpressionScope scope =
      new ExpressionScope(
          Names.TURN,
          Map.of("asked_price", Names.Type.BOOL),
          Map.of("most_calls", 6L, "share", 0.5),
          conditions,
          new Lazy<>(ExpressionLanguage::runtime));

  private static Conditions conditions() {
    var conditions = new Conditions();
    conditions.add("rude", "heard.includesAny(['blame', 'hostile']) || tone < 2");
    conditions.add("civil_answer", "words > 12 && !rude");
    return conditions;
  }

  private Expression expression(String source) {
    return switch (scope.check(source, Names.Type.BOOL)) {
      case Checked.Good(var expression, var mentions) -> expression;
      case Checked.Bad(var faults) -> throw new AssertionError(faults.toString());
    };
  }

  private ExpressionFault fault(String source) {
    return assertThat(scope.check(source, Names.Type.BOOL))
        .asInstanceOf(type(Checked.Bad.class))
        .actual()
        .faults()
        .getFirst();
  }

  @Test
  void listsAreAskedWhatTheyInclude() {
    Map<String, Object> names = Map.of("heard", List.of("thank", "greet"), "trust", 3L);

    assertThat(expression("heard.includes('thank')").holds(names)).isTrue();
    assertThat(expression("'blame' in heard").holds(names)).isFalse();
    assertThat(expression("heard.includesAny(['blame', 'greet'])").holds(names)).isTrue();
    assertThat(expression("heard.includesAll(['thank', 'blame'])").holds(names)).isFalse();
    assertThat(expression("heard.size() == 2 && trust >= 3").holds(names)).isTrue();
  }

  @Test
  void thresholdsAreConstantsAndNeedNotBeGiven() {
    assertThat(expression("attempts <= most_calls").holds(Map.of("attempts", 6L))).isTrue();
    assertThat(expression("trust > share").holds(Map.of("trust", 0L))).isFalse();
    assertThat(expression("attempts <= most_calls").names()).containsExactly("attempts");
  }

  @Test
  void mentionsTellWhichIdsAreAskedOfWhichName() {
    var asked =
        expression(
            "heard.includesAny(['thank', 'greet']) && 'hello' in seen && person == 'otto'"
                + " && beat in ['a', 'b']");

    assertThat(asked.mentions())
        .isEqualTo(
            Map.of(
                "heard", Set.of("thank", "greet"),
                "seen", Set.of("hello"),
                "person", Set.of("otto"),
                "beat", Set.of("a", "b")));
  }

  @Test
  void aConditionIsMeantWhereItsNameStands() {
    var answer = expression("civil_answer && trust >= 1");
    Map<String, Object> civil =
        Map.of("heard", List.of("thank"), "tone", 3L, "words", 13L, "trust", 1L);

    assertThat(answer.holds(civil)).isTrue();
    assertThat(
            answer.holds(Map.of("heard", List.of("blame"), "tone", 3L, "words", 13L, "trust", 1L)))
        .isFalse();
    assertThat(answer.source()).isEqualTo("civil_answer && trust >= 1");
    assertThat(answer.names()).containsExactlyInAnyOrder("words", "heard", "tone", "trust");
    assertThat(answer.mentions()).isEqualTo(Map.of("heard", Set.of("blame", "hostile")));
  }

  @Test
  void aConditionsNameIsNoNameInATextOrAfterADot() {
    assertThat(expression("person == 'rude'").mentions())
        .isEqualTo(Map.of("person", Set.of("rude")));
    assertThat(fault("heard.rude").offset()).isEqualTo(5);
  }

  @Test
  void aFaultIsShownWhereTheAuthorWroteIt() {
    assertThat(fault("rude && civil_answer && nobody").offset()).isEqualTo(24);
    assertThat(fault("trust > 1 && civil_anser").hint()).contains("civil_answer");
  }

  @Test
  void aMissingNameIsSaidSo() {
    assertThatThrownBy(() -> expression("trust > 1").holds(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("trust > 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trust / 0 > 1",
        "heard[0] == 'x'",
        "heard.exists(h, h == 'x')",
        "heard.map(h, h).size() > 0",
        "person.matches('(a+)+b')",
        "timestamp('2026-01-01T00:00:00Z') == timestamp('2026-01-01T00:00:00Z')",
        "trust * trust > 3"
      })
  void whatCouldFailOrTakeLongIsNoPartOfTheLanguage(String source) {
    assertThat(scope.check(source, Names.Type.BOOL)).isInstanceOf(Checked.Bad.class);
  }

  @Test
  void additionThatOverflowsWrapsAround() {
    assertThat(expression("trust + trust < 0").holds(Map.of("trust", Long.MAX_VALUE))).isTrue();
  }

  @Test
  void veryLongAndVeryDeepExpressionsAreRefusedAndNotFollowed() {
    assertThat(scope.check("(".repeat(900) + "true", Names.Type.BOOL))
        .isInstanceOf(Checked.Bad.class);
    assertThat(scope.check("!".repeat(1_900) + "true", Names.Type.BOOL)).isNotNull();
    assertThat(scope.check("true" + " && true".repeat(5_000), Names.Type.BOOL))
        .isInstanceOf(Checked.Bad.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "asked-price | SC0402 | `asked_price`",
        "herd.includes('x') | SC0402 | `heard`",
        "heard.include('x') | SC0402 | `includes`",
        "trust = 3 | SC0401 | ==",
        "trust > 2 and true | SC0401 | &&",
        "trust / 2 > 1 | SC0401 | + and -",
        "trust >= 'x' | SC0403 | single quotes",
        "trust | SC0404 | Compare",
      })
  void everyFaultComesWithAHint(String source, String code, String hint) {
    var fault = fault(source);

    assertThat(fault.problem().code()).isEqualTo(code);
    assertThat(fault.hint()).contains(hint);
  }

  @Test
  void manyThreadsGetTheSameValues() {
    var expression = expression("heard.includes('thank') && trust > 500");

    var held =
        IntStream.range(0, 1_000)
            .parallel()
            .filter(
                trust ->
                    expression.holds(
                        Map.of("heard", List.of("thank"), "trust", Long.valueOf(trust))))
            .count();

    assertThat(held).isEqualTo(499);
  }
}
