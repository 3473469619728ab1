import { useState } from "react";
import { http } from "../../store/app";
import { createDrafts } from "../../store/drafts";
import { local } from "../../store/storage";
import { t, tOr } from "../../text";
import { WireError } from "../../wire/http";
import { Button, Dialog, Notice } from "../ui";
import styles from "./Erase.module.css";

/** The trainee's words belong to the trainee: they can be erased, and everything still works. */
export function Erase({ pursuit, onErased }: { pursuit: string; onErased: () => void }) {
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function erase() {
    setAsking(false);
    try {
      await http.erase(pursuit);
      createDrafts(pursuit, local).forget();
      onErased();
    } catch (cause) {
      setFailure(cause instanceof WireError ? cause.code : "failed");
    }
  }

  return (
    <div className={styles.erase}>
      <p>{t("erase.hint")}</p>
      <Button small kind="quiet" onClick={() => setAsking(true)}>
        {t("erase.button")}
      </Button>
      {failure !== undefined && (
        <Notice role="alert" title={t("erase.failed")}>
          {tOr(`failed.${failure}`, t("failed.detail", { code: failure }))}
        </Notice>
      )}
      {asking && (
        <Dialog
          title={t("erase.title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button kind="primary" onClick={() => void erase()}>
                {t("erase.confirm")}
              </Button>
            </>
          }
        >
          <p className={styles.detail}>{t("erase.detail")}</p>
        </Dialog>
      )}
    </div>
  );
}
