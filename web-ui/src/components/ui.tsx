import { type ReactNode, useEffect, useId, useRef } from "react";
import { t } from "../text";
import type { Skill } from "../wire/types";
import { Icon, type IconName } from "./Icon";
import styles from "./ui.module.css";

export { styles as ui };

type Kind = "plain" | "primary" | "live" | "liveOutline" | "quiet";

export function classes(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

interface ButtonProps {
  children: ReactNode;
  onClick?: () => void;
  kind?: Kind;
  icon?: IconName;
  small?: boolean;
  wide?: boolean;
  type?: "button" | "submit";
  /** The form that it sends, where it stands outside of it. */
  form?: string;
  /** Cannot be used now, but stays in the way of the Tab key, so that nobody loses their place. */
  unavailable?: boolean;
  label?: string;
  expanded?: boolean;
  pressed?: boolean;
  controls?: string;
  describedBy?: string;
  /** Keys that do the same, for assistive technology: Alt+H. */
  shortcut?: string;
}

export function Button(props: ButtonProps) {
  const { kind = "plain", unavailable = false } = props;
  return (
    <button
      type={props.type ?? "button"}
      form={props.form}
      className={classes(
        styles.button,
        kind !== "plain" && styles[kind],
        props.small && styles.small,
        props.wide && styles.wide,
      )}
      aria-disabled={unavailable || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      aria-describedby={props.describedBy}
      aria-keyshortcuts={props.shortcut}
      onClick={(event) => {
        if (unavailable) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.icon && <Icon name={props.icon} size={props.small ? 16 : 20} />}
      {props.children}
    </button>
  );
}

/** A skill is told by colour, drawing and word together. */
export function SkillTag({ skill }: { skill: Skill }) {
  return (
    <span className={classes(styles.tag, styles[skill])}>
      <Icon name={skill} size={14} />
      {t(`skill.${skill}`)}
    </span>
  );
}

export function Tag({ icon, live, children }: { icon?: IconName; live?: boolean; children: ReactNode }) {
  return (
    <span className={classes(styles.tag, live ? styles.liveTag : styles.plain)}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  );
}

interface NoticeProps {
  title: string;
  children?: ReactNode;
  icon?: IconName;
  live?: boolean;
  actions?: ReactNode;
  /** Said by a screen reader at once (`alert`), when it is idle (`status`), or not by itself. */
  role?: "alert" | "status";
}

export function Notice({ title, children, icon = "alert", live, actions, role }: NoticeProps) {
  return (
    <div className={classes(styles.notice, live && styles.noticeLive)} role={role}>
      <Icon name={icon} />
      <div className={styles.noticeBody}>
        <strong>{title}</strong>
        {children}
        {actions && <div className={styles.noticeActions}>{actions}</div>}
      </div>
    </div>
  );
}

interface DialogProps {
  title: string;
  children: ReactNode;
  actions: ReactNode;
  onClose: () => void;
}

/** A modal dialog of the browser's own: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog({ title, children, actions, onClose }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog || dialog.open) return;
    const before = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div className={styles.dialogActions}>{actions}</div>
    </dialog>
  );
}

export function Skeleton({ height, width = "100%" }: { height: string; width?: string }) {
  return <span className={styles.skeleton} style={{ height, width }} />;
}

/** Something is loading: said once to a screen reader, drawn as grey paper for everybody else. */
export function Loading({ what, children }: { what: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p className="visually-hidden" role="status">
        {what}
      </p>
      <div aria-hidden="true">{children}</div>
    </div>
  );
}
