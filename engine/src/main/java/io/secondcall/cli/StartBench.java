package io.secondcall.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** How long a start takes, and what memory a server holds that nobody uses yet. */
final class StartBench {
  private final HttpClient http;
  private final Path folder;
  private final int runs;

  /**
   * @param folder scratch, for data folders
   */
  StartBench(HttpClient http, Path folder, int runs) {
    this.http = http;
    this.folder = folder;
    this.runs = runs;
  }

  String run() throws IOException, InterruptedException {
    var table =
        new MarkdownTable(
            "start", "address, median ms", "hears, median ms", "slowest ms", "memory then, MB");
    var data = folder.resolve("data");
    ServerProcess.start(data, true, http).close();
    row(table, "first (no AOT cache, new data folder)", false, true);
    row(table, "without the AOT cache", false, false);
    row(table, "as usual (with the AOT cache)", true, false);
    return "### Start\n\n" + table;
  }

  private void row(MarkdownTable table, String name, boolean cached, boolean fresh)
      throws IOException, InterruptedException {
    List<Double> address = new ArrayList<>();
    List<Double> ready = new ArrayList<>();
    var memory = OptionalLong.empty();
    for (int run = 0; run < runs; run++) {
      var data = folder.resolve(fresh ? "fresh-" + run : "data");
      try (var server = ServerProcess.start(data, cached, http)) {
        address.add(server.addressMillis());
        ready.add(server.readyMillis());
        memory = server.residentMegabytes();
      }
    }
    table.row(
        name,
        ms(median(address)),
        ms(median(ready)),
        ms(ready.stream().mapToDouble(Double::doubleValue).max().orElseThrow()),
        memory.stream().mapToObj(Long::toString).findFirst().orElse("?"));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static String ms(double millis) {
    return String.format(Locale.ROOT, "%.0f", millis);
  }
}
