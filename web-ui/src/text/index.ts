import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en";

/** Keys of the catalogue: a key that is not in it does not compile. */
export type Key = keyof typeof en;
export type Values = Record<string, string | number>;

const LOCALE = "en-GB";
const compiled = new Map<Key, IntlMessageFormat>();

/** A message of the catalogue with its values filled in. */
export function t(key: Key, values?: Values): string {
  const text = en[key];
  if (!values && !text.includes("{")) return text;
  let message = compiled.get(key);
  if (!message) {
    message = new IntlMessageFormat(text, LOCALE);
    compiled.set(key, message);
  }
  return String(message.format(values));
}

/** A message whose key is made up as the program runs, for what the server may name before this client knows it. */
export function tOr(key: string, otherwise: string, values?: Values): string {
  return Object.hasOwn(en, key) ? t(key as Key, values) : otherwise;
}
