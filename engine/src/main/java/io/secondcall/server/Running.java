package io.secondcall.server;

import io.vertx.core.Future;
import java.net.URI;
import java.util.Optional;

/** A server that answers. Thread-safe. */
public interface Running {
  /** The port of the product, also where any free one was asked for. */
  int port();

  /** The port of health and metrics. */
  int managementPort();

  /** Where to point a browser. */
  URI url();

  /** The link by which the first administrator sets the server up; empty when somebody has. */
  Optional<URI> setUpLink();

  /** Completes when replies can be heard too; fails when the ear can't be loaded. */
  Future<Void> ready();

  /** Tells every client, finishes what was begun, closes everything. May be called twice. */
  Future<Void> stop();
}
