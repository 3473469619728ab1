import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Decide } from "../src/components/assignments/Decide";
import { Kept } from "../src/components/people/Kept";
import type { Addressee, Me } from "../src/wire/types";
import { openPage, type TestPage } from "./page";
import { cardOf } from "./samples";

let page: TestPage;
let host: HTMLElement;

beforeEach(() => {
  page = openPage();
  host = page.host;
});
afterEach(() => page.close());

function show(what: ReactNode) {
  page.show(what);
}

function buttons(): string[] {
  return [...host.querySelectorAll("button, a")].map((one) => one.textContent ?? "");
}

const assignment = cardOf();

function tess(certification: Addressee["standing"]["certification"], revokedAt?: string): Addressee {
  return {
    id: "t",
    name: "Tess",
    standing: {
      progress: "not-yet",
      begun: 1,
      left: 2,
      reminder: "none",
      certification,
      tries: [],
      decision: {
        certificate: "c1",
        pursuit: "p1",
        token: "c-token",
        remark: "",
        decidedAt: "2026-11-27T09:00:00Z",
        ...(revokedAt === undefined ? {} : { revokedAt, revokedReason: "" }),
      },
    },
  };
}

describe("a certificate that nobody revoked", () => {
  test.each(["confirmed", "below-mark", "taken-off"] as const)("can be revoked: %s", (certification) => {
    show(<Decide assignment={assignment} person={tess(certification)} onDone={() => {}} />);
    expect(buttons()).toEqual(["Certificate", "Revoke"]);
  });

  test("and one that was, cannot", () => {
    show(
      <Decide assignment={assignment} person={tess("revoked", "2026-11-28T09:00:00Z")} onDone={() => {}} />,
    );
    expect(buttons()).toEqual([]);
    expect(host.textContent).toContain("revoked");
  });
});

describe("deleting one's account", () => {
  const me = (external: boolean) =>
    ({ kept: {}, account: { id: "t", login: "tess", name: "Tess", external } }) as unknown as Me;

  test("asks for the password of whoever has one, and says what to do to whoever has none", () => {
    show(<Kept now={me(false)} />);
    expect(host.querySelectorAll("input[type=password]")).toHaveLength(1);
    show(<Kept now={me(true)} />);
    expect(host.querySelectorAll("input[type=password]")).toHaveLength(0);
    expect(host.textContent).toContain("within ten minutes of signing in");
  });
});
