package io.secondcall.scenario;

import io.secondcall.language.Channel;

/** Checks that what is said and what is written do not run into each other. */
final class ChannelCheck {
  private final Scenario scenario;
  private final Fields file;
  private final Diagnostics diagnostics;

  ChannelCheck(Scenario scenario, Fields file, Diagnostics diagnostics) {
    this.scenario = scenario;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  void run() {
    scenario.people().forEach(this::person);
    scenario.beats().values().forEach(this::beat);
    settings();
  }

  /** The ear is told how something reaches people: of a mail that somebody is rung misleads it. */
  private void settings() {
    boolean rung = anybody(Channel.CALL);
    boolean written = anybody(Channel.EMAIL) || anybody(Channel.MESSAGE);
    boolean met = anybody(Channel.MEETING);
    boolean told =
        scenario.settings().stream()
            .flatMap(setting -> setting.when().stream())
            .anyMatch(when -> when.names().contains("channel"));
    if (rung && (written || met) && !told) {
      diagnostics.report(
          Problem.NO_SETTING,
          file.placeOf("settings"),
          "No setting is for %s, so the ear is told that somebody is rung."
              .formatted(written ? "what is written" : "meetings"),
          "Add `- {when: channel == '%s', text: Trainee %s {person}.}` before the others."
              .formatted(written ? "email" : "meeting", written ? "writes to" : "meets"));
    }
  }

  private boolean anybody(Channel channel) {
    return scenario.people().stream().anyMatch(person -> person.channels().contains(channel));
  }

  private void person(Person person) {
    var fields = file.in("people").in(person.id());
    var items = fields.items("opens");
    for (int i = 0; i < person.opens().size(); i++) {
      var opening = person.opens().get(i);
      var place = Fields.of(items.get(i)).placeOf("goes");
      leads(opening.channel(), opening.goes(), place);
      theirs(person, opening.channel(), Fields.of(items.get(i)).placeOf("channel"));
    }
    leads(Channel.CALL, person.outOfPatience(), fields.placeOf("out-of-patience"));
    leads(Channel.CALL, person.offended(), fields.placeOf("offended"));
    person
        .writes()
        .forEach(
            (channel, writing) -> {
              var written = fields.in("writes");
              theirs(person, channel, written.placeOf(channel.wireName()));
              writing
                  .offended()
                  .ifPresent(
                      beat ->
                          leads(channel, beat, written.in(channel.wireName()).placeOf("offended")));
            });
  }

  private void theirs(Person person, Channel channel, Place place) {
    boolean chosen = channel.isWritten() || channel == Channel.MEETING;
    if (chosen && !person.channels().contains(channel)) {
      diagnostics.report(
          Problem.NOT_THEIR_CHANNEL,
          place,
          channel == Channel.MEETING
              ? "`%s` takes part in no meetings.".formatted(person.id())
              : "`%s` cannot be reached by %s.".formatted(person.id(), channel.wireName()),
          "Add %s to their `channels`.".formatted(channel.wireName()));
    }
  }

  private void beat(Beat beat) {
    var fields = file.in("beats").in(beat.person()).in(beat.id());
    effects(beat, beat.effects(), fields);
    var items = fields.items("listens");
    for (int i = 0; i < items.size(); i++) {
      transition(beat, beat.listens().get(i), Fields.of(items.get(i)));
    }
    beat.otherwise()
        .ifPresent(
            otherwise -> {
              var node = fields.need("otherwise");
              if (node instanceof Node.Scalar) {
                otherwise.goes().ifPresent(to -> leads(way(beat), to, node.place()));
              } else {
                transition(beat, otherwise, Fields.of(node));
              }
            });
  }

  private void transition(Beat beat, Beat.Transition transition, Fields fields) {
    transition.goes().ifPresent(to -> leads(way(beat), to, fields.placeOf("goes")));
    effects(beat, transition.effects(), fields);
    if (!beat.written() && transition.answersIn().isPresent()) {
      diagnostics.report(
          Problem.OTHER_CHANNEL,
          fields.placeOf("answers-in"),
          "%s the answer comes at once."
              .formatted(beat.channel() == Channel.MEETING ? "In a meeting" : "On the telephone"),
          "Delete `answers-in`, or give the beat a written `channel`.");
    }
  }

  private void effects(Beat beat, Effects effects, Fields fields) {
    if (beat.written() && effects.takesMinutes() > 0) {
      diagnostics.report(
          Problem.OTHER_CHANNEL,
          fields.placeOf("takes"),
          "Nobody is kept waiting by what is written.",
          "Delete `takes`; a transition says with `answers-in` how long the answer takes.");
    }
    if (beat.written() && effects.hangsUp()) {
      diagnostics.report(
          Problem.WRITTEN_HANG_UP,
          fields.placeOf("hangs-up"),
          "Nobody can hang up on what was written.",
          "Leave out `says` and `goes`: then no answer comes.");
    }
    effects
        .ringsBack()
        .ifPresent(
            back ->
                scenario
                    .person(back.person().orElse(beat.person()))
                    .ifPresent(
                        who -> {
                          var place = fields.in("rings-back").placeOf("channel");
                          theirs(who, back.channel(), place);
                        }));
  }

  /** How a conversation goes on; a box is followed by nothing, and others look at that. */
  private static Channel way(Beat beat) {
    return beat.voicemail() ? Channel.CALL : beat.channel();
  }

  /** What is said on the telephone can be said in a meeting too. */
  private static boolean follows(Channel from, Channel to) {
    return from == to || (from == Channel.MEETING && to == Channel.CALL);
  }

  private void leads(Channel from, String to, Place place) {
    var target = scenario.beats().get(to);
    if (target != null && !target.voicemail() && !follows(from, way(target))) {
      diagnostics.report(
          Problem.OTHER_CHANNEL,
          place,
          "`%s` is a beat of the channel %s; this leads on by %s."
              .formatted(to, way(target).wireName(), from.wireName()),
          "Give both the same `channel`, or write the beat twice.");
    }
  }
}
