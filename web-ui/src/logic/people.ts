import type { Now } from "../wire/types";

/** What a portrait is drawn from: ids of people are only unique within their scenario. */
export function portraitOf(scenario: string, person: string): string {
  return `${scenario}/${person}`;
}

export function nameOf(people: Now["people"], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}

/** The name that a person is called by in a short label. */
export function firstName(name: string): string {
  return name.split(" ")[0] ?? name;
}
