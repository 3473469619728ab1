import { describe, expect, it } from "vitest";
import { deedsDone, draftOf } from "../src/logic/deeds";
import { happenings } from "../src/logic/describe";
import { threadsOf } from "../src/logic/letters";
import { factsBySource } from "../src/logic/sources";
import { layOut } from "../src/logic/timeline";
import type { Entry, EntryOf, KnownPerson } from "../src/wire/types";
import { began, horizon, nowOf } from "./samples";

const nadia: KnownPerson = {
  id: "nadia",
  name: "Nadia Field",
  role: "estates manager",
  about: "Asked to be left alone.",
  channels: ["email"],
  calls: 0,
  mails: 0,
  messages: 0,
  side: "theirs",
};
const dan: KnownPerson = { ...nadia, id: "dan", name: "Dan Ferris", side: "ours", channels: ["message"] };

const letter: EntryOf<"sequence-sent"> = {
  sequence: 3,
  at: "2026-03-06T09:00:00",
  kind: "sequence-sent",
  id: "autumn",
  name: "Autumn revival",
  owner: "dan",
  person: "nadia",
  channel: "email",
  step: 1,
  subject: "Bumping this up",
  text: "Hi Nadia",
};
const deed: EntryOf<"deed-done"> = {
  sequence: 4,
  at: "2026-03-06T09:10:00",
  kind: "deed-done",
  deed: "outbox",
  name: "Look at the outbox",
  deedKind: "other",
  minutes: 5,
  found: [{ id: "runs", label: "It still runs", statement: "It runs." }],
};
const promise: EntryOf<"promise-made"> = {
  sequence: 5,
  at: "2026-03-06T09:20:00",
  kind: "promise-made",
  promise: "removal",
  byTrainee: true,
  person: "nadia",
  text: "Take them off every list",
  from: "2026-03-06T09:20:00",
  to: "2026-03-09T09:20:00",
  channel: "call",
};
const entries: Entry[] = [began, letter, deed, promise];

describe("what the trainee's own house does", () => {
  it("stands in the thread under the colleague's name, and is not unread", () => {
    const thread = threadsOf(entries, [nadia, dan]).find((one) => one.person === "nadia");

    expect(thread?.letters).toMatchObject([
      {
        sequence: 3,
        owner: "dan",
        mine: true,
        automatic: true,
        subject: "Bumping this up",
        text: "Hi Nadia",
      },
    ]);
  });

  it("is marked on the timeline in the lane of its channel", () => {
    const { marks } = layOut(horizon, entries, nowOf({ people: [nadia, dan] }));

    expect(marks.map((mark) => [mark.entry.kind, mark.lane])).toEqual([
      ["sequence-sent", "email"],
      ["deed-done", "research"],
    ]);
  });

  it("is told in sentences", () => {
    expect(happenings(entries, [nadia, dan]).map((one) => one.text)).toEqual([
      "The pursuit began.",
      "Letter 1 of “Autumn revival” went to Nadia Field in the name of Dan Ferris.",
      "Done: Look at the outbox. You found out: It still runs.",
      expect.stringContaining("You promised Nadia Field: Take them off every list"),
    ]);
  });

  it("is kept on the account, and facts know the deed that showed them", () => {
    expect(deedsDone(entries)).toEqual([deed]);
    expect(factsBySource(entries).get("runs")).toEqual({ source: "Look at the outbox" });
    expect(draftOf("outbox")).toBe("deed/outbox");
  });
});
