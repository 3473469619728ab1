import { describe, expect, test } from "vitest";
import { contactsOf } from "../src/logic/contacts";
import { hintAtDesk, hintOnCall } from "../src/logic/hints";
import { scenesOf } from "../src/logic/watch";
import type { Entry } from "../src/wire/types";
import { began, ended, nowOf, opened, said } from "./samples";

const { people } = nowOf();

describe("a pursuit that is watched", () => {
  const scenes = scenesOf(
    [
      began,
      opened(2, 1),
      said(3, "imke", "Yes?"),
      said(4, "trainee", "Good morning, is this a bad moment?"),
      ended(5),
    ],
    people,
  );

  test("goes moment by moment, and does not tell the end of a call at its beginning", () => {
    expect(scenes.map((scene) => scene.by)).toEqual([undefined, undefined, "imke", "trainee"]);
    expect(scenes[1]?.text).not.toMatch(/hung up/);
  });

  test("leaves more time for more words, and never an endless one", () => {
    const [, , short, long] = scenes;
    expect(long?.millis ?? 0).toBeGreaterThan(short?.millis ?? 0);
    const [, , endless] = scenesOf([began, opened(2, 1), said(3, "imke", "word ".repeat(500))], people);
    expect(endless?.millis).toBe(15_000);
  });
});

describe("the coach\u2019s hint", () => {
  const hint: Entry = { sequence: 4, at: "2026-03-05T09:10:12", kind: "hint", contact: 1, text: "Listen." };

  test("is shown until something is said", () => {
    const given = [began, opened(2, 1), said(3, "imke", "Yes?"), hint];
    const hintOf = (entries: Entry[]) => {
      const contact = contactsOf(entries).at(-1);
      return contact && hintOnCall(contact);
    };
    expect(hintOf(given)).toBe("Listen.");
    expect(hintOf([...given, said(5, "trainee", "Hello.")])).toBeUndefined();
  });

  test("at the desk, until something happens", () => {
    const { contact: _, ...atDesk } = hint as Extract<Entry, { kind: "hint" }>;
    expect(hintAtDesk([began, atDesk])).toBe("Listen.");
    expect(hintAtDesk([began, atDesk, opened(5, 1)])).toBeUndefined();
    expect(hintAtDesk([began, opened(2, 1), hint])).toBeUndefined();
  });
});
