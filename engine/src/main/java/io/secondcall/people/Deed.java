package io.secondcall.people;

import java.util.Locale;

/** Everything that the audit log tells of. */
enum Deed {
  SET_UP,
  SIGNED_IN,
  SIGN_IN_REFUSED,
  SIGNED_OUT,
  SIGNED_OUT_EVERYWHERE,
  NAME_CHANGED,
  PASSWORD_CHANGED,
  PASSWORD_REFUSED,
  PURSUITS_CLAIMED,
  INVITED,
  INVITATION_WITHDRAWN,
  JOINED,
  ROLE_CHANGED,
  TEAM_CHANGED,
  BOARDS_ON,
  BOARDS_OFF,
  BOARDS_LEFT,
  BOARDS_JOINED,
  ATTEMPT_VOIDED,
  ASSIGNMENT_SET,
  ASSIGNMENT_CHANGED,
  ASSIGNMENT_WITHDRAWN,
  CERTIFICATE_CONFIRMED,
  CERTIFICATE_DECLINED,
  CERTIFICATE_REVOKED,
  DEBRIEF_SHARED,
  DEBRIEF_UNSHARED,
  MARK_RULED,
  DEACTIVATED,
  ACTIVATED,
  RESET_LINK_MADE,
  PASSWORD_RESET,
  WORDS_ERASED,
  PERSON_ERASED,
  ERASED_AGAIN,
  JOINED_BY_PROVIDER,
  ADMINISTRATOR_KEPT,
  SIGNED_OUT_BY_PROVIDER,
  LINKED_TO_PROVIDER,
  UNLINKED_FROM_PROVIDER;

  /** Who did what somebody without a session did. */
  static final String NOBODY = "nobody";

  /** Who did what the server did by itself. */
  static final String SERVER = "server";

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
