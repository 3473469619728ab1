package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import java.util.HashMap;
import java.util.Map;

/** Explored pursuits say the same to the same again and again. For one thread. */
final class RememberingEar implements Ear {
  private static final int MOST = 100_000;

  private record Heard(Utterance utterance, String vocabulary) {}

  private final Ear ear;
  private final Map<Heard, Hearing> known = new HashMap<>();

  RememberingEar(Ear ear) {
    this.ear = ear;
  }

  @Override
  public String version() {
    return ear.version();
  }

  @Override
  public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
    if (known.size() >= MOST) {
      known.clear();
    }
    return known.computeIfAbsent(
        new Heard(utterance, vocabulary.id()), any -> ear.hear(utterance, vocabulary));
  }
}
