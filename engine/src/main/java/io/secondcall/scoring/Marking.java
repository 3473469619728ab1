package io.secondcall.scoring;

import io.secondcall.scenario.Criterion;
import io.secondcall.scenario.Criterion.Occasions;
import io.secondcall.scenario.Expression;
import io.secondcall.scoring.Occasion.Holding;
import io.secondcall.scoring.Scorecard.Evidence;
import io.secondcall.scoring.Scorecard.Mark;
import io.secondcall.scoring.Scorecard.Result;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Judges one criterion, as {@link Criterion} says. For one thread and one criterion. */
final class Marking {
  private final Chronicle chronicle;
  private final Criterion criterion;
  private final Proof proof;
  private final Reliability reliability;

  /** What has been asked already: an expression costs more than all the rest. */
  private final IdentityHashMap<Expression, IdentityHashMap<Occasion, Holding>> known =
      new IdentityHashMap<>();

  Marking(Chronicle chronicle, Criterion criterion, Reliability reliability) {
    this.chronicle = chronicle;
    this.criterion = criterion;
    this.proof = new Proof(chronicle, criterion);
    this.reliability = reliability;
  }

  Mark mark() {
    if (!isCalledFor()) {
      return mark(Result.NOT_CALLED_FOR, Reason.NOT_CALLED_FOR, List.of());
    }
    var occasions = chronicle.of(criterion.of()).stream().filter(this::counts).toList();
    if (occasions.isEmpty()) {
      return withoutOccasion();
    }
    return broken(occasions)
        .or(() -> perhapsBroken(occasions))
        .or(() -> earned(occasions))
        .or(() -> nearly(occasions))
        .orElseGet(() -> missed(occasions));
  }

  /** Only for certain: what was not heard reliably calls for nothing, as it breaks nothing. */
  private boolean isCalledFor() {
    var whole = chronicle.of(Occasions.PURSUIT).getFirst();
    return criterion
        .calledFor()
        .map(calledFor -> holding(whole, calledFor) == Holding.YES)
        .orElse(true);
  }

  private boolean counts(Occasion occasion) {
    return criterion.where().map(where -> where.holds(occasion.all())).orElse(true);
  }

  /**
   * An occasion that never came is no miss, unless the author says that the pursuit called for it:
   * then it was let go. Nothing can hold throughout where there was nothing, and what was not
   * understood is no miss either.
   */
  private Mark withoutOccasion() {
    boolean notUnderstood =
        criterion.of() == Occasions.TURNS && chronicle.unscored().stream().anyMatch(this::counts);
    if (notUnderstood) {
      return mark(Result.NOT_CALLED_FOR, Reason.NOT_UNDERSTOOD, List.of());
    }
    return criterion.always() || criterion.calledFor().isEmpty()
        ? mark(Result.NOT_CALLED_FOR, Reason.NO_OCCASION, List.of())
        : mark(Result.MISSED, Reason.LET_GO, proof.missed(List.of()));
  }

