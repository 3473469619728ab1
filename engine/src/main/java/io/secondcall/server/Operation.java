package io.secondcall.server;

/** Every operation of the OpenAPI document, by its id there. */
enum Operation {
  LIST_SCENARIOS("listScenarios"),
  READ_SCENARIO("readScenario"),
  LIST_PURSUITS("listPursuits"),
  START_PURSUIT("startPursuit"),
  READ_PURSUIT("readPursuit"),
  ACT("act"),
  BRANCH_PURSUIT("branchPursuit"),
  READ_DEBRIEF("readDebrief"),
  READ_EXAMPLE("readExample"),
  ERASE_TEXT("eraseText"),
  READ_PROGRESS("readProgress"),
  READ_HEARING("readHearing"),
  WHO_AM_I("whoAmI"),
  SIGN_IN("signIn"),
  SIGN_OUT("signOut"),
  SIGN_OUT_EVERYWHERE("signOutEverywhere"),
  CHANGE_PROFILE("changeProfile"),
  CHANGE_PASSWORD("changePassword"),
  READ_LINK("readLink"),
  FOLLOW_LINK("followLink"),
  DOWNLOAD_DATA("downloadData"),
  ERASE_WORDS("eraseWords"),
  ERASE_ME("eraseMe"),
  ERASE_PERSON("erasePerson"),
  BEGIN_OPENID("beginOpenId"),
  FINISH_OPENID("finishOpenId"),
  END_BY_OPENID("endByOpenId"),
  LINK_OPENID("linkOpenId"),
  UNLINK_OPENID("unlinkOpenId"),
  LIST_PEOPLE("listPeople"),
  CHANGE_PERSON("changePerson"),
  RESET_PERSON("resetPerson"),
  INVITE("invite"),
  WITHDRAW_INVITATION("withdrawInvitation"),
  IMPORT_PEOPLE("importPeople"),
  READ_AUDIT("readAudit"),
  READ_BOARD("readBoard"),
  READ_STANDING("readStanding"),
  CHOOSE_BOARDS("chooseBoards"),
  LIST_TEAMS("listTeams"),
  CHANGE_TEAM("changeTeam"),
  LIST_ATTEMPTS("listAttempts"),
  VOID_ATTEMPT("voidAttempt"),
  READ_OVERVIEW("readOverview"),
  READ_FOR_ME("readForMe"),
  BEGIN_ASSIGNED("beginAssigned"),
  LIST_ASSIGNMENTS("listAssignments"),
  SET_ASSIGNMENT("setAssignment"),
  CHANGE_ASSIGNMENT("changeAssignment"),
  WITHDRAW_ASSIGNMENT("withdrawAssignment"),
  DECIDE_CERTIFICATE("decideCertificate"),
  REVOKE_CERTIFICATE("revokeCertificate"),
  READ_CERTIFICATE("readCertificate"),
  READ_COACHING("readCoaching"),
  SHARE_DEBRIEF("shareDebrief"),
  WRITE_COMMENT("writeComment"),
  DISPUTE_MARK("disputeMark"),
  CHANGE_COMMENT("changeComment"),
  DELETE_COMMENT("deleteComment"),
  LIST_THREADS("listThreads"),
  MARK_SEEN("markSeen"),
  LIST_DEBRIEFS("listDebriefs"),
  READ_TEAM_DEBRIEF("readTeamDebrief"),
  COMMENT_ON_DEBRIEF("commentOnDebrief"),
  RULE_MARK("ruleMark"),
  READ_TEAM_PAGE("readTeamPage");

  private final String id;

  Operation(String id) {
    this.id = id;
  }

  String id() {
    return id;
  }
}
