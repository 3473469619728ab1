package io.secondcall.store;

import static io.secondcall.store.KeptTable.table;

import java.util.List;
import java.util.Map;

/**
 * What is kept about people, column by column, and what becomes of it: the one table from which
 * {@link Download} and {@link Erasures} work. A column that is not in it fails the build.
 *
 * <p>{@code show}: exported, stays; {@code lend} and {@code empty}: exported, erased; {@code
 * lendWords}: the same, for its author too; {@code mask}: exported, pseudonymised; {@code hide}:
 * erased, never exported; {@code keep}: stays, not exported. What would give away a ranked or
 * assigned attempt under way is exported once it is over.
 */
final class DataClasses {
  private DataClasses() {}

  private static final String THEIR_PURSUITS =
      "pursuit in (select id from pursuit where owner = ?)";

  /** What somebody wrote themselves, in their own pursuits or, as a coach, in others'. */
  static final String OWN_TEXTS = "author = ? or (author is null and " + THEIR_PURSUITS + ")";

  static final String OWN_COMMENTS = "author = ?";

  /** What the owner of one pursuit wrote in it and about it. */
  static final String TEXTS_OF_PURSUIT = "author is null and pursuit = ?";

  static final String COMMENTS_OF_PURSUIT =
      "author = (select owner from pursuit where id = debrief_comment.pursuit) and pursuit = ?";

  /** What a sign-in name is once its account is erased: no sign-in name has a colon. */
  static final String ERASED_LOGIN = "erased:";

