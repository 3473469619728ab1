package io.secondcall.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the product counts of itself, beside what Vert.x counts. Thread-safe. */
final class Meters {
  private final Timer hearing;
  private final Counter unheard;
  private final Counter shed;
  private final Timer command;

  Meters(MeterRegistry registry) {
    this.hearing =
        Timer.builder("secondcall.hearing")
            .description("Time to hear one reply")
            .publishPercentileHistogram()
            .register(registry);
    this.unheard =
        Counter.builder("secondcall.hearing.failed")
            .description("Replies whose analysis failed")
            .register(registry);
    this.shed =
        Counter.builder("secondcall.hearing.shed")
            .description("Replies refused because too many waited")
            .register(registry);
    this.command =
        Timer.builder("secondcall.command")
            .description("Time from a command to its stored answer")
            .publishPercentileHistogram()
            .register(registry);
  }

  void heard(Duration took) {
    hearing.record(took);
  }

  void unheard() {
    unheard.increment();
  }

  void shed() {
    shed.increment();
  }

  void command(Duration took) {
    command.record(took);
  }
}
