// An OpenID provider for tests: `node openid-provider.mjs PORT HOME`, where HOME is the address of Second Call.
// Whoever gives a name signs in, with any password. Each line of the input says who somebody is from then on:
// `{"kim": {"name": "Kim Vale", "groups": ["leads"]}}`. It prints `ready` when it listens.
import { createInterface } from "node:readline";
import Provider from "oidc-provider";

const [port, home] = process.argv.slice(2);
const people = new Map();

const provider = new Provider(`http://localhost:${port}`, {
  clients: [
    {
      client_id: "second-call",
      client_secret: "kept-by-the-test",
      redirect_uris: [`${home}/sign-in/openid`],
      post_logout_redirect_uris: [`${home}/`],
      backchannel_logout_uri: `${home}/api/v1/openid/logout`,
      backchannel_logout_session_required: true,
    },
  ],
  claims: { openid: ["sub"], profile: ["name", "preferred_username"], groups: ["groups"] },
  cookies: { keys: ["only for tests"] },
  features: { backchannelLogout: { enabled: true } },
  findAccount: (_context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id, name: id, ...people.get(id) }),
  }),
});

provider.on("backchannel.error", (_context, error) => process.stderr.write(`${error.stack}\n`));
provider.on("server_error", (_context, error) => process.stderr.write(`${error.stack}\n`));
provider.listen(Number(port), "localhost", () => process.stdout.write("ready\n"));

createInterface({ input: process.stdin })
  .on("line", (line) => {
    for (const [id, claims] of Object.entries(JSON.parse(line))) people.set(id, claims);
    process.stdout.write("ready\n");
  })
  .on("close", () => process.exit());
