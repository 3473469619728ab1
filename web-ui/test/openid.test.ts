import { describe, expect, it } from "vitest";
import { answerIn } from "../src/logic/openid";
import { parseRoute } from "../src/store/router";

describe("what a provider sends the browser back with", () => {
  it("is taken from the address", () => {
    expect(answerIn("?state=s&code=c%2B1&iss=https%3A%2F%2Fidp.example&session_state=x")).toEqual({
      state: "s",
      code: "c+1",
      issuer: "https://idp.example",
    });
  });

  it("may be a refusal, and an odd one is given a plain name", () => {
    expect(answerIn("?state=s&error=access_denied")).toEqual({ state: "s", error: "access_denied" });
    expect(answerIn("?state=s&error=%0AForged+line")).toEqual({ state: "s", error: "unnamed" });
  });

  it("is nothing without a state", () => {
    expect(answerIn("?code=c")).toBeUndefined();
  });

  it("comes to a screen of its own", () => {
    expect(parseRoute("/sign-in/openid").name).toBe("openid");
    expect(parseRoute("/sign-in/other").name).toBe("missing");
    expect(parseRoute("/sign-in/openid/more").name).toBe("missing");
  });
});
