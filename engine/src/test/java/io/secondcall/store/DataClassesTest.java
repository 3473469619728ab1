package io.secondcall.store;

import static io.secondcall.store.DataClass.ERASE;
import static io.secondcall.store.DataClass.EXPORT;
import static io.secondcall.store.DataClass.KEEP;
import static io.secondcall.store.DataClass.PSEUDONYMISE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.secondcall.language.Hearing;
import io.secondcall.pursuit.Event;
import io.secondcall.pursuit.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every column that the migrations make is classed, and what its class says is what a download and
 * an erasure do with it: on both databases, column by column.
 */
@ParameterizedClass
@EnumSource
class DataClassesTest {
  private static final Instant NOW = Instant.parse("2126-03-02T12:00:00Z");
  private static final String KIM = "kim-id-1";
  private static final String LEA = "lea-id-2";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final StoreUnderTest.Kind kind;
  private StoreUnderTest store;

  DataClassesTest(StoreUnderTest.Kind kind) {
    this.kind = kind;
  }

  @BeforeEach
  void openTheStore() {
    store = StoreUnderTest.open(kind);
    fill(KIM);
    fill(LEA);
  }

  @AfterEach
  void closeTheStore() {
    store.close();
  }

  /** Something of everything that can be somebody's, under one id. */
  private void fill(String id) {
    var people = new PeopleStore(store.database);
    people.write(
        tables -> {
          tables
              .accounts()
              .insert(
                  new AccountRow(
                      id,
                      EventStore.DEFAULT_ORGANISATION,
                      id + "@example.com",
                      "Name of " + id,
                      "coach",
                      "North",
                      "$hash",
                      true,
                      NOW));
          tables.sessions().insert("session-" + id, "secret-s-" + id, id, NOW);
          tables.external().insert("https://provider.example", "subject-" + id, id, NOW);
          tables
              .external()
              .insertSession("session-" + id, Optional.of("sid-" + id), "secret-t-" + id);
          tables.external().confirm("session-" + id, "secret-c-" + id, NOW.plusSeconds(600));
          tables.teams().move(id, "North", NOW);
          tables.teams().stayOut(id, true, NOW);
          tables.audit().append(NOW, "default", id, "joined", "invitation-" + id, "coach");
          return id;
        });
    store.execute(
        "insert into guest (id, token_hash, since, seen_at) values ('"
            + id
            + "', 'secret-g-"
            + id
            + "', current_timestamp, current_timestamp)");
    link("reset-" + id, "'" + id + "'", id);
    link("invitation-" + id, "null", "");
    link("invited-" + id, "null", id + "@example.com");
    var pursuit = store.begunBy(id);
    store.say(pursuit, 1, "Words of " + id + " <b>");
    var line = EventCodec.write(new Event.PersonSpoke(1, "imke", "beat", "b", 0, "Who's that?", 2));
    store.events.append(
        new Append(
            pursuit,
            2,
            StoreUnderTest.command(),
            "trainee",
            List.of(
                new NewEvent(
                    3, line.type(), line.schemaVersion(), StoreUnderTest.MORNING, line.json())),
            Map.of()));
    store.execute(
        "insert into pursuit_summary (pursuit, scenario, scenario_version, scenario_hash,"
            + " difficulty, started_at, updated_at, closed, ending, overall, research, courtesy,"
            + " persistence) values ('"
            + pursuit
            + "', 'prove-it', 1, 'hash', 'gentle', current_timestamp, current_timestamp, true,"
            + " 'booked', 71, 72, 73, 74)");
    store.execute(
        "insert into criterion_result (pursuit, criterion, skill, result) values ('"
            + pursuit
            + "', 'thanks', 'COURTESY', 'EARNED')");
    store.execute(
        "insert into ranked_attempt (pursuit, begun_position, changed_position, account, team,"
            + " scenario, scenario_version, difficulty, seed, begun_at, lapsed, overall) values ('"
            + pursuit
            + "', 1, 2, '"
            + id
            + "', 'North', 'prove-it', 1, 'gentle', 7, current_timestamp, false, 71)");
    store.execute(
        "insert into assignment (id, organisation, team, kind, everybody, scenario, difficulty,"
            + " hints, attempts, pass_mark, note, due_at, set_by, set_at) values ('as-"
            + id
            + "', 'default', 'North', 'certification', true, 'prove-it', 'gentle', false, 2, 70,"
            + " 'Note of "
            + id
            + "', current_timestamp, '"
            + id
            + "', current_timestamp)");
    store.execute(
        "insert into assignment_person (assignment, account) values ('as-"
            + id
            + "', '"
            + id
            + "')");
    store.execute(
        "insert into certificate (id, assignment, account, pursuit, name, token, decided_by,"
            + " decided_at, remark, overall, revoked_by, revoked_at, revoked_reason) values ('ce-"
            + id
            + "', 'as-"
            + id
            + "', '"
            + id
            + "', '"
            + pursuit
            + "', 'Name of "
            + id
            + "', 'c-token-"
            + id
            + "', 'secret-coach', current_timestamp, 'Well done', 71, 'secret-coach',"
            + " current_timestamp, 'By mistake')");
    store.execute(
        "insert into mark_dispute (pursuit, criterion, disputed_at, verdict, ruled_at, ruled_by)"
            + " values ('"
            + pursuit
            + "', 'thanks', current_timestamp, 'earned', current_timestamp, 'cora')");
    people.write(
        tables -> {
          tables.coaching().share(pursuit, "North", NOW);
          tables.coaching().see(id, pursuit, NOW);
          tables
              .coaching()
              .insert(
                  new CoachingTable.Comment(
                      "comment-" + id,
                      pursuit,
                      "cora",
                      CoachingTable.Place.WHOLE,
                      "",
                      Optional.of("Said to " + id),
                      NOW,
                      NOW));
          return id;
        });
    store.execute(
        "insert into erasure (id, subject, extent, erased_at) values ('e-"
            + id
            + "', '"
            + id
            + "', 'words', current_timestamp)");
  }

