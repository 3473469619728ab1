package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.secondcall.language.Ear;
import io.secondcall.language.Hearing;
import io.secondcall.language.OnnxEar;
import io.secondcall.language.Utterance;
import io.secondcall.language.Vocabulary;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * What trainees and coaches write is in no log, however much is logged and whatever goes wrong: a
 * pursuit is played over HTTP and live, another is talked about and ruled on, as with {@code
 * SECONDCALL_LOG=trace} and with all of java.util.logging besides, and things break on the way.
 */
class QuietLogTest {
  private static final String MARKER = "xylocarp7193";
  private static final String SENTENCE = "Good morning, I ring about the " + MARKER + " order.";

  /** Words that the store is made to refuse, and words that break the ear. */
  private static final String REFUSED = "Please note what " + MARKER + " refused7193 means.";

  private static final String DEAFENING = "Listen, " + MARKER + " deaf7193 is the word.";

  /** Where words belong. */
  private static final List<String> WORDS = List.of("event_text.words", "debrief_comment.words");

  /** Takes every line that any logger writes, and keeps those that hold the marker. */
  private static final class Catcher extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final List<String> caught = new CopyOnWriteArrayList<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final AtomicLong lines = new AtomicLong();
    private final Level level;
    private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
    private final java.util.logging.Level julLevel = julRoot.getLevel();
    private final Handler jul =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            var thrown = new StringWriter();
            if (entry.getThrown() != null) {
              entry.getThrown().printStackTrace(new PrintWriter(thrown));
            }
            var parameters = java.util.Arrays.toString(entry.getParameters());
            look(entry.getLoggerName() + " " + entry.getMessage() + parameters + thrown);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    Catcher() {
      var context = (LoggerContext) LoggerFactory.getILoggerFactory();
      setContext(context);
      start();
      var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      level = root.getLevel();
      root.setLevel(Level.TRACE);
      // Only this one listens to everything: the build's own output would drown in it.
      root.iteratorForAppenders()
          .forEachRemaining(
              appender -> {
                var quiet = new ch.qos.logback.classic.filter.ThresholdFilter();
                quiet.setLevel("ERROR");
                quiet.start();
                appender.addFilter(quiet);
              });
      root.addAppender(this);
      jul.setLevel(java.util.logging.Level.ALL);
      julRoot.setLevel(java.util.logging.Level.ALL);
      julRoot.addHandler(jul);
    }

