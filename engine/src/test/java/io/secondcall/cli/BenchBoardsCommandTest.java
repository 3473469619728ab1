package io.secondcall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The smallest boards, at a real server in a process of its own. */
class BenchBoardsCommandTest {
  @Test
  void everySizeIsARowAndEveryFigureIsThere() {
    var typed = Typed.command("", "bench", "boards", "--attempts", "400,800", "--requests", "20");

    assertThat(typed.code()).as(typed.err()).isZero();
    var rows = typed.out().lines().filter(line -> line.startsWith("|")).skip(2).toList();
    assertThat(rows).hasSize(2);
    assertThat(cells(rows.get(0))).startsWith("400", "50");
    assertThat(cells(rows.get(1))).startsWith("800", "100");
    for (var row : rows) {
      assertThat(cells(row)).hasSize(12).allMatch(cell -> Double.parseDouble(cell) > 0);
    }
  }

  @Test
  void fewerThanItCanFillIsWrongUsage() {
    assertThat(Typed.command("", "bench", "boards", "--attempts", "79").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Typed.command("", "bench", "boards", "--requests", "19").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private static List<String> cells(String row) {
    return Stream.of(row.split("\\|")).map(String::strip).filter(cell -> !cell.isEmpty()).toList();
  }
}
