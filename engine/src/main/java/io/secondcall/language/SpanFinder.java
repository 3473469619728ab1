package io.secondcall.language;

/**
 * Finds the run of pieces that shows a move: the one whose expected F1 against the true run is
 * best, given how likely each piece belongs to it. Runs that begin or end with a clause are a
 * little preferred, as people mark them. The figures were fitted on held-out training replies.
 * Stateless.
 */
final class SpanFinder {
  /** Scores of pieces are surer of themselves than they are right. */
  private static final double SHARPNESS = 0.7;

  /** Share of its clause in a piece's own likelihood. */
  private static final double CLAUSE = 0.3;

  private static final double EDGE = 0.05;

  private SpanFinder() {}

  /**
   * @param scores of all pieces for all moves, piece after piece
   */
  static Span find(Frame frame, float[] scores, int move) {
    int n = frame.pieces();
    double[] likely = likelihoods(frame, scores, move);
    double[] sums = new double[n + 1];
    for (int i = 0; i < n; i++) {
      sums[i + 1] = sums[i] + likely[i];
    }
    double best = -1;
    int start = 0;
    int end = 0;
    for (int i = 0; i < n; i++) {
      boolean opens = i == 0 || frame.clauses()[i] != frame.clauses()[i - 1];
      for (int k = i; k < n; k++) {
        boolean closes = k == n - 1 || frame.clauses()[k] != frame.clauses()[k + 1];
        double f1 = 2 * (sums[k + 1] - sums[i]) / (sums[n] + k - i + 1);
        f1 *= 1 + (opens ? EDGE : 0) + (closes ? EDGE : 0);
        if (f1 > best) {
          best = f1;
          start = i;
          end = k;
        }
      }
    }
    return new Span(frame.spans()[start].start(), frame.spans()[end].end());
  }

  private static double[] likelihoods(Frame frame, float[] scores, int move) {
    int n = frame.pieces();
    double[] likely = new double[n];
    for (int from = 0; from < n; ) {
      int to = from;
      double sum = 0;
      while (to < n && frame.clauses()[to] == frame.clauses()[from]) {
        likely[to] = 1 / (1 + StrictMath.exp(-SHARPNESS * scores[to * MoveNet.MOVES + move]));
        sum += likely[to];
        to++;
      }
      for (int i = from; i < to; i++) {
        likely[i] = (1 - CLAUSE) * likely[i] + CLAUSE * sum / (to - from);
      }
      from = to;
    }
    return likely;
  }
}
