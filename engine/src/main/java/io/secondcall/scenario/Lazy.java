package io.secondcall.scenario;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made at first use and kept. Thread-safe: made once. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> make;
  private volatile @Nullable T value;

  Lazy(Supplier<T> make) {
    this.make = make;
  }

  Lazy(T value) {
    this.make = () -> value;
    this.value = value;
  }

  @Override
  public T get() {
    var made = value;
    if (made == null) {
      synchronized (this) {
        made = value;
        if (made == null) {
          made = make.get();
          value = made;
        }
      }
    }
    return made;
  }
}
