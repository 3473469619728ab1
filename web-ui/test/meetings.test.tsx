import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Call } from "../src/components/call/Call";
import { NextAction } from "../src/components/desk/NextAction";
import { contactsOf } from "../src/logic/contacts";
import { describeContact, describeEntry, toldBy } from "../src/logic/describe";
import { endOf, listed } from "../src/logic/meetings";
import { layOut } from "../src/logic/timeline";
import { createDrafts } from "../src/store/drafts";
import type { Pursuit, Ready } from "../src/store/pursuit";
import type { Keep } from "../src/store/storage";
import type { Command, Entry, KnownPerson, Promise_ } from "../src/wire/types";
import { began, ended, horizon, nowOf, opened, said, viewOf } from "./samples";

const lena = { id: "lena", name: "Lena Frost", role: "your colleague" };
const viktor: KnownPerson = {
  id: "viktor",
  name: "Viktor Lindqvist",
  role: "owner",
  about: "",
  channels: ["call", "meeting"],
  calls: 0,
  mails: 0,
  messages: 0,
  side: "theirs",
};
const met: KnownPerson = { ...viktor, ...lena, channels: [] };

const conference: Promise_ = {
  promise: "conference",
  byTrainee: true,
  person: "viktor",
  text: "Conference call",
  from: "2026-03-05T10:00:00",
  to: "2026-03-05T10:15:00",
  channel: "meeting",
  with: [lena],
  attendable: false,
};

const goesIn = { ...opened(2, 1), person: "lena", channel: "meeting", meeting: "conference" } as Entry;
const screened = { ...opened(2, 1), person: "lena", dialled: "viktor" } as Entry;

const nothing: Keep = { get: () => undefined, set: () => undefined, remove: () => undefined, keys: () => [] };

function pursuit(commands: Command[]): Pursuit {
  return {
    id: "p1",
    drafts: createDrafts("p1", nothing),
    act: (command: Command) => {
      commands.push(command);
      return true;
    },
    leaveEnded: vi.fn(),
  } as unknown as Pursuit;
}

function ready(changes: Partial<Ready>): Ready {
  return {
    phase: "ready",
    view: viewOf(),
    desk: viewOf().desk,
    sequence: 3,
    entries: [began],
    now: nowOf(),
    held: undefined,
    pending: undefined,
    refusal: undefined,
    link: "up",
    ended: undefined,
    ...changes,
  };
}

describe("meetings in words", () => {
  const people = [viktor, met];

  test("going there, leaving and being left each have their sentence", () => {
    const one = (entries: Entry[]) => {
      const contact = contactsOf(entries)[0];
      return contact ? describeContact(contact, people) : "";
    };
    expect(one([goesIn])).toBe("You went to the meeting; Lena Frost is there.");
    expect(one([goesIn, ended(3)])).toBe("You went to the meeting; Lena Frost was there, and ended it.");
    const contact = contactsOf([goesIn, ended(3)])[0];
    expect(contact && endOf(contact, people)).toBe("Lena Frost ended the meeting.");
  });

  test("who rings one and reaches another reads both names", () => {
    const contact = contactsOf([screened, ended(3)])[0];
    expect(contact && describeContact(contact, people)).toBe(
      "You rang Viktor Lindqvist; Lena Frost answered, and ended the call.",
    );
  });

  test("what was agreed is nobody's asking", () => {
    const { attendable, with: others, ...promise } = conference;
    const made: Entry = { sequence: 2, at: "2026-03-05T09:00:00", kind: "promise-made", ...promise };
    expect(describeEntry(made, toldBy([made], people))).toMatch(/^Agreed: Conference call, between /);
  });

  test("a meeting was gone to or was not; a removal that was promised is a promise", () => {
    const { attendable, with: others, ...promise } = conference;
    const at = "2026-03-05T09:00:00";
    const tell = (made: Omit<Promise_, "attendable" | "with">, kept: boolean) => {
      const agreed: Entry = { sequence: 2, at, kind: "promise-made", ...made };
      const came: Entry = kept
        ? { sequence: 3, at, kind: "promise-met", promise: made.promise, timing: "kept" }
        : { sequence: 3, at, kind: "promise-broken", promise: made.promise };
      return describeEntry(came, toldBy([agreed], people));
    };
    expect(tell(promise, true)).toBe("You were there, as agreed: Conference call.");
    expect(tell(promise, false)).toBe("You were not there, though it was agreed: Conference call.");
    const removal = {
      ...promise,
      promise: "removal",
      text: "Take them off every list",
      channel: "call" as const,
    };
    expect(tell(removal, true)).toBe("Promise kept: Take them off every list.");
  });

  test("names are listed as people say them", () => {
    expect(listed([])).toBe("");
    expect(listed(["Lena"])).toBe("Lena");
    expect(listed(["Lena", "Tomas", "Ida"])).toBe("Lena, Tomas and Ida");
  });

  test("a meeting has a lane of its own, before it and after", () => {
    const ahead = layOut(horizon, [], nowOf({ people: [viktor], promises: [conference] }));
    expect(ahead.lanes).toContain("meeting");
    expect(layOut(horizon, [goesIn], nowOf()).marks[0]?.lane).toBe("meeting");
  });
});

