import { useId, useState } from "react";
import { pointsText } from "../../logic/marks";
import { coaching } from "../../store/coaching";
import { t } from "../../text";
import type { Mark, Verdict } from "../../wire/types";
import { useDeed } from "../people/useDeed";
import { Button, Dialog, Notice, ui } from "../ui";
import { type About, useAbout } from "./Coached";
import styles from "./coaching.module.css";

const LONGEST = 500;

/** What a ruling changed about a mark, who disputed it and why, and the way to dispute or to rule. */
export function Contest({ mark }: { mark: Mark }) {
  const about = useAbout();
  const { dispute, judged } = mark;
  const ruler = about?.page.rulers.find((one) => one.criterion === mark.criterion)?.name;
  return (
    <>
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
          <dt>{t(about && !about.own ? "contest.disputed-by-them" : "contest.disputed")}</dt>
          <dd>{dispute.reason}</dd>
          {dispute.ruling && (
            <>
              <dt>
                {t(ruler === undefined ? "contest.ruling" : "contest.ruling-by", {
                  name: ruler ?? "",
                  verdict: t(`verdict.${dispute.ruling.verdict}`),
                })}
              </dt>
              <dd>{dispute.ruling.reason}</dd>
            </>
          )}
        </dl>
      )}
      {dispute && !dispute.ruling && <p className={styles.ruled}>{t("contest.waits")}</p>}
      {about?.own && about.page.seenBy !== "private" && !dispute && <Dispute about={about} mark={mark} />}
      {about && !about.own && dispute && !dispute.ruling && (
        <Rule about={about} mark={mark} verdicts={dispute.verdicts} />
      )}
    </>
  );
}

function Dispute({ about, mark }: { about: About; mark: Mark }) {
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
                    about.onJudged();
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

interface RuleProps {
  about: About;
  mark: Mark;
  verdicts: readonly Verdict[];
}

function Rule({ about, mark, verdicts }: RuleProps) {
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
                    about.onJudged();
                  })
                }
              >
                {t("contest.rule")}
              </Button>
            </>
          }
        >
          <p>{t("contest.rule-detail")}</p>
          <fieldset className={styles.verdicts}>
            <legend>{t("contest.verdict")}</legend>
            {verdicts.map((one) => (
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
