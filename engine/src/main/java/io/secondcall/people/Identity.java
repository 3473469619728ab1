package io.secondcall.people;

import java.time.Instant;

/** Somebody with a session. What they do belongs to their id. */
public sealed interface Identity permits Guest, Member {
  /** Stable; no secret; says nothing about the person. */
  String id();

  /** When the session began. */
  Instant since();
}
