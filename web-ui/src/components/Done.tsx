import { type ReactNode, useEffect, useRef } from "react";
import { Notice } from "./ui";

interface DoneProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Says that something is done, and takes the focus: what did it is no longer there. */
export function Done({ title, children, actions }: DoneProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <div ref={ref} tabIndex={-1}>
      <Notice icon="earned" title={title} actions={actions}>
        {children}
      </Notice>
    </div>
  );
}
