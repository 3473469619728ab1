/** Guests now, accounts, teams and roles later. */
@NullMarked
package io.secondcall.people;

import org.jspecify.annotations.NullMarked;
