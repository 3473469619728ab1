package io.secondcall.scoring;

import io.secondcall.pursuit.Expressions;
import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Expression;
import io.secondcall.scenario.Scenario.Skill;
import java.util.Optional;

/** A criterion by what matters in a test. */
public final class Criteria {
  private final String id;
  private final Occasions of;
  private Skill skill = Skill.COURTESY;
  private int points = 10;
  private int penalty;
  private Optional<Expression> calledFor = Optional.empty();
  private Optional<Expression> where = Optional.empty();
  private Expression earned = Expressions.of(given -> false);
  private Optional<Expression> nearly = Optional.empty();
  private Optional<Expression> broken = Optional.empty();
  private int atLeast = 1;
  private boolean always;
  private boolean essential;

  private Criteria(String id, Occasions of) {
    this.id = id;
    this.of = of;
  }

  public static Criteria of(Occasions of) {
    return new Criteria("criterion", of);
  }

  public static Criteria of(String id, Occasions of) {
    return new Criteria(id, of);
  }

  public Criteria skill(Skill now) {
    skill = now;
    return this;
  }

  public Criteria points(int now) {
    points = now;
    return this;
  }

  public Criteria penalty(int now) {
    penalty = now;
    return this;
  }

  public Criteria calledFor(Expression now) {
    calledFor = Optional.of(now);
    return this;
  }

  public Criteria where(Expression now) {
    where = Optional.of(now);
    return this;
  }

  public Criteria earned(Expression now) {
    earned = now;
    return this;
  }

  public Criteria nearly(Expression now) {
    nearly = Optional.of(now);
    return this;
  }

  public Criteria broken(Expression now) {
    broken = Optional.of(now);
    return this;
  }

  public Criteria atLeast(int now) {
    atLeast = now;
    return this;
  }

  public Criteria always() {
    always = true;
    return this;
  }

  public Criteria essential() {
    essential = true;
    return this;
  }

  public Criterion done() {
    return new Criterion(
        id,
        skill,
        points,
        penalty,
        "Statement of " + id,
        "Why",
        of,
        calledFor,
        where,
        earned,
        nearly,
        broken,
        atLeast,
        always,
        essential,
        "Advice",
        "Say instead");
  }
}
