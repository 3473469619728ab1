import { type HTMLInputAutoCompleteAttribute, useId, useState } from "react";
import { t } from "../../text";
import { ui } from "../ui";
import styles from "./people.module.css";

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  required?: boolean;
}

export function Field({ label, value, onChange, hint, autoComplete, required }: FieldProps) {
  const id = useId();
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={ui.input}
        value={value}
        autoComplete={autoComplete}
        required={required}
        spellCheck={false}
        autoCapitalize={autoComplete === "username" ? "none" : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface PasswordFieldProps extends Omit<FieldProps, "autoComplete"> {
  autoComplete: "current-password" | "new-password";
}

/** A password can be looked at: a long one typed blindly is a short one soon. */
export function PasswordField({ label, value, onChange, hint, autoComplete }: PasswordFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={ui.input}
        type={shown ? "text" : "password"}
        value={value}
        autoComplete={autoComplete}
        required
        spellCheck={false}
        autoCapitalize="none"
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
      <Check label={t("people.password.show")} checked={shown} onChange={setShown} />
    </div>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Check({ label, checked, onChange }: CheckProps) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