describe("meetings on the screen", () => {
  let root: Root;
  let box: HTMLElement;
  let commands: Command[];

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    box = document.createElement("div");
    document.body.append(box);
    root = createRoot(box);
    commands = [];
  });

  afterEach(() => {
    act(() => root.unmount());
    box.remove();
  });

  const button = (name: string) =>
    [...box.querySelectorAll("button")].find((one) => one.textContent === name);

  function desk(meeting: Promise_) {
    const state = ready({ now: nowOf({ people: [viktor], promises: [meeting], can: ["wait"] }) });
    act(() =>
      root.render(<NextAction pursuit={pursuit(commands)} state={state} onWrite={() => undefined} />),
    );
  }

  test("a meeting that is still to come can be waited for", () => {
    desk(conference);
    expect(button("Join")).toBeUndefined();
    expect(box.textContent).toContain("With Lena Frost.");
    act(() => button("Wait until it starts")?.click());
    expect(commands).toEqual([{ type: "wait", until: "2026-03-05T10:00:00" }]);
  });

  test("a meeting whose room is open can be joined", () => {
    desk({ ...conference, attendable: true });
    expect(button("Wait until it starts")).toBeUndefined();
    act(() => button("Join")?.click());
    expect(commands).toEqual([{ type: "attend", meeting: "conference" }]);
  });

  test("the room shows who else is there, and is left, not hung up on", () => {
    const tomas = { id: "tomas", name: "Tomas Berg", role: "engineer" };
    const state = ready({
      entries: [began, goesIn, said(3, "lena", "Just me so far.")],
      now: nowOf({
        people: [viktor, met],
        contact: {
          contact: 1,
          person: "lena",
          channel: "meeting",
          incoming: false,
          turns: 0,
          voicemail: false,
          meeting: "conference",
          present: [lena, tomas],
        },
        can: ["say", "hang-up"],
      }),
    });
    act(() => root.render(<Call pursuit={pursuit(commands)} state={state} dialling={undefined} />));
    const present = box.querySelector('ul[aria-label="Also in the room"]');
    expect(present?.textContent).toBe("Tomas Bergengineer");
    expect(box.textContent).not.toContain("Ringing");
    act(() => button("Leave the meeting")?.click());
    expect(commands).toEqual([{ type: "hang-up" }]);
  });

  test("nothing rings while those in the room are about to speak", () => {
    const state = ready({
      entries: [began, goesIn],
      held: { entries: [said(3, "lena", "Just me so far.")], now: nowOf() },
      now: nowOf({ people: [viktor, met] }),
    });
    act(() => root.render(<Call pursuit={pursuit(commands)} state={state} dialling={undefined} />));
    expect(box.textContent).not.toContain("Ringing");
    expect(box.textContent).toContain("Lena Frost is about to speak");
  });
});
