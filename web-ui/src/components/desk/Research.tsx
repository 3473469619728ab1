import { type ReactNode, useEffect, useId, useRef } from "react";
import { readings } from "../../logic/sources";
import type { Ready } from "../../store/pursuit";
import { t } from "../../text";
import type { Desk } from "../../wire/types";
import { Icon, type IconName, isIcon } from "../Icon";
import { Prose } from "../Prose";
import { classes, Tag, ui } from "../ui";
import styles from "./Research.module.css";

interface ResearchProps {
  title: string;
  hint: string;
  sources: Desk["sources"];
  state: Ready;
  reading: string | undefined;
  onRead: (source: string) => void;
  onOpen: (source: string) => void;
  /** What stands below the sources. */
  children?: ReactNode;
}

const KINDS: Record<string, IconName> = { profile: "person", report: "register", directory: "list" };

function iconOf(kind: string): IconName {
  return isIcon(kind) ? kind : (KINDS[kind] ?? "read");
}

/** Sources to open, each with what it costs, and a pane to read in. What was read once can be read again freely. */
export function Research({ title, hint, sources, state, reading, onRead, onOpen, children }: ResearchProps) {
  const id = useId();
  const pane = useRef<HTMLElement>(null);
  const read = readings(state.entries);
  const opening = state.pending?.command.type === "research" ? state.pending.command.source : undefined;
  const mayOpen = state.now.can.includes("research") && !state.pending;
  const shown = sources.some((source) => source.id === reading) && reading ? read.get(reading) : undefined;
  const shownSource = shown?.source;
  useEffect(() => {
    if (shownSource) pane.current?.focus({ preventScroll: false });
  }, [shownSource]);
  if (sources.length === 0) return null;
  return (
    <section className={ui.sheet} aria-labelledby={id}>
      <div className={ui.sheetHead}>
        <h2 id={id}>{title}</h2>
        <p className={ui.hint}>{hint}</p>
      </div>
      <ul className={styles.sources}>
        {sources.map((source) => {
          const done = read.has(source.id);
          const usable = done || mayOpen;
          return (
            <li key={source.id}>
              <button
                type="button"
                className={classes(styles.source, done && styles.done)}
                aria-disabled={!usable || undefined}
                aria-current={reading === source.id && done ? "true" : undefined}
                onClick={() => {
                  if (!usable) return;
                  onRead(source.id);
                  if (!done) onOpen(source.id);
                }}
              >
                <Icon name={iconOf(source.kind)} />
                <span className={styles.name}>{source.name}</span>
                <span className={styles.cost}>
                  {opening === source.id
                    ? t("research.opening")
                    : done
                      ? t("research.read")
                      : t("research.cost", { minutes: source.minutes })}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {shown && (
        <article ref={pane} tabIndex={-1} className={styles.pane} aria-label={shown.name}>
          <h3>{shown.name}</h3>
          <Prose text={shown.text} />
          <p className={styles.found}>
            {shown.found.length === 0 ? (
              <span className={ui.hint}>{t("research.nothing-new")}</span>
            ) : (
              <>
                <span className={ui.hint}>{t("research.found")}</span>
                {shown.found.map((fact) => (
                  <Tag key={fact.id} icon="research">
                    {fact.label}
                  </Tag>
                ))}
              </>
            )}
          </p>
        </article>
      )}
      {children}
    </section>
  );
}
