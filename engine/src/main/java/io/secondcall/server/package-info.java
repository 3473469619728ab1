/** Vert.x: verticles, the typed bus, HTTP and WebSocket. */
@NullMarked
package io.secondcall.server;

import org.jspecify.annotations.NullMarked;
