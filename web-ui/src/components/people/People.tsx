import { useState } from "react";
import * as time from "../../logic/time";
import { me, people } from "../../store/me";
import { useStore } from "../../store/react";
import { t } from "../../text";
import {
  type Everybody,
  type MadeLink,
  type Person,
  type PersonChange,
  ROLES,
  type Role,
} from "../../wire/types";
import { Button, classes, Dialog, Notice, Tag, ui } from "../ui";
import { Field } from "./Field";
import { Handed } from "./Handed";
import { ErasePerson } from "./Kept";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

interface PeopleProps {
  everybody: Everybody;
  onChanged: () => void;
}

export function People({ everybody, onChanged }: PeopleProps) {
  return (
    <section className={ui.sheet} aria-labelledby="people">
      <div className={ui.sheetHead}>
        <h2 id="people">{t("admin.people")}</h2>
        <span className={ui.hint}>{t("admin.people.count", { count: everybody.people.length })}</span>
      </div>
      <ul className={styles.list}>
        {everybody.people.map((person) => (
          <One key={person.id} person={person} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  );
}

function One({ person, onChanged }: { person: Person; onChanged: () => void }) {
  const now = useStore(me);
  const { problem, working, run } = useDeed();
  const [team, setTeam] = useState(person.team);
  const [asking, setAsking] = useState(false);
  const [role, setRole] = useState<Role>();
  const [erasing, setErasing] = useState(false);
  const [link, setLink] = useState<MadeLink>();
  const change = (what: PersonChange) =>
    run(async () => {
      await people.change(person.id, what);
      onChanged();
    });
  const isMe = now?.account?.id === person.id;
  if (person.erased)
    return (
      <li>
        <p className={styles.who}>
          <strong>{person.name}</strong>
          <Tag>{t("admin.erased")}</Tag>
        </p>
      </li>
    );
  return (
    <li>
      <p className={styles.who}>
        <strong>{person.name}</strong>
        <span className={styles.login}>{person.login}</span>
        {person.team !== "" && <span className={styles.login}>{person.team}</span>}
        {person.external && <Tag>{t("admin.external")}</Tag>}
        {!person.active && <Tag>{t("admin.inactive")}</Tag>}
      </p>
      <p className={styles.meta}>
        {person.seenAt ? t("admin.seen", { day: time.wallDay(person.seenAt) }) : t("admin.unseen")}
      </p>
      <div className={styles.actions}>
        <select
          className={classes(ui.input, styles.select)}
          aria-label={t("admin.role-of", { name: person.name })}
          value={role ?? person.role}
          onChange={(event) => setRole(event.target.value as Role)}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
            </option>
          ))}
        </select>
        {!isMe && (
          <Button
            small
            unavailable={working}
            label={t("admin.of", { action: t("admin.erase"), name: person.name })}
            onClick={() => setErasing(true)}
          >
            {t("admin.erase")}
          </Button>
        )}
        {person.active && !person.external && (
          <Button
            small
            unavailable={working}
            label={t("admin.of", { action: t("admin.reset"), name: person.name })}
            onClick={() =>
              run(async () => {
                setLink(await people.reset(person.id));
                onChanged();
              })
            }
          >
            {t("admin.reset")}
          </Button>
        )}
        {!isMe && (
          <Button
            small
            unavailable={working}
            label={t("admin.of", {
              action: t(person.active ? "admin.deactivate" : "admin.activate"),
              name: person.name,
            })}
            onClick={() => (person.active ? setAsking(true) : change({ active: true }))}
          >
            {t(person.active ? "admin.deactivate" : "admin.activate")}
          </Button>
        )}
      </div>
      <details>
        <summary aria-label={t("admin.of", { action: t("admin.team"), name: person.name })}>
          {t("admin.team")}
        </summary>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            change({ team: team.trim() });
          }}
        >
          <Field
            label={t("admin.team-of", { name: person.name })}
            hint={t("admin.team.hint")}
            value={team}
            onChange={setTeam}
          />
          <div className={styles.actions}>
            <Button small type="submit" unavailable={working || team.trim() === person.team}>
              {t("admin.team")}
            </Button>
          </div>
        </form>
      </details>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {link && <Handed title={t("admin.link.reset", { name: person.name })} link={link} />}
      {erasing && (
        <ErasePerson
          account={person.id}
          name={person.name}
          onErased={onChanged}
          onClose={() => setErasing(false)}
        />
      )}
      {role && (
        <Dialog
          title={t("admin.role.title", { name: person.name, role: t(`role.${role}`) })}
          onClose={() => setRole(undefined)}
          actions={
            <>
              <Button onClick={() => setRole(undefined)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                onClick={() => {
                  setRole(undefined);
                  change({ role });
                }}
              >
                {t("admin.role.confirm")}
              </Button>
            </>
          }
        >
          <p>{t("admin.role.detail")}</p>
        </Dialog>
      )}
      {asking && (
        <Dialog
          title={t("admin.deactivate.title", { name: person.name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                onClick={() => {
                  setAsking(false);
                  change({ active: false });
                }}
              >
                {t("admin.deactivate")}
              </Button>
            </>
          }
        >
          <p>{t("admin.deactivate.detail", { name: person.name })}</p>
        </Dialog>
      )}
    </li>
  );
}
