package io.secondcall.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void whateverIsSaidLeavesOpenWhetherItHoldsForAnyOfThem() {
    for (int people = Share.LEAST; people < 60; people++) {
      for (int holds = 0; holds <= people; holds++) {
        int all = people;
        var said = Share.of(holds, people);
        var possible =
            IntStream.rangeClosed(0, people).filter(n -> Share.of(n, all) == said).boxed().toList();
        // Were it only none or only all of them, it would be known of each.
        assertThat(possible).isNotEqualTo(List.of(0)).isNotEqualTo(List.of(all));
      }
    }
  }

  @Test
  void ofFewerThanThreeNothingIsSaid() {
    assertThat(Share.of(0, 0)).isEqualTo(Share.HIDDEN);
    assertThat(Share.of(2, 2)).isEqualTo(Share.HIDDEN);
    assertThat(Share.of(2, 3)).isEqualTo(Share.TWO_THIRDS_OR_MORE);
    assertThat(Share.of(1, 3)).isEqualTo(Share.A_THIRD_OR_LESS);
    assertThat(Share.of(5, 10)).isEqualTo(Share.BETWEEN);
  }
}
