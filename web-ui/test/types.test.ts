import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const DOCUMENT = "../engine/src/main/resources/openapi.yaml";

test.runIf(existsSync(DOCUMENT))(
  "the wire's types are those of the server's document: else `npm run types`",
  () => {
    const hash = createHash("sha256").update(readFileSync(DOCUMENT)).digest("hex");
    expect(readFileSync("src/wire/openapi.d.ts", "utf8").split("\n")[0]).toContain(hash);
  },
);
