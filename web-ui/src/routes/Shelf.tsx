import { ForYou } from "../components/assignments/ForYou";
import { Done } from "../components/Done";
import { Failed } from "../components/Failed";
import { Icon } from "../components/Icon";
import { Level } from "../components/Level";
import { Link } from "../components/Link";
import { Portrait } from "../components/Portrait";
import { Screen } from "../components/Screen";
import { classes, Loading, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { portraitOf } from "../logic/people";
import { http } from "../store/app";
import { farewell } from "../store/farewell";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t } from "../text";
import type { ShelfItem } from "../wire/types";
import styles from "./Shelf.module.css";

function UnderWay({ item, way }: { item: ShelfItem; way: NonNullable<ShelfItem["underWay"]> }) {
  return (
    <li className={styles.underWay}>
      <div className={styles.faces}>
        {item.people.slice(0, 1).map((person) => (
          <Portrait key={person.id} id={portraitOf(item.id, person.id)} size={64} />
        ))}
      </div>
      <div>
        <p className={classes(ui.label, styles.liveLabel)}>{t("shelf.under-way")}</p>
        <h3>{item.title}</h3>
        <p className={styles.wayLine}>{way.line}</p>
      </div>
      <Link to={paths.pursuit(way.pursuit)} className={classes(ui.button, ui.primary)}>
        {t("shelf.resume")}
        <span className="visually-hidden">: {item.title}</span>
        <Icon name="next" size={18} />
      </Link>
    </li>
  );
}

function Card({ item }: { item: ShelfItem }) {
  return (
    <li className={classes(ui.sheet, styles.card)}>
      <div className={styles.cardHead}>
        <Level level={item.level} />
        <span className={ui.label}>{t("shelf.minutes", { minutes: item.minutes })}</span>
      </div>
      <h3 className={styles.title}>
        <Link to={paths.briefing(item.id)} className={styles.cardLink}>
          {item.title}
        </Link>
      </h3>
      <p className={styles.summary}>{item.summary}</p>
      <ul className={styles.people} aria-label={t("shelf.people")}>
        {item.people.map((person) => (
          <li key={person.id}>
            <Portrait id={portraitOf(item.id, person.id)} size={44} />
            <span>
              <b>{person.name}</b>
              <span>{person.role}</span>
            </span>
          </li>
        ))}
      </ul>
      <div className={styles.cardFoot}>
        <p className={styles.skills}>
          <span className="visually-hidden">{t("shelf.practises")}</span>
          {item.skills.join(" · ")}
        </p>
        <p className={styles.tries}>
          {item.last === undefined
            ? t("shelf.not-tried")
            : t("shelf.tries", { best: item.best ?? item.last, last: item.last })}
        </p>
      </div>
    </li>
  );
}

function Waiting() {
  return (
    <Loading what={t("shelf.loading")}>
      <div className={styles.cards}>
        {[1, 2, 3, 4].map((one) => (
          <div key={one} className={classes(ui.sheet, styles.card)}>
            <Skeleton height="1rem" width="40%" />
            <Skeleton height="2rem" width="70%" />
            <Skeleton height="3rem" />
            <Skeleton height="3rem" width="80%" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

/** What can be practised; a pursuit under way comes first. */
export function Shelf() {
  const { resource, reload } = useFetched("shelf", http.shelf);
  const gone = useStore(farewell);
  return (
    <Screen title={t("shelf.title")}>
      {gone && <Done title={t(`farewell.${gone}`)}>{t(`farewell.${gone}-detail`)}</Done>}
      <p className={styles.lead}>{t("shelf.lead")}</p>
      <ForYou />
      {resource.phase === "loading" && <Waiting />}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && <Shelves items={resource.value.scenarios} />}
    </Screen>
  );
}

function Shelves({ items }: { items: readonly ShelfItem[] }) {
  if (items.length === 0) return <p className={ui.state}>{t("shelf.empty")}</p>;
  const running = items.flatMap((item) => (item.underWay ? [{ item, way: item.underWay }] : []));
  return (
    <>
      {running.length > 0 && (
        <section aria-labelledby="running" className={styles.section}>
          <h2 id="running" className="visually-hidden">
            {t("shelf.running")}
          </h2>
          <ul className={styles.running}>
            {running.map(({ item, way }) => (
              <UnderWay key={way.pursuit} item={item} way={way} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="all" className={styles.section}>
        <h2 id="all" className="visually-hidden">
          {t("shelf.all")}
        </h2>
        <ul className={styles.cards}>
          {items.map((item) => (
            <Card key={item.id} item={item} />
          ))}
        </ul>
      </section>
    </>
  );
}
