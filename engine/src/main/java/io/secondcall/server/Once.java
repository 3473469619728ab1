package io.secondcall.server;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is worked out when it is first asked for, and then kept. Thread-safe. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> work;
  private volatile Optional<T> kept = Optional.empty();

  /**
   * @param work pure: two who ask at once may both have it done
   */
  Once(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public T get() {
    var known = kept;
    if (known.isPresent()) {
      return known.get();
    }
    var made = work.get();
    kept = Optional.of(made);
    return made;
  }
}
