/** Guests, accounts, their roles and sessions, and what is done to them. */
@NullMarked
package io.secondcall.people;

import org.jspecify.annotations.NullMarked;
