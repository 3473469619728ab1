package io.secondcall.language;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hears which facts a reply uses, and whether it gets them right. A stretch of the reply means a
 * fact when sense and wording come near one of its sentences; then numbers, dates and names must
 * agree, and so must yes and no. Stateless.
 */
final class FactListener {
  /** Nearness from which on a stretch means a fact; fitted on authored pairs. */
  private static final double MEANS = 0.565;

  /** Share of the sense in nearness; the rest is the wording. */
  private static final double SENSE = 0.6;

  /** By how much a false sentence must come nearer than a true one. */
  private static final double FALSER = 0.02;

  /** The same, where a number, date or name is wrong in itself. */
  private static final double CLEARLY_FALSER = 0.12;

  private static final Set<Lexicon.Kind> FIGURES =
      EnumSet.of(Lexicon.Kind.NUMBER, Lexicon.Kind.DATE);

  private FactListener() {}

  /** Confidence in an appointment of which the day and the hour are named. */
  private static final double MOMENT_NAMED = 0.7;

  /** How near a stretch comes to a sentence. */
  private record Nearness(double value, Phrasebook.Phrase phrase) {}

  /**
   * @param sentences words of each sentence
   */
  static List<Hearing.HeardFact> listen(
      List<Stretch> stretches,
      List<List<Lexicon.Word>> sentences,
      Phrasebook phrasebook,
      CleanText clean) {
    List<Hearing.HeardFact> heard = new ArrayList<>();
    for (var fact : phrasebook.facts()) {
      var best = best(stretches, fact, clean);
      best.filter(found -> found.use() != Hearing.FactUse.MISQUOTED)
          .or(() -> moment(sentences, fact, clean))
          .or(() -> best)
          .ifPresent(heard::add);
    }
    return heard;
  }

