// Writes src/wire/openapi.d.ts from the server's OpenAPI document: `npm run types` after that document changed.
// The first line holds the document's fingerprint; a test fails when the types are older than the document.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import openapi, { astToString } from "openapi-typescript";

const source = new URL("../../engine/src/main/resources/openapi.yaml", import.meta.url);
const text = readFileSync(source);
const types = astToString(await openapi(source, { alphabetize: false }));
const hash = createHash("sha256").update(text).digest("hex");
writeFileSync(
  new URL("../src/wire/openapi.d.ts", import.meta.url),
  `// Generated from engine/src/main/resources/openapi.yaml (sha256 ${hash}) by \`npm run types\`.\n${types}`,
);
