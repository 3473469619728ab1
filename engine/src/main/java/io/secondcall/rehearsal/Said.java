package io.secondcall.rehearsal;

import io.secondcall.pursuit.Event;
import io.secondcall.scenario.Person;
import io.secondcall.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** Names for every line that people can say, variants apart. Stateless. */
final class Said {
  private Said() {}

  /** The line that was said. */
  static String line(Event.PersonSpoke spoke) {
    return name(spoke.person(), spoke.kind(), spoke.source(), spoke.variant());
  }

  /** Every line of a scenario, in file order. */
  static List<String> all(Scenario scenario) {
    var all = new ArrayList<String>();
    for (var person : scenario.people()) {
      for (Person.Topic topic : person.knows()) {
        variants(all, person.id(), "transition", "topic." + topic.id(), topic.answers());
      }
      variants(all, person.id(), "dodge", person.id(), person.dodges());
      variants(all, person.id(), "parry", person.id(), person.parries());
      variants(all, person.id(), "sorry", person.id(), person.sorries());
      variants(all, person.id(), "once-more", person.id(), person.onceMore());
      variants(all, person.id(), "silence", person.id(), person.silences());
      for (int i = 0; i < person.away().size(); i++) {
        all.add(name(person.id(), "away", "away." + (i + 1), 0));
      }
    }
    for (var beat : scenario.beats().values()) {
      var who = beat.person();
      variants(all, who, beat.voicemail() ? "greeting" : "beat", beat.id(), beat.says());
      variants(all, who, "again", beat.id(), beat.again());
      Replies.transitions(beat)
          .forEach((id, transition) -> variants(all, who, "transition", id, transition.says()));
    }
    return all;
  }

  private static void variants(
      List<String> all, String person, String kind, String source, List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      all.add(name(person, kind, source, i));
    }
  }

  private static String name(String person, String kind, String source, int variant) {
    return "%s %s %s #%d".formatted(person, kind, source, variant + 1);
  }
}
