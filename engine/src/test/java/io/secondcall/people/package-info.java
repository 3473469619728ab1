@NullMarked
package io.secondcall.people;

import org.jspecify.annotations.NullMarked;
