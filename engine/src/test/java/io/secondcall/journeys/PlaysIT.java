package io.secondcall.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.language.OnnxEar;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged scenarios, each played by hand in the browser as some of its tests play it in the
 * engine: the debrief names the ending and the score that the engine came to.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaysIT {
  @RegisterExtension static final Product PRODUCT = new Product();

  private final Map<Play, Course> courses = new EnumMap<>(Play.class);
  private OnnxEar ear;

  @BeforeAll
  void load() {
    ear = OnnxEar.load();
  }

  @AfterAll
  void close() {
    ear.close();
  }

  @ParameterizedTest
  @MethodSource("firstOfEach")
  void oneEndingOfEachScenario(Play play) {
    endsInTheBrowserAsInTheEngine(play);
  }

  @Tag("full")
  @ParameterizedTest
  @MethodSource("others")
  void theOtherEndings(Play play) {
    endsInTheBrowserAsInTheEngine(play);
  }

  @Tag("full")
  @Test
  void eachScenarioIsPlayedToThreeEndings() {
    var endings = new HashSet<String>();
    for (var play : Play.values()) {
      endings.add(play.scenario + " " + course(play).ending());
    }
    assertThat(endings).hasSize(Play.values().length);
  }

  static Stream<Play> firstOfEach() {
    return Stream.of(Play.values()).filter(Play::isFirst);
  }

  static Stream<Play> others() {
    return Stream.of(Play.values()).filter(play -> !play.isFirst());
  }

  private Course course(Play play) {
    return courses.computeIfAbsent(play, one -> Course.of(one, ear));
  }

  private void endsInTheBrowserAsInTheEngine(Play play) {
    var course = course(play);
    var album = new Album(play);
    var page = PRODUCT.visitor(play.device.options()).open("/");
    var trainee = new Player(course, page, Hands.POINTER, album).play();

    assertThat(trainee.title()).hasText(Spelling.of(course.endingTitle()));
    assertThat(trainee.overall()).isEqualTo(course.overall());
    album.close();
  }
}
