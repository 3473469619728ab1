package io.secondcall.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.secondcall.people.Directory;
import io.secondcall.people.Links;
import io.secondcall.people.PeopleImport;
import io.secondcall.people.Retention;
import io.secondcall.people.Role;
import io.secondcall.store.AuditEntry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the operations on people take and answer: schemas of the OpenAPI document. */
final class PeopleViews {
  private PeopleViews() {}

  record SignIn(
      @JsonProperty(required = true) String login,
      @JsonProperty(required = true) String password,
      Optional<Boolean> keep) {}

  record BeginOpenId(Optional<Boolean> keep) {}

  record FinishOpenId(
      @JsonProperty(required = true) String state,
      Optional<String> code,
      Optional<String> error,
      Optional<String> issuer) {
    OpenIdApi.Answer answer() {
      return new OpenIdApi.Answer(state, code, error, issuer);
    }
  }

  record OwnPassword(@JsonProperty(required = true) String password) {}

  /** Where the browser goes next. */
  record Onward(String address) {}

  record LinkToken(@JsonProperty(required = true) String token) {}

  record FollowLink(
      @JsonProperty(required = true) String token,
      @JsonProperty(required = true) String password,
      Optional<String> organisation,
      Optional<String> name,
      Optional<String> login,
      Optional<Boolean> keep) {
    Links.Answer answer() {
      return new Links.Answer(organisation, name, login, password);
    }
  }

  record NewProfile(@JsonProperty(required = true) String name) {}

  record NewPassword(
      @JsonProperty(required = true) String present,
      @JsonProperty(required = true) String password) {}

  record NewInvitation(
      @JsonProperty(required = true) String role,
      Optional<String> team,
      Optional<String> name,
      Optional<String> login) {
    Links.Invitation invitation() {
      return Links.Invitation.of(
          PeopleViews.role(role), team.orElse(""), name.orElse(""), login.orElse(""));
    }
  }

  record PersonChange(Optional<String> role, Optional<Boolean> active, Optional<String> team) {
    Directory.Change change() {
      return new Directory.Change(role.map(PeopleViews::role), active, team);
    }
  }

  record NewImport(
      @JsonProperty(required = true) String csv, @JsonProperty(required = true) boolean dryRun) {}

  /** The document names the roles, so no other gets here. */
  static Role role(String text) {
    return Role.of(text)
        .orElseThrow(() -> new WireJson.MalformedException("There is no such role."));
  }

  /**
   * @param external whether an OpenID provider vouches for them, and no password is theirs
   * @param linked whether one does, with a password or without
   */
  record Account(
      String id,
      String login,
      String name,
      String role,
      String team,
      String organisation,
      boolean external,
      boolean linked) {}

  /** Days that things are kept; absent: for ever. */
  record Kept(
      Optional<Long> words,
      Optional<Long> guests,
      Optional<Long> sessions,
      Optional<Long> links,
      Optional<Long> audit) {
    static Kept of(Retention.Periods periods) {
      return new Kept(
          periods.words().map(Duration::toDays),
          periods.guests().map(Duration::toDays),
          periods.sessions().map(Duration::toDays),
          periods.links().map(Duration::toDays),
          periods.audit().map(Duration::toDays));
    }
  }

  /**
   * @param accounts whether anybody has an account, so that signing in makes sense
   * @param practised pursuits of a guest that an account can take over
   * @param openId what the button says by which one signs in elsewhere
   */
  record Me(
      boolean guest,
      Optional<String> since,
      String guests,
      boolean accounts,
      Kept kept,
      int practised,
      Optional<String> openId,
      Optional<Account> account) {}

  record Offer(
      String purpose, String organisation, String role, String team, String name, String login) {
    static Offer of(Links.Offer offer) {
      return new Offer(
          offer.purpose().text(),
          offer.organisation(),
          offer.role().text(),
          offer.team(),
          offer.name(),
          offer.login());
    }
  }

  record MadeLink(String id, String token, String expiresAt) {
    static MadeLink of(Links.Made made) {
      return new MadeLink(made.id(), made.token(), made.expiresAt().toString());
    }
  }

  record Person(
      String id,
      String login,
      String name,
      String role,
      String team,
      boolean active,
      boolean erased,
      boolean external,
      String since,
      Optional<String> seenAt) {
    static Person of(Directory.Person person) {
      return new Person(
          person.id(),
          person.login(),
          person.name(),
          person.role().text(),
          person.team(),
          person.active(),
          person.erased(),
          person.external(),
          person.since().toString(),
          person.seenAt().map(Object::toString));
    }
  }

  record Invitation(
      String id, String role, String team, String name, String login, String expiresAt) {
    static Invitation of(Directory.Invited invited) {
      return new Invitation(
          invited.id(),
          invited.role().text(),
          invited.team(),
          invited.name(),
          invited.login(),
          invited.expiresAt().toString());
    }
  }

  record Everybody(List<Person> people, List<Invitation> invitations) {
    static Everybody of(Directory.Everybody everybody) {
      return new Everybody(
          everybody.people().stream().map(Person::of).toList(),
          everybody.invitations().stream().map(Invitation::of).toList());
    }
  }

  record ImportRow(
      int line,
      String name,
      String login,
      String role,
      String team,
      String outcome,
      String message,
      Optional<MadeLink> link) {}

  record ImportResult(boolean dryRun, int invited, List<ImportRow> rows) {
    static ImportResult of(PeopleImport.Result result) {
      return new ImportResult(
          result.dryRun(),
          result.invited(),
          result.rows().stream()
              .map(
                  row ->
                      new ImportRow(
                          row.line(),
                          row.name(),
                          row.login(),
                          row.role(),
                          row.team(),
                          row.outcome().text(),
                          row.message(),
                          row.link().map(MadeLink::of)))
              .toList());
    }
  }

  record AuditLine(
      long position,
      String at,
      String actor,
      Optional<String> actorName,
      String action,
      String subject,
      Optional<String> subjectName,
      String detail) {
    static AuditLine of(AuditEntry entry, Map<String, String> names) {
      return new AuditLine(
          entry.position(),
          entry.at().toString(),
          entry.actor(),
          Optional.ofNullable(names.get(entry.actor())),
          entry.action(),
          entry.subject(),
          Optional.ofNullable(names.get(entry.subject())),
          entry.detail());
    }
  }

  record AuditPage(List<AuditLine> entries, long head, String hash) {
    static AuditPage of(Directory.Page page) {
      return new AuditPage(
          page.entries().stream().map(entry -> AuditLine.of(entry, page.names())).toList(),
          page.head().position(),
          page.head().hash());
    }
  }
}
