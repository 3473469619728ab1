import { type ReactNode, useEffect, useRef } from "react";
import { t } from "../text";

let firstScreen = true;

/** Whether a box to write in has taken the focus already: in a meeting it is there at once, for nothing rings first. */
export function isWriting(): boolean {
  return document.activeElement?.matches("main textarea") ?? false;
}

interface ScreenProps {
  title: string;
  /** The heading, when it is to look different from the title. */
  heading?: ReactNode;
  hideHeading?: boolean;
  children: ReactNode;
}

/** A screen names itself, and takes the focus when the trainee comes to it from another one. */
export function Screen({ title, heading, hideHeading, children }: ScreenProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t("app.title-of", { title });
  }, [title]);
  useEffect(() => {
    if (firstScreen) {
      firstScreen = false;
      return;
    }
    window.scrollTo(0, 0);
    if (!isWriting()) ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={ref} tabIndex={-1} className={hideHeading ? "visually-hidden" : undefined}>
        {heading ?? title}
      </h1>
      {children}
    </>
  );
}
