import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Icon } from "../Icon";
import { classes } from "../ui";
import { NARROW, useMedia } from "../useMedia";
import styles from "./Fold.module.css";
import { FOLD, FOLD_BODY } from "./goTo";

/** What is folded away on a phone until somebody opens it. */
interface Fold {
  id: string;
  /** Whether it can be folded at all: on a desk and on paper everything lies open. */
  folds: boolean;
  open: boolean;
  setOpen: (open: boolean) => void;
}

export function useFold(): Fold {
  const id = useId();
  const folds = useMedia(NARROW);
  const [open, setOpen] = useState(false);
  return { id, folds, open, setOpen };
}

/** What goes on the element that holds a head and its body, so that a link into it opens it. */
export const holds = (fold: Fold) => ({ [FOLD]: fold.open ? "open" : "shut" });

/** The words of a head; where it folds, the button that opens the body. */
export function FoldHead({ fold, children }: { fold: Fold; children: ReactNode }) {
  if (!fold.folds) return children;
  return (
    <button
      type="button"
      className={styles.head}
      aria-expanded={fold.open}
      aria-controls={fold.id}
      onClick={() => fold.setOpen(!fold.open)}
    >
      <span>{children}</span>
      <Icon name="next" size={18} />
    </button>
  );
}

interface FoldBodyProps {
  fold: Fold;
  className?: string | undefined;
  children: ReactNode;
}

/**
 * What lies under a head. It is always in the page: the browser finds words in it, and opens it for them where it
 * knows how, and what somebody was writing in it stays when a phone is turned on its side.
 */
export function FoldBody({ fold, className, children }: FoldBodyProps) {
  const { id, folds, open, setOpen } = fold;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Whoever has the focus in it when a window becomes narrow goes on where they were.
    if (folds && !open && box.current?.contains(document.activeElement)) setOpen(true);
    // React takes `hidden` for a yes or no.
    if (!folds || open) box.current?.removeAttribute("hidden");
    else box.current?.setAttribute("hidden", "onbeforematch" in document.body ? "until-found" : "");
  }, [folds, open, setOpen]);
  useEffect(() => {
    const body = box.current;
    const unfold = () => setOpen(true);
    body?.addEventListener("beforematch", unfold);
    return () => body?.removeEventListener("beforematch", unfold);
  }, [setOpen]);
  return (
    <div ref={box} id={id} className={classes(styles.body, className)} {...{ [FOLD_BODY]: "" }}>
      {children}
    </div>
  );
}
