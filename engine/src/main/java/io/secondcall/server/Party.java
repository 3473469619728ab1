package io.secondcall.server;

import io.secondcall.people.Guest;
import io.secondcall.people.Identity;
import io.secondcall.people.Member;
import java.util.Optional;

/** Everybody who may ask for something, by what they are to the organisation. */
enum Party {
  /** No session at all. */
  NOBODY,
  GUEST,
  TRAINEE,
  COACH,
  MANAGER,
  ADMINISTRATOR;

  static Party of(Optional<? extends Identity> identity) {
    return identity.map(Party::of).orElse(NOBODY);
  }

  static Party of(Identity identity) {
    return switch (identity) {
      case Guest _ -> GUEST;
      case Member member ->
          switch (member.role()) {
            case TRAINEE -> TRAINEE;
            case COACH -> COACH;
            case MANAGER -> MANAGER;
            case ADMINISTRATOR -> ADMINISTRATOR;
          };
    };
  }
}
