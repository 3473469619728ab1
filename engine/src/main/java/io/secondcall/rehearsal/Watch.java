package io.secondcall.rehearsal;

/** Watches one pursuit for a conversation that nothing ends. For one thread. */
final class Watch {
  /** More replies than any conversation bears. */
  private static final int MOST_REPLIES = 100;

  private final Outing outing;
  private int told;

  Watch(Outing outing) {
    this.outing = outing;
  }

  void look() {
    var talk = outing.play().state().talk();
    if (talk.isPresent()
        && talk.get().tally().attempts() > MOST_REPLIES
        && told != talk.get().contact()) {
      told = talk.get().contact();
      outing.neverHangsUp(talk.get().beat(), MOST_REPLIES);
    }
  }
}
