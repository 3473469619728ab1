package io.secondcall.cli;

import io.secondcall.language.Channel;
import io.secondcall.pursuit.Entry;
import io.secondcall.scenario.Team;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was asked of the trainee or promised to them, and what came of it. For one thread. */
final class PromiseTeller {
  private final JournalPrinter journal;
  private final Map<String, Entry.PromiseMade> made = new HashMap<>();

  PromiseTeller(JournalPrinter journal) {
    this.journal = journal;
  }

  void know(Entry entry) {
    if (entry instanceof Entry.PromiseMade promise) {
      made.put(promise.promise(), promise);
    }
  }

  String made(Entry.PromiseMade e) {
    var who = journal.name(e.person());
    if (isRemoval(e)) {
      return "You promised %s: %s, by %s".formatted(who, e.text(), journal.moment(e.to()));
    }
    return "%s %s: %s, %s"
        .formatted(
            e.channel() == Channel.MEETING
                ? "Agreed with"
                : e.byTrainee() ? "Asked by" : "Promised by",
            who,
            e.text(),
            journal.due(e.at(), e.from(), e.to()));
  }

  /** Empty where it goes without saying: whoever goes into a meeting is there. */
  Optional<String> met(Entry.PromiseMet e) {
    return promise(e.promise())
        .filter(promise -> promise.channel() != Channel.MEETING)
        .map(
            promise ->
                switch (e.timing()) {
                      case KEPT -> (isAsked(promise) ? "Done as asked" : "Kept as promised");
                      case EARLY ->
                          isAsked(promise)
                              ? "Done, but earlier than asked"
                              : "You spoke first, and it is owed no more";
                      case LATE ->
                          isAsked(promise)
                              ? "Done, but later than asked"
                              : "Kept, but later than promised";
                    }
                    + " ("
                    + promise.text()
                    + ").");
  }

  Optional<String> broken(Entry.PromiseBroken e) {
    return promise(e.promise())
        .map(
            promise ->
                (isAsked(promise) ? "Not done" : "Not kept")
                    + " in its time ("
                    + promise.text()
                    + ").");
  }

  private Optional<Entry.PromiseMade> promise(String id) {
    return Optional.ofNullable(made.get(id));
  }

  /** Of the trainee, by somebody else; what they promised of themselves is a promise. */
  private static boolean isAsked(Entry.PromiseMade promise) {
    return promise.byTrainee() && !isRemoval(promise);
  }

  private static boolean isRemoval(Entry.PromiseMade promise) {
    return promise.promise().equals(Team.REMOVAL);
  }
}
