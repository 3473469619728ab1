import { createBoards } from "../wire/boards";
import { createLive, type LiveOptions } from "../wire/live";
import { deps } from "./app";

export const boards = createBoards();

type Wire = Pick<LiveOptions, "open" | "random" | "online">;

/**
 * Calls back when the boards move, and when the line is back after it was down, for they may have moved meanwhile.
 * Answers how to stop.
 */
export function watchBoards(onMoved: () => void, wire: Wire = deps): () => void {
  let watched = false;
  const live = createLive({
    open: wire.open,
    random: wire.random,
    online: wire.online,
    onUp: () => {
      live.send({ v: 1, type: "watch-boards" });
      if (watched) onMoved();
      watched = true;
    },
    onMessage: (message) => {
      if (message.type === "boards-moved") onMoved();
    },
    onLink: () => undefined,
  });
  addEventListener("online", live.nudge);
  addEventListener("offline", live.nudge);
  live.start();
  return () => {
    removeEventListener("online", live.nudge);
    removeEventListener("offline", live.nudge);
    live.stop();
  };
}
