/**
 * Proves a scenario: its tests, its example replies, random and guided exploration. Pure; sits on
 * pursuit and scoring.
 */
@NullMarked
package io.secondcall.rehearsal;

import org.jspecify.annotations.NullMarked;
