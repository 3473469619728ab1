package io.secondcall.scenario;

/** Placeholder until flow. */
record ScenarioCheck(Scenario scenario, Fields file, Symbols symbols, Diagnostics diagnostics) {
  void run() {}
}
