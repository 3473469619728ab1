package io.secondcall.people;

import static java.util.stream.Collectors.groupingBy;

import io.secondcall.people.AssignmentRules.Standing;
import io.secondcall.store.AssignedAttempt;
import io.secondcall.store.AssignmentRow;
import io.secondcall.store.CertificateRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What many people did at many assignments, sorted once by assignment and person, so that asking
 * how each stands at each doesn't look through all of it every time. Immutable.
 */
final class Efforts {
  private record Key(String assignment, String account) {}

  private final Map<Key, List<AssignedAttempt>> attempts;
  private final Map<Key, List<CertificateRow>> decisions;

  /**
   * @param attempts oldest first
   * @param decisions of coaches on these attempts, oldest first
   */
  Efforts(Collection<AssignedAttempt> attempts, Collection<CertificateRow> decisions) {
    this.attempts =
        attempts.stream().collect(groupingBy(one -> new Key(one.assignment(), one.account())));
    this.decisions =
        decisions.stream().collect(groupingBy(one -> new Key(one.assignment(), one.account())));
  }

  /** Whether somebody has begun any attempt at an assignment. */
  boolean anyOf(AssignmentRow row, String account) {
    return attempts.containsKey(new Key(row.id(), account));
  }

  Standing standing(AssignmentRow row, String account, Instant now) {
    var key = new Key(row.id(), account);
    return AssignmentRules.standing(
        row, attempts.getOrDefault(key, List.of()), decisions.getOrDefault(key, List.of()), now);
  }
}
