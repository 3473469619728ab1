import { type ReactNode, useId } from "react";
import { t } from "../../text";
import { Button, Notice } from "../ui";
import styles from "./people.module.css";

interface DeedFormProps {
  children: ReactNode;
  /** What the button says. */
  action: string;
  working: boolean;
  problem: string | undefined;
  done?: string | undefined;
  onSubmit: () => void;
  plain?: boolean;
}

/** A form that says beside its button what is wrong, and keeps what was typed. */
export function DeedForm({ children, action, working, problem, done, onSubmit, plain }: DeedFormProps) {
  const id = useId();
  return (
    <form
      className={styles.form}
      aria-describedby={problem ? id : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div id={id} role="alert">
        {problem && <Notice title={problem} />}
      </div>
      <div className={styles.actions}>
        <Button type="submit" kind={plain ? "plain" : "primary"} unavailable={working}>
          {working ? t("people.working") : action}
        </Button>
        <span role="status">{done}</span>
      </div>
    </form>
  );
}
