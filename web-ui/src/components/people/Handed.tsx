import { useId, useState } from "react";
import * as time from "../../logic/time";
import { t } from "../../text";
import type { MadeLink } from "../../wire/types";
import { Button, classes, ui } from "../ui";
import styles from "./people.module.css";

export function addressOf(link: MadeLink): string {
  return `${location.origin}/welcome#${link.token}`;
}

interface HandedProps {
  title: string;
  link: MadeLink;
  /** Whom it is for, where the title does not say all of it. */
  whose?: string;
}

/** A link that was just made. The server keeps no copy, so it is shown here and nowhere again. */
export function Handed({ title, link, whose }: HandedProps) {
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
        aria-describedby={`${id}-about`}
        onFocus={(event) => event.target.select()}
      />
      <p id={`${id}-about`} className={ui.hint}>
        {whose !== undefined && `${t("admin.link.whose", { whose })} `}
        {t("admin.link.hint", { day: time.wallDay(link.expiresAt) })}
      </p>
      <div className={styles.actions}>
        {/* Not to be had over plain HTTP from another machine: there the field is copied by hand. */}
        {navigator.clipboard && (
          <Button
            small
            label={t("admin.of", {
              action: copied ? t("admin.link.copied") : t("admin.link.copy"),
              name: whose ?? title,
            })}
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
