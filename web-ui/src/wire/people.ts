import { browserFetch, createAsk, type Fetch } from "./http";
import type {
  AuditPage,
  Everybody,
  FinishOpenId,
  FollowLink,
  ImportResult,
  LinkOffer,
  MadeLink,
  Me,
  NewInvitation,
  Onward,
  Person,
  PersonChange,
  SignIn,
} from "./types";

/** What is done with accounts and sessions. */
export interface PeopleHttp {
  me(signal?: AbortSignal): Promise<Me>;
  signIn(who: SignIn): Promise<Me>;
  /** Where the browser goes to sign in by the OpenID provider. */
  beginOpenId(keep: boolean): Promise<Onward>;
  finishOpenId(answer: FinishOpenId): Promise<Me>;
  /** Where the browser goes to join one's account to who one is there. */
  linkOpenId(password: string): Promise<Onward>;
  unlinkOpenId(password: string): Promise<Me>;
  /** Where the browser goes to sign out elsewhere too; nothing for an account with a password. */
  signOut(): Promise<Onward | undefined>;
  signOutEverywhere(): Promise<Onward | undefined>;
  rename(name: string): Promise<Me>;
  changePassword(present: string, password: string): Promise<Me>;
  eraseWords(): Promise<void>;
  eraseMe(word: string, password: string | undefined): Promise<void>;
  erasePerson(account: string, word: string): Promise<Person>;
  offer(token: string, signal?: AbortSignal): Promise<LinkOffer>;
  follow(answer: FollowLink): Promise<Me>;
  everybody(signal?: AbortSignal): Promise<Everybody>;
  change(account: string, change: PersonChange): Promise<Person>;
  reset(account: string): Promise<MadeLink>;
  invite(invitation: NewInvitation): Promise<MadeLink>;
  withdraw(invitation: string): Promise<void>;
  importPeople(csv: string, dryRun: boolean): Promise<ImportResult>;
  audit(before: number | undefined, signal?: AbortSignal): Promise<AuditPage>;
}

/** Names and sign-in names stay as they were typed: nothing is set in printed quotes here. */
export function createPeople(fetcher: Fetch = browserFetch): PeopleHttp {
  const ask = createAsk(fetcher, (json) => json);
  const of = encodeURIComponent;
  return {
    me: (signal) => ask("GET", "/me", undefined, signal),
    signIn: (who) => ask("POST", "/session", who),
    beginOpenId: (keep) => ask("POST", "/openid/begin", { keep }),
    finishOpenId: (answer) => ask("POST", "/openid/finish", answer),
    linkOpenId: (password) => ask("POST", "/openid/link", { password }),
    unlinkOpenId: (password) => ask("POST", "/openid/unlink", { password }),
    signOut: () => ask("DELETE", "/session"),
    signOutEverywhere: () => ask("DELETE", "/sessions"),
    rename: (name) => ask("POST", "/me", { name }),
    changePassword: (present, password) => ask("POST", "/me/password", { present, password }),
    eraseWords: () => ask("DELETE", "/me/words"),
    eraseMe: (word, password) =>
      ask("POST", "/me/erase", password === undefined ? { word } : { word, password }),
    erasePerson: (account, word) => ask("POST", `/people/${of(account)}/erase`, { word }),
    offer: (token, signal) => ask("POST", "/links/read", { token }, signal),
    follow: (answer) => ask("POST", "/links/follow", answer),
    everybody: (signal) => ask("GET", "/people", undefined, signal),
    change: (account, change) => ask("POST", `/people/${of(account)}`, change),
    reset: (account) => ask("POST", `/people/${of(account)}/reset`, {}),
    invite: (invitation) => ask("POST", "/invitations", invitation),
    withdraw: (invitation) => ask("DELETE", `/invitations/${of(invitation)}`),
    importPeople: (csv, dryRun) => ask("POST", "/imports", { csv, dryRun }),
    audit: (before, signal) =>
      ask("GET", before === undefined ? "/audit" : `/audit?before=${before}`, undefined, signal),
  };
}
