package io.secondcall.server;

import static io.secondcall.server.Access.Reach.ORGANISATION;
import static io.secondcall.server.Access.Reach.OWN;
import static io.secondcall.server.Access.Reach.PUBLIC;
import static io.secondcall.server.Access.Reach.TEAM;

import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what: the one table, for every HTTP operation, every frame of the WebSocket and every
 * command in either. What is not listed does not compile; what is listed is tried by a test, for
 * every party.
 *
 * <p>Practice is private: whatever somebody's role, only the owner of a pursuit reaches it, and to
 * anybody else it is not found. Ranked and assigned attempts, once they are over, can be looked at
 * by whoever leads the team for which they were made; that is said before one begins. So can a
 * finished pursuit that its owner shares with them, for as long as it is shared. A certificate is
 * for whoever has its link.
 */
final class Access {
  private Access() {}

  /** Whose things are reached. */
  enum Reach {
    /** The same for everybody. */
    PUBLIC,
    /** The caller's own; others' are not found. */
    OWN,
    /** Of the teams that the caller leads; others' are not found. */
    TEAM,
    /** Of everybody in the organisation. */
    ORGANISATION
  }

  /**
   * One line of the table.
   *
   * @param begins whether a guest's session begins where there is none
   */
  record Rule(Set<Party> parties, Reach reach, boolean begins) {
    boolean admits(Party party) {
      return parties.contains(party);
    }
  }

  /** Everybody, with a session or without: the way in, and what a link alone opens. */
  private static final Rule WAY_IN = new Rule(EnumSet.allOf(Party.class), PUBLIC, false);

  /** Everybody; a guest's session begins where guests are allowed. */
  private static final Rule FOYER = new Rule(EnumSet.allOf(Party.class), PUBLIC, true);

  /** Whoever practises: everybody with a session, whatever their role. */
  private static final Rule PRACTICE =
      new Rule(EnumSet.complementOf(EnumSet.of(Party.NOBODY)), OWN, true);

  /** What is read before practising. */
  private static final Rule SHELF = new Rule(PRACTICE.parties(), PUBLIC, true);

  /** Whoever has a session and with it something that is kept. */
  private static final Rule OWN_DATA = new Rule(PRACTICE.parties(), OWN, false);

  /** Whoever has an account. */
  private static final Rule ACCOUNT =
      new Rule(EnumSet.range(Party.TRAINEE, Party.ADMINISTRATOR), OWN, false);

  /** Whoever leads a team: its coaches, and administrators. */
  private static final Rule COACHING =
      new Rule(EnumSet.of(Party.COACH, Party.ADMINISTRATOR), TEAM, false);

  /** Whoever looks at teams as a whole. */
  private static final Rule OVERVIEW =
      new Rule(EnumSet.of(Party.COACH, Party.MANAGER, Party.ADMINISTRATOR), TEAM, false);

  /** Whoever manages: figures of three people or more, and nobody's own. */
  private static final Rule MANAGEMENT =
      new Rule(EnumSet.of(Party.MANAGER, Party.ADMINISTRATOR), ORGANISATION, false);

  private static final Rule ADMINISTRATION =
      new Rule(EnumSet.of(Party.ADMINISTRATOR), ORGANISATION, false);

  static Rule of(Operation operation) {
    return switch (operation) {
      case WHO_AM_I, READ_HEARING -> FOYER;
      case SIGN_IN, SIGN_OUT, READ_LINK, FOLLOW_LINK, BEGIN_OPENID, FINISH_OPENID, END_BY_OPENID ->
          WAY_IN;
      case LIST_SCENARIOS, READ_SCENARIO -> SHELF;
      case LIST_PURSUITS,
          START_PURSUIT,
          READ_PURSUIT,
          ACT,
          BRANCH_PURSUIT,
          READ_DEBRIEF,
          READ_EXAMPLE,
          ERASE_TEXT,
          READ_PROGRESS ->
          PRACTICE;
      case DOWNLOAD_DATA, ERASE_WORDS, ERASE_ME -> OWN_DATA;
      case CHANGE_PROFILE,
          CHANGE_PASSWORD,
          LINK_OPENID,
          UNLINK_OPENID,
          SIGN_OUT_EVERYWHERE,
          READ_BOARD,
          READ_STANDING,
          CHOOSE_BOARDS ->
          ACCOUNT;
      case READ_FOR_ME, BEGIN_ASSIGNED -> ACCOUNT;
      case LIST_ASSIGNMENTS,
          SET_ASSIGNMENT,
          CHANGE_ASSIGNMENT,
          WITHDRAW_ASSIGNMENT,
          DECIDE_CERTIFICATE,
          REVOKE_CERTIFICATE ->
          COACHING;
      case READ_CERTIFICATE -> WAY_IN;
      case READ_COACHING,
          SHARE_DEBRIEF,
          WRITE_COMMENT,
          DISPUTE_MARK,
          CHANGE_COMMENT,
          DELETE_COMMENT,
          LIST_THREADS,
          MARK_SEEN ->
          ACCOUNT;
      case LIST_DEBRIEFS, READ_TEAM_DEBRIEF, COMMENT_ON_DEBRIEF, RULE_MARK, READ_TEAM_PAGE ->
          COACHING;
      case LIST_TEAMS -> OVERVIEW;
      case CHANGE_TEAM, LIST_ATTEMPTS, VOID_ATTEMPT -> COACHING;
      case READ_OVERVIEW -> MANAGEMENT;
      case LIST_PEOPLE,
          CHANGE_PERSON,
          RESET_PERSON,
          ERASE_PERSON,
          INVITE,
          WITHDRAW_INVITATION,
          IMPORT_PEOPLE,
          READ_AUDIT ->
          ADMINISTRATION;
    };
  }

  static Rule of(LiveRequest request) {
    return switch (request) {
      case LiveRequest.Attach _, LiveRequest.Ping _ -> PRACTICE;
      case LiveRequest.WatchBoards _ -> ACCOUNT;
      case LiveRequest.Act act -> of(act.command());
    };
  }

  /** The same over HTTP and over the WebSocket. */
  static Rule of(Order order) {
    return switch (order) {
      case Order.Research _,
          Order.Call _,
          Order.Attend _,
          Order.Say _,
          Order.Mail _,
          Order.Message _,
          Order.Silence _,
          Order.HangUp _,
          Order.Wait _,
          Order.Close _,
          Order.Do _,
          Order.Hint _,
          Order.Misheard _ ->
          PRACTICE;
    };
  }
}
