package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.ScenarioFile;
import io.secondcall.scenario.ScenarioFiles;
import io.secondcall.scenario.ScenarioReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Drawings of the packaged scenarios. */
class GraphTest {
  static Stream<Scenario> scenarios() {
    return ScenarioFiles.packaged().stream().map(GraphTest::read);
  }

  private static Scenario read(ScenarioFile file) {
    return new ScenarioReader().readTrusted(file.path(), file.text());
  }

  private record Box(double x, double y, double width, double height) {
    static Box of(Element rectangle) {
      return new Box(
          number(rectangle, "x"),
          number(rectangle, "y"),
          number(rectangle, "width"),
          number(rectangle, "height"));
    }

    private static double number(Element element, String name) {
      return Double.parseDouble(element.getAttribute(name));
    }

    boolean overlaps(Box other) {
      return x < other.x + other.width
          && other.x < x + width
          && y < other.y + other.height
          && other.y < y + height;
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyBeatHasABoxInsideTheDrawingAndNoTwoOverlap(Scenario scenario) throws Exception {
    var drawing = parsed(Graph.svg(scenario, Optional.empty()));
    var whole =
        new Box(
            0,
            0,
            Double.parseDouble(drawing.getDocumentElement().getAttribute("width")),
            Double.parseDouble(drawing.getDocumentElement().getAttribute("height")));

    assertThat(elements(drawing, "g"))
        .extracting(group -> group.getAttribute("id"))
        .containsAll(scenario.beats().keySet())
        .hasSize(scenario.beats().size() + scenario.people().size());
    var boxes =
        elements(drawing, "rect").stream()
            .filter(rectangle -> rectangle.getAttribute("class").startsWith("box"))
            .map(Box::of)
            .toList();
    assertThat(boxes)
        .allSatisfy(
            box -> {
              assertThat(box.x() + box.width()).isLessThan(whole.width());
              assertThat(box.y() + box.height()).isLessThan(whole.height());
              assertThat(boxes.stream().filter(box::overlaps)).hasSize(1);
            });
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatLeadsToAnotherBeatOfTheSamePersonIsDrawn(Scenario scenario) throws Exception {
    var drawing = parsed(Graph.svg(scenario, Optional.empty()));

    long leads =
        scenario.beats().values().stream()
            .flatMap(
                beat ->
                    Replies.transitions(beat).values().stream()
                        .filter(transition -> transition.effects().ends().isEmpty())
                        .filter(transition -> !transition.effects().hangsUp())
                        .flatMap(transition -> transition.goes().stream())
                        .filter(to -> !to.equals(beat.id()))
                        .filter(to -> person(scenario, to).equals(beat.person())))
            .count();
    long opens = scenario.people().stream().mapToLong(who -> openings(scenario, who.id())).sum();
    assertThat(elements(drawing, "path").stream().filter(path -> path.hasAttribute("marker-end")))
        .hasSize(Math.toIntExact(leads + opens));
  }

  private static long openings(Scenario scenario, String who) {
    var person = scenario.person(who).orElseThrow();
    return Stream.concat(
            Stream.of(person.outOfPatience(), person.offended()),
            Stream.concat(
                person.voicemail().stream(),
                person.opens().stream().map(opening -> opening.goes())))
        .filter(to -> person(scenario, to).equals(who))
        .count();
  }

  private static String person(Scenario scenario, String beat) {
    return Optional.ofNullable(scenario.beats().get(beat)).orElseThrow().person();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void onePersonsBeatsAloneAreDrawn(Scenario scenario) throws Exception {
    var who = scenario.people().getFirst().id();
    var drawing = parsed(Graph.svg(scenario, Optional.of(who)));

    assertThat(elements(drawing, "g"))
        .extracting(group -> group.getAttribute("id"))
        .filteredOn(scenario.beats()::containsKey)
        .allSatisfy(id -> assertThat(person(scenario, id)).isEqualTo(who));
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Element> elements(Document drawing, String name) {
    var found = drawing.getElementsByTagName(name);
    return new ArrayList<>(
        IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList());
  }
}
