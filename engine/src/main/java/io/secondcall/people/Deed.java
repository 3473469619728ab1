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
  DEACTIVATED,
  ACTIVATED,
  RESET_LINK_MADE,
  PASSWORD_RESET,
  JOINED_BY_PROVIDER,
  TEAM_CHANGED,
  ADMINISTRATOR_KEPT,
  SIGNED_OUT_BY_PROVIDER;

  /** Who did what somebody without a session did. */
  static final String NOBODY = "nobody";

  /** Who did what the server did by itself. */
  static final String SERVER = "server";

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
