import { Failed, NotFound } from "../components/Failed";
import { Screen } from "../components/Screen";
import { Button, classes, Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { markText } from "../logic/assignments";
import * as time from "../logic/time";
import { assignments } from "../store/assignments";
import { t } from "../text";
import { type CertificatePage, SKILLS } from "../wire/types";
import styles from "./Certificate.module.css";

/** A certificate, for anybody who has its link: also on paper. */
export default function Certificate({ token }: { token: string }) {
  const { resource, reload } = useFetched(token, (signal) => assignments.certificate(token, signal));
  if (resource.phase === "loading") {
    return (
      <Loading what={t("certificate.loading")}>
        <Skeleton height="20rem" />
      </Loading>
    );
  }
  if (resource.phase === "failed") {
    return (
      <Screen title={t("certificate.title")}>
        {resource.error.code === "no-certificate" || resource.error.code === "not-found" ? (
          <NotFound what={t("missing.certificate")} />
        ) : (
          <Failed code={resource.error.code} onRetry={reload} />
        )}
      </Screen>
    );
  }
  return <Page page={resource.value} />;
}

function Page({ page }: { page: CertificatePage }) {
  const { name, title, valid } = page;
  const skills = SKILLS.flatMap((skill) => {
    const score = page.skills[skill];
    return score === undefined ? [] : [{ skill, score }];
  });
  const facts: [string, string][] = [
    [t("certificate.scenario"), t("certificate.version", { title, version: page.version })],
    [t("briefing.difficulty"), t(`difficulty.${page.difficulty}`)],
    [t("certificate.score"), t("team.score", { score: page.overall })],
    ...skills.map(({ skill, score }): [string, string] => [t(`skill.${skill}`), t("team.score", { score })]),
    [t("certificate.asked"), markText(page)],
    [t("certificate.played"), time.wallDay(page.attemptedAt)],
    [t("certificate.confirmed"), time.wallDay(page.confirmedAt)],
    [t("certificate.by"), page.confirmedBy ?? t("certificate.by-nobody")],
  ];
  return (
    <Screen title={t("certificate.of", { name })} heading={t("certificate.title")}>
      <article className={classes(ui.sheet, styles.sheet)} aria-label={t("certificate.of", { name })}>
        <p className={styles.organisation}>{page.organisation}</p>
        <p className={styles.name}>{name}</p>
        <p>{t("certificate.passed", { title })}</p>
        <p className={classes(styles.state, !valid && styles.revoked)}>
          {valid
            ? t("certificate.valid")
            : page.revokedAt === undefined
              ? t("certificate.not-valid")
              : t("certificate.revoked", { day: time.wallDay(page.revokedAt) })}
        </p>
        <dl className={styles.facts}>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.link}>{t("certificate.verify", { link: location.href })}</p>
      </article>
      <p className={styles.print}>
        <Button onClick={() => print()}>{t("certificate.print")}</Button>
      </p>
    </Screen>
  );
}
