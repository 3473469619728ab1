import { useId, useState } from "react";
import { boards } from "../../store/boards";
import { t } from "../../text";
import type { Attempt } from "../../wire/types";
import { useDeed } from "../people/useDeed";
import { Button, Dialog, Notice, ui } from "../ui";

interface TakeOffProps {
  attempt: Attempt;
  onDone: () => void;
}

/** Takes somebody's attempt off the boards, for a reason that they read too. */
export function TakeOff({ attempt, onDone }: TakeOffProps) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  if (attempt.voided || attempt.outcome === "open") return null;
  const { name, title } = attempt;
  return (
    <>
      <Button
        small
        label={t("admin.of", { action: t("take-off.do"), name: `${name}, ${title}` })}
        onClick={() => setAsking(true)}
      >
        {t("take-off.do")}
      </Button>
      {asking && (
        <Dialog
          title={t("take-off.title", { name, title })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button
                kind="primary"
                unavailable={working || reason.trim() === ""}
                onClick={() =>
                  run(async () => {
                    await boards.takeOff(attempt.pursuit, reason.trim());
                    setAsking(false);
                    onDone();
                  })
                }
              >
                {t("take-off.do")}
              </Button>
            </>
          }
        >
          <p>{t("take-off.detail", { name })}</p>
          <div className={ui.field}>
            <label htmlFor={id}>{t("take-off.reason")}</label>
            <textarea
              id={id}
              className={ui.input}
              rows={4}
              maxLength={2000}
              required
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </div>
          <div role="alert">{problem && <Notice title={problem} />}</div>
        </Dialog>
      )}
    </>
  );
}
