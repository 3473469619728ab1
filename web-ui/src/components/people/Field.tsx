import { type ComponentProps, type HTMLInputAutoCompleteAttribute, useId, useState } from "react";
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

/** An input with its label, and what helps to fill it in. */
function Labelled({
  label,
  hint,
  onChange,
  children,
  ...input
}: Omit<ComponentProps<"input">, "onChange"> & Pick<FieldProps, "label" | "hint" | "onChange">) {
  const id = useId();
  return (
    <div className={ui.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={ui.input}
        spellCheck={false}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.value)}
        {...input}
      />
      {hint && (
        <p id={`${id}-hint`} className={ui.hint}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

export function Field(props: FieldProps) {
  return <Labelled {...props} autoCapitalize={props.autoComplete === "username" ? "none" : undefined} />;
}

interface PasswordFieldProps extends Omit<FieldProps, "autoComplete" | "required"> {
  autoComplete: "current-password" | "new-password";
}

/** A password can be looked at: a long one typed blindly is a short one soon. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Labelled {...props} type={shown ? "text" : "password"} required autoCapitalize="none">
      <Check label={t("people.password.show")} checked={shown} onChange={setShown} />
    </Labelled>
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
