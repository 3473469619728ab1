import type { MouseEvent } from "react";

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Marks an element part of which can be folded away. */
export const FOLD = "data-fold";

/** Marks the part of it that is. */
export const FOLD_BODY = "data-fold-body";

/** Opens what is folded around an element, or right under it, as the browser does for what it finds there. */
function unfold(target: HTMLElement) {
  const folded = target.closest(`[${FOLD}]`)?.querySelectorAll(`[${FOLD_BODY}][hidden]`);
  for (const body of folded ?? []) {
    body.dispatchEvent(new Event("beforematch"));
    body.removeAttribute("hidden");
  }
}

/** Follows a link within the debrief: what it names comes into view and takes the focus, so that it stays lit. */
export function goTo(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  unfold(target);
  target.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  target.focus({ preventScroll: true });
}

/** Goes at once to the beginning of what may be far off and taller than the window; false where it is not there. */
export function arriveAt(id: string): boolean {
  const target = document.getElementById(id);
  if (!target) return false;
  unfold(target);
  target.scrollIntoView({ block: "start" });
  target.focus({ preventScroll: true });
  return true;
}

/** Brings an element to the upper part of a pane that scrolls by itself; where it does not, nothing moves. */
export function bringIntoPane(pane: HTMLElement | null, element: HTMLElement | null) {
  if (!pane || !element || pane.scrollHeight <= pane.clientHeight + 1) return;
  if (getComputedStyle(pane).overflowY !== "auto") return;
  const top = element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
  pane.scrollTo({ top: top - pane.clientHeight / 3, behavior: calm() ? "auto" : "smooth" });
}
