import { act } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Import } from "../src/components/people/Import";
import { People } from "../src/components/people/People";
import Administration from "../src/routes/Administration";
import { invited } from "../src/store/invited";
import type { ImportResult, Person } from "../src/wire/types";
import { openPage, serve, type TestPage } from "./page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
  invited.set([]);
});
afterEach(() => page.close());

function entry(position: number, action: string) {
  return {
    position,
    at: "2026-11-27T09:00:00Z",
    actor: "a",
    actorName: "Ada",
    action,
    subject: "a",
    detail: "",
  };
}

/** A server on which each link that is made is written down. */
function administered() {
  let made = 0;
  const log = [entry(1, "set-up")];
  return serve({
    "GET /people": () => ({ people: [], invitations: [] }),
    "GET /audit": () => ({ entries: [...log].reverse(), head: log.length, hash: "0" }),
    "POST /invitations": () => {
      made++;
      log.push(entry(log.length + 1, "invited"));
      return { id: `i${made}`, token: `token-${made}`, expiresAt: "2026-12-04T09:00:00Z" };
    },
  });
}

async function invite(name: string) {
  page.type("Name (may stay empty)", name);
  await page.press("Make an invitation link");
  await page.settle();
}

/** Labels of the links that were made, with what they lead to. */
function links() {
  return [...page.host.querySelectorAll<HTMLInputElement>("input[readonly]")].map((field) => [
    field.labels?.[0]?.textContent,
    field.value.slice(field.value.indexOf("#")),
  ]);
}

describe("a role", () => {
  const kim: Person = {
    id: "k",
    name: "Kim Vale",
    login: "kim",
    role: "trainee",
    team: "North",
    active: true,
    external: false,
    erased: false,
    since: "2026-11-27T09:00:00Z",
  };

  test("is given once it is confirmed, and stays as it was otherwise", async () => {
    const asked = serve({ "POST /people/k": kim });
    page.show(<People everybody={{ people: [kim], invitations: [] }} onChanged={() => undefined} />);
    const role = page.host.querySelector<HTMLSelectElement>("select");
    const choose = (wanted: string) =>
      act(() => {
        if (role) role.value = wanted;
        role?.dispatchEvent(new Event("change", { bubbles: true }));
      });
    choose("administrator");
    expect(page.host.textContent).toContain("Kim Vale: Administrator from now on?");
    await page.press("Cancel");
    expect(role?.value).toBe("trainee");
    expect(asked).toEqual([]);

    choose("coach");
    await page.press("Give the role");
    await page.settle();
    expect(asked).toEqual(["POST /people/k"]);
  });
});

describe("administration", () => {
  test("reads the log again after a deed on the page", async () => {
    administered();
    page.show(<Administration />);
    await page.settle();
    const log = () => page.host.querySelector("[aria-labelledby=audit]")?.textContent;
    expect(log()).not.toContain("Made an invitation");
    await invite("Kim Vale");
    expect(log()).toContain("Made an invitation");
    expect(log()).toContain("Set the server up");
  });

  test("names each link that was made, and keeps those before", async () => {
    administered();
    page.show(<Administration />);
    await page.settle();
    await invite("Kim Vale");
    await invite("");
    expect(links()).toEqual([
      ["Invitation link", "#token-2"],
      ["Invitation link: Kim Vale", "#token-1"],
    ]);
    expect(page.host.textContent).toContain("For: Kim Vale, Trainee.");
    expect(page.host.textContent).toContain("For: Whoever has the link, Trainee.");
  });

  test("has them still after another screen", async () => {
    administered();
    page.show(<Administration />);
    await page.settle();
    await invite("Kim Vale");
    page.show(null);
    page.show(<Administration />);
    await page.settle();
    expect(links()).toEqual([["Invitation link: Kim Vale", "#token-1"]]);
  });
});

describe("people from a file", () => {
  const row = (outcome: "new" | "known" | "faulty", line = 2) => ({
    line,
    name: "Kim",
    login: "kim",
    role: "trainee",
    team: "",
    outcome,
    message: "",
  });

  async function seen(...rows: ImportResult["rows"]) {
    serve({ "POST /imports": { dryRun: true, invited: 0, rows } });
    page.show(<Import onChanged={() => undefined} />);
    page.type("Or paste it here", "name,login,role,team");
    await page.press("See what it would do");
    return [...page.host.querySelectorAll("button")].map((button) => button.textContent);
  }

  test("with a mistake in it are not invited, and it says why", async () => {
    expect(await seen(row("new"), row("faulty", 3))).toEqual(["See what it would do"]);
    expect(page.host.textContent).toContain("Nobody can be invited yet: 1 line has a mistake.");
  });

  test("who are all there already are not invited, and it says why", async () => {
    expect(await seen(row("known"))).toEqual(["See what it would do"]);
    expect(page.host.textContent).toContain("There is nobody to invite");
  });

  test("are invited once it was said that their links are shown only then", async () => {
    expect(await seen(row("new"))).toEqual(["See what it would do", "Invite 1 person"]);
    expect(page.host.textContent).toContain("Their links are shown only now");
  });
});
