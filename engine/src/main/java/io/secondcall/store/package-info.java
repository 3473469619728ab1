/** Appends and reads events; read models. H2 embedded, PostgreSQL for several nodes. */
@NullMarked
package io.secondcall.store;

import org.jspecify.annotations.NullMarked;
