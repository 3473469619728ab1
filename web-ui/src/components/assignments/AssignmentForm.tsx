import { type FormEvent, useId, useRef, useState } from "react";
import { assignmentOf, type Draft, type DraftErrors, type DraftField, dayOf } from "../../logic/assignments";
import { DIFFICULTIES } from "../../logic/begin";
import { assignments } from "../../store/assignments";
import { t } from "../../text";
import { type Difficulty, type ShelfItem, SKILLS, type TeamChoice } from "../../wire/types";
import { Check } from "../people/Field";
import { said } from "../people/useDeed";
import { Button, classes, Notice, ui } from "../ui";
import styles from "./assignments.module.css";
import { Chosen } from "./Chosen";
import { describedBy, Entry, FieldError } from "./Entry";
import { focusFirst, refusedAt } from "./fields";

interface AssignmentFormProps {
  teams: readonly TeamChoice[];
  scenarios: readonly ShelfItem[];
  onSet: () => void;
  onCancel: () => void;
}

const WEEK = 7 * 86_400_000;

function emptyDraft(team: string): Draft {
  return {
    team,
    kind: "practice",
    everybody: true,
    people: [],
    scenario: "",
    difficulty: "realistic",
    sameSeed: false,
    seed: "",
    hints: false,
    attempts: "3",
    passMark: "70",
    skillMarks: { research: "", courtesy: "", persistence: "" },
    due: dayOf(new Date(Date.now() + WEEK)),
    note: "",
  };
}

