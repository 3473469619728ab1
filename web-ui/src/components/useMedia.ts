import { useSyncExternalStore } from "react";

/** Whether a media query holds, also after the window has changed. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Where a second column stands beside the first; as in the style sheets. */
export const WIDE = "(min-width: 62rem)";
/** Where there is room for little: no row of links, no whole pursuit at once. Paper has room. */
export const NARROW = "screen and (max-width: 47.99rem)";
/** A finger on glass: no Shift key, and little room. */
export const TOUCH = "(hover: none) and (pointer: coarse)";
