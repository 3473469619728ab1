import { useId, useState } from "react";
import * as time from "../../logic/time";
import { people } from "../../store/me";
import { t } from "../../text";
import { type Everybody, type MadeLink, ROLES, type Role } from "../../wire/types";
import { Button, classes, Notice, ui } from "../ui";
import { DeedForm } from "./DeedForm";
import { Field } from "./Field";
import { Handed } from "./Handed";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

export function Invite({ onChanged }: { onChanged: () => void }) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [role, setRole] = useState<Role>("trainee");
  const [name, setName] = useState("");
  const [login, setLogin] = useState("");
  const [team, setTeam] = useState("");
  const [link, setLink] = useState<MadeLink>();
  const optional = (label: string) => t("people.optional", { label });
  return (
    <section className={ui.sheet} aria-labelledby="invite">
      <div className={ui.sheetHead}>
        <h2 id="invite">{t("admin.invite")}</h2>
      </div>
      <DeedForm
        action={t("admin.invite.do")}
        working={working}
        problem={problem}
        onSubmit={() =>
          run(async () => {
            setLink(await people.invite({ role, name, login, team }));
            setName("");
            setLogin("");
            onChanged();
          })
        }
      >
        <div className={ui.field}>
          <label htmlFor={id}>{t("people.role")}</label>
          <select
            id={id}
            className={ui.input}
            value={role}
            onChange={(event) => setRole(event.target.value as Role)}
          >
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {t(`role.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <Field label={optional(t("people.name"))} value={name} onChange={setName} autoComplete="off" />
        <Field label={optional(t("people.login"))} value={login} onChange={setLogin} autoComplete="off" />
        <Field label={optional(t("people.team"))} value={team} onChange={setTeam} autoComplete="off" />
      </DeedForm>
      {link && <Handed key={link.id} title={t("admin.link.invitation")} link={link} />}
    </section>
  );
}

interface InvitationsProps {
  invitations: Everybody["invitations"];
  onChanged: () => void;
}

export function Invitations({ invitations, onChanged }: InvitationsProps) {
  const { problem, working, run } = useDeed();
  return (
    <section className={ui.sheet} aria-labelledby="invitations">
      <div className={ui.sheetHead}>
        <h2 id="invitations">{t("admin.invitations")}</h2>
      </div>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {invitations.length === 0 ? (
        <p className={ui.hint}>{t("admin.invitations.none")}</p>
      ) : (
        <ul className={styles.list}>
          {invitations.map((one) => {
            const whom = one.name || one.login || t("admin.invitation.anybody");
            return (
              <li key={one.id}>
                <p className={styles.who}>
                  <strong>{whom}</strong>
                  <span className={styles.login}>{t(`role.${one.role}`)}</span>
                  {one.team !== "" && <span className={styles.login}>{one.team}</span>}
                </p>
                <div className={classes(styles.actions, styles.meta)}>
                  {t("admin.invitation.until", { day: time.wallDay(one.expiresAt) })}
                  <Button
                    small
                    unavailable={working}
                    label={t("admin.of", { action: t("admin.withdraw"), name: whom })}
                    onClick={() =>
                      run(async () => {
                        await people.withdraw(one.id);
                        onChanged();
                      })
                    }
                  >
                    {t("admin.withdraw")}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