    @Override
    protected void append(ILoggingEvent event) {
      if (event.getLoggerName().startsWith("io.zonky")) {
        // What the database server writes into a log of its own, which this test happens to see.
        return;
      }
      var thrown =
          event.getThrowableProxy() == null
              ? ""
              : ThrowableProxyUtil.asString(event.getThrowableProxy());
      var line = event.getLoggerName() + " " + event.getFormattedMessage() + " " + thrown;
      if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
        errors.add(line);
      }
      look(line);
    }

    private void look(String line) {
      lines.incrementAndGet();
      if (line.toLowerCase(Locale.ROOT).contains(MARKER)) {
        caught.add(line.substring(0, Math.min(line.length(), 500)));
      }
    }

    @Override
    public void close() {
      var context = (LoggerContext) LoggerFactory.getILoggerFactory();
      var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.detachAppender(this);
      root.iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
      root.setLevel(level);
      julRoot.removeHandler(jul);
      julRoot.setLevel(julLevel);
    }
  }

  /** The real ear, but for words at which it fails and quotes them. */
  private static final class FragileEar implements Ear {
    private final Ear real = OnnxEar.load();

    @Override
    public String version() {
      return real.version();
    }

    @Override
    public Hearing hear(Utterance utterance, Vocabulary vocabulary) {
      if (utterance.reply().contains("deaf7193")) {
        throw new IllegalStateException("cannot hear: " + utterance.reply());
      }
      return real.hear(utterance, vocabulary);
    }
  }

  private static void refuse(String jdbcUrl, String user) throws SQLException {
    try (var connection = DriverManager.getConnection(jdbcUrl, user, "");
        var statement = connection.createStatement()) {
      for (var table : List.of("event_text", "debrief_comment")) {
        statement.execute(
            "alter table %s add constraint refused_%s check (words not like '%%refused7193%%')"
                .formatted(table, table));
      }
    }
  }

  /** What holds the marker in the database, but for the words themselves. */
  private static List<String> heldElsewhere(String jdbcUrl, String user) throws SQLException {
    var held = new CopyOnWriteArrayList<String>();
    var words = new HashMap<String, Integer>();
    try (var connection = DriverManager.getConnection(jdbcUrl, user, "");
        var statement = connection.createStatement();
        var more = connection.createStatement();
        var columns =
            statement.executeQuery(
                "select table_name, column_name from information_schema.columns where"
                    + " lower(table_schema) = 'public' and lower(table_name) <>"
                    + " 'flyway_schema_history'")) {
      while (columns.next()) {
        var name = (columns.getString(1) + "." + columns.getString(2)).toLowerCase(Locale.ROOT);
        try (var found =
            more.executeQuery(
                "select count(*) from %s where lower(cast(%s as varchar)) like '%%%s%%'"
                    .formatted(columns.getString(1), columns.getString(2), MARKER))) {
          found.next();
          if (WORDS.contains(name)) {
            words.put(name, found.getInt(1));
          } else if (found.getInt(1) > 0) {
            held.add(name);
          }
        }
      }
    }
    assertThat(words.get("event_text.words")).as("what was said is stored").isGreaterThan(4);
    assertThat(words.get("debrief_comment.words")).as("what was said of it, too").isEqualTo(1);
    return held;
  }

  private static String say(String text) {
    return "{\"type\":\"say\",\"text\":\"" + text + "\"}";
  }

  /**
   * Says a first word until it is heard: this ear is not prepared beforehand, and on a machine that
   * has much to do preparing takes longer than a request waits. What timed out has changed nothing.
   */
  private static long greet(LiveServer.Visitor guest, String pursuit) {
    for (int i = 0; i < 5; i++) {
      var view = LiveServer.json(guest.get("/api/v1/pursuits/" + pursuit));
      var answer = guest.act(pursuit, view.path("sequence").longValue(), say("Good morning."));
      if (answer.statusCode() == 200) {
        return LiveServer.json(answer).path("sequence").longValue();
      }
    }
    throw new AssertionError("nothing is heard");
  }

  /** Plays, and breaks everything that can be broken with words in hand. */
  private static void play(LiveServer server) {
    var guest = server.guest();
    LiveServer.await(server.running.ready());
    var at = Calling.somebody(guest).pursuit();
    long sequence = greet(guest, at);

    for (var bad :
        List.of(
            "{\"type\":\"say\",\"text\":\"" + SENTENCE,
            "{\"type\":\"" + MARKER + "\"}",
            "{\"type\":\"say\",\"" + MARKER + "\":1}",
            "{\"type\":\"say\",\"text\":{\"x\":\"" + MARKER + "\"}}",
            "{\"type\":\"misheard\",\"turn\":1,\"meant\":\"" + SENTENCE + "\"}",
            "{\"type\":\"call\",\"person\":\"" + MARKER + "\"}",
            say("half \\ud83d " + MARKER))) {
      assertThat(guest.act(at, sequence, bad).statusCode()).isBetween(400, 499);
    }
    assertThat(guest.act(at, sequence, say((MARKER + " ").repeat(1_000))).statusCode())
        .as("too long for a reply")
        .isEqualTo(422);
    assertThat(guest.act(at, sequence, say((MARKER + " ").repeat(6_000))).statusCode())
        .as("too long for a request")
        .isEqualTo(413);
    assertThat(guest.act(at, sequence, say(REFUSED)).statusCode())
        .as("the store fails")
        .isEqualTo(500);
    var deaf = LiveServer.json(guest.act(at, sequence, say(DEAFENING)));
    sequence = deaf.path("sequence").longValue();
    sequence = LiveServer.json(guest.act(at, sequence, say(SENTENCE))).path("sequence").longValue();

    var line = guest.line();
    line.attach(at, 0);
    line.send("{\"v\":1,\"type\":\"act\",\"text\":\"" + SENTENCE);
    line.next();
    line.send("{\"v\":7,\"id\":\"" + MARKER + "\"}");
    line.next();
    line.act(at, sequence, UUID.randomUUID().toString(), say((MARKER + " ").repeat(1_000)));
    line.next();
    line.act(at, sequence, UUID.randomUUID().toString(), say(REFUSED));
    assertThat(line.next().path("code").asText()).isEqualTo("failed");
    line.act(at, sequence, UUID.randomUUID().toString(), say(SENTENCE));
    var said = line.next();
    assertThat(said.path("type").asText()).as("%s", said).isEqualTo("answer");
    assertThat(said.toString()).as("it comes back to whoever said it").contains(MARKER);
    sequence = said.path("sequence").longValue();

    if (said.path("now").has("contact")) {
      var hungUp = LiveServer.json(guest.act(at, sequence, "{\"type\":\"hang-up\"}"));
      sequence = hungUp.path("sequence").longValue();
    }
    guest.act(
        at,
        sequence,
        "{\"type\":\"mail\",\"to\":\"desmond\",\"subject\":\"%s\",\"text\":\"%s\"}"
            .formatted(MARKER, SENTENCE));
    line.send("{\"v\":1,\"text\":\"" + (MARKER + " ").repeat(8_000) + "\"}");
    guest.get("/api/v1/pursuits/" + at);
    guest.get("/api/v1/me/data");
  }

  private static String said(String place, String target, String text) {
    var where = target.isEmpty() ? "" : "\"target\":\"%s\",".formatted(target);
    return "{\"place\":\"%s\",%s\"text\":\"%s\"}".formatted(place, where, text);
  }

  private static String reason(String criterion, String verdict) {
    return "{\"criterion\":\"%s\",%s\"reason\":\"%s\"}".formatted(criterion, verdict, SENTENCE);
  }

  /** Coach and trainee talk about a pursuit, with words that are taken and words that are not. */
  private static void discuss(LiveServer server) {
    var ada = Colleague.administrator(server);
    var tess = ada.invite(server, "trainee", "Tess", "North");
    var cora = ada.invite(server, "coach", "Cora", "North");
    var view = tess.visitor.begin();
    var id = view.path("id").asText();
    tess.visitor.close(view);
    var mine = "/api/v1/pursuits/" + id;
    var theirs = "/api/v1/debriefs/" + id;
    Colleague.ok(tess.visitor.post(mine + "/sharing", "{\"shared\":true}"), 200);

    for (var bad :
        List.of(
            said("whole", "", (MARKER + " ").repeat(1_000)),
            said("criterion", MARKER, SENTENCE),
            said(MARKER, "", SENTENCE),
            "{\"place\":\"whole\",\"text\":\"" + SENTENCE)) {
      assertThat(cora.visitor.post(theirs + "/comments", bad).statusCode()).isBetween(400, 499);
    }
    assertThat(tess.visitor.post(mine + "/comments", said("whole", "", REFUSED)).statusCode())
        .as("the store fails")
        .isEqualTo(500);
    Colleague.ok(cora.visitor.post(theirs + "/comments", said("whole", "", SENTENCE)), 201);

    var marks =
        Colleague.ok(tess.visitor.get(mine + "/debrief"), 200).path("scorecard").path("marks");
    var criterion = "";
    for (var mark : marks) {
      if (mark.path("result").asText().equals("missed")) {
        criterion = mark.path("criterion").asText();
      }
    }
    var dispute = mine + "/disputes";
    assertThat(tess.visitor.post(dispute, reason(MARKER, "")).statusCode()).isBetween(400, 499);
    Colleague.ok(tess.visitor.post(dispute, reason(criterion, "")), 201);
    var ruling = reason(criterion, "\"verdict\":\"upheld\",");
    Colleague.ok(cora.visitor.post(theirs + "/rulings", ruling), 201);
    cora.visitor.get(theirs);
    tess.visitor.get("/api/v1/me/data");
  }

  private static void check(Catcher log) {
    assertThat(log.lines.get()).as("much is logged").isGreaterThan(100);
    assertThat(log.errors).anyMatch(line -> line.contains("A request failed"));
    assertThat(log.errors).anyMatch(line -> line.contains("The ear failed on a reply"));
    assertThat(log.caught).isEmpty();
    LoggerFactory.getLogger("probe").trace("a line with {}", MARKER);
    assertThat(log.caught).as("what is caught, were it there").hasSize(1);
  }

  @Test
  void whatIsWrittenIsInNoLogOnTheEmbeddedDatabase() throws SQLException {
    var folder = LiveServer.temporary();
    try (var log = new Catcher()) {
      try (var server = LiveServer.start(Map.of("data", folder.toString()), FragileEar::new)) {
        var url = "jdbc:h2:file:" + folder.resolve("second-call");
        refuse(url, "sa");
        play(server);
        discuss(server);
        assertThat(heldElsewhere(url, "sa")).isEmpty();
      }
      check(log);
    }
  }

  @Test
  void whatIsWrittenIsInNoLogOnPostgres() throws IOException, SQLException {
    try (var postgres = EmbeddedPostgres.start();
        var log = new Catcher()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      try (var server = LiveServer.start(Map.of("jdbc-url", url), FragileEar::new)) {
        refuse(url, "postgres");
        play(server);
        discuss(server);
        assertThat(heldElsewhere(url, "postgres")).isEmpty();
      }
      check(log);
    }
  }
}
