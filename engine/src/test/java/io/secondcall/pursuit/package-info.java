/** Tests of the simulation, and the builders that other tests of the core share. */
@NullMarked
package io.secondcall.pursuit;

import org.jspecify.annotations.NullMarked;
