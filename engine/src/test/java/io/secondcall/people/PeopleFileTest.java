package io.secondcall.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleFileTest {
  @Test
  void columnsStandInAnyOrderAndCellsMayHoldCommasAndLineEnds() {
    var lines =
        PeopleFile.read(
            """
            \uFEFFTeam,Login,Name,Role\r
            "North, East",Zoe@Example.com,"Zoë
            Lind",Coach\r
            \r
            ,sam,Sam,\r
            """);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().invitation())
        .contains(new Links.Invitation(Role.COACH, "North, East", "Zoë Lind", "zoe@example.com"));
    assertThat(lines.getLast().invitation())
        .contains(new Links.Invitation(Role.TRAINEE, "", "Sam", "sam"));
    assertThat(lines.getFirst().line()).isEqualTo(2);
    assertThat(lines.getLast().line()).isEqualTo(5);
  }

  @Test
  void semicolonsServeToo() {
    assertThat(PeopleFile.read("name;login\nSam;sam").getFirst().invitation()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sam,sam,boss,|A role is",
        "Sam,,coach,|sign-in name is missing",
        "Sam,a b,coach,|no space",
        "Sam,zoe,coach,|further up",
        "Sam,sam,coach,North,extra|more cells"
      })
  void aFaultyLineSaysWhatIsWrongWithIt(String line, String problem) {
    var lines = PeopleFile.read("name,login,role,team\nZoe,zoe,trainee,\n" + line);
    assertThat(lines.getFirst().invitation()).isPresent();
    assertThat(lines.getLast().invitation()).isEmpty();
    assertThat(lines.getLast().problem()).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|empty",
        "name,login|nobody",
        "name,role|login is missing",
        "name,login,shoe|shoe",
        "login,login|twice"
      })
  void whatIsNoSuchFileIsRefusedAsAWhole(String text, String problem) {
    assertThatThrownBy(() -> PeopleFile.read(text))
        .isInstanceOf(DeedRefusedException.class)
        .hasMessageContaining(problem);
  }
}
