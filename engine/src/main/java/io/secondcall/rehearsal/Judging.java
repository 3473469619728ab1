package io.secondcall.rehearsal;

import io.secondcall.pursuit.Recorded;
import io.secondcall.scenario.Scenario;
import io.secondcall.scoring.Scorecard;
import java.util.List;

/** Judges a finished pursuit: the product's judge, handed in. */
@FunctionalInterface
public interface Judging {
  Scorecard judge(Scenario scenario, List<Recorded> events);
}
