package io.secondcall.server;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often each of many callers may do something: a bucket of tokens for each, refilled at a
 * steady pace. Remembers a bounded number of callers and forgets the one not seen for longest.
 * Thread-safe.
 */
final class TokenBuckets {
  private static final int CALLERS = 20_000;

  private final double capacity;
  private final double perNano;
  private final LongSupplier nanos;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > CALLERS;
        }
      };

  /**
   * @param capacity most that can be done at once
   * @param refill how many tokens come back in {@code in}
   * @param nanos a clock that only runs forward, in nanoseconds
   */
  TokenBuckets(int capacity, int refill, Duration in, LongSupplier nanos) {
    this.capacity = capacity;
    this.perNano = (double) refill / in.toNanos();
    this.nanos = nanos;
  }

  /** Takes one token of a caller; false when there is none. */
  synchronized boolean take(String caller) {
    long now = nanos.getAsLong();
    var before = buckets.getOrDefault(caller, new Bucket(capacity, now));
    double tokens = Math.min(capacity, before.tokens() + (now - before.at()) * perNano);
    boolean taken = tokens >= 1;
    buckets.put(caller, new Bucket(taken ? tokens - 1 : tokens, now));
    return taken;
  }

  private record Bucket(double tokens, long at) {}
}
