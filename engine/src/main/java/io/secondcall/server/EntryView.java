package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.secondcall.server.Views.EndingView;
import io.secondcall.server.Views.FactView;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** One line of a pursuit as its trainee sees it: schema {@code Entry}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EntryView.Began.class, name = "began"),
  @JsonSubTypes.Type(value = EntryView.Researched.class, name = "researched"),
  @JsonSubTypes.Type(value = EntryView.ContactOpened.class, name = "contact-opened"),
  @JsonSubTypes.Type(value = EntryView.Said.class, name = "said"),
  @JsonSubTypes.Type(value = EntryView.Silence.class, name = "silence"),
  @JsonSubTypes.Type(value = EntryView.ContactEnded.class, name = "contact-ended"),
  @JsonSubTypes.Type(value = EntryView.Revealed.class, name = "revealed"),
  @JsonSubTypes.Type(value = EntryView.Introduced.class, name = "introduced"),
  @JsonSubTypes.Type(value = EntryView.PromiseMade.class, name = "promise-made"),
  @JsonSubTypes.Type(value = EntryView.PromiseMet.class, name = "promise-met"),
  @JsonSubTypes.Type(value = EntryView.PromiseBroken.class, name = "promise-broken"),
  @JsonSubTypes.Type(value = EntryView.Waited.class, name = "waited"),
  @JsonSubTypes.Type(value = EntryView.Closed.class, name = "closed"),
  @JsonSubTypes.Type(value = EntryView.Flagged.class, name = "flagged")
})
sealed interface EntryView {
  long sequence();

  record Began(long sequence, LocalDateTime at) implements EntryView {}

  record Researched(
      long sequence,
      LocalDateTime at,
      String source,
      String name,
      int minutes,
      String text,
      List<FactView> found)
      implements EntryView {}

  record ContactOpened(
      long sequence,
      LocalDateTime at,
      int contact,
      String person,
      String channel,
      boolean incoming,
      String outcome)
      implements EntryView {}

  record Said(
      long sequence,
      LocalDateTime at,
      int contact,
      String by,
      String text,
      OptionalInt turn,
      Optional<String> unscored)
      implements EntryView {}

  record Silence(long sequence, LocalDateTime at, int contact, int seconds) implements EntryView {}

  record ContactEnded(long sequence, LocalDateTime at, int contact, String by, boolean left)
      implements EntryView {}

  record Revealed(long sequence, LocalDateTime at, String person, List<FactView> facts)
      implements EntryView {}

  record Introduced(long sequence, LocalDateTime at, String person) implements EntryView {}

  record PromiseMade(
      long sequence,
      LocalDateTime at,
      String promise,
      boolean byTrainee,
      String person,
      String text,
      LocalDateTime from,
      LocalDateTime to)
      implements EntryView {}

  record PromiseMet(long sequence, LocalDateTime at, String promise, String timing)
      implements EntryView {}

  record PromiseBroken(long sequence, LocalDateTime at, String promise) implements EntryView {}

  record Waited(long sequence, LocalDateTime at, LocalDateTime from, LocalDateTime to)
      implements EntryView {}

  record Closed(long sequence, LocalDateTime at, EndingView ending, String cause)
      implements EntryView {}

  record Flagged(long sequence, LocalDateTime at, long turn, String meant) implements EntryView {}
}
