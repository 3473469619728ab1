package io.secondcall.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A scenario of houses, sequences and deeds, which is not packaged: tests, replies, exploration.
 */
class TeamRehearsalsTest extends UnpackagedRehearsals {
  TeamRehearsalsTest() {
    super("team");
  }

  @Test
  void aDeedThatIsNotOfferedIsFound() {
    var found =
        findings(
            """
            test: Stops what it has not found
            does:
              - do: stop-autumn
            expects:
              ending: as-before
            """);

    assertThat(found).singleElement().asString().contains("unknown-deed");
  }

  @Test
  void exploringDoesDeedsAndReachesBothEndings() {
    var found = explored(40);

    assertThat(found.problems()).isEmpty();
    assertThat(found.endingsNeverReached()).isEmpty();
    assertThat(found.beats()).doesNotContain("angry-mail", "dans-desk");
    assertThat(found.neverEarned()).isEmpty();
  }
}
