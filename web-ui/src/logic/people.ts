import type { Now } from "../wire/types";

/** What a portrait is drawn from: ids of people are only unique within their scenario. */
export function portraitOf(scenario: string, person: string): string {
  return `${scenario}/${person}`;
}

export function nameOf(people: Now["people"], id: string): string {
  return people.find((person) => person.id === id)?.name ?? id;
}
