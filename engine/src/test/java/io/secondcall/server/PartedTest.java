package io.secondcall.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartedTest {
  @Test
  void itHoldsWhatWasPutInAndChangesNothingThatIsShared() {
    var values = new HashMap<String, Integer>();
    for (int i = 0; i < 5_000; i++) {
      values.put("name " + i, i);
    }
    var before = Parted.of(values);
    var after =
        before.with(
            Map.of("name 7", Optional.of(-7), "name 8", Optional.empty(), "new", Optional.of(1)));

    assertThat(before.get("name 7")).contains(7);
    assertThat(before.get("name 8")).contains(8);
    assertThat(before.get("new")).isEmpty();
    assertThat(before.values()).containsExactlyInAnyOrderElementsOf(values.values());
    values.put("name 7", -7);
    values.remove("name 8");
    values.put("new", 1);
    assertThat(after.values()).containsExactlyInAnyOrderElementsOf(values.values());
    values.forEach((name, value) -> assertThat(after.get(name)).contains(value));
  }
}
