package io.secondcall.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The scenarios that a server offers. Immutable and thread-safe. */
public final class Scenarios {
  private final Map<String, Offered> byId;

  private Scenarios(Map<String, Offered> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /**
   * A scenario and the text that it was read from, which a pursuit pins by hash.
   *
   * @param text YAML
   * @param tests files beside it
   */
  public record Offered(Scenario scenario, String text, List<ScenarioFile.TestFile> tests) {
    public Offered {
      tests = List.copyOf(tests);
    }
  }

  /**
   * The packaged scenarios. The build has checked them, so nothing is checked again and no
   * expression is compiled before it is asked: see {@link ScenarioReader#readTrusted}.
   */
  public static Scenarios packaged(ScenarioReader reader) {
    var byId = new LinkedHashMap<String, Offered>();
    for (var file : ScenarioFiles.packaged()) {
      var scenario = reader.readTrusted(file.path(), file.text());
      byId.put(scenario.id(), new Offered(scenario, file.text(), file.tests()));
    }
    return new Scenarios(byId);
  }

  /**
   * These and the scenarios in a folder, which are checked; one of the same id stands in for the
   * packaged one.
   *
   * @throws FaultyScenariosException when one of them has errors
   */
  public Scenarios with(Path folder, ScenarioReader reader) {
    var more = new TreeMap<String, Offered>(byId);
    var faults = new ArrayList<Diagnostic>();
    for (var file : ScenarioFiles.in(folder)) {
      var reading = reader.read(file);
      reading.diagnostics().stream()
          .filter(found -> found.severity() == Diagnostic.Severity.ERROR)
          .forEach(faults::add);
      reading
          .scenario()
          .ifPresent(
              scenario ->
                  more.put(scenario.id(), new Offered(scenario, file.text(), file.tests())));
    }
    if (!faults.isEmpty()) {
      throw new FaultyScenariosException(faults);
    }
    return new Scenarios(new LinkedHashMap<>(more));
  }

  /** In order of their ids. */
  public Collection<Offered> all() {
    return byId.values();
  }

  public Optional<Offered> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }
}
