import { type FormEvent, useId, useRef, useState } from "react";
import { amendmentOf, type Changes, changesOf, type DraftErrors, roomOf } from "../../logic/assignments";
import { assignments } from "../../store/assignments";
import { t } from "../../text";
import type { TeamAssignment, TeamPerson } from "../../wire/types";
import { said } from "../people/useDeed";
import { Button, Dialog, Notice, ui } from "../ui";
import styles from "./assignments.module.css";
import { Chosen } from "./Chosen";
import { describedBy, Entry, FieldError } from "./Entry";
import { focusFirst, refusedAt } from "./fields";

interface AmendProps {
  course: TeamAssignment;
  /** Everybody in its team. */
  team: readonly TeamPerson[];
  onDone: () => void;
}

/** Where whoever leads a team gives an assignment other terms. What it is played under stays. */
export function Amend({ course, team, onDone }: AmendProps) {
  const [asking, setAsking] = useState(false);
  const { title } = course.assignment;
  return (
    <>
      <Button
        small
        label={t("admin.of", { action: t("assign.change"), name: title })}
        onClick={() => setAsking(true)}
      >
        {t("assign.change")}
      </Button>
      {asking && (
        <Ask
          course={course}
          team={team}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

function Ask({ course, team, onClose, onDone }: AmendProps & { onClose: () => void }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [changes, setChanges] = useState(() => changesOf(course));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const { assignment } = course;
  const room = roomOf(course);
  const change = (some: Partial<Changes>) => setChanges((now) => ({ ...now, ...some }));
  const asked = new Set(course.people.map((one) => one.id));
  const others = course.everybody ? [] : team.filter((one) => !asked.has(one.id));

  function show(wrong: DraftErrors) {
    setErrors(wrong);
    focusFirst(form.current, wrong);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setProblem(undefined);
    const read = amendmentOf(course, changes, new Date());
    show(read.errors ?? {});
    if (!read.asked) return;
    setWorking(true);
    try {
      await assignments.change(assignment.id, read.asked);
      onDone();
    } catch (cause) {
      const refused = refusedAt(cause);
      if (refused) show(refused);
      else setProblem(said(cause));
      setWorking(false);
    }
  }

  return (
    <Dialog
      title={t("assign.change-title", { title: assignment.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button type="submit" form={id} kind="primary" unavailable={working}>
            {working ? t("people.working") : t("assign.change-it")}
          </Button>
        </>
      }
    >
      <p>{t("assign.change-detail")}</p>
      <form ref={form} id={id} className={styles.form} onSubmit={submit} noValidate>
        <Entry
          id={`${id}-due`}
          data-field="due"
          label={t("assign.due")}
          type="date"
          error={errors.due}
          value={changes.due}
          onChange={(due) => change({ due })}
        />
        <Entry
          id={`${id}-attempts`}
          data-field="attempts"
          label={t("assign.attempts")}
          hint={t("assign.between", { least: room.leastAttempts, most: 20 })}
          inputMode="numeric"
          error={errors.attempts}
          value={changes.attempts}
          onChange={(attempts) => change({ attempts })}
        />
        {room.fixedMark ? (
          <p>{t("assign.mark-stays", { mark: assignment.passMark })}</p>
        ) : (
          <Entry
            id={`${id}-passMark`}
            data-field="passMark"
            label={t("assign.pass-mark-field")}
            hint={t(room.mostMark < 100 ? "assign.mark-falls" : "assign.between", {
              least: room.leastMark,
              most: room.mostMark,
            })}
            inputMode="numeric"
            error={errors.passMark}
            value={changes.passMark}
            onChange={(passMark) => change({ passMark })}
          />
        )}
        {others.length > 0 && (
          <fieldset className={ui.fieldset} aria-describedby={describedBy(`${id}-people`, errors.people)}>
            <legend>{t("assign.add")}</legend>
            <div className={styles.options}>
              <Chosen people={others} chosen={changes.people} onChange={(people) => change({ people })} />
            </div>
            <FieldError id={`${id}-people`} error={errors.people} />
          </fieldset>
        )}
        <div role="alert">{problem && <Notice title={problem} />}</div>
      </form>
    </Dialog>
  );
}
