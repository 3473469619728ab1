package io.secondcall.server;

import io.secondcall.pursuit.EventCodec;
import io.secondcall.pursuit.Recorded;
import io.secondcall.store.NewEvent;
import io.secondcall.store.StoredEvent;

/** Events between the form that decides and the form that is kept. */
final class KeptEvents {
  private KeptEvents() {}

  static NewEvent kept(Recorded recorded) {
    var written = EventCodec.write(recorded.event());
    return new NewEvent(
        recorded.sequence(),
        written.type(),
        written.schemaVersion(),
        recorded.at(),
        written.json());
  }

  static Recorded recorded(StoredEvent stored) {
    return new Recorded(
        stored.sequence(),
        stored.at(),
        EventCodec.read(stored.type(), stored.schema(), stored.payload()));
  }
}
