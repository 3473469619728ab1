import { type FormEvent, type ReactNode, useState } from "react";
import { AssignedHere } from "../components/assignments/AssignedHere";
import { type Luck, SeedChoice } from "../components/briefing/SeedChoice";
import { Failed, NotFound } from "../components/Failed";
import { Level } from "../components/Level";
import { Link } from "../components/Link";
import { Portrait } from "../components/Portrait";
import { Screen } from "../components/Screen";
import { Button, classes, Loading, Notice, Skeleton, SkillTag, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { DIFFICULTIES, newPursuit, seedOf, wishOf } from "../logic/begin";
import { worthText } from "../logic/marks";
import { portraitOf } from "../logic/people";
import { http } from "../store/app";
import { me } from "../store/me";
import { useStore } from "../store/react";
import { navigate, paths } from "../store/router";
import { t, tOr } from "../text";
import { WireError } from "../wire/http";
import { type Difficulty, type ScenarioPage, SKILLS } from "../wire/types";
import styles from "./Briefing.module.css";

/** The form with which it begins, so that a button elsewhere can send it. */
export const FORM = "begin";
const RANKED_TERMS = [
  "briefing.ranked-once",
  "briefing.ranked-seen",
  "briefing.ranked-alone",
  "briefing.ranked-limit",
] as const;

export default function Briefing({ scenario }: { scenario: string }) {
  const { resource, reload } = useFetched(scenario, (signal) => http.scenario(scenario, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("briefing.loading")}>
        <div className={styles.waiting}>
          <Skeleton height="2.5rem" width="60%" />
          <Skeleton height="1.5rem" width="80%" />
          <Skeleton height="14rem" />
        </div>
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    return (
      <Screen title={t("briefing.title")}>
        {resource.error.code === "not-found" ? (
          <NotFound what={t("missing.scenario")} />
        ) : (
          <Failed code={resource.error.code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  const page = resource.value;
  return (
    <BriefingPage page={page} begin={<Begin page={page} />} lead={<AssignedHere scenario={page.id} />} />
  );
}

interface BriefingPageProps {
  page: ScenarioPage;
  /** The form that begins it, whose id is {@link FORM}. */
  begin: ReactNode;
  /** What is to be known before anything else. */
  lead?: ReactNode;
  /** Whether it can be begun before the settings are read. */
  early?: boolean;
}

export function BriefingPage({ page, begin, lead, early = true }: BriefingPageProps) {
  return (
    <Screen title={page.title}>
      <p className={styles.summary}>{page.summary}</p>
      <p className={styles.facts}>
        <Level level={page.level} />
        <span>{t("shelf.minutes", { minutes: page.minutes })}</span>
        <span>{t("briefing.horizon", { days: page.horizonDays })}</span>
      </p>
      {lead}
      {early && (
        <div className={styles.early}>
          <button type="submit" form={FORM} className={classes(ui.button, ui.primary)}>
            {t("briefing.begin-now")}
          </button>
          <p className={ui.hint}>{t("briefing.begin-now-hint")}</p>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.story}>
          <section className={ui.sheet} aria-labelledby="situation">
            <h2 id="situation" className="visually-hidden">
              {t("briefing.situation")}
            </h2>
            <dl className={styles.briefing}>
              {(["you", "sell", "soFar", "want"] as const).map((part) => (
                <div key={part}>
                  <dt className={ui.label}>{t(`briefing.${part}`)}</dt>
                  <dd>{page.briefing[part]}</dd>
                </div>
              ))}
            </dl>
            <p className={classes(ui.hint, styles.differs)}>{t("briefing.differs")}</p>
          </section>
          <section className={ui.sheet} aria-labelledby="people">
            <h2 id="people" className={styles.heading}>
              {t("briefing.people")}
            </h2>
            <ul className={styles.people}>
              {page.people.map((person) => (
                <li key={person.id}>
                  <Portrait id={portraitOf(page.id, person.id)} size={72} />
                  <div>
                    <h3>{person.name}</h3>
                    <p className={styles.role}>{person.role}</p>
                    <p>{person.about}</p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          <Criteria page={page} />
        </div>
        {begin}
      </div>
    </Screen>
  );
}

function thresholdText({ id, value }: ScenarioPage["thresholds"][number]): string {
  return tOr(`threshold.${id}`, `${id.replaceAll("-", " ")}: ${value}`, { value });
}

function Criteria({ page }: { page: ScenarioPage }) {
  return (
    <section className={ui.sheet} aria-labelledby="criteria">
      <div className={ui.sheetHead}>
        <h2 id="criteria">{t("briefing.criteria")}</h2>
        <p className={ui.hint}>{t("briefing.criteria-hint")}</p>
      </div>
      {SKILLS.map((skill) => {
        const criteria = page.criteria.filter((criterion) => criterion.skill === skill);
        if (criteria.length === 0) return null;
        return (
          <div key={skill} className={styles.skill}>
            <h3 className={styles.skillHead}>
              <SkillTag skill={skill} />
              <span className={ui.hint}>{t("briefing.weight", { weight: page.weights[skill] })}</span>
            </h3>
            <ul className={styles.criteria}>
              {criteria.map((criterion) => (
                <li key={criterion.id}>
                  <details>
                    <summary>
                      <span>{criterion.statement}</span>
                      <span className={styles.points}>{worthText(criterion)}</span>
                    </summary>
                    <p>{criterion.why}</p>
                  </details>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {page.thresholds.length > 0 && (
        <details className={styles.thresholds}>
          <summary>{t("briefing.thresholds")}</summary>
          <ul>
            {page.thresholds.map((threshold) => (
              <li key={threshold.id}>
                <b>{thresholdText(threshold)}</b> {threshold.source} <span>{threshold.caveat}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className={classes(ui.hint, styles.heard)}>
        {t("briefing.hearing")} <Link to={paths.hearing()}>{t("nav.hearing")}</Link>
      </p>
    </section>
  );
}

function Begin({ page }: { page: ScenarioPage }) {
  const [wish] = useState(() => wishOf(location.search));
  const [difficulty, setDifficulty] = useState<Difficulty>(wish.difficulty ?? "realistic");
  const [timers, setTimers] = useState(false);
  const [hints, setHints] = useState(false);
  const [luck, setLuck] = useState<Luck>({ daily: false, seed: wish.seed ?? "" });
  const [ranked, setRanked] = useState(false);
  const account = useStore(me)?.account;
  const [beginning, setBeginning] = useState(false);
  const [failure, setFailure] = useState<string>();
  const seed = luck.daily || ranked ? "none" : seedOf(luck.seed);

  function begin(event: FormEvent) {
    event.preventDefault();
    if (beginning || seed === "wrong") return;
    setBeginning(true);
    setFailure(undefined);
    const { daily } = luck;
    http.start(newPursuit(page.id, { difficulty, timers, hints, ranked, daily, seed })).then(
      (view) => navigate(paths.pursuit(view.id)),
      (cause: unknown) => {
        setBeginning(false);
        setFailure(cause instanceof WireError ? cause.code : "failed");
      },
    );
  }

  function rank(on: boolean) {
    setRanked(on);
    if (!on) return;
    setHints(false);
    setLuck({ daily: false, seed: "" });
  }

  return (
    <form
      id={FORM}
      className={classes(ui.sheet, styles.begin)}
      onSubmit={begin}
      aria-label={t("briefing.begin-form")}
    >
      <fieldset className={ui.fieldset}>
        <legend>{t("briefing.difficulty")}</legend>
        <div className={styles.choices}>
          {DIFFICULTIES.map((one) => (
            <label key={one} className={styles.choice}>
              <input
                type="radio"
                name="difficulty"
                checked={difficulty === one}
                onChange={() => setDifficulty(one)}
              />
              <span>
                <b>{t(`difficulty.${one}`)}</b>
                <span>{t(`difficulty.${one}.hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className={styles.choice}>
        <input type="checkbox" checked={timers} onChange={(event) => setTimers(event.target.checked)} />
        <span>
          <b>{t("briefing.timers")}</b>
          <span>{t("briefing.timers-hint")}</span>
        </span>
      </label>
      {account && (
        <label className={styles.choice}>
          <input type="checkbox" checked={ranked} onChange={(event) => rank(event.target.checked)} />
          <span>
            <b>{t("briefing.ranked")}</b>
            <span>{t("briefing.ranked-hint")}</span>
          </span>
        </label>
      )}
      {/* Always there, so that what appears in it is said. */}
      <div role="status" className={styles.terms}>
        {ranked && (
          <Notice icon="flag" title={t("briefing.ranked-terms")}>
            <ul data-list>
              {RANKED_TERMS.map((term) => (
                <li key={term}>{t(term, { hours: page.rankedHours })}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      {!ranked && (
        <>
          <label className={styles.choice}>
            <input type="checkbox" checked={hints} onChange={(event) => setHints(event.target.checked)} />
            <span>
              <b>{t("briefing.hints")}</b>
              <span>{t("briefing.hints-hint")}</span>
            </span>
          </label>
          <SeedChoice
            scenario={page.id}
            daily={page.daily}
            difficulty={difficulty}
            luck={luck}
            onChange={setLuck}
          />
        </>
      )}
      {failure !== undefined && (
        <Notice role="alert" title={t("briefing.failed")}>
          {tOr(`failed.${failure}`, t("failed.detail", { code: failure }))}
        </Notice>
      )}
      <Button type="submit" kind="primary" wide unavailable={beginning}>
        {beginning ? t("briefing.beginning") : t("briefing.begin")}
      </Button>
    </form>
  );
}
