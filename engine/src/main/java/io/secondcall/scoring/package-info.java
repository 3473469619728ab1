/** Events and rubric to a scorecard with evidence. Pure. */
@NullMarked
package io.secondcall.scoring;

import org.jspecify.annotations.NullMarked;
