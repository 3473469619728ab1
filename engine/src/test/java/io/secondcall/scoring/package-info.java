/** Tests of the judging. */
@NullMarked
package io.secondcall.scoring;

import org.jspecify.annotations.NullMarked;
