package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a beat, a transition or an answer changes.
 *
 * @param trust added to the person's trust
 * @param patience added to the person's patience
 * @param sets variables and their new values, as expressions
 * @param reveals facts that the trainee now knows
 * @param introduces people who can be reached from now on
 * @param promise something that somebody now owes
 * @param ringsBack the person will ring the trainee
 * @param refuses the person says no: an ask after this is pressure
 * @param asksToStop the person asks not to be contacted again: every later contact is a breach
 * @param connects the person accepts the trainee's connection request: messages can be sent
 * @param hangsUp the person ends the contact
 * @param ends the pursuit ends so
 * @param takesMinutes simulated minutes that pass before the line is said
 */
public record Effects(
    int trust,
    int patience,
    Map<String, Expression> sets,
    List<String> reveals,
    List<String> introduces,
    Optional<Promise> promise,
    Optional<RingBack> ringsBack,
    boolean refuses,
    boolean asksToStop,
    boolean connects,
    boolean hangsUp,
    Optional<String> ends,
    int takesMinutes) {
  public static final Effects NONE =
      new Effects(
          0,
          0,
          Map.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          false,
          false,
          Optional.empty(),
          0);

  /** Who owes a promise. */
  public enum Debtor {
    TRAINEE,
    PERSON
  }

  /**
   * A promised contact.
   *
   * @param text what was promised, for timeline and debrief
   * @param afterMinutes earliest, in business minutes from now (with {@code at}: ignored)
   * @param withinMinutes latest, in business minutes from the earliest moment (with {@code at}:
   *     plain minutes)
   * @param at a set time instead: {@code days} business days on, at that time
   * @param person who is to be contacted, or will make contact; none: who says this
   * @param channel how: call (a box counts), meeting, or a written channel
   * @param with ids of others who will be in the meeting; shown, and no more
   */
  public record Promise(
      String id,
      Debtor by,
      String text,
      int afterMinutes,
      int withinMinutes,
      Optional<SetTime> at,
      Optional<String> person,
      Channel channel,
      List<String> with) {}

  /**
   * @param days business days from today, 0 is today
   */
  public record SetTime(int days, LocalTime time) {}

  /**
   * @param fromMinutes earliest, in business minutes from now
   * @param toMinutes latest, in business minutes from now
   * @param chance that it happens at all, 0 to 1
   * @param person who will ring; none: who says this
   * @param channel call, or the written channel on which they will write instead
   */
  public record RingBack(
      int fromMinutes, int toMinutes, double chance, Optional<String> person, Channel channel) {}
}