  /** An appointment, in one sentence or in two: "Thursday. Twenty to eight." */
  private static Optional<Hearing.HeardFact> moment(
      List<List<Lexicon.Word>> sentences, Phrasebook.Fact fact, CleanText clean) {
    for (int i = 0; i < sentences.size(); i++) {
      var next = i + 1 < sentences.size() ? sentences.get(i + 1) : List.<Lexicon.Word>of();
      var both = Stream.concat(sentences.get(i).stream(), next.stream()).toList();
      for (var words : List.of(sentences.get(i), both)) {
        for (var figures : fact.moments()) {
          var named = Moment.in(exact(words, fact), figures, fact.words());
          if (named.isPresent()) {
            return named.map(
                span ->
                    new Hearing.HeardFact(
                        fact.id(),
                        Hearing.FactUse.CITED,
                        MOMENT_NAMED,
                        clean.origin(span.start(), span.end())));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Hearing.HeardFact> best(
      List<Stretch> stretches, Phrasebook.Fact fact, CleanText clean) {
    Hearing.HeardFact best = null;
    double nearest = 0;
    for (Stretch stretch : stretches) {
      var right = nearest(stretch, fact.wordings());
      var wrong = nearest(stretch, fact.contradictions());
      double value = Math.max(right.value(), wrong.value());
      if (value >= MEANS
          && value > nearest
          && !lacksItsFigure(stretch, fact)
          && !isAnotherDay(stretch, fact)
          && !isAnotherTime(stretch, fact)) {
        var use = use(stretch, fact, right, wrong, isLowerCase(clean));
        if (use.isPresent()) {
          nearest = value;
          best =
              new Hearing.HeardFact(
                  fact.id(),
                  use.get(),
                  Confidences.round(0.5 + (value - MEANS) * 1.6),
                  clean.origin(stretch.span().start(), stretch.span().end()));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static Nearness nearest(Stretch stretch, List<Phrasebook.Phrase> phrases) {
    double best = -1;
    var nearest = new Phrasebook.Phrase(new float[0], List.of(), Set.of());
    for (var phrase : phrases) {
      double value =
          SENSE * Senses.dot(stretch.sense(), phrase.sense())
              + (1 - SENSE) * wording(stretch.pieces(), phrase.pieces());
      if (value > best) {
        best = value;
        nearest = phrase;
      }
    }
    return new Nearness(best, nearest);
  }

  /**
   * Share of the words of both that both have, rare words counting more. The encoder's vocabulary
   * is in order of frequency, so that the logarithm of a piece's number stands for its rarity.
   */
  private static double wording(Set<Long> said, Set<Long> authored) {
    double both = 0;
    double own = 0;
    double other = 0;
    for (long id : authored) {
      double weight = rarity(id);
      own += weight;
      both += said.contains(id) ? weight : 0;
    }
    for (long id : said) {
      other += rarity(id);
    }
    return own == 0 || other == 0 ? 0 : both / Math.sqrt(own * other);
  }

  private static double rarity(long id) {
    return id < 1996 ? 0.05 : Math.pow(Math.log(id - 1993.0) / 10.3, 2);
  }

  private static Optional<Hearing.FactUse> use(
      Stretch stretch, Phrasebook.Fact fact, Nearness right, Nearness wrong, boolean lowerCase) {
    boolean questioned = stretch.asks();
    boolean misquotes = misquotes(stretch, fact, lowerCase);
    if (wrong.value() > right.value() + (misquotes ? CLEARLY_FALSER : FALSER)) {
      return asserted(stretch) ? Optional.of(Hearing.FactUse.CONTRADICTED) : Optional.empty();
    }
    if (misquotes) {
      return asserted(stretch) ? Optional.of(Hearing.FactUse.MISQUOTED) : Optional.empty();
    }
    if (negated(stretch.words()) != negated(right.phrase().words()) && !questioned) {
      return Optional.of(Hearing.FactUse.CONTRADICTED);
    }
    return Optional.of(questioned ? Hearing.FactUse.ASKED : Hearing.FactUse.CITED);
  }

  /** A plain "are you in Leeds?" claims nothing; "your Leeds depot, how is it?" does. */
  private static boolean asserted(Stretch stretch) {
    return !Questions.begins(stretch.words());
  }

  private static boolean negated(List<Lexicon.Word> words) {
    return words.stream().filter(word -> Lexicon.negates(word.text())).count() % 2 == 1;
  }

  /**
   * A number or date of the fact is missing and another stands in the reply, or another name stands
   * where the fact has its own.
   */
  private static boolean misquotes(Stretch stretch, Phrasebook.Fact fact, boolean lowerCase) {
    var words = exact(stretch.words(), fact);
    for (var kind : FIGURES) {
      Set<String> missing = new HashSet<>();
      fact.wordings().forEach(wording -> missing.addAll(texts(wording.words(), kind)));
      words.forEach(word -> missing.remove(word.text()));
      Set<String> said = texts(words, kind);
      if (kind == Lexicon.Kind.DATE && !fact.moments().isEmpty()) {
        // Of an appointment any other day is wrong; elsewhere "today" is only when it is said.
        said.addAll(texts(words, Lexicon.Kind.DAY_AHEAD));
      }
      said.removeAll(fact.words());
      if (!missing.isEmpty() && !said.isEmpty()) {
        return true;
      }
    }
    return isOnAnotherDate(words, fact)
        || fact.wordings().stream().anyMatch(wording -> renames(stretch, fact, wording, lowerCase));
  }

  /** All figures of an appointment, and another date with them: "Thursday the twenty-third". */
  private static boolean isOnAnotherDate(List<Lexicon.Word> words, Phrasebook.Fact fact) {
    var texts = words.stream().map(Lexicon.Word::text).collect(Collectors.toSet());
    var named = fact.moments().stream().filter(texts::containsAll).toList();
    return !named.isEmpty()
        && words.stream().noneMatch(word -> Lexicon.negates(word.text()))
        && Moment.isOnAnotherDate(words, fact.words());
  }

  /**
   * A fact that no wording tells without its number or date is not told without one: "38 clients"
   * isn't in "you look after garden centres".
   */
  private static boolean lacksItsFigure(Stretch stretch, Phrasebook.Fact fact) {
    return FIGURES.stream()
        .anyMatch(
            kind ->
                fact.wordings().stream()
                        .noneMatch(wording -> texts(wording.words(), kind).isEmpty())
                    && texts(stretch.words(), kind).isEmpty()
                    && !(kind == Lexicon.Kind.DATE
                        && stretch.words().stream()
                            .anyMatch(word -> word.kind() == Lexicon.Kind.DAY_AHEAD)));
  }

  /**
   * The day of an appointment beside another one, so that they don't make that appointment: neither
   * said rightly nor wrongly. "Thursday is bad, Tuesday at two?"
   */
  private static boolean isAnotherDay(Stretch stretch, Phrasebook.Fact fact) {
    var days = stretch.words().stream().filter(Moment::isWeekday).map(Lexicon.Word::text).toList();
    return !fact.moments().isEmpty()
        && days.stream().anyMatch(fact.words()::contains)
        && !fact.words().containsAll(days)
        && fact.moments().stream()
            .noneMatch(
                figures ->
                    Moment.in(exact(stretch.words(), fact), figures, fact.words()).isPresent());
  }

  /**
   * Another time where a fact that is no appointment tells an hour, and no other figure of it: "the
   * 10:40" is neither right nor wrong about ten o'clock.
   */
  private static boolean isAnotherTime(Stretch stretch, Phrasebook.Fact fact) {
    return fact.moments().isEmpty()
        && stretch.words().stream().anyMatch(word -> isAnotherTime(word, fact))
        && tellsNumber(stretch.words(), fact)
        && !tellsNumber(exact(stretch.words(), fact), fact);
  }

  private static boolean tellsNumber(List<Lexicon.Word> words, Phrasebook.Fact fact) {
    return texts(words, Lexicon.Kind.NUMBER).stream().anyMatch(fact.words()::contains);
  }

  /** Typed or dictated without capitals, so that no name shows as one. */
  private static boolean isLowerCase(CleanText clean) {
    return clean.text().codePoints().noneMatch(Character::isUpperCase);
  }

  /**
   * Another name between the same neighbours: "your Leeds depot" for "your Hull depot". Where names
   * don't show, any other word between both neighbours is one.
   */
  private static boolean renames(
      Stretch stretch, Phrasebook.Fact fact, Phrasebook.Phrase wording, boolean lowerCase) {
    for (int i = 0; i < wording.words().size(); i++) {
      var name = wording.words().get(i);
      if (name.kind() != Lexicon.Kind.NAME
          || stretch.words().stream().anyMatch(word -> word.text().equals(name.text()))) {
        continue;
      }
      for (int k = 0; k < stretch.words().size(); k++) {
        var said = stretch.words().get(k);
        boolean other = !fact.words().contains(said.text());
        boolean before = i > 0 && k > 0 && same(wording, i - 1, stretch, k - 1);
        boolean after = same(wording, i + 1, stretch, k + 1);
        boolean named = said.kind() == Lexicon.Kind.NAME && (before || after);
        boolean unmarked = lowerCase && said.kind() == Lexicon.Kind.PLAIN && before && after;
        if (other && (named || unmarked)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean same(Phrasebook.Phrase wording, int i, Stretch stretch, int k) {
    return i < wording.words().size()
        && k < stretch.words().size()
        && wording.words().get(i).text().equals(stretch.words().get(k).text());
  }

  /**
   * The words without the hours that another time than the fact's may be told by: "half past two"
   * is not two o'clock, though "about two" would be right of a quarter to two.
   */
  private static List<Lexicon.Word> exact(List<Lexicon.Word> words, Phrasebook.Fact fact) {
    var others =
        words.stream().filter(word -> isAnotherTime(word, fact)).map(Lexicon.Word::span).toList();
    return others.isEmpty()
        ? words
        : words.stream()
            .filter(word -> isAnotherTime(word, fact) || !others.contains(word.span()))
            .toList();
  }

  /** A time of hours and minutes that the fact does not tell. */
  private static boolean isAnotherTime(Lexicon.Word word, Phrasebook.Fact fact) {
    return word.kind() == Lexicon.Kind.NUMBER
        && word.text().contains(":")
        && !word.text().endsWith(":00")
        && !fact.words().contains(word.text());
  }

  private static Set<String> texts(List<Lexicon.Word> words, Lexicon.Kind kind) {
    Set<String> texts = new HashSet<>();
    for (var word : words) {
      if (word.kind() == kind) {
        texts.add(word.text());
      }
    }
    return texts;
  }
}
