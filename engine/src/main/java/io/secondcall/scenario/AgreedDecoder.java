package io.secondcall.scenario;

import java.time.LocalTime;
import java.util.List;

/** Reads what was agreed before the pursuit begins. */
final class AgreedDecoder {
  private final Decoding decoding;

  AgreedDecoder(Decoding decoding) {
    this.decoding = decoding;
  }

  Agreed agreed(String id, Node.Entry entry) {
    var fields = Fields.of(entry.value());
    // A beat may promise the same again: a meeting that was put off.
    decoding.symbols().declareShared(Symbols.Kind.PROMISE, id, entry.key());
    var at = fields.in("at");
    return new Agreed(
        id,
        EffectsDecoder.debtor(fields),
        decoding.id(fields.need("person"), Symbols.Kind.PERSON),
        decoding.text(fields, "text"),
        at.integer("day"),
        LocalTime.parse(at.word("time")),
        new EffectsDecoder(decoding).within(fields),
        EffectsDecoder.channel(fields),
        List.copyOf(decoding.ids(fields, "with", Symbols.Kind.PERSON)));
  }
}
