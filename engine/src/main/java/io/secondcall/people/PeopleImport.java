package io.secondcall.people;

import io.secondcall.people.PeopleFile.Line;
import io.secondcall.store.PeopleStore;
import io.secondcall.store.PeopleTables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Invites everybody in a CSV file, or says what it would do. Thread-safe; calls block. */
public final class PeopleImport {
  private final PeopleStore store;
  private final Deeds deeds;
  private final Links links;
  private final Accounts accounts;

  public PeopleImport(PeopleStore store, Links links, Accounts accounts) {
    this.store = store;
    this.deeds = new Deeds(store);
    this.links = links;
    this.accounts = accounts;
  }

  /** What became, or would become, of a line. */
  public enum Outcome {
    NEW,
    KNOWN,
    FAULTY;

    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * One line of the file and what became of it.
   *
   * @param message why, for people who are known or lines that are faulty; empty otherwise
   * @param link the invitation; empty in a dry run, and for whoever is not new
   */
  public record Row(
      int line,
      String name,
      String login,
      String role,
      String team,
      Outcome outcome,
      String message,
      Optional<Links.Made> link) {}

  /**
   * @param invited how many invitations were made: none in a dry run, or where a line is faulty
   */
  public record Result(boolean dryRun, int invited, List<Row> rows) {}

  /**
   * Invites whoever is new. One faulty line, and nobody is invited.
   *
   * @throws DeedRefusedException when it is no such file at all
   */
  public Result run(Member by, String csv, boolean dryRun) {
    var lines = PeopleFile.read(csv);
    if (dryRun) {
      return store.read(tables -> dry(tables, lines));
    }
    return deeds.write(
        by,
        tables -> {
          var dry = dry(tables, lines);
          if (dry.rows().stream().anyMatch(row -> row.outcome() == Outcome.FAULTY)) {
            return new Result(false, 0, dry.rows());
          }
          var rows = new ArrayList<Row>();
          for (int i = 0; i < lines.size(); i++) {
            var row = dry.rows().get(i);
            rows.add(
                row.outcome() == Outcome.NEW
                    ? row(
                        lines.get(i),
                        Outcome.NEW,
                        "",
                        Optional.of(
                            links.invite(tables, by, lines.get(i).invitation().orElseThrow())))
                    : row);
          }
          var invited = rows.stream().filter(row -> row.link().isPresent()).count();
          return new Result(false, Math.toIntExact(invited), List.copyOf(rows));
        });
  }

  private Result dry(PeopleTables tables, List<Line> lines) {
    var logins = new HashSet<String>();
    tables.accounts().all(Accounts.ORGANISATION).forEach(row -> logins.add(row.login()));
    var invited = new HashSet<String>();
    tables
        .links()
        .open(Accounts.ORGANISATION, Links.Purpose.INVITATION.text(), accounts.now())
        .forEach(link -> invited.add(link.login()));
    return new Result(
        true,
        0,
        lines.stream()
            .map(
                line -> {
                  if (line.invitation().isEmpty()) {
                    return row(line, Outcome.FAULTY, line.problem(), Optional.empty());
                  }
                  var login = line.invitation().get().login();
                  if (logins.contains(login)) {
                    return row(line, Outcome.KNOWN, "Has an account already.", Optional.empty());
                  }
                  return invited.contains(login)
                      ? row(line, Outcome.KNOWN, "Is invited already.", Optional.empty())
                      : row(line, Outcome.NEW, "", Optional.empty());
                })
            .toList());
  }

  private static Row row(Line line, Outcome outcome, String message, Optional<Links.Made> link) {
    return new Row(
        line.line(), line.name(), line.login(), line.role(), line.team(), outcome, message, link);
  }
}
