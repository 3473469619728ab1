/** The same engine from a terminal: serve, play, check, explore, hear, score, bench. */
@NullMarked
package io.secondcall.cli;

import org.jspecify.annotations.NullMarked;
