package io.secondcall.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.secondcall.language.Channel;
import io.secondcall.language.Ear;
import io.secondcall.language.Expected;
import io.secondcall.language.Figure;
import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.pursuit.Decider;
import io.secondcall.pursuit.Utterances;
import io.secondcall.scenario.Scenario;
import io.secondcall.scenario.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well a scenario's own moves are heard in what people really typed. */
@Command(
    name = "own",
    description = {
      "Hear labelled replies to a scenario, and compare its own moves and topics.",
      "%nOf what the person listens for where it is said, and of all: how much of it is heard, and"
          + " how much of what is heard was meant, with 95 %% intervals.",
      "A line of a file: {\"scenario\", \"beat\", \"they\", \"reply\", \"moves\": [ID, ...], "
          + "\"topics\": [ID, ...]}; lines of other scenarios, and of beats that are no more, are"
          + " passed over."
    })
final class EvaluateOwnCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Terminal terminal;
  private final Supplier<Ear> ear;

  @Parameters(index = "0", paramLabel = "SCENARIO", description = "A scenario's id or folder.")
  private String scenario = "";

  @Parameters(index = "1", paramLabel = "FILE.jsonl", description = "Labelled replies.")
  private Path file = Path.of("");

  @Option(names = "--errors", description = "Also list what was missed, and what was not meant.")
  private boolean errors;

  EvaluateOwnCommand(Terminal terminal, Supplier<Ear> ear) {
    this.terminal = terminal;
    this.ear = ear;
  }

  /**
   * A reply, what it means and what was heard, as ids.
   *
   * @param expected what is listened for where it was said
   */
  private record Compared(
      String beat,
      String reply,
      Expected expected,
      Set<String> meant,
      Set<String> heard,
      Set<String> asked,
      Set<String> understood) {

    /** Own moves that were meant or heard. */
    Set<String> either() {
      var either = new TreeSet<>(meant);
      either.addAll(heard);
      return either;
    }
  }

  @Override
  public Integer call() throws IOException {
    var resolved = ScenarioArgument.resolve(scenario).scenario();
    var listener = ear.get();
    var vocabulary = Vocabularies.of(resolved, Decider.draws(resolved, 1));
    var own = resolved.moves().stream().map(Vocabulary.Phrases::id).collect(Collectors.toSet());
    var compared =
        lines().stream()
            .filter(line -> line.path("scenario").asText().equals(resolved.id()))
            .filter(line -> resolved.beats().containsKey(line.path("beat").asText()))
            .toList()
            .parallelStream()
            .map(line -> compare(resolved, line, listener, vocabulary, own))
            .toList();
    if (compared.isEmpty()) {
      throw CommandFailure.failed(
          "%s holds no reply to a beat of `%s`.".formatted(file, resolved.id()));
    }
    var out = terminal.out();
    out.printf("%s, %d replies, %s%n", resolved.id(), compared.size(), listener.version());
    out.println(
        row(
            "own moves that are listened for",
            compared.stream()
                .map(c -> counts(c.meant(), c.heard(), c.expected().moves()))
                .toList()));
    out.println(
        row(
            "own moves",
            compared.stream().map(c -> counts(c.meant(), c.heard(), c.either())).toList()));
    out.println(
        row(
            "topics that they can answer",
            compared.stream()
                .map(c -> counts(c.asked(), c.understood(), c.expected().topics()))
                .toList()));
    if (errors) {
      compared.forEach(this::tell);
    }
    return ExitCode.OK;
  }

  private void tell(Compared compared) {
    for (var move : compared.either()) {
      if (compared.meant().contains(move) != compared.heard().contains(move)) {
        terminal
            .out()
            .printf(
                "%s %s at `%s`: %s%n",
                compared.meant().contains(move) ? "missed" : "not meant:",
                move,
                compared.beat(),
                compared.reply());
      }
    }
  }

  private List<JsonNode> lines() throws IOException {
    var texts = Files.readAllLines(file);
    List<JsonNode> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      try {
        if (!texts.get(i).isBlank()) {
          lines.add(JSON.readTree(texts.get(i)));
        }
      } catch (IOException fault) {
        throw CommandFailure.failed("%s, line %d is no JSON object.".formatted(file, i + 1));
      }
    }
    return lines;
  }

  private static Compared compare(
      Scenario scenario, JsonNode line, Ear ear, Vocabulary vocabulary, Set<String> own) {
    var expected = Utterances.expected(scenario, line.path("beat").asText());
    var utterance =
        new Utterance(
            Channel.CALL, "", line.path("they").asText(), line.path("reply").asText(), expected);
    var hearing = ear.hear(utterance, vocabulary);
    var heard =
        hearing.moves().stream()
            .map(Hearing.HeardMove::move)
            .filter(own::contains)
            .collect(Collectors.toSet());
    var topics =
        hearing.topics().stream().map(Hearing.HeardTopic::topic).collect(Collectors.toSet());
    return new Compared(
        line.path("beat").asText(),
        utterance.reply(),
        expected,
        ids(line.path("moves")),
        heard,
        ids(line.path("topics")),
        topics);
  }

  private static Set<String> ids(JsonNode list) {
    return IntStream.range(0, list.size())
        .mapToObj(i -> list.get(i).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** How many were both meant and heard, meant, and heard. */
  private record Counts(int both, int meant, int heard) {}

  private static Counts counts(Set<String> meant, Set<String> heard, Set<String> of) {
    var both = of.stream().filter(id -> meant.contains(id) && heard.contains(id)).count();
    return new Counts(
        (int) both,
        (int) of.stream().filter(meant::contains).count(),
        (int) of.stream().filter(heard::contains).count());
  }

  private static String row(String what, List<Counts> counts) {
    int both = counts.stream().mapToInt(Counts::both).sum();
    int meant = counts.stream().mapToInt(Counts::meant).sum();
    int heard = counts.stream().mapToInt(Counts::heard).sum();
    return "%-32s heard %s of %d meant; meant %s of %d heard"
        .formatted(what, share(both, meant), meant, share(both, heard), heard);
  }

  private static String share(int part, int whole) {
    var figure = Figure.ofShare(part, whole);
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", figure.value(), figure.low(), figure.high());
  }
}
