import type { FinishOpenId } from "../wire/types";

/** What an OpenID provider sent the browser back with; nothing where the address holds no such thing. */
export function answerIn(search: string): FinishOpenId | undefined {
  const found = new URLSearchParams(search);
  const state = found.get("state");
  if (!state) return undefined;
  const code = found.get("code");
  const issuer = found.get("iss");
  const error = found.get("error");
  return {
    state,
    ...(code && { code }),
    ...(issuer && { issuer }),
    ...(error && { error: /^[a-z_]{1,64}$/.test(error) ? error : "unnamed" }),
  };
}
