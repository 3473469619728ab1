import { act } from "react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Kept } from "../src/components/people/Kept";
import { session } from "../src/store/storage";
import type { Me } from "../src/wire/types";
import { openPage, serve, type TestPage } from "./page";

let page: TestPage;

beforeEach(() => {
  page = openPage();
});
afterEach(() => {
  page.close();
  vi.restoreAllMocks();
  session.remove("farewell");
});

const tess = {
  kept: {},
  account: { id: "t", login: "tess", name: "Tess", external: false },
} as unknown as Me;

const buttons = () => [...page.host.querySelectorAll("button")].map((button) => button.textContent);

test("whoever erased their words is told so, and the focus goes there", async () => {
  const asked = serve({ "DELETE /me/words": undefined });
  page.show(<Kept now={tess} />);
  await page.press("Erase all my words");
  await page.press("Erase them");
  expect(asked).toEqual(["DELETE /me/words"]);
  expect(document.activeElement?.textContent).toContain("Your words are erased.");
  expect(buttons()).not.toContain("Erase all my words");
});

test("words that could not be erased are not said to be", async () => {
  serve({});
  page.show(<Kept now={tess} />);
  await page.press("Erase all my words");
  await page.press("Erase them");
  expect(page.host.textContent).not.toContain("Your words are erased.");
  expect(buttons()).toContain("Erase all my words");
});

describe("whoever deleted their account", () => {
  /** The shelf as it comes up when the page begins anew. */
  async function begin() {
    vi.resetModules();
    const { Shelf } = await import("../src/routes/Shelf");
    const { navigate } = await import("../src/store/router");
    serve({ "GET /scenarios": { scenarios: [] } });
    page.show(<Shelf />);
    await page.settle();
    return navigate;
  }

  test("is told so on the page that comes next, once", async () => {
    const left = vi.spyOn(location, "assign").mockImplementation(() => undefined);
    serve({ "POST /me/erase": undefined });
    page.show(<Kept now={tess} />);
    page.type("Your password", "a good long password");
    page.type("Type the word erase", "erase");
    await page.press("Delete my account");
    expect(left).toHaveBeenCalledWith("/");

    await begin();
    expect(document.activeElement?.textContent).toContain("Your account is deleted");
    await begin();
    expect(page.host.textContent).not.toContain("Your account is deleted");
  });

  test("is told so until they go on", async () => {
    session.set("farewell", "guest");
    const navigate = await begin();
    expect(page.host.textContent).toContain("What you did as a guest is deleted");
    act(() => navigate("/progress"));
    act(() => navigate("/"));
    expect(page.host.textContent).not.toContain("What you did as a guest is deleted");
  });
});
