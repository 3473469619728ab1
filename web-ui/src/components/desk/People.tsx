import { portraitOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Icon } from "../Icon";
import { Portrait } from "../Portrait";
import { Tag, ui } from "../ui";
import styles from "./People.module.css";

/** Who can be reached, how, and what they said last. */
export function People({ state }: { state: Ready }) {
  return (
    <section className={ui.sheet} aria-labelledby="people">
      <h2 id="people">{t("people.title")}</h2>
      <ul className={styles.people}>
        {state.now.people.map((person) => (
          <li key={person.id}>
            <Portrait id={portraitOf(state.view.scenario.id, person.id)} size={64} />
            <div>
              <h3>{person.name}</h3>
              <p className={styles.role}>
                {person.role} {person.side === "ours" && <Tag>{t("people.colleague")}</Tag>}
              </p>
              <p className={styles.about}>{person.about}</p>
              {person.lastLine !== undefined && (
                <figure className={styles.last}>
                  <blockquote>{person.lastLine}</blockquote>
                  {person.lastAt !== undefined && <figcaption>{time.moment(person.lastAt)}</figcaption>}
                </figure>
              )}
              <p className={styles.channels}>
                {person.channels.map((channel) => (
                  <span key={channel}>
                    <Icon name={channel} size={16} />
                    {t(`channel.${channel}`)}
                  </span>
                ))}
                {(person.channels.includes("call") || person.calls > 0) && (
                  <span>{t("people.calls", { calls: person.calls })}</span>
                )}
                {person.mails + person.messages > 0 && (
                  <span>{t("people.written", { count: person.mails + person.messages })}</span>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