  private void link(String id, String account, String login) {
    store.execute(
        "insert into account_link (id, token_hash, organisation, purpose, account, role, team,"
            + " name, login, made_by, made_at, expires_at) values ('"
            + id
            + "', 'secret-"
            + id
            + "', 'default', 'invitation', "
            + account
            + ", 'coach', 'North', 'Name in "
            + id
            + "', '"
            + login
            + "', 'ada', current_timestamp, current_timestamp)");
  }

  private List<Map<String, String>> rows(String sql) {
    return store.database.read(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            var all = new ArrayList<Map<String, String>>();
            var shape = rows.getMetaData();
            while (rows.next()) {
              var row = new HashMap<String, String>();
              for (int i = 1; i <= shape.getColumnCount(); i++) {
                row.put(
                    shape.getColumnName(i).toLowerCase(Locale.ROOT),
                    String.valueOf(rows.getString(i)));
              }
              all.add(row);
            }
            return all;
          }
        });
  }

  private List<Map<String, String>> of(KeptTable table, String person) {
    var whose = table.whose().orElseThrow().replace("?", "'" + person + "'");
    return rows(
        "select * from "
            + table.name()
            + " where "
            + whose
            + " order by "
            + table.all().getFirst().name()
            + ", "
            + table.all().get(1).name());
  }

  @Test
  void everyColumnOfTheDatabaseIsClassedAndNoOther() {
    var real = new TreeSet<String>();
    for (var row :
        rows(
            "select table_name, column_name from information_schema.columns where"
                + " lower(table_schema) = 'public'")) {
      real.add((row.get("table_name") + "." + row.get("column_name")).toLowerCase(Locale.ROOT));
    }
    real.removeIf(column -> column.startsWith("flyway_schema_history."));
    var classed = new ArrayList<String>();
    DataClasses.TABLES.forEach(
        table -> table.all().forEach(c -> classed.add(table.name() + "." + c.name())));

    assertThat(real).hasSizeGreaterThan(80);
    assertThat(classed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(real);
  }

  @Test
  void everyColumnHasOneFateAndAReason() {
    for (var table : DataClasses.TABLES) {
      for (var column : table.all()) {
        var fates = new HashSet<>(column.classes());
        fates.remove(EXPORT);
        assertThat(fates).as("%s.%s", table.name(), column.name()).hasSize(1);
        assertThat(column.why()).as("%s.%s", table.name(), column.name()).isNotBlank();
        if (table.rowsGo()) {
          assertThat(fates).as("rows of %s go", table.name()).containsExactly(ERASE);
        } else if (!fates.contains(KEEP)) {
          assertThat(column.after()).as("%s.%s", table.name(), column.name()).isPresent();
        }
      }
    }
  }

  @Test
  void aDownloadHoldsTheColumnsThatAreExportedAndNoOther() throws IOException {
    var files = download(KIM);
    var softly = new SoftAssertions();
    for (var table : DataClasses.TABLES) {
      var file = files.remove(table.name() + ".jsonl");
      if (table.whose().isEmpty() || table.exported().isEmpty()) {
        softly.assertThat(file).as(table.name()).isNull();
        continue;
      }
      var mine = of(table, KIM);
      softly.assertThat(mine).as("the test has rows of %s", table.name()).isNotEmpty();
      var lines = file == null ? List.<JsonNode>of() : lines(file);
      softly.assertThat(lines).as(table.name()).hasSameSizeAs(mine);
      for (var column : table.all()) {
        for (var line : lines) {
          softly
              .assertThat(line.has(column.name()))
              .as("%s.%s", table.name(), column.name())
              .isEqualTo(column.classes().contains(EXPORT));
        }
      }
    }
    softly.assertThat(files.remove("certificate.remark.jsonl")).isEmpty();
    softly.assertThat(files.remove("certificate.revoked_reason.jsonl")).isEmpty();
    var page = files.remove("index.html");
    softly.assertThat(files).isEmpty();
    softly
        .assertThat(page)
        .contains(
            "Name of " + KIM,
            "Words of " + KIM + " &lt;b&gt;",
            "Who's that?",
            "score 71",
            "Said to " + KIM);
    softly.assertAll();
  }

  @Test
  void nothingOfAnotherPersonAndNoSecretIsInADownload() throws IOException {
    var all = String.join("\n", download(KIM).values());
    assertThat(all).contains("Words of " + KIM).doesNotContain(LEA, "secret-", "$hash");
  }

  @Test
  void whatCountsAndIsUnderWayIsNotGivenAway() throws IOException {
    var samples = new StoreSamples(store);
    var ranked = samples.begun(KIM, Event.Mode.RANKED);
    var assigned = samples.begunAt(new EventStore.Place("as-" + LEA, 2), KIM, Event.Mode.ASSIGNED);
    var practice = samples.begun(KIM, Event.Mode.PRACTICE);
    catchUp();

    var before = download(KIM);
    assertThat(pursuitsIn(before, "event")).contains(practice).doesNotContain(ranked, assigned);
    assertThat(seedOf(before, ranked)).isEqualTo("null");
    assertThat(before.get("pursuit.jsonl")).contains(ranked, assigned);
    assertThat(before.get("index.html")).contains("follow once it is over");

    samples.closes(ranked, 2, StoreSamples.card(71));
    samples.closes(assigned, 2, StoreSamples.card(71));
    catchUp();

    var after = download(KIM);
    assertThat(pursuitsIn(after, "event")).contains(practice, ranked, assigned);
    assertThat(seedOf(after, ranked)).isEqualTo("7");
    assertThat(after.get("index.html")).doesNotContain("follow once it is over");
  }

  @Test
  void aCoachsReasonsAreTheCoachsToHaveAndToErase() throws IOException {
    coachLea();
    store.execute("update assignment set note = 'Look at the tone' where id = 'as-" + KIM + "'");
    var mine = String.join("\n", download(KIM).values());
    assertThat(mine)
        .contains("She was kind", "Somebody else spoke", "Look at the tone")
        .doesNotContain("c-token-" + LEA, "Name of " + LEA);
    assertThat(download(KIM).get("index.html")).contains("She was kind", "Somebody else spoke");
    assertThat(download(LEA).get("certificate.jsonl"))
        .contains("She was kind", "Somebody else spoke");

    assertThat(eraseWords(KIM)).isPositive();

    assertReasonsGone();
    assertThat(rows("select note from assignment where id = 'as-" + KIM + "'"))
        .containsExactly(Map.of("note", ""));
    assertThat(rows("select note from assignment where id = 'as-" + LEA + "'"))
        .containsExactly(Map.of("note", "Note of " + LEA));
    assertThat(download(KIM).get("certificate.jsonl"))
        .as("what another coach said of them")
        .contains("Well done");
    assertThat(eraseWords(KIM)).isZero();
  }

  @Test
  void aCoachsReasonsGoWithTheCoach() {
    coachLea();
    assertThat(erase(KIM)).isTrue();
    assertReasonsGone();
    assertThat(erase(KIM)).isFalse();
  }

  @Test
  void aCoachsReasonsSinceAnErasureAreLeftByErasingAgain() {
    coachLea();
    var before = new Erasures.Erasure(KIM, Erasures.Extent.WORDS, StoreSamples.LONG_AGO);
    new PeopleStore(store.database).end(tables -> tables.erasures().again(before));
    assertThat(rows("select remark from certificate where id = 'ce-" + LEA + "'"))
        .containsExactly(Map.of("remark", "She was kind"));
    assertThat(rows("select note from assignment where id = 'as-" + KIM + "'"))
        .containsExactly(Map.of("note", "Note of " + KIM));
  }

  /** Kim says something of Lea's attempt, twice. */
  private void coachLea() {
    store.execute(
        "update certificate set decided_by = '"
            + KIM
            + "', remark = 'She was kind', revoked_by = '"
            + KIM
            + "', revoked_reason = 'Somebody else spoke' where id = 'ce-"
            + LEA
            + "'");
  }

  private void assertReasonsGone() {
    assertThat(
            rows(
                "select remark, revoked_reason, name from certificate where id = 'ce-" + LEA + "'"))
        .containsExactly(Map.of("remark", "", "revoked_reason", "", "name", "Name of " + LEA));
  }

  private int eraseWords(String person) {
    return new PeopleStore(store.database).end(tables -> tables.erasures().words(person, NOW));
  }

  private void catchUp() {
    new Summaries(store.database).catchUp();
    new RankedAttempts(store.database).of(KIM);
  }

  private static Set<String> pursuitsIn(Map<String, String> files, String table)
      throws IOException {
    var pursuits = new HashSet<String>();
    lines(files.getOrDefault(table + ".jsonl", ""))
        .forEach(line -> pursuits.add(line.path("pursuit").asText()));
    return pursuits;
  }

  private static String seedOf(Map<String, String> files, String pursuit) throws IOException {
    return lines(files.getOrDefault("ranked_attempt.jsonl", "")).stream()
        .filter(line -> line.path("pursuit").asText().equals(pursuit))
        .map(line -> line.path("seed").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> lines(String file) throws IOException {
    var lines = new ArrayList<JsonNode>();
    for (var line : file.lines().toList()) {
      lines.add(MAPPER.readTree(line));
    }
    return lines;
  }

  private Map<String, String> download(String person) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Download.write(store.database, person, NOW, bytes);
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  void erasingAPersonDoesWithEachColumnWhatItsClassSays() {
    var before = new HashMap<String, List<Map<String, String>>>();
    var others = new HashMap<String, List<Map<String, String>>>();
    for (var table : DataClasses.TABLES) {
      if (table.whose().isPresent()) {
        before.put(table.name(), of(table, KIM));
        others.put(table.name(), of(table, LEA));
      }
    }
    assertThat(erase(KIM)).isTrue();

    var softly = new SoftAssertions();
    for (var table : DataClasses.TABLES) {
      if (table.whose().isEmpty()) {
        continue;
      }
      softly
          .assertThat(of(table, LEA))
          .as("another's %s", table.name())
          .isEqualTo(others.get(table.name()));
      var after = of(table, KIM);
      var was = before.getOrDefault(table.name(), List.of());
      if (table.rowsGo()) {
        softly.assertThat(after).as("rows of %s", table.name()).isEmpty();
        continue;
      }
      if (table.name().equals("erasure")) {
        softly.assertThat(after).as("it is noted").hasSize(was.size() + 1);
        continue;
      }
      softly.assertThat(after).as("rows of %s", table.name()).hasSameSizeAs(was);
      for (int i = 0; i < was.size(); i++) {
        for (var column : table.all()) {
          var old = was.get(i).get(column.name());
          var now = after.get(i).get(column.name());
          var which = "%s.%s".formatted(table.name(), column.name());
          if (column.classes().contains(ERASE)) {
            softly.assertThat(now).as(which).isIn("null", "");
          } else if (column.classes().contains(PSEUDONYMISE)) {
            softly.assertThat(now).as(which).isNotEqualTo(old).doesNotContain("@", "Name of");
          } else if (column.after().isPresent()) {
            softly.assertThat(now).as(which).isNotEqualTo(old);
          } else {
            softly.assertThat(now).as(which).isEqualTo(old);
          }
        }
      }
    }
    softly.assertAll();
    assertThat(erase(KIM)).as("a second time there is nothing to erase").isFalse();
    assertThat(store.count("select count(*) from erasure where subject = '" + KIM + "'"))
        .isEqualTo(2);
  }

  private boolean erase(String person) {
    return new PeopleStore(store.database).end(tables -> tables.erasures().person(person, NOW));
  }

  @Test
  void nobodyPlaysOnInWhatAnErasedPersonBegan() {
    var pursuit = store.begunBy("guest");
    new PeopleStore(store.database).end(tables -> tables.erasures().person("guest", NOW));

    assertThat(store.say(pursuit, 1, "still here")).isInstanceOf(AppendResult.Conflict.class);
    assertThat(store.texts.of(pursuit)).isEmpty();
  }

  @Test
  void erasingAgainLeavesWhatWasWrittenSince() {
    var pursuit = store.begunBy("guest");
    store.say(pursuit, 1, "before");
    var between = Instant.now();
    store.say(pursuit, 2, "since");
    var people = new PeopleStore(store.database);

    people.end(
        tables ->
            tables.erasures().again(new Erasures.Erasure("guest", Erasures.Extent.WORDS, between)));

    assertThat(store.texts.of(pursuit)).isEqualTo(Map.of(2L, "[erased]", 3L, "since"));
  }

  @Test
  void everyTextInAnEventsPayloadIsClassedAndNoOther() {
    var real = new TreeSet<String>();
    var seen = new HashSet<Class<?>>();
    for (var type : Event.class.getPermittedSubclasses()) {
      texts(type, real, seen);
    }
    assertThat(seen).contains(Hearing.class, Event.Settled.class);
    var classed = new ArrayList<String>();
    DataClasses.PAYLOAD.values().forEach(classed::addAll);
    assertThat(classed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(real);
  }

  private static void texts(Class<?> record, Set<String> texts, Set<Class<?>> seen) {
    if (!record.isRecord() || !seen.add(record)) {
      return;
    }
    for (var component : record.getRecordComponents()) {
      for (var type : types(component.getGenericType())) {
        if (type == String.class || type == Object.class) {
          texts.add(record.getSimpleName() + "." + component.getName());
        }
        texts(type, texts, seen);
      }
    }
  }

  private static List<Class<?>> types(Type type) {
    return switch (type) {
      case Class<?> one -> List.of(one);
      case ParameterizedType of -> {
        var all = new ArrayList<Class<?>>();
        for (var argument : of.getActualTypeArguments()) {
          all.addAll(types(argument));
        }
        yield all;
      }
      default -> throw new IllegalArgumentException("a component of type " + type);
    };
  }
}
