import { useId, useState } from "react";
import * as time from "../../logic/time";
import { forgetInvited, type Invited, invited, keepInvited } from "../../store/invited";
import { people } from "../../store/me";
import { useStore } from "../../store/react";
import { t } from "../../text";
import { type Everybody, ROLES, type Role } from "../../wire/types";
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
  const made = useStore(invited);
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
            const invitation = { role, name: name.trim(), login: login.trim(), team: team.trim() };
            keepInvited({ link: await people.invite(invitation), invitation });
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
      {made.length > 1 && (
        <p className={classes(ui.hint, styles.below)}>{t("admin.link.made", { count: made.length })}</p>
      )}
      {made.map((one) => (
        <MadeNow key={one.link.id} one={one} />
      ))}
    </section>
  );
}

/** A link that was just made, with whose it is. */
function MadeNow({ one: { link, invitation } }: { one: Invited }) {
  const { role, name, login, team } = invitation;
  const whom = name || login;
  return (
    <Handed
      title={whom ? t("admin.link.invitation-of", { name: whom }) : t("admin.link.invitation")}
      whose={[whom || t("admin.invitation.anybody"), t(`role.${role}`), team].filter(Boolean).join(", ")}
      link={link}
    />
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
                        forgetInvited(one.id);
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
