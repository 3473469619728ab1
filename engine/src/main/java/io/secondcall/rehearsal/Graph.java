package io.secondcall.rehearsal;

import io.secondcall.scenario.Beat;
import io.secondcall.scenario.Effects;
import io.secondcall.scenario.Listening;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A scenario's conversations as a graph: beats, and what leads from one to the next. */
public final class Graph {
  private static final int LONGEST_LABEL = 60;

  private final Scenario scenario;
  private final Optional<String> person;
  private final StringBuilder dot = new StringBuilder();

  private Graph(Scenario scenario, Optional<String> person) {
    this.scenario = scenario;
    this.person = person;
  }

  /**
   * The graph in the DOT language.
   *
   * @param person whose beats alone to draw; empty: everybody's. Beats of others that theirs lead
   *     to are drawn too.
   */
  public static String dot(Scenario scenario, Optional<String> person) {
    return new Graph(scenario, person).draw();
  }

  /**
   * The same as a drawing of its own, which needs no other program: each beat is a box with what it
   * listens for in it.
   */
  public static String svg(Scenario scenario, Optional<String> person) {
    return new Drawing(scenario, person).svg();
  }

  private String draw() {
    dot.append("digraph ").append(quoted(scenario.id())).append(" {\n");
    dot.append("  rankdir=LR;\n");
    dot.append("  node [shape=box, style=rounded, fontname=\"sans-serif\", fontsize=11];\n");
    dot.append("  edge [fontname=\"sans-serif\", fontsize=9];\n");
    for (var who : scenario.people()) {
      if (isDrawn(who.id())) {
        cluster(who);
      }
    }
    strangers().forEach(id -> node("  ", beat(id), ", color=gray"));
    endings()
        .forEach(
            id ->
                dot.append(
                    "  %s [label=%s, shape=doubleoctagon];\n".formatted(end(id), quoted(id))));
    for (var who : scenario.people()) {
      if (isDrawn(who.id())) {
        opened(who);
        beats(who).forEach(this::edges);
      }
    }
    return dot.append("}\n").toString();
  }

  private Beat beat(String id) {
    return scenario.beat(id);
  }

  private boolean isDrawn(String who) {
    return person.map(who::equals).orElse(true);
  }

  private List<Beat> beats(Person who) {
    return scenario.beats().values().stream()
        .filter(beat -> beat.person().equals(who.id()))
        .toList();
  }

  private void cluster(Person who) {
    dot.append("  subgraph ").append(quoted("cluster_" + who.id())).append(" {\n");
    dot.append("    label=").append(quoted(who.name() + ", " + who.role())).append(";\n");
    dot.append("    %s [label=%s, shape=circle];\n".formatted(open(who), quoted("opens")));
    for (var beat : beats(who)) {
      boolean thrown = beat.id().equals(who.offended()) || beat.id().equals(who.outOfPatience());
      node("    ", beat, thrown ? ", style=\"rounded,dashed\"" : "");
    }
    dot.append("  }\n");
  }

  private void node(String indent, Beat beat, String more) {
    var label =
        beat.channel() == io.secondcall.language.Channel.CALL
            ? beat.id()
            : beat.id() + "\n(" + beat.channel().wireName() + ")";
    dot.append(indent)
        .append("%s [label=%s%s];\n".formatted(quoted(beat.id()), quoted(label), more));
  }

  /** Beats of people who are not drawn, to which something drawn leads. */
  private Set<String> strangers() {
    var led = new HashSet<String>();
    for (var who : scenario.people()) {
      if (isDrawn(who.id())) {
        beats(who)
            .forEach(
                beat ->
                    Replies.transitions(beat)
                        .values()
                        .forEach(transition -> transition.goes().ifPresent(led::add)));
        who.opens().forEach(opening -> led.add(opening.goes()));
      }
    }
    led.removeIf(id -> isDrawn(beat(id).person()));
    return new java.util.TreeSet<>(led);
  }

  private Set<String> endings() {
    var named = new java.util.TreeSet<String>();
    for (var who : scenario.people()) {
      if (isDrawn(who.id())) {
        beats(who)
            .forEach(
                beat ->
                    Stream.concat(
                            Stream.of(beat.effects()),
                            Replies.transitions(beat).values().stream()
                                .map(Beat.Transition::effects))
                        .flatMap(effects -> effects.ends().stream())
                        .forEach(named::add));
      }
    }
    return named;
  }

  /** When a conversation begins so, in a few words; empty: whenever it begins. */
  static String label(Person.Opening opening) {
    var words = new ArrayList<String>();
    if (opening.ringingBack()) {
      words.add(opening.channel().isWritten() ? "they write" : "they ring");
    } else if (opening.channel() != io.secondcall.language.Channel.CALL) {
      words.add(opening.channel().wireName());
    }
    opening.when().ifPresent(when -> words.add("[" + when.source() + "]"));
    return String.join(" ", words);
  }

  private void opened(Person who) {
    for (var opening : who.opens()) {
      edge(open(who), quoted(opening.goes()), label(opening), "");
    }
    who.voicemail().ifPresent(box -> edge(open(who), quoted(box), "nobody picks up", ""));
  }

  private void edges(Beat beat) {
    Replies.transitions(beat)
        .forEach(
            (id, transition) -> {
              var label = id.endsWith(".otherwise") ? "otherwise" : label(transition.listening());
              var style = id.endsWith(".otherwise") ? ", style=dashed" : "";
              leads(beat, transition.effects(), transition.goes(), label, style);
            });
    ends(beat, beat.effects(), "", "");
  }

  private void leads(
      Beat beat, Effects effects, Optional<String> goes, String label, String style) {
    if (effects.ends().isPresent()) {
      ends(beat, effects, label, style);
    } else {
      edge(quoted(beat.id()), quoted(goes.orElse(beat.id())), label, style);
    }
  }

  private void ends(Beat beat, Effects effects, String label, String style) {
    effects.ends().ifPresent(ending -> edge(quoted(beat.id()), end(ending), label, style));
  }

  private void edge(String from, String to, String label, String style) {
    dot.append("  %s -> %s [label=%s%s];\n".formatted(from, to, quoted(cut(label)), style));
  }

  /** What is listened for, in a few words. */
  static String label(Listening listening) {
    var words = new ArrayList<String>();
    add(words, "", listening.hears());
    add(words, "cites ", listening.cites());
    add(words, "asks ", listening.asks());
    add(words, "unless ", listening.unless());
    listening.when().ifPresent(when -> words.add("[" + when.source() + "]"));
    return words.isEmpty() ? "anything" : String.join(" ", words);
  }

  private static void add(List<String> words, String before, Set<String> ids) {
    if (!ids.isEmpty()) {
      words.add(before + String.join("|", ids.stream().sorted().toList()));
    }
  }

  private static String cut(String label) {
    return cut(label, LONGEST_LABEL);
  }

  static String cut(String label, int most) {
    return label.codePointCount(0, label.length()) <= most
        ? label
        : label.substring(0, label.offsetByCodePoints(0, most - 1)) + "…";
  }

  private static String open(Person who) {
    return quoted("opens " + who.id());
  }

  private static String end(String ending) {
    return quoted("ends " + ending);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
