/**
 * Reads and checks authored files: YAML to an immutable model with diagnostics. Imports {@code
 * language} for the names of moves alone.
 */
@NullMarked
package io.secondcall.scenario;

import org.jspecify.annotations.NullMarked;
