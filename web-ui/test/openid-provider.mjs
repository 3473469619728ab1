// A real OpenID provider for the browser journeys: `node test/openid-provider.mjs HOME SECRET`, where HOME is the
// server's own address. Prints its issuer, then takes one order a line and answers each with a line:
//   groups SUBJECT GROUP…   from the next sign-in on they are in these groups
//   rotate                  from now on another key signs, and it alone is served
// Signs in whoever comes, under the name that they type. Ends when its input does, and so with its parent.
import { Console } from "node:console";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

// Standard output is for answers alone; the library says things there.
globalThis.console = new Console(process.stderr);

const [home, secret] = process.argv.slice(2);
const groups = new Map();
// As long as the process: sessions outlive a change of keys.
const cookieKey = randomUUID();

function newKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" };
}

// Named, where the server is a number: to the browser they are two sites, as in real life.
function create(port) {
  const provider = new Provider(`http://localhost:${port}`, {
    clients: [
      {
        client_id: "second-call",
        client_secret: secret,
        redirect_uris: [`${home}/sign-in/openid`],
        post_logout_redirect_uris: [`${home}/`],
        backchannel_logout_uri: `${home}/api/v1/openid/logout`,
        backchannel_logout_session_required: true,
      },
    ],
    jwks: { keys: [newKey()] },
    cookies: { keys: [cookieKey] },
    scopes: ["openid", "profile", "groups"],
    claims: { openid: ["sub"], profile: ["name", "preferred_username"], groups: ["groups"] },
    features: { backchannelLogout: { enabled: true } },
    // Without the guard that keeps requests off this machine: the server that is told of the end is on it.
    fetch: (url, { dispatcher: _, ...options }) => fetch(url, options),
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub,
        name: `${sub[0].toUpperCase()}${sub.slice(1)} Vale`,
        preferred_username: sub,
        groups: groups.get(sub) ?? [],
      }),
    }),
  });
  // Its pages would ask another host for a font.
  provider.use(async (context, next) => {
    await next();
    if (typeof context.body === "string")
      context.body = context.body.replace(/@import url\(https?:[^)]*\);/g, "");
  });
  for (const event of ["server_error", "backchannel.error", "authorization.error", "grant.error"])
    provider.on(event, (_, error) => process.stderr.write(`${event}: ${error}\n`));
  return provider.callback();
}

let answer;
const server = createServer((request, response) => answer(request, response));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  answer = create(port);
  process.stdout.write(`http://localhost:${port}\n`);
  const orders = createInterface({ input: process.stdin });
  orders.on("line", (line) => {
    const [order, ...more] = line.split(" ");
    if (order === "groups") groups.set(more[0], more.slice(1));
    // What it has stored outlives this one: it lies in its module.
    else if (order === "rotate") answer = create(port);
    else throw new Error(`no order: ${line}`);
    process.stdout.write("done\n");
  });
  orders.on("close", () => process.exit(0));
});
