import { useId, useState } from "react";
import * as time from "../../logic/time";
import { t } from "../../text";
import type { MadeLink } from "../../wire/types";
import { Button, classes, ui } from "../ui";
import styles from "./people.module.css";

export function addressOf(link: MadeLink): string {
  return `${location.origin}/welcome#${link.token}`;
}

/** A link that was just made. The server keeps no copy, so it is shown here and nowhere again. */
export function Handed({ title, link }: { title: string; link: MadeLink }) {
  const id = useId();
  const [copied, setCopied] = useState(false);
  const address = addressOf(link);
  return (
    <div className={classes(ui.field, styles.below)} role="status">
      <label htmlFor={id}>{title}</label>
      <input
        id={id}
        className={classes(ui.input, styles.link)}
        value={address}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <p className={ui.hint}>{t("admin.link.hint", { day: time.wallDay(link.expiresAt) })}</p>
      <div className={styles.actions}>
        {/* Not to be had over plain HTTP from another machine: there the field is copied by hand. */}
        {navigator.clipboard && (
          <Button
            small
            onClick={() =>
              navigator.clipboard.writeText(address).then(
                () => setCopied(true),
                () => undefined,
              )
            }
          >
            {copied ? t("admin.link.copied") : t("admin.link.copy")}
          </Button>
        )}
      </div>
    </div>
  );
}
