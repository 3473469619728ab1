package io.secondcall;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Keeps the core pure and the imports running one way, downwards. */
@AnalyzeClasses(packages = "io.secondcall", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String[] CORE = {
    "io.secondcall.scenario..",
    "io.secondcall.language..",
    "io.secondcall.pursuit..",
    "io.secondcall.scoring..",
    "io.secondcall.ranking..",
    "io.secondcall.rehearsal.."
  };

  /** Any {@code now} of java.time that is not told by a clock which was handed in. */
  private static final DescribedPredicate<JavaMethodCall> IT_READS_THE_TIME =
      DescribedPredicate.describe(
          "it reads the time",
          call ->
              call.getName().equals("now")
                  && call.getTargetOwner().getPackageName().equals("java.time")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.isEquivalentTo(Clock.class)));

  @ArchTest
  static final ArchRule theCoreKnowsNoVertxNoSqlAndNoHttp =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.vertx..",
              "io.netty..",
              "io.micrometer..",
              "java.sql..",
              "javax.sql..",
              "java.net.http..",
              "org.h2..",
              "org.postgresql..",
              "com.zaxxer..",
              "org.flywaydb..",
              "picocli..");

  @ArchTest static final ArchRule languageImportsNoOtherPackageOfTheProduct = mayImport("language");

  @ArchTest static final ArchRule scenarioImportsLanguageAlone = mayImport("scenario", "language");

  @ArchTest
  static final ArchRule pursuitImportsScenarioAndLanguage =
      mayImport("pursuit", "scenario", "language");

  @ArchTest
  static final ArchRule scoringImportsPursuitAndBelow =
      mayImport("scoring", "pursuit", "scenario", "language");

  @ArchTest
  static final ArchRule rankingImportsPursuitAndBelow =
      mayImport("ranking", "pursuit", "scenario", "language");

  @ArchTest
  static final ArchRule rehearsalImportsScoringAndBelow =
      mayImport("rehearsal", "scoring", "pursuit", "scenario", "language");

  @ArchTest
  static final ArchRule theStoreImportsTheCoreAlone =
      mayImport("store", "ranking", "scoring", "pursuit", "scenario", "language");

  @ArchTest
  static final ArchRule peopleImportTheStoreAndBelow =
      mayImport("people", "store", "ranking", "scoring", "pursuit", "scenario", "language")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule theServerImportsAllButTheTerminal =
      noClasses()
          .that()
          .resideInAPackage("io.secondcall.server..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.secondcall.cli..");

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("io.secondcall.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theCoreReadsNoClockOfItsOwn =
      noClasses()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .callMethodWhere(IT_READS_THE_TIME)
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(Clock.class, "systemUTC")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone");

  @ArchTest
  static final ArchRule decidingAndJudgingAreFreeOfChance =
      noClasses()
          .that()
          .resideInAnyPackage(
              "io.secondcall.scenario..",
              "io.secondcall.pursuit..",
              "io.secondcall.scoring..",
              "io.secondcall.ranking..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Random.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(SplittableRandom.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(ThreadLocalRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule trainingAndExploringDrawFromASeed =
      noClasses()
          .that()
          .resideInAnyPackage("io.secondcall.language..", "io.secondcall.rehearsal..")
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callConstructor(SplittableRandom.class)
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethod(ThreadLocalRandom.class, "current");

  /** Of the product, a package may import itself and these. */
  private static ArchRule mayImport(String from, String... to) {
    var allowed = new String[to.length + 1];
    allowed[0] = "io.secondcall." + from + "..";
    for (int i = 0; i < to.length; i++) {
      allowed[i + 1] = "io.secondcall." + to[i] + "..";
    }
    return noClasses()
        .that()
        .resideInAPackage("io.secondcall." + from + "..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.secondcall..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed))));
  }
}
