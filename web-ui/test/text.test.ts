import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { headOf, markPointsText, pointsText, worthText } from "../src/logic/marks";
import { MOVE_GROUPS, moveName } from "../src/logic/moves";
import { t, tOr } from "../src/text";
import { en } from "../src/text/en";

const entries = Object.entries(en);

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((file) => {
    const path = join(folder, file.name);
    if (file.isDirectory()) return sources(path);
    return /\.tsx?$/.test(file.name) && !path.includes(join("src", "text"))
      ? [readFileSync(path, "utf8")]
      : [];
  });
}

describe("the catalogue", () => {
  test.each(entries)("%s is a sound message", (_, message) => {
    expect(() => new IntlMessageFormat(message, "en-GB")).not.toThrow();
    expect(message.trim()).not.toBe("");
  });

  test("speaks calmly: no exclamation marks, no straight apostrophes that ICU would swallow", () => {
    expect(entries.filter(([, message]) => /[!']/.test(message))).toEqual([]);
  });

  test("holds nothing that no screen says", () => {
    const code = sources("src").join("\n");
    // A key is named whole, or by the constant beginning of a template.
    const templates = [...code.matchAll(/`([a-z-]+\.[a-z-]*)\$\{/g)].map((match) => match[1] ?? "");
    const unused = Object.keys(en).filter(
      (key) =>
        !code.includes(`"${key}"`) &&
        !key.startsWith("move.") &&
        !templates.some((beginning) => key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  test("has a title and a word for every kind of thing on the wire", () => {
    const needed = [
      ...["research", "courtesy", "persistence"].map((one) => `skill.${one}`),
      ...["call", "voicemail", "email", "message", "meeting"].map((one) => `channel.${one}`),
      ...["won", "left-well", "open", "lost", "blocked"].map((one) => `ending.${one}`),
      ...["earned", "nearly", "missed", "broken", "not-called-for"].map((one) => `result.${one}`),
      ...["failed", "foreign", "unclear"].flatMap((one) => [`unscored.${one}`, `unscored.${one}.title`]),
      ...["trainee", "beat", "horizon"].map((one) => `happened.closed-${one}`),
      ...["kept", "early", "late"].map((one) => `happened.promise-${one}`),
    ];
    expect(needed.filter((key) => !Object.hasOwn(en, key))).toEqual([]);
  });
});

describe("moves", () => {
  test("each has its place among the groups, and a name", () => {
    const grouped = Object.values(MOVE_GROUPS)
      .flat()
      .map((move) => `move.${move}`);
    expect([...grouped].sort()).toEqual(
      Object.keys(en)
        .filter((key) => key.startsWith("move."))
        .sort(),
    );
  });

  test("of a scenario are called by the server's label", () => {
    expect(moveName("admit-not-knowing", "Admitted not knowing")).toBe("Admitted not knowing");
    expect(moveName("some-new-move", "some new move")).toBe("Some new move");
    expect(moveName("thank", "thank")).toBe("Thanked them");
  });
});

describe("marks", () => {
  test("that were not earned do not read as done", () => {
    const statement = "You thanked them.";
    expect(headOf({ result: "earned", statement })).toBe("You thanked them.");
    expect(headOf({ result: "missed", statement })).toBe("Not yet: “You thanked them.”");
  });

  test("that were broken say in words what they took", () => {
    expect(pointsText({ points: -10, of: 10 })).toContain("10 points taken away");
    expect(pointsText({ points: 0, of: 8 })).toBe("0 of 8 points");
  });

  test("that nothing makes up for say so", () => {
    expect(worthText({ points: 3, essential: true })).toBe("essential, 3 points");
    expect(worthText({ points: 3, essential: false })).toBe("3 points");
    expect(markPointsText({ points: 0, of: 8, essential: true })).toBe("essential, 0 of 8 points");
  });
});

describe("messages", () => {
  test("count in English", () => {
    expect(t("briefing.points", { points: 1 })).toBe("1 point");
    expect(t("briefing.points", { points: 3 })).toBe("3 points");
    expect(t("happened.researched", { source: "the site", minutes: 4, found: 0 })).toBe(
      "You read the site for 4 minutes.",
    );
    expect(t("happened.researched", { source: "the site", minutes: 1, found: 2 })).toBe(
      "You read the site for 1 minute and found 2 facts.",
    );
  });

  test("half points are told as they are", () => {
    expect(t("debrief.points-of", { points: 2.5, of: 3 })).toBe("2.5 of 3 points");
  });

  test("a code of a newer server has a fallback", () => {
    expect(tOr("refused.some-new-code", "As the server says")).toBe("As the server says");
    expect(tOr("refused.closed", "")).toBe("This pursuit is over.");
  });
});
