import { useState } from "react";
import { t, tOr } from "../../text";
import { WireError } from "../../wire/http";

/** Something that is being done, and what came of it: said in the server's words where they are about what was typed. */
export function useDeed() {
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function run(deed: () => Promise<void>) {
    if (working) return;
    setWorking(true);
    setProblem(undefined);
    try {
      await deed();
    } catch (cause) {
      setProblem(said(cause));
    } finally {
      setWorking(false);
    }
  }
  return { working, problem, run };
}

/** Why something failed, for whoever asked for it. */
export function said(cause: unknown): string {
  if (!(cause instanceof WireError)) return t("failed.detail", { code: "failed" });
  if (cause.status === 422 || cause.status === 429) return cause.message;
  return tOr(`failed.${cause.code}`, t("failed.detail", { code: cause.code }));
}
