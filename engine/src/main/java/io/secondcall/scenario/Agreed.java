package io.secondcall.scenario;

import io.secondcall.language.Channel;
import java.time.LocalTime;
import java.util.List;

/**
 * A promise that stands when the pursuit begins.
 *
 * @param person who is to be met, rung or written to, or will make contact
 * @param text what was agreed, for timeline and debrief; slots are filled
 * @param day business day of the pursuit, the first is 1
 * @param time earliest moment of that day
 * @param withinMinutes latest, in plain minutes from the earliest moment
 * @param channel call, meeting or a written channel
 * @param with ids of others who will be in the meeting; shown, and no more
 */
public record Agreed(
    String id,
    Effects.Debtor by,
    String person,
    String text,
    int day,
    LocalTime time,
    int withinMinutes,
    Channel channel,
    List<String> with) {}