/** What a coach asks people of a team to play. */
export function AssignmentForm({ teams, scenarios, onSet, onCancel }: AssignmentFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => emptyDraft(teams[0]?.team ?? ""));
  const [errors, setErrors] = useState<DraftErrors>({});
  const [problem, setProblem] = useState<string>();
  const [working, setWorking] = useState(false);
  const at = (field: DraftField) => `${id}-${field}`;
  const change = (changes: Partial<Draft>) => setDraft((now) => ({ ...now, ...changes }));
  const people = teams.find((one) => one.team === draft.team)?.people ?? [];
  const certification = draft.kind === "certification";

  function show(wrong: DraftErrors) {
    setErrors(wrong);
    focusFirst(form.current, wrong);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (working) return;
    setProblem(undefined);
    const read = assignmentOf(draft, new Date());
    show(read.errors ?? {});
    if (!read.asked) return;
    setWorking(true);
    try {
      await assignments.assign(read.asked);
      onSet();
    } catch (cause) {
      const refused = refusedAt(cause);
      if (refused) show(refused);
      else setProblem(said(cause));
      setWorking(false);
    }
  }

  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate aria-label={t("assign.form")}>
      {teams.length > 1 && (
        <div className={ui.field}>
          <label htmlFor={`${id}-team`}>{t("people.team")}</label>
          <select
            id={`${id}-team`}
            className={ui.input}
            value={draft.team}
            onChange={(event) => change({ team: event.target.value, people: [] })}
          >
            {teams.map((one) => (
              <option key={one.team}>{one.team}</option>
            ))}
          </select>
        </div>
      )}
      <fieldset className={ui.fieldset}>
        <legend>{t("assign.kind")}</legend>
        <div className={styles.options}>
          {(["practice", "certification"] as const).map((kind) => (
            <Choice
              key={kind}
              name={`${id}-kind`}
              label={t(`assign-kind.${kind}`)}
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />
          ))}
        </div>
        <p className={ui.hint}>{t(`assign-kind.${draft.kind}.hint`)}</p>
      </fieldset>
      <fieldset className={ui.fieldset} aria-describedby={describedBy(at("people"), errors.people)}>
        <legend>{t("assign.whom")}</legend>
        <div className={styles.options}>
          <Choice
            name={`${id}-whom`}
            label={t("assign.everybody")}
            checked={draft.everybody}
            onChange={() => change({ everybody: true })}
          />
          <Choice
            name={`${id}-whom`}
            label={t("assign.chosen")}
            checked={!draft.everybody}
            field="people"
            onChange={() => change({ everybody: false })}
          />
          {!draft.everybody && (
            <Chosen people={people} chosen={draft.people} onChange={(people) => change({ people })} />
          )}
        </div>
        <FieldError id={at("people")} error={errors.people} />
      </fieldset>
      <div className={ui.field}>
        <label htmlFor={at("scenario")}>{t("assign.scenario")}</label>
        <select
          id={at("scenario")}
          data-field="scenario"
          className={classes(ui.input, styles.input)}
          value={draft.scenario}
          aria-invalid={errors.scenario !== undefined || undefined}
          aria-describedby={describedBy(at("scenario"), errors.scenario)}
          onChange={(event) => change({ scenario: event.target.value })}
        >
          <option value="">{t("assign.scenario-none")}</option>
          {scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        <FieldError id={at("scenario")} error={errors.scenario} />
      </div>
      <div className={ui.field}>
        <label htmlFor={`${id}-difficulty`}>{t("briefing.difficulty")}</label>
        <select
          id={`${id}-difficulty`}
          className={ui.input}
          value={draft.difficulty}
          onChange={(event) => change({ difficulty: event.target.value as Difficulty })}
        >
          {DIFFICULTIES.map((one) => (
            <option key={one} value={one}>
              {t(`difficulty.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <div className={styles.pair}>
        <Entry
          id={at("due")}
          data-field="due"
          label={t("assign.due")}
          type="date"
          error={errors.due}
          value={draft.due}
          onChange={(due) => change({ due })}
        />
        <Entry
          id={at("attempts")}
          data-field="attempts"
          label={t("assign.attempts")}
          inputMode="numeric"
          error={errors.attempts}
          value={draft.attempts}
          onChange={(attempts) => change({ attempts })}
        />
        <Entry
          id={at("passMark")}
          data-field="passMark"
          label={t("assign.pass-mark-field")}
          {...(certification && { hint: t("assign.certified-mark-hint") })}
          inputMode="numeric"
          error={errors.passMark}
          value={draft.passMark}
          onChange={(passMark) => change({ passMark })}
        />
      </div>
      {certification ? (
        <fieldset className={ui.fieldset}>
          <legend>{t("assign.skill-marks")}</legend>
          <div className={styles.pair}>
            {SKILLS.map((skill) => (
              <Entry
                key={skill}
                id={at(skill)}
                data-field={skill}
                label={t(`skill.${skill}`)}
                inputMode="numeric"
                error={errors[skill]}
                value={draft.skillMarks[skill]}
                onChange={(mark) => change({ skillMarks: { ...draft.skillMarks, [skill]: mark } })}
              />
            ))}
          </div>
        </fieldset>
      ) : (
        <>
          <fieldset className={ui.fieldset}>
            <legend>{t("assign.luck")}</legend>
            <div className={styles.options}>
              <Choice
                name={`${id}-luck`}
                label={t("assign.seed-drawn")}
                checked={!draft.sameSeed}
                onChange={() => change({ sameSeed: false })}
              />
              <Choice
                name={`${id}-luck`}
                label={t("assign.seed-same")}
                checked={draft.sameSeed}
                onChange={() => change({ sameSeed: true })}
              />
              {draft.sameSeed && (
                <Entry
                  id={at("seed")}
                  data-field="seed"
                  label={t("briefing.seed")}
                  inputMode="numeric"
                  error={errors.seed}
                  value={draft.seed}
                  onChange={(seed) => change({ seed })}
                />
              )}
            </div>
          </fieldset>
          <Check label={t("assign.hints")} checked={draft.hints} onChange={(hints) => change({ hints })} />
        </>
      )}
      <Entry
        id={at("note")}
        data-field="note"
        label={t("people.optional", { label: t("assign.note") })}
        error={errors.note}
        value={draft.note}
        onChange={(note) => change({ note })}
      />
      <div role="alert">{problem && <Notice title={problem} />}</div>
      <div className={styles.actions}>
        <Button type="submit" kind="primary" unavailable={working}>
          {working ? t("people.working") : t("assign.set")}
        </Button>
        <Button onClick={onCancel}>{t("action.cancel")}</Button>
      </div>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  label: string;
  checked: boolean;
  field?: DraftField;
  onChange: () => void;
}

function Choice({ name, label, checked, field, onChange }: ChoiceProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name={name} checked={checked} data-field={field} onChange={onChange} />
      <span>{label}</span>
    </label>
  );
}