  /** In the order in which a person is erased. */
  static final List<KeptTable> TABLES =
      List.of(
          table("event_text")
              .of("author = ? or " + THEIR_PURSUITS)
              .where("words is not null")
              .show("pursuit", "random id")
              .show("sequence", "place in the pursuit")
              .empty("words", "null", "what the person wrote, or a coach about it")
              .keep("author", "random id of a coach, at times another person's")
              .mark("erased_at", "?", "says that there were words"),
          table("pursuit")
              .of("owner = ?")
              .where("erased_at is null")
              .show("id", "random id")
              .show("organisation", "whose totals it counts for")
              .show("owner", "random id, which stands for nobody once the names are gone")
              .show("scenario_hash", "what was played")
              .show("branch_parent", "random id of one's own pursuit")
              .show("branch_sequence", "where it branched off")
              .show("last_sequence", "how far it came")
              .show("started_at", "a time alone")
              .show("claimed_at", "when a guest's became an account's: a time alone")
              .mark("erased_at", "?", "nobody plays on in it")
              .show("assignment", "random id of what it was played for"),
          table("event")
              .of(THEIR_PURSUITS)
              .rowsOnceOverAlone()
              .show("global_position", "a number alone")
              .show("organisation", "as of the pursuit")
              .show("pursuit", "random id")
              .show("sequence", "place in the pursuit")
              .show("type", "what kind of thing happened")
              .show("schema_version", "how it is written")
              .show("simulated_at", "a time that never was")
              .keep("actor", "trainee or server, or the random id of a coach, another person's")
              .keep("command_id", "random, ties a repeated request to its answer")
              .show("payload", "ids, spans and lines of the scenario; see PAYLOAD")
              .show("recorded_at", "a time alone"),
          table("command_outcome")
              .of(THEIR_PURSUITS)
              .keep("pursuit", "random id")
              .keep("command_id", "random")
              .keep("first_sequence", "a number alone")
              .keep("last_sequence", "a number alone"),
          table("pursuit_summary")
              .of(THEIR_PURSUITS)
              .show("pursuit", "random id")
              .show("scenario", "what was played")
              .show("scenario_version", "what was played")
              .show("scenario_hash", "what was played")
              .show("difficulty", "how it was played")
              .show("branch_parent", "random id")
              .show("branch_sequence", "where it branched off")
              .show("started_at", "a time alone")
              .show("updated_at", "a time alone")
              .show("closed", "whether it is over")
              .show("ending", "how it ended")
              .show("overall", "a score: totals stay as they were")
              .show("research", "a score")
              .show("courtesy", "a score")
              .show("persistence", "a score"),
          table("criterion_result")
              .of(THEIR_PURSUITS)
              .show("pursuit", "random id")
              .show("criterion", "what was judged")
              .show("skill", "what was judged")
              .show("result", "a mark"),
          table("mark_dispute")
              .of(THEIR_PURSUITS)
              .show("pursuit", "random id")
              .show("criterion", "what was judged")
              .show("disputed_at", "a time alone")
              .show("verdict", "a mark")
              .show("ruled_at", "a time alone")
              .keep("ruled_by", "random id, another person's"),
          table("shared_pursuit")
              .of(THEIR_PURSUITS)
              .rowsThatGo()
              .lend("pursuit", "random id")
              .lend("team", "whose coaches could open it")
              .lend("since", "when they chose"),
          table("debrief_comment")
              .of("author = ? or " + THEIR_PURSUITS)
              .where("words is not null")
              .show("id", "random")
              .show("pursuit", "random id")
              .keep("author", "random id, at times another person's")
              .show("place", "what part of a debrief it is about")
              .show("target", "a criterion, or the place of an entry in the pursuit")
              .empty("words", "null", "what the person wrote, or a coach to them")
              .show("written_at", "a time alone")
              .show("changed_at", "a time alone"),
          table("debrief_seen")
              .of("account = ?")
              .rowsThatGo()
              .lend("account", "whose it is")
              .lend("pursuit", "random id")
              .lend("seen_at", "when they looked"),
          table("guest")
              .of("id = ?")
              .rowsThatGo()
              .lend("id", "goes, so that no browser is this guest any more")
              .hide("token_hash", "opens the session")
              .lend("since", "when the guest came")
              .lend("seen_at", "when the guest was last there"),
          table("external_session")
              .of("session in (select id from account_session where account = ?)")
              .rowsThatGo()
              .lend("session", "sessions end")
              .lend("sid", "what the provider calls it")
              .hide("id_token", "signs out at the provider"),
          table("external_confirmation")
              .of("session in (select id from account_session where account = ?)")
              .rowsThatGo()
              .lend("session", "sessions end")
              .hide("ticket", "finishes what was begun")
              .lend("expires_at", "until when the password that was given counts"),
          table("account_session")
              .of("account = ?")
              .rowsThatGo()
              .lend("id", "sessions end")
              .hide("token_hash", "opens the session")
              .lend("account", "whose it is")
              .lend("since", "when they signed in")
              .lend("seen_at", "when they were last there"),
          table("account_link")
              .of(
                  "account = ? or id in (select subject from audit_entry where actor = ? and action"
                      + " = 'joined') or (account is null and login <> '' and login = (select"
                      + " login from account where id = ?))")
              .rowsThatGo()
              .lend("id", "links to the account end")
              .hide("token_hash", "opens the link")
              .lend("organisation", "where to")
              .lend("purpose", "what it was for")
              .lend("account", "whose it is")
              .lend("role", "what they were invited as")
              .lend("team", "what they were invited to")
              .lend("name", "the person's name")
              .lend("login", "the person's sign-in name")
              .hide("made_by", "somebody else's id")
              .lend("made_at", "when it was made")
              .lend("expires_at", "how long it worked")
              .lend("used_at", "when it was used"),
          table("account")
              .of("id = ?")
              .where("erased_at is null")
              .show("id", "random; whatever outlives the name refers to it alone")
              .show("organisation", "whose totals it counts for")
              .mask("login", "'" + ERASED_LOGIN + "' || id", "often an email address")
              .mask("name", "'Erased ' || substring(id from 1 for 8)", "the person's name")
              .show("role", "which totals it counts for")
              .show("team", "which totals it counts for")
              .hide("password", "''", "hash of a secret")
              .mark("active", "false", "nobody signs in any more")
              .show("since", "a time alone")
              .mark("erased_at", "?", "says that the names are none"),
          table("external_identity")
              .of("account = ?")
              .rowsThatGo()
              .lend("issuer", "which provider vouches for them")
              .lend("subject", "what the provider calls them")
              .lend("account", "whose it is")
              .lend("since", "when they first came that way"),
          table("team_membership")
              .of("account = ?")
              .show("account", "random id")
              .show("team", "which totals it counts for")
              .show("since", "a time alone")
              .show("until", "a time alone"),
          table("board_absence")
              .of("account = ?")
              .rowsThatGo()
              .lend("account", "whose choice it is")
              .lend("since", "when they chose"),
          table("ranked_attempt")
              .of("account = ?")
              .show("pursuit", "random id")
              .show("begun_position", "a number alone")
              .show("changed_position", "a number alone")
              .show("account", "random id")
              .show("team", "which totals it counts for")
              .show("scenario", "what was played")
              .show("scenario_version", "what was played")
              .show("difficulty", "how it was played")
              .showOnceOver("seed", "a number alone, by which an attempt could be rehearsed")
              .show("begun_at", "a time alone")
              .show("ended_at", "a time alone")
              .show("lapsed", "how it ended")
              .show("overall", "a score: boards stay as they were")
              .show("research", "a score")
              .show("courtesy", "a score")
              .show("persistence", "a score")
              .keep("voided_by", "random id, another person's"),
          table("certificate")
              .of("account = ?")
              .rowsThatGo()
              .lend("id", "goes: nobody is certified who is not there")
              .lend("assignment", "what for")
              .lend("account", "whose it is")
              .lend("pursuit", "random id")
              .lend("name", "the person's name")
              .lend("token", "opens its page, which is gone with it")
              .hide("decided_by", "somebody else's id")
              .lend("decided_at", "when a coach decided")
              .lendWords("remark", "decided_by", "decided_at", "what a coach said of it")
              .lend("overall", "a score")
              .lend("research", "a score")
              .lend("courtesy", "a score")
              .lend("persistence", "a score")
              .hide("revoked_by", "somebody else's id")
              .lend("revoked_at", "when it was revoked")
              .lendWords("revoked_reason", "revoked_by", "revoked_at", "why it was revoked"),
          table("assignment_person")
              .of("account = ?")
              .rowsThatGo()
              .lend("assignment", "what they were asked to play")
              .lend("account", "whom"),
          table("assignment")
              .of("set_by = ?")
              .where("note <> ''")
              .show("id", "random")
              .show("organisation", "whose totals it counts for")
              .show("team", "a team's name")
              .show("kind", "what was asked for")
              .show("everybody", "what was asked for")
              .show("scenario", "what was asked for")
              .show("difficulty", "what was asked for")
              .show("seed", "what was asked for")
              .show("hints", "what was asked for")
              .show("attempts", "what was asked for")
              .show("pass_mark", "what was asked for")
              .show("research_mark", "what was asked for")
              .show("courtesy_mark", "what was asked for")
              .show("persistence_mark", "what was asked for")
              .empty("note", "''", "what the coach wrote")
              .show("due_at", "a time alone")
              .show("set_by", "random id, which stands for nobody once the name is gone")
              .show("set_at", "a time alone")
              .show("withdrawn_at", "a time alone"),
          table("team_board")
              .keep("organisation", "nobody's")
              .keep("team", "a team's name")
              .keep("since", "a time alone"),
          table("audit_entry")
              .of("actor = ? or subject = ?")
              .show("global_position", "a number alone")
              .show("recorded_at", "a time alone")
              .show("organisation", "where it was done")
              .keep("actor", "random id, at times another person's; the chain covers it")
              .show("action", "what was done")
              .keep("subject", "random id, at times another person's; the chain covers it")
              .show("detail", "a role or a number; the chain covers it")
              .keep("hash", "the chain"),
          table("logout_token")
              .keep("token_hash", "of a random id, nobody's")
              .keep("expires_at", "a time alone"),
          table("erasure")
              .of("subject = ?")
              .keep("id", "random")
              .keep("subject", "random id: what to erase again after a restore")
              .show("extent", "what was erased")
              .show("erased_at", "a time alone"),
          table("calibration")
              .keep("season", "nobody's")
              .keep("measure", "nobody's")
              .keep("number", "nobody's")
              .keep("seen", "how many attempts of everybody there were")
              .keep("closing", "nobody's")
              .keep("figures", "how hard scenarios are: of everybody's attempts, nobody's alone"),
          table("organisation")
              .keep("id", "nobody's")
              .keep("name", "a firm's name")
              .keep("since", "nobody's")
              .keep("boards_version", "nobody's"),
          table("scenario_version")
              .keep("hash", "of an authored file")
              .keep("scenario", "authored")
              .keep("version", "authored")
              .keep("content", "authored")
              .keep("pinned_at", "a time alone"),
          table("store_head").keep("id", "nobody's").keep("global_position", "nobody's"),
          table("read_model")
              .keep("name", "nobody's")
              .keep("version", "nobody's")
              .keep("global_position", "nobody's"),
          table("audit_head")
              .keep("id", "nobody's")
              .keep("global_position", "nobody's")
              .keep("hash", "nobody's")
              .keep("base_position", "nobody's")
              .keep("base_hash", "nobody's"));