  private Optional<Mark> broken(List<Occasion> occasions) {
    return criterion
        .broken()
        .flatMap(
            expression -> {
              var breaking = those(occasions, expression, Holding.YES);
              return breaking.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      mark(Result.BROKEN, Reason.WAS_BROKEN, proof.of(breaking, expression)));
            });
  }

  /**
   * Where only what was not heard reliably would break it, it is not broken: nearly at most, and it
   * says so; unless it failed for certain elsewhere, which is the better thing to say.
   */
  private Optional<Mark> perhapsBroken(List<Occasion> occasions) {
    return criterion
        .broken()
        .flatMap(
            expression -> {
              var doubtful = those(occasions, expression, Holding.PERHAPS);
              if (doubtful.isEmpty()) {
                return Optional.empty();
              }
              boolean half = earned(occasions).or(() -> nearly(occasions)).isPresent();
              if (!half && criterion.always()) {
                return Optional.empty();
              }
              return Optional.of(
                  mark(
                      half ? Result.NEARLY : Result.MISSED,
                      proof.oftenMisheard(doubtful, expression, reliability)
                          ? Reason.BREACH_OFTEN_MISHEARD
                          : Reason.BREACH_HEARD_UNSURELY,
                      proof.of(doubtful, expression)));
            });
  }

  private Optional<Mark> earned(List<Occasion> occasions) {
    var earning = those(occasions, criterion.earned(), Holding.YES);
    int needed = criterion.always() ? occasions.size() : Math.max(1, criterion.atLeast());
    if (earning.size() < needed) {
      return Optional.empty();
    }
    var reason = criterion.always() ? Reason.HELD_THROUGHOUT : Reason.HELD;
    return Optional.of(mark(Result.EARNED, reason, proof.of(earning, criterion.earned())));
  }

  private Optional<Mark> nearly(List<Occasion> occasions) {
    var earning = those(occasions, criterion.earned(), Holding.YES);
    var unsure = unsure(occasions);
    if (criterion.always()) {
      var failing =
          occasions.stream()
              .filter(o -> !earning.contains(o) && !unsure.contains(o) && !isNear(o))
              .toList();
      if (!failing.isEmpty()) {
        return Optional.empty();
      }
    }
    if (!unsure.isEmpty()) {
      return Optional.of(
          mark(
              Result.NEARLY,
              proof.oftenMisheard(unsure, criterion.earned(), reliability)
                  ? Reason.OFTEN_MISHEARD
                  : Reason.HEARD_UNSURELY,
              proof.of(unsure, criterion.earned())));
    }
    // What must hold throughout came near where it did not hold; the rest proves nothing here.
    var near =
        occasions.stream()
            .filter(o -> isNear(o) && !(criterion.always() && earning.contains(o)))
            .toList();
    if (!near.isEmpty() && criterion.nearly().isPresent()) {
      return Optional.of(
          mark(Result.NEARLY, Reason.CAME_NEAR, proof.of(near, criterion.nearly().get())));
    } else if (!earning.isEmpty()) {
      return Optional.of(
          mark(Result.NEARLY, Reason.TOO_FEW, proof.of(earning, criterion.earned())));
    }
    return Optional.empty();
  }

  private Mark missed(List<Occasion> occasions) {
    var failing =
        occasions.stream()
            .filter(occasion -> holding(occasion, criterion.earned()) == Holding.NO)
            .toList();
    return mark(
        Result.MISSED,
        criterion.always() ? Reason.NOT_THROUGHOUT : Reason.HELD_NOWHERE,
        proof.missed(failing));
  }

  private boolean isNear(Occasion occasion) {
    return criterion.nearly().map(near -> holding(occasion, near) != Holding.NO).orElse(false);
  }

  /** Occasions whose verdict hangs on a move that was not heard reliably. */
  private List<Occasion> unsure(List<Occasion> occasions) {
    return occasions.stream()
        .filter(occasion -> holding(occasion, criterion.earned()) == Holding.PERHAPS)
        .toList();
  }

  private List<Occasion> those(List<Occasion> occasions, Expression expression, Holding holding) {
    return occasions.stream().filter(occasion -> holding(occasion, expression) == holding).toList();
  }

  private Holding holding(Occasion occasion, Expression expression) {
    return known
        .computeIfAbsent(expression, e -> new IdentityHashMap<>())
        .computeIfAbsent(occasion, o -> o.holding(expression));
  }

  private Mark mark(Result result, Reason reason, List<Evidence> evidence) {
    return new Mark(
        criterion.id(),
        criterion.skill(),
        result,
        points(criterion, result),
        criterion.points(),
        reason.wireName(),
        !reason.isDoubt() && evidence.stream().allMatch(this::isReliable),
        evidence);
  }

  static double points(Criterion criterion, Result result) {
    return switch (result) {
      case EARNED -> criterion.points();
      case NEARLY -> criterion.points() / 2.0;
      case BROKEN -> -criterion.penalty();
      case MISSED, NOT_CALLED_FOR -> 0;
    };
  }

  private boolean isReliable(Evidence evidence) {
    if (!(evidence instanceof Evidence.Words words)) {
      return true;
    }
    return chronicle
        .replies()
        .filter(turn -> turn.sequence() == words.turn())
        .flatMap(turn -> turn.heard().moves().stream())
        .filter(move -> move.move().equals(words.what()))
        .allMatch(reliability::reliable);
  }
}
