import type { MouseEvent, ReactNode } from "react";
import { navigate } from "../store/router";

interface LinkProps {
  to: string;
  children: ReactNode;
  className?: string | undefined;
  current?: boolean;
  /** What it is called where its text alone does not say. */
  label?: string;
}

/** A real link that changes the screen without loading the page again. */
export function Link({ to, children, className, current, label }: LinkProps) {
  function follow(event: MouseEvent) {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  }
  return (
    <a
      href={to}
      className={className}
      aria-current={current ? "page" : undefined}
      aria-label={label}
      onClick={follow}
    >
      {children}
    </a>
  );
}
