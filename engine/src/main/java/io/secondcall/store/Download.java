package io.secondcall.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import io.secondcall.pursuit.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one person, as a ZIP: {@code TABLE.jsonl} a table, a row a line, of the
 * columns that {@link DataClasses} exports, {@code TABLE.COLUMN.jsonl} for what they wrote into
 * rows of others, and {@code index.html} for reading. What would give away a ranked or assigned
 * attempt waits until it is over. Written row by row as the database gives them. Stateless.
 */
public final class Download {
  private static final int BATCH = 200;
  private static final JsonMapper JSON =
      Json.mapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build();

  private Download() {}

  /** Nobody takes what is written any more. */
  public static final class BrokenOffException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenOffException(IOException because) {
      super("the download was broken off", because);
    }
  }

  /**
   * Writes one moment of what is a person's; the stream stays open.
   *
   * @throws BrokenOffException when the stream takes no more
   */
  public static void write(Database database, String person, Instant now, OutputStream into) {
    database.read(
        connection -> {
          connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
          try {
            all(connection, person, now, into);
            return true;
          } catch (IOException e) {
            throw new BrokenOffException(e);
          } finally {
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
          }
        });
  }

  private static void all(Connection connection, String person, Instant now, OutputStream into)
      throws SQLException, IOException {
    var secret = countAndAreOpen(connection, person);
    var zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry("index.html"));
    new Page(connection, zip).write(person, now, !secret.isEmpty());
    zip.closeEntry();
    for (var table : DataClasses.TABLES) {
      if (table.select().isPresent()) {
        zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
        var select = table.select().get();
        rows(connection, table, select, table.placesOfWhose(), person, secret, zip);
        zip.closeEntry();
      }
      for (var words : table.written()) {
        zip.putNextEntry(new ZipEntry(table.name() + "." + words.column() + ".jsonl"));
        rows(connection, table, table.select(words), 1, person, Set.of(), zip);
        zip.closeEntry();
      }
    }
    zip.finish();
  }

  /** The ranked and assigned attempts under way: seed and events would tell how they go on. */
  private static Set<String> countAndAreOpen(Connection connection, String person)
      throws SQLException {
    var open = new HashSet<String>();
    try (var select =
        connection.prepareStatement(
            """
            select e.pursuit, e.type, e.schema_version, e.payload from pursuit p
              join event e on e.pursuit = p.id and e.sequence = 1
            where p.owner = ? and e.type = 'pursuit-started' and not exists (
              select 1 from event c where c.pursuit = p.id and c.type = 'pursuit-closed')\
            """)) {
      select.setString(1, person);
      select.setFetchSize(BATCH);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          if (EventCodec.read(rows.getString(2), rows.getInt(3), rows.getString(4))
                  instanceof Event.PursuitStarted started
              && started.mode() != Event.Mode.PRACTICE) {
            open.add(rows.getString(1));
          }
        }
      }
    }
    return open;
  }

  private static void rows(
      Connection connection,
      KeptTable table,
      String sql,
      int places,
      String person,
      Set<String> secret,
      OutputStream out)
      throws SQLException, IOException {
    try (var select = connection.prepareStatement(sql)) {
      for (int i = 1; i <= places; i++) {
        select.setString(i, person);
      }
      select.setFetchSize(BATCH);
      try (var rows = select.executeQuery()) {
        var shape = shape(table, rows);
        while (rows.next()) {
          var line = new LinkedHashMap<String, @Nullable String>();
          for (int i = 0; i < shape.columns().size(); i++) {
            line.put(shape.columns().get(i).name(), shape.value(rows, i));
          }
          if (secret.contains(Objects.requireNonNullElse(line.get("pursuit"), ""))) {
            if (table.rowsOnceOver()) {
              continue;
            }
            table.onceOver().forEach(column -> line.put(column, null));
          }
          out.write(JSON.writeValueAsBytes(line));
          out.write('\n');
        }
      }
    }
  }

  private static BackupTable shape(KeptTable table, ResultSet rows) throws SQLException {
    return BackupTable.of(table.name(), rows.getMetaData());
  }

  /** The part that is for reading. */
  private static final class Page {
    private final Connection connection;
    private final OutputStream out;

    Page(Connection connection, OutputStream out) {
      this.connection = connection;
      this.out = out;
    }

    /**
     * @param secret whether something under way is left out
     */
    void write(String person, Instant now, boolean secret) throws SQLException, IOException {
      print(
          """
          <!doctype html><html lang="en"><meta charset="utf-8"><title>What is kept about you</title>
          <meta name="viewport" content="width=device-width">
          <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}
          dt{font-weight:600}dd{margin:0 0 .6rem}</style>
          <h1>What is kept about you</h1>
          """);
      line("p", "Second Call, as of " + now.truncatedTo(ChronoUnit.SECONDS) + ".");
      line(
          "p",
          "The .jsonl files beside this page hold all of it, an object a line, named as it is"
              + " stored. No file holds a password or what opens a session.");
      if (secret) {
        line(
            "p",
            "What you play ranked or for an assignment is here without its events and its seed as"
                + " long as it is under way, for they would give it away; they follow once it is"
                + " over.");
      }
      account(person);
      pursuits(person);
      comments(person);
      reasons(person);
      print("</html>\n");
    }

    private void account(String person) throws SQLException, IOException {
      try (var select =
          connection.prepareStatement(
              "select name, login, role, team, since from account where id = ?")) {
        select.setString(1, person);
        try (var rows = select.executeQuery()) {
          if (!rows.next()) {
            line("p", "You practised as a guest: no name is kept.");
            return;
          }
          line("h2", "Your account");
          print("<dl>");
          for (var name : List.of("name", "login", "role", "team")) {
            line("dt", name);
            line("dd", rows.getString(name));
          }
          line("dt", "since");
          line("dd", Rows.instant(rows, 5).toString());
          print("</dl>\n");
        }
      }
    }

    /** Every pursuit with what was said in it; a branch from where it branched off. */
    private void pursuits(String person) throws SQLException, IOException {
      try (var select =
          connection.prepareStatement(
              """
              select p.id, v.scenario, p.started_at, s.ending, s.overall, e.type, e.schema_version,
                e.payload, t.words, t.sequence, t.author
              from pursuit p join scenario_version v on v.hash = p.scenario_hash
                left join pursuit_summary s on s.pursuit = p.id
                join event e on e.pursuit = p.id
                left join event_text t on t.pursuit = e.pursuit and t.sequence = e.sequence
              where p.owner = ? and (e.sequence = 1 or e.type = 'person-spoke' or t.sequence is not null)
              order by p.started_at, p.id, e.sequence\
              """)) {
        select.setString(1, person);
        select.setFetchSize(BATCH);
        try (var rows = select.executeQuery()) {
          var last = "";
          while (rows.next()) {
            if (!rows.getString(1).equals(last)) {
              print(last.isEmpty() ? "" : "</dl>\n");
              last = rows.getString(1);
              head(rows);
            }
            spoken(rows);
          }
          print(last.isEmpty() ? "<p>No pursuit is kept.</p>\n" : "</dl>\n");
        }
      }
    }

    /** What was said about their debriefs, and what they said about those of others. */
    private void comments(String person) throws SQLException, IOException {
      try (var select =
          connection.prepareStatement(
              """
              select c.pursuit, c.author, c.words from debrief_comment c
                join pursuit p on p.id = c.pursuit
              where c.words is not null and (c.author = ? or p.owner = ?)
              order by c.pursuit, c.written_at, c.id\
              """)) {
        select.setString(1, person);
        select.setString(2, person);
        select.setFetchSize(BATCH);
        try (var rows = select.executeQuery()) {
          line("h2", "Comments");
          print("<dl>");
          while (rows.next()) {
            var by = rows.getString(2).equals(person) ? "You" : "The other side";
            line("dt", by + ", about pursuit " + rows.getString(1));
            line("dd", rows.getString(3));
          }
          print("</dl>\n");
        }
      }
    }

    /** Why coaches confirmed, declined and revoked certificates: theirs, and by them. */
    private void reasons(String person) throws SQLException, IOException {
      try (var select =
          connection.prepareStatement(
              """
              select pursuit, decided_by, remark from certificate
              where remark <> '' and (decided_by = ? or account = ?)
              union all
              select pursuit, revoked_by, revoked_reason from certificate
              where revoked_reason <> '' and (revoked_by = ? or account = ?)
              order by 1\
              """)) {
        for (int i = 1; i <= 4; i++) {
          select.setString(i, person);
        }
        try (var rows = select.executeQuery()) {
          line("h2", "Reasons on certificates");
          print("<dl>");
          while (rows.next()) {
            var by = rows.getString(2).equals(person) ? "You" : "A coach";
            line("dt", by + ", about pursuit " + rows.getString(1));
            line("dd", rows.getString(3));
          }
          print("</dl>\n");
        }
      }
    }

    private void head(ResultSet rows) throws SQLException, IOException {
      line("h2", rows.getString(2));
      var ending = rows.getString(4);
      var score = rows.getString(5);
      line(
          "p",
          "Begun "
              + Rows.instant(rows, 3).truncatedTo(ChronoUnit.SECONDS)
              + (ending == null ? ", under way" : ", ended: " + ending)
              + (score == null ? "" : ", score " + score)
              + ". Pursuit "
              + rows.getString(1)
              + ".");
      print("<dl>");
    }

    private void spoken(ResultSet rows) throws SQLException, IOException {
      if (rows.getString(10) != null) {
        var words = rows.getString(9);
        line("dt", rows.getString(11) == null ? "You" : "A coach");
        line("dd", words == null ? Texts.ERASED : words);
      } else if (rows.getString(6).equals("person-spoke")
          && EventCodec.read(rows.getString(6), rows.getInt(7), rows.getString(8))
              instanceof Event.PersonSpoke said) {
        line("dt", said.person());
        line("dd", said.text());
      }
    }

    private void line(String element, String text) throws IOException {
      print("<" + element + ">" + escaped(text) + "</" + element + ">\n");
    }

    private static String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void print(String html) throws IOException {
      out.write(html.getBytes(StandardCharsets.UTF_8));
    }
  }
}
