package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  @Test
  void whatIsNotAnsweredInTimeIsBusyAndToBeTriedAgain() {
    var late = Refusals.of(new ReplyException(ReplyFailure.TIMEOUT, "no answer"));
    var failed = Refusals.of(new ReplyException(ReplyFailure.RECIPIENT_FAILURE, 500, "failed"));

    assertThat(late.problem()).isEqualTo(Problem.BUSY);
    assertThat(failed.problem()).isEqualTo(Problem.FAILED);
  }
}
