import type { Ready } from "../store/pursuit";
import { t, tOr } from "../text";
import styles from "./LinkBanner.module.css";
import { Button, Notice } from "./ui";

/** How the line to the server stands, and what was refused. Says nothing while all is well. */
export function LinkBanner({ state, onDismiss }: { state: Ready; onDismiss: () => void }) {
  const { link, refusal, pending } = state;
  const trouble = link === "retrying" || link === "restarting";
  const busy = (pending?.busy ?? 0) > 0;
  return (
    <div className={styles.banner}>
      <div role="status" className={styles.stack}>
        {trouble && (
          <Notice icon="offline" live title={t(`link.${link}`)}>
            {pending ? t("link.pending") : t("link.safe")}
          </Notice>
        )}
        {busy && !trouble && (
          <Notice icon="wait" title={t("link.busy")}>
            {t("link.busy-detail")}
          </Notice>
        )}
      </div>
      {refusal && (
        <Notice
          role="alert"
          title={tOr(`refused.${refusal.code}.title`, t("refused.title"))}
          actions={
            <Button small onClick={onDismiss}>
              {t("action.dismiss")}
            </Button>
          }
        >
          {tOr(`refused.${refusal.code}`, refusal.detail)}
        </Notice>
      )}
    </div>
  );
}
