package io.secondcall;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Nothing leaves the machine. ONNX Runtime 1.29.0 began to report to its maker from Linux, on by
 * default, with a file that names the device; later versions have to be looked at before they are
 * taken.
 */
class NoTelemetryTest {
  @ParameterizedTest
  @ValueSource(strings = {"linux-x64", "linux-aarch64"})
  void theNativeRuntimeHoldsNoAddressToReportTo(String platform) throws IOException {
    var name = "/ai/onnxruntime/native/" + platform + "/libonnxruntime.so";
    try (var in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
      assertThat(new String(in.readAllBytes(), ISO_8859_1).indexOf("events.data.microsoft.com"))
          .isEqualTo(-1);
    }
  }
}
