package io.secondcall.store;

import io.secondcall.scenario.Scenario.Skill;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a coach said of an attempt that passed.
 *
 * @param account of whoever passed
 * @param name what they were called then
 * @param token of the certificate's page; empty where it was declined
 * @param decidedBy id of an account
 * @param remark why, where it was declined; may be empty where it was confirmed
 * @param overall the attempt's score
 */
public record CertificateRow(
    String id,
    String assignment,
    String account,
    String pursuit,
    String name,
    Optional<String> token,
    String decidedBy,
    Instant decidedAt,
    String remark,
    int overall,
    Map<Skill, Integer> skills,
    Optional<Revocation> revocation) {
  public CertificateRow {
    skills = Map.copyOf(skills);
  }

  /**
   * @param by id of an account
   */
  public record Revocation(String by, Instant at, String reason) {}

  public boolean isConfirmed() {
    return token.isPresent();
  }

  /** Confirmed, and not revoked since. */
  public boolean stands() {
    return isConfirmed() && revocation.isEmpty();
  }
}
