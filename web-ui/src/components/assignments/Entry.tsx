import type { ComponentProps } from "react";
import { classes, ui } from "../ui";
import styles from "./assignments.module.css";

interface EntryProps extends Omit<ComponentProps<"input">, "onChange" | "id"> {
  /** Also by which it is found to be focused. */
  id: string;
  label: string;
  hint?: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

/** An input that says at its own place what is wrong with it. */
export function Entry({ id, label, hint, error, onChange, ...input }: EntryProps) {
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classes(ui.input, styles.input)}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, error, hint)}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function describedBy(id: string, error: string | undefined, hint?: string): string | undefined {
  const ids = [error !== undefined && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return ids === "" ? undefined : ids;
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (error === undefined) return null;
  return (
    <p id={`${id}-error`} className={styles.error}>
      {error}
    </p>
  );
}