  static KeptTable of(String name) {
    return TABLES.stream().filter(table -> table.name().equals(name)).findFirst().orElseThrow();
  }

  /** Where the text of an event's payload comes from: never from what a person wrote. */
  enum Source {
    /** A name or id of the scenario, or of a rule. */
    SCENARIO_ID,
    /** A line that was written with the scenario. */
    SCENARIO_LINE,
    /** A random id of a pursuit. */
    PURSUIT_ID,
    /** A random id of an assignment. */
    ASSIGNMENT_ID,
    /** A version of rules, or of what hears. */
    VERSION,
    /** Ids, numbers and spans in JSON, each of them one of these. */
    SCORECARD,
    /** Nothing writes it yet; whoever does says here what it is. */
    UNUSED
  }

  /** Every text in a payload, by record and component; those within a hearing, too. */
  static final Map<Source, List<String>> PAYLOAD =
      Map.of(
          Source.SCENARIO_ID,
          List.of(
              "PursuitStarted.scenario",
              "Inherited.colleagues",
              "Inherited.askedBefore",
              "Inherited.bound",
              "Researched.source",
              "Researched.found",
              "ContactOpened.person",
              "ContactOpened.copies",
              "ContactOpened.dialled",
              "ContactOpened.meeting",
              "TraineeSpoke.person",
              "TraineeSpoke.beat",
              "HeardMove.move",
              "HeardFact.fact",
              "HeardTopic.topic",
              "Settled.move",
              "Settled.because",
              "PersonSpoke.person",
              "PersonSpoke.kind",
              "PersonSpoke.source",
              "BeatEntered.person",
              "BeatEntered.beat",
              "FeelingsChanged.person",
              "FeelingsChanged.because",
              "VariableSet.variable",
              "VariableSet.value",
              "FactsRevealed.person",
              "FactsRevealed.facts",
              "PersonIntroduced.person",
              "Refused.person",
              "AskedToStop.person",
              "AskedToStop.binds",
              "PromiseMade.promise",
              "PromiseMade.person",
              "PromiseMade.with",
              "PromiseMet.promise",
              "PromiseBroken.promise",
              "RingBackPlanned.person",
              "WritingPlanned.person",
              "WritingPlanned.source",
              "Connected.person",
              "SequenceSent.sequence",
              "SequenceSent.person",
              "DeedDone.deed",
              "DeedDone.found",
              "EndingReached.ending",
              "PursuitClosed.ending",
              "MarkDisputed.criterion",
              "MarkRuled.criterion",
              "TurnFlagged.meant",
              "HintGiven.source"),
          Source.SCENARIO_LINE,
          List.of(
              "PursuitStarted.draws",
              "ContactOpened.setting",
              "PersonSpoke.text",
              "PromiseMade.text",
              "HintGiven.text"),
          Source.PURSUIT_ID,
          List.of("Branch.parent"),
          Source.VERSION,
          List.of(
              "PursuitStarted.scenarioHash",
              "PursuitStarted.engine",
              "Hearing.ear",
              "ScorecardIssued.scoring",
              "ScorecardAmended.scoring"),
          Source.SCORECARD,
          List.of("ScorecardIssued.scorecard", "ScorecardAmended.scorecard"),
          Source.ASSIGNMENT_ID,
          List.of("PursuitStarted.assignment"),
          Source.UNUSED,
          List.of("PursuitStarted.registration"));
}
