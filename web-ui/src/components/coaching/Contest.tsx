import { type RefObject, useEffect, useId, useRef, useState } from "react";
import type { Places } from "../../logic/evidence";
import { pointsText } from "../../logic/marks";
import { coaching } from "../../store/coaching";
import { t } from "../../text";
import type { Mark, Verdict } from "../../wire/types";
import { EvidenceList } from "../debrief/EvidenceList";
import { useDeed } from "../people/useDeed";
import { Button, Dialog, Notice, ui } from "../ui";
import { type About, useAbout } from "./Coached";
import styles from "./coaching.module.css";

const LONGEST = 500;

interface ContestProps {
  mark: Mark;
  places: Places;
  /** Whoever reads this disputed it or ruled on it just now. */
  onJudged?: () => void;
}

/** What a ruling changed about a mark, who disputed it and why, and the way to dispute or to rule. */
export function Contest({ mark, places, onJudged }: ContestProps) {
  const about = useAbout();
  const { dispute, judged } = mark;
  const ruling = dispute?.ruling;
  const [outcome, awaitOutcome] = useOutcome(ruling ? "ruled" : dispute ? "disputed" : "judged");
  const ruler = about?.page.rulers.find((one) => one.criterion === mark.criterion)?.name;
  const coaches = about !== undefined && !about.own;
  const ofTheirs = ruling ? "contest.was-disputed" : "contest.disputed-by-them";
  function done() {
    awaitOutcome();
    onJudged?.();
    about?.onJudged();
  }
  return (
    <>
      {(judged || dispute) && (
        <div ref={outcome} tabIndex={-1} className={styles.outcome}>
          {judged && (
            <p className={styles.ruled}>
              <b>{t("contest.changed")}</b>{" "}
              {t("contest.judged", {
                result: t(`result.${judged.result}`),
                points: pointsText({ points: judged.points, of: mark.of }),
                because: judged.because,
              })}
            </p>
          )}
          {dispute && (
            <dl className={styles.contest}>
              {ruling && (
                <>
                  <dt>
                    {t(ruler === undefined ? "contest.ruling" : "contest.ruling-by", {
                      name: ruler ?? "",
                      verdict: t(`verdict.${ruling.verdict}`),
                    })}
                  </dt>
                  <dd>{ruling.reason}</dd>
                </>
              )}
              <dt>{t(coaches ? ofTheirs : "contest.disputed")}</dt>
              <dd>{dispute.reason}</dd>
            </dl>
          )}
          {dispute && !ruling && <p className={styles.ruled}>{t("contest.waits")}</p>}
        </div>
      )}
      {about?.own && about.page.seenBy !== "private" && !dispute && (
        <Dispute about={about} mark={mark} onDone={done} />
      )}
      {coaches && dispute && !ruling && (
        <Rule about={about} mark={mark} dispute={dispute} places={places} onDone={done} />
      )}
    </>
  );
}

/**
 * The button of a deed is gone once something came of it: the focus, which nothing has then, goes to what came of it.
 * Answers where that stands, and what to call when the deed is done.
 */
function useOutcome(state: string): [RefObject<HTMLDivElement | null>, () => void] {
  const box = useRef<HTMLDivElement>(null);
  const awaited = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it came when the state is another one
  useEffect(() => {
    if (!awaited.current) return;
    awaited.current = false;
    if (document.activeElement?.matches("body") ?? true) box.current?.focus();
  }, [state]);
  return [
    box,
    () => {
      awaited.current = true;
    },
  ];
}

interface DisputeProps {
  about: About;
  mark: Mark;
  onDone: () => void;
}

function Dispute({ about, mark, onDone }: DisputeProps) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const { working, problem, run } = useDeed();
  const what = mark.statement;
  return (
    <>
      <Button
        small
        kind="quiet"
        icon="flag"
        label={t("contest.dispute-of", { what })}
        onClick={() => setAsking(true)}
      >
        {t("contest.dispute")}
      </Button>
      {asking && (
        <Dialog
          title={t("contest.dispute-of", { what })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                unavailable={working || reason.trim() === ""}
                onClick={() =>
                  run(async () => {
                    await coaching.dispute(about.pursuit, {
                      criterion: mark.criterion,
                      reason: reason.trim(),
                    });
                    setAsking(false);
                    onDone();
                  })
                }
              >
                {t("contest.dispute")}
              </Button>
            </>
          }
        >
          <p>{t("contest.dispute-detail")}</p>
          <Reason value={reason} onChange={setReason} />
          <div role="alert">{problem && <Notice title={problem} />}</div>
        </Dialog>
      )}
    </>
  );
}

interface RuleProps extends DisputeProps {
  dispute: NonNullable<Mark["dispute"]>;
  places: Places;
}

function Rule({ about, mark, dispute, places, onDone }: RuleProps) {
  const name = useId();
  const [asking, setAsking] = useState(false);
  const [verdict, setVerdict] = useState<Verdict>();
  const [reason, setReason] = useState("");
  const { working, problem, run } = useDeed();
  const what = mark.statement;
  return (
    <>
      <Button small label={t("contest.rule-on", { what })} onClick={() => setAsking(true)}>
        {t("contest.rule")}
      </Button>
      {asking && (
        <Dialog
          title={t("contest.rule-on", { what })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                unavailable={working || verdict === undefined || reason.trim() === ""}
                onClick={() =>
                  run(async () => {
                    if (verdict === undefined) return;
                    await coaching.rule(about.pursuit, {
                      criterion: mark.criterion,
                      verdict,
                      reason: reason.trim(),
                    });
                    setAsking(false);
                    onDone();
                  })
                }
              >
                {t("contest.rule")}
              </Button>
            </>
          }
        >
          <p>{t("contest.rule-detail")}</p>
          <dl className={styles.contest}>
            <dt>{t("contest.mark", { result: t(`result.${mark.result}`), points: pointsText(mark) })}</dt>
            <dd>{what}</dd>
            <dd>{mark.because}</dd>
            <dt>{t("contest.their-reason")}</dt>
            <dd>{dispute.reason}</dd>
            {mark.evidence.length > 0 && (
              <>
                <dt>{t("debrief.evidence")}</dt>
                <dd>
                  <EvidenceList mark={mark} places={places} plain />
                </dd>
              </>
            )}
          </dl>
          <fieldset className={styles.verdicts}>
            <legend>{t("contest.verdict")}</legend>
            {dispute.verdicts.map((one) => (
              <label key={one}>
                <input type="radio" name={name} checked={verdict === one} onChange={() => setVerdict(one)} />
                {one === "upheld"
                  ? t("contest.uphold", { result: t(`result.${mark.result}`) })
                  : t("contest.change-to", { result: t(`result.${one}`) })}
              </label>
            ))}
          </fieldset>
          <Reason value={reason} onChange={setReason} />
          <div role="alert">{problem && <Notice title={problem} />}</div>
        </Dialog>
      )}
    </>
  );
}

function Reason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{t("contest.reason")}</label>
      <textarea
        id={id}
        className={ui.input}
        rows={4}
        maxLength={LONGEST}
        required
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
