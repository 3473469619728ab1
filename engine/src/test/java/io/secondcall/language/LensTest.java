package io.secondcall.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LensTest {
  private static final int WIDTH = Encoder.WIDTH;

  private static float[] one(int at) {
    float[] vector = new float[WIDTH];
    vector[at] = 1;
    return vector;
  }

  @Test
  void rowsSayWhereEachDirectionGoes() {
    float[] rows = new float[WIDTH * WIDTH];
    rows[5] = 2;
    rows[WIDTH + 5] = -3;
    var lens = new Lens(rows);

    assertThat(lens.through(one(0))).isEqualTo(one(5));
    assertThat(lens.through(one(1))[5]).isEqualTo(-1);
    assertThat(lens.through(one(2))).containsOnly(0);
  }

  @Test
  void whatTheProductSeesWithIsClear() {
    float[] seen = Lens.load().through(one(7));

    assertThat(Senses.dot(seen, seen)).isCloseTo(1, within(1e-5));
    assertThat(seen[7]).isBetween(0.5f, 0.9999f);
  }

  @Test
  void isWrittenInHalfTheBytes() throws IOException {
    var bytes = new ByteArrayOutputStream();
    Lens.load().write(new DataOutputStream(bytes));

    assertThat(bytes.toByteArray()).isEqualTo(resource());
  }

  private static byte[] resource() throws IOException {
    try (var in = Lens.class.getResourceAsStream(Lens.FILE)) {
      return in.readAllBytes();
    }
  }

  @Test
  void isASquare() {
    assertThatThrownBy(() -> new Lens(new float[10])).hasMessageContaining("384");
  }
}
