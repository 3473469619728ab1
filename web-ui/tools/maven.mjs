// What Maven runs: `node tools/maven.mjs build` and `node tools/maven.mjs verify`. Each does only what a
// change calls for, so that an unchanged front end costs a Maven build a fraction of a second.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const goal = process.argv[2];
const inputs = ["src", "public", "test", "tools", "index.html", "package.json", "package-lock.json"].concat([
  "tsconfig.json",
  "vite.config.ts",
  "biome.json",
  "../engine/src/main/resources/openapi.yaml",
]);

function fail(message) {
  process.stderr.write(`web-ui: ${message}\n`);
  process.exit(1);
}

function filesOf(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}

function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap(filesOf))
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function npm(...args) {
  const windows = process.platform === "win32";
  const run = spawnSync(windows ? "npm.cmd" : "npm", args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: windows,
  });
  if (run.error)
    fail("npm was not found. Install Node.js 20.19 or newer, which brings npm, and build again.");
  if (run.status !== 0) {
    process.stderr.write(run.stdout);
    process.stderr.write(run.stderr);
    fail(`\`npm ${args.join(" ")}\` failed; what it said stands above.`);
  }
}

function onceFor(stamp, work) {
  const file = join("target", `${stamp}.stamp`);
  const now = fingerprint();
  if (existsSync(file) && readFileSync(file, "utf8") === now) return;
  work();
  mkdirSync("target", { recursive: true });
  writeFileSync(file, now);
}

function install() {
  const installed = join("node_modules", ".package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs) return;
  // Not `npm ci`: it refuses a lock written where the registry lacked other platforms' optional binaries.
  // This takes the locked versions all the same and leaves the lock as it is.
  npm("install", "--no-save", "--no-audit", "--no-fund");
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node.js 20.19 or newer is needed; this is ${process.version}.`);

if (goal === "build") {
  if (!existsSync(join("dist", "index.html"))) rmSync(join("target", "build.stamp"), { force: true });
  onceFor("build", () => {
    install();
    npm("run", "build");
    // Maven only adds to its copy: without this the files of earlier builds would stay in the jar.
    rmSync(join("target", "classes", "web"), { recursive: true, force: true });
  });
} else if (goal === "verify") {
  onceFor("verify", () => {
    install();
    npm("run", "check");
    npm("test");
  });
} else fail("say `build` or `verify`.");
