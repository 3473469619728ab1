package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.HearingFailedException;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.secondcall.store.StoreException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Starting, refusing to start, and going on under difficulties. */
class StartTest {
  private static final String SAY = "{\"type\":\"say\",\"text\":\"Good morning, Mr Pike.\"}";

  /** An ear made of one line. */
  private record Listening(java.util.function.Function<Utterance, Hearing> how) implements Ear {
    @Override
    public String version() {
      return "test";
    }

    @Override
    public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
      return how.apply(utterance);
    }
  }

  @Test
  void anOccupiedPortIsNamedWithItsFlagAndTheFolderIsLeftFree() throws IOException {
    var folder = LiveServer.temporary().toString();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(taken.getLocalPort());
      assertThatThrownBy(() -> LiveServer.start(Map.of("port", port, "data", folder)))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining(port)
          .hasMessageContaining("--port");
      assertThatThrownBy(() -> LiveServer.start(Map.of("management-port", port, "data", folder)))
          .isInstanceOf(PortInUseException.class)
          .hasMessageContaining("--management-port");
    }
    LiveServer.start(Map.of("data", folder)).close();
  }

  @Test
  void aFolderOfANewerVersionIsRefused() throws IOException {
    var folder = LiveServer.temporary();
    Files.writeString(folder.resolve("version"), "99\n");
    assertThatThrownBy(() -> LiveServer.start(Map.of("data", folder.toString())))
        .isInstanceOf(StoreException.Newer.class);
  }

  @Test
  void aSecondServerOnTheSameFolderIsRefused() {
    var folder = LiveServer.temporary().toString();
    try (var first = LiveServer.start(Map.of("data", folder))) {
      assertThatThrownBy(() -> LiveServer.start(Map.of("data", folder)))
          .isInstanceOf(StoreException.InUse.class);
      assertThat(first.guest().get("/api/v1/me").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void everythingWrongWithSettingsIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                Settings.of(
                    Map.of("port", "99999", "jdbc-url", "jdbc:mysql:x", "prot", "1"),
                    Map.of("SECONDCALL_HEARING_WORKERS", "many", "SECONDCALL_PROT", "1")))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("--port")
        .hasMessageContaining("--jdbc-url")
        .hasMessageContaining("--prot")
        .hasMessageContaining("--hearing-workers")
        .hasMessageContaining("SECONDCALL_PROT");
    assertThat(Settings.of(Map.of("port", "1"), Map.of("SECONDCALL_PORT", "2")).port())
        .isEqualTo(1);
    assertThat(Settings.of(Map.of(), Map.of("SECONDCALL_PORT", "2")).port()).isEqualTo(2);
  }

  @Test
  void healthAndMetricsAreOnAPortOfTheirOwn() {
    try (var server = LiveServer.start()) {
      LiveServer.await(server.running.ready());
      assertThat(server.manage("/health/live").statusCode()).isEqualTo(200);
      assertThat(server.manage("/health/ready").body()).contains("\"ear\":\"ear-");
      assertThat(server.manage("/metrics").body()).contains("secondcall_hearing_seconds");
      assertThat(server.guest().get("/metrics").body()).doesNotContain("secondcall_hearing");
    }
  }

  @Test
  void aReplyThatCannotBeHeardStaysUnscoredAndCanBeTriedAgain() {
    Ear deaf =
        new Listening(
            utterance -> {
              throw new HearingFailedException("deaf", new IllegalStateException());
            });
    try (var server = LiveServer.start(Map.of(), () -> deaf)) {
      var guest = server.guest();
      var call = Calling.somebody(guest);
      var answer = LiveServer.json(guest.act(call.pursuit(), call.sequence(), SAY));
      assertThat(answer.path("entries").get(0).path("unscored").textValue()).isEqualTo("failed");
      var again = guest.act(call.pursuit(), answer.path("sequence").longValue(), SAY);
      assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
    }
  }

  @Test
  void anEarThatIsNotLoadedYetKeepsNobodyFromReading() {
    var loading = new CountDownLatch(1);
    try (var server =
        LiveServer.start(
            Map.of(),
            () -> {
              try {
                loading.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return new Listening(utterance -> Calls.nothing());
            })) {
      assertThat(server.manage("/health/ready").statusCode()).isEqualTo(503);
      var guest = server.guest();
      var call = Calling.somebody(guest);
      var refused = guest.act(call.pursuit(), call.sequence(), SAY);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("not-ready");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      loading.countDown();
      LiveServer.await(server.running.ready());
      assertThat(guest.act(call.pursuit(), call.sequence(), SAY).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void underOverloadTheServerSaysBusyAndKeepsWhatItPromised() throws Exception {
    var open = new CountDownLatch(1);
    Ear slow =
        new Listening(
            utterance -> {
              try {
                open.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return Calls.nothing();
            });
    try (var server =
            LiveServer.start(Map.of("hearing-workers", "1", "hearing-queue", "2"), () -> slow);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var guest = server.guest();
      var answers = new ArrayList<Future<Integer>>();
      for (var i = 0; i < 6; i++) {
        var call = Calling.somebody(guest);
        answers.add(
            threads.submit(() -> guest.act(call.pursuit(), call.sequence(), SAY).statusCode()));
      }
      var busy = 0;
      while (busy < 3) {
        Thread.sleep(20);
        busy = 0;
        for (var answer : answers) {
          busy += answer.isDone() && answer.get() == 503 ? 1 : 0;
        }
      }
      assertThat(guest.get("/api/v1/scenarios").statusCode()).isEqualTo(200);
      open.countDown();
      var done = 0;
      var refused = 0;
      for (var answer : answers) {
        done += answer.get() == 200 ? 1 : 0;
        refused += answer.get() == 503 ? 1 : 0;
      }
      // The server's own preparing may hold a place of the queue for a moment.
      assertThat(done).isBetween(1, 3);
      assertThat(done + refused).isEqualTo(6);
    }
  }

  /** Hearings of which nothing is known. */
  private static final class Calls {
    private Calls() {}

    static Hearing nothing() {
      return new Hearing(
          "test",
          Hearing.Clarity.CLEAR,
          java.util.List.of(),
          java.util.List.of(),
          java.util.List.of(),
          java.util.List.of(),
          3,
          4);
    }
  }
}
