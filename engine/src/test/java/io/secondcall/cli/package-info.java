/** Tests of the commands, run in this process as they would be typed. */
@NullMarked
package io.secondcall.cli;

import org.jspecify.annotations.NullMarked;
