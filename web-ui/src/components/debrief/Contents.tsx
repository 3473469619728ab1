import type { MouseEvent } from "react";
import { contactsOf } from "../../logic/contacts";
import { countsText } from "../../logic/told";
import { t } from "../../text";
import type { Debrief } from "../../wire/types";
import { useAbout } from "../coaching/Coached";
import { SHARING } from "../coaching/ShareFirst";
import { NARROW, useMedia } from "../useMedia";
import styles from "./Contents.module.css";
import { arriveAt } from "./goTo";

const CONTENTS = "contents";
export const STORY = "story";
export const CRITERIA = "criteria";
export const PRACTISE = "practise";

function follow(event: MouseEvent<HTMLAnchorElement>) {
  if (arriveAt(event.currentTarget.hash.slice(1))) event.preventDefault();
}

/** What a debrief holds, and the ways there: on a phone, where one part of it lies screens below another. */
export function Contents({ debrief, own = false }: { debrief: Debrief; own?: boolean }) {
  const narrow = useMedia(NARROW);
  const about = useAbout();
  if (!narrow) return null;
  const comments = about?.page.comments.filter((one) => one.text !== undefined).length ?? 0;
  const parts = [
    {
      to: STORY,
      name: t("debrief.story"),
      told: t("told.contacts", { count: contactsOf(debrief.entries).length }),
    },
    { to: CRITERIA, name: t("debrief.criteria"), told: countsText(debrief.scorecard.marks) },
    ...(about
      ? [{ to: SHARING, name: t("coaching.title"), told: t("told.comments", { count: comments }) }]
      : []),
    ...(own ? [{ to: PRACTISE, name: t("practise.title"), told: undefined }] : []),
  ];
  return (
    <nav id={CONTENTS} tabIndex={-1} className={styles.contents} aria-label={t("told.contents")}>
      <p>{t("told.about", { title: debrief.scenario.title, overall: debrief.scorecard.overall })}</p>
      <ul>
        {parts.map(({ to, name, told }) => (
          <li key={to}>
            <a href={`#${to}`} onClick={follow}>
              <b>{name}</b>
              {told !== undefined && <span>{told}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** From the end of a long part back to where all of them are named. */
export function BackUp() {
  const narrow = useMedia(NARROW);
  if (!narrow) return null;
  return (
    <p className={styles.back}>
      <a href={`#${CONTENTS}`} onClick={follow}>
        {t("told.back")}
      </a>
    </p>
  );
}
