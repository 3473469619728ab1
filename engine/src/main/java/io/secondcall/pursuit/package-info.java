/**
 * The simulation: sealed commands and events, state folded from events, pure decisions. Reads no
 * clock and no random source; everything it needs is handed in.
 */
@NullMarked
package io.secondcall.pursuit;

import org.jspecify.annotations.NullMarked;
