package io.secondcall.rehearsal;

/** Watches one pursuit for a conversation that nothing ends. For one thread. */
final class Watch {
  /** More replies than any conversation bears. */
  private static final int MOST_REPLIES = 100;

  private final Exploration.Builder report;
  private int told;

  Watch(Exploration.Builder report) {
    this.report = report;
  }

  void look(Playthrough play) {
    var talk = play.state().talk();
    if (talk.isPresent()
        && talk.get().tally().attempts() > MOST_REPLIES
        && told != talk.get().contact()) {
      told = talk.get().contact();
      report.deadEnd(talk.get().beat(), MOST_REPLIES);
    }
  }
}
