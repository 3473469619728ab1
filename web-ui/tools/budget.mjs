// The play path (everything but what opens later) has to load in under 150 KB of compressed script.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const LIMIT = 150 * 1024;
// The routes of the play path; the debrief and the progress page load when they are opened.
const entries = ["index.html", "src/routes/Briefing.tsx", "src/routes/Pursuit.tsx"];

const manifest = JSON.parse(readFileSync(join("dist", "manifest.json"), "utf8"));
const chunks = new Set();
const visit = (key) => {
  const chunk = manifest[key];
  if (!chunk || chunks.has(chunk.file)) return;
  chunks.add(chunk.file);
  for (const next of chunk.imports ?? []) visit(next);
};
entries.forEach(visit);
rmSync(join("dist", "manifest.json")); // of no use to a browser
let total = 0;
for (const file of chunks) total += gzipSync(readFileSync(join("dist", file))).length;
const told = `${(total / 1024).toFixed(1)} KB of ${LIMIT / 1024} KB in ${chunks.size} files`;
if (total > LIMIT) {
  process.stderr.write(`The play path is too heavy: ${told}.\n`);
  process.exit(1);
}
process.stdout.write(`The play path: ${told}.\n`);
