/** Tests of standings, boards and teams; the simulations among them measure what the rules give. */
@NullMarked
package io.secondcall.ranking;

import org.jspecify.annotations.NullMarked;
