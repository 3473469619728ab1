package io.secondcall.rehearsal;

import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Explored pursuits say the same to the same again and again. Thread-safe. */
final class RememberingEar implements Ear {
  private static final int MOST = 100_000;

  private record Heard(Utterance utterance, String vocabulary) {}

  private final Ear ear;
  private final Map<Heard, Hearing> hearings = new ConcurrentHashMap<>();

  RememberingEar(Ear ear) {
    this.ear = ear.remembering();
  }

  @Override
  public String version() {
    return ear.version();
  }

  @Override
  public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
    var heard = new Heard(utterance, vocabulary.id());
    var known = hearings.get(heard);
    if (known != null) {
      return known;
    }
    if (hearings.size() >= MOST) {
      hearings.clear();
    }
    // Two threads may hear the same at once, and hear the same.
    var hearing = ear.hear(utterance, vocabulary);
    hearings.put(heard, hearing);
    return hearing;
  }
}
