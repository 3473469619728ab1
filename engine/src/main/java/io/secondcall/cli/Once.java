package io.secondcall.cli;

import java.util.Optional;
import java.util.function.Supplier;

/** Gets a thing at its first use and keeps it. For one thread. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private Optional<T> kept = Optional.empty();

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    var value = kept.orElseGet(source);
    kept = Optional.of(value);
    return value;
  }
}
