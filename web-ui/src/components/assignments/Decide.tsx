import { useId, useState } from "react";
import { assignments } from "../../store/assignments";
import { paths } from "../../store/router";
import { t } from "../../text";
import type { Addressee, AssignmentCard } from "../../wire/types";
import { Link } from "../Link";
import { useDeed } from "../people/useDeed";
import { Button, classes, Dialog, Notice, ui } from "../ui";
import styles from "./assignments.module.css";

interface DecideProps {
  assignment: AssignmentCard;
  person: Addressee;
  onDone: () => void;
}

type Asking = "confirm" | "decline" | "revoke";

/** Where a coach says whether what was passed is certified, and takes a certificate back. */
export function Decide({ assignment, person, onDone }: DecideProps) {
  const [asking, setAsking] = useState<Asking>();
  const { standing } = person;
  const { certification, decision } = standing;
  const name = `${person.name}, ${assignment.title}`;
  const passed = standing.tries.find((one) => one.passed);
  // Revoked or not is the coach's word; what became of its attempt is another matter.
  const token = decision?.revokedAt === undefined ? decision?.token : undefined;
  const offered: Asking[] = [
    ...(certification === "waiting" ? (["confirm", "decline"] as const) : []),
    ...(token === undefined ? [] : (["revoke"] as const)),
  ];

  async function carryOut(what: Asking, remark: string) {
    if (what === "revoke") await assignments.revoke(decision?.certificate ?? "", remark);
    else await assignments.decide(assignment.id, passed?.pursuit ?? "", what === "confirm", remark);
    setAsking(undefined);
    onDone();
  }

  return (
    <>
      {certification !== "none" && <p className={styles.meta}>{t(`assign-certified.${certification}`)}</p>}
      {offered.length > 0 && (
        <div className={styles.actions}>
          {token !== undefined && (
            <Link
              to={paths.certificate(token)}
              className={classes(ui.button, ui.small)}
              label={t("admin.of", { action: t("assign.certificate"), name })}
            >
              {t("assign.certificate")}
            </Link>
          )}
          {offered.map((what) => (
            <Button
              key={what}
              small
              label={t("admin.of", { action: t(`decide.${what}`), name })}
              onClick={() => setAsking(what)}
            >
              {t(`decide.${what}`)}
            </Button>
          ))}
        </div>
      )}
      {asking && (
        <Ask
          what={asking}
          name={name}
          onClose={() => setAsking(undefined)}
          onSay={(remark) => carryOut(asking, remark)}
        />
      )}
    </>
  );
}

interface AskProps {
  what: Asking;
  name: string;
  onClose: () => void;
  onSay: (remark: string) => Promise<void>;
}

function Ask({ what, name, onClose, onSay }: AskProps) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [remark, setRemark] = useState("");
  const needed = what !== "confirm";
  return (
    <Dialog
      title={t(`decide.${what}.title`, { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button
            kind="primary"
            unavailable={working || (needed && remark.trim() === "")}
            onClick={() => run(() => onSay(remark.trim()))}
          >
            {t(`decide.${what}`)}
          </Button>
        </>
      }
    >
      <p>{t(`decide.${what}.detail`)}</p>
      <div className={ui.field}>
        <label htmlFor={id}>
          {needed ? t("take-off.reason") : t("people.optional", { label: t("decide.remark") })}
        </label>
        <textarea
          id={id}
          className={ui.input}
          rows={3}
          maxLength={500}
          required={needed}
          value={remark}
          onChange={(event) => setRemark(event.target.value)}
        />
      </div>
      <div role="alert">{problem && <Notice title={problem} />}</div>
    </Dialog>
  );
}
