package io.secondcall.language;

import io.secondcall.language.Hearing.Clarity;
import io.secondcall.language.Hearing.HeardMove;
import io.secondcall.language.ModelCard.TestSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A model card by what was heard when an ear was measured. */
public final class Cards {
  public static final String EAR = "ear-test";
  private static final Span SPAN = new Span(0, 4);

  private final List<Optional<String>> labels = new ArrayList<>();
  private final List<Optional<String>> heard = new ArrayList<>();

  private Cards() {}

  public static Cards card() {
    return new Cards();
  }

  /** Every move heard so often, and every time rightly. */
  public static ModelCard faultless() {
    var card = card();
    for (var move : Move.values()) {
      card.measured(move.wireName(), 50, 50, 50);
    }
    return card.done();
  }

  /**
   * @param n replies that make the move
   * @param said hearings of it, all of them sure
   * @param right of these, how many lie among the n
   */
  public Cards measured(String move, int n, int said, int right) {
    add(right, Optional.of(move), Optional.of(move));
    add(said - right, Optional.empty(), Optional.of(move));
    add(n - right, Optional.of(move), Optional.empty());
    return this;
  }

  private void add(int times, Optional<String> label, Optional<String> said) {
    for (int i = 0; i < times; i++) {
      labels.add(label);
      heard.add(said);
    }
  }

  public ModelCard done() {
    var silent = (int) labels.stream().filter(Optional::isEmpty).count();
    return ModelCard.of(
        EAR,
        100,
        List.of(new TestSet("replies-x", labels.size(), silent)),
        labels.stream().map(label -> "some words").toList(),
        labels.stream().map(label -> new Evaluation.Judged(spans(label), 3)).toList(),
        heard.stream().map(Cards::hearing).toList(),
        move -> 0.5);
  }

  private static Map<String, Span> spans(Optional<String> label) {
    var spans = new TreeMap<String, Span>();
    label.ifPresent(move -> spans.put(move, SPAN));
    return spans;
  }

  private static Hearing hearing(Optional<String> said) {
    return new Hearing(
        EAR,
        Clarity.CLEAR,
        said.stream().map(move -> new HeardMove(move, 0.9, SPAN)).toList(),
        List.of(),
        List.of(),
        List.of(),
        3,
        2);
  }
}
