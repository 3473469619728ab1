/**
 * The product as a trainee meets it: the built server as a process of its own, a real browser, and
 * whole journeys on the screens, told by the roles and names that a screen reader would tell.
 */
@NullMarked
package io.secondcall.journeys;

import org.jspecify.annotations.NullMarked;
