package io.secondcall.pursuit;

import io.secondcall.language.Channel;
import io.secondcall.language.Hearing;
import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.FactUse;
import io.secondcall.language.Hearing.HeardFact;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.Hearing.HeardTopic;
import io.secondcall.language.Span;
import io.secondcall.language.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A reply as an ear might have heard it: {@code Said.text("…").moves("thank").say()}. */
public final class Said {
  private static final Span BESIDE = new Span(90, 99);

  private final String text;
  private final List<HeardMove> moves = new ArrayList<>();
  private final List<HeardFact> facts = new ArrayList<>();
  private final List<HeardTopic> topics = new ArrayList<>();
  private final List<Span> wonders = new ArrayList<>();
  private Clarity clarity = Clarity.CLEAR;
  private int tone = 3;

  private Said(String text) {
    this.text = text;
  }

  public static Said text(String text) {
    return new Said(text);
  }

  public static Said moves(String... moves) {
    var said = new Said("Some words that do " + String.join(" and ", moves));
    for (var move : moves) {
      said.move(move, 0.9);
    }
    return said;
  }

  public Said move(String move, double confidence) {
    int i = moves.size();
    moves.add(new HeardMove(move, confidence, new Span(i, i + 4)));
    return this;
  }

  public Said cites(String... ids) {
    return uses(FactUse.CITED, ids);
  }

  public Said uses(FactUse use, String... ids) {
    for (var id : ids) {
      facts.add(new HeardFact(id, use, 0.9, new Span(2, 8)));
    }
    return this;
  }

  public Said asks(String... ids) {
    for (var id : ids) {
      topics.add(new HeardTopic(id, 0.9, new Span(1, 5)));
    }
    return this;
  }

  /** Asks in other words than those of the moves. */
  public Said asksBeside(String topic) {
    return asksBeside(topic, 0.9);
  }

  public Said asksBeside(String topic, double confidence) {
    topics.add(new HeardTopic(topic, confidence, BESIDE));
    return this;
  }

  /** A question that nobody's topic is, in other words than those of the moves. */
  public Said wonders(String move) {
    moves.add(new HeardMove(move, 0.9, BESIDE));
    wonders.add(BESIDE);
    return this;
  }

  public Said clarity(Clarity now) {
    clarity = now;
    return this;
  }

  public Said tone(int now) {
    tone = now;
    return this;
  }

  public Hearing hearing() {
    // Who asks for the last words once more puts no question by it.
    var asked = topics.stream().filter(topic -> !topic.topic().equals(Vocabulary.ONCE_MORE));
    var asks = Stream.concat(asked.map(HeardTopic::span), wonders.stream()).toList();
    return new Hearing(
        "ear-test", clarity, moves, facts, topics, asks, tone, text.split("\\s+").length);
  }

  public Command.Write mail(String person, String... copies) {
    return new Command.Write(
        Channel.EMAIL, person, List.of(copies), "A word", text, Optional.of(hearing()));
  }

  public Command.Write message(String person) {
    return new Command.Write(Channel.MESSAGE, person, List.of(), "", text, Optional.of(hearing()));
  }

  public Command.Say say() {
    return new Command.Say(text, Optional.of(hearing()));
  }
}
