import type { components } from "./openapi";

/** The wire's types under short names; the shapes themselves are generated from the server's document. */
type Schemas = components["schemas"];

export type AuditPage = Schemas["AuditPage"];
export type Everybody = Schemas["Everybody"];
export type FollowLink = Schemas["FollowLink"];
export type ImportResult = Schemas["ImportResult"];
export type LinkOffer = Schemas["LinkOffer"];
export type MadeLink = Schemas["MadeLink"];
export type Me = Schemas["Me"];
export type NewInvitation = Schemas["NewInvitation"];
export type Person = Schemas["Person"];
export type PersonChange = Schemas["PersonChange"];
export type Role = Schemas["Role"];
export type SignIn = Schemas["SignIn"];

export type Act = Schemas["Act"];
export type Answer = Schemas["Answer"];
export type Channel = Schemas["Channel"];
export type Command = Schemas["Command"];
export type CriterionCard = Schemas["CriterionCard"];
export type Debrief = Schemas["Debrief"];
export type Deed = Schemas["Deed"];
export type Desk = Schemas["Desk"];
export type Difficulty = Schemas["Difficulty"];
export type Ending = Schemas["Ending"];
export type Entry = Schemas["Entry"];
export type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;
export type Evidence = Schemas["Evidence"];
export type Example = Schemas["Example"];
export type Fact = Schemas["Fact"];
export type Figure = Schemas["Figure"];
export type HearingGrade = Schemas["HearingGrade"];
export type HearingPage = Schemas["HearingPage"];
export type HeardTurn = Schemas["HeardTurn"];
export type KnownPerson = Schemas["KnownPerson"];
export type LiveMessage = Schemas["LiveMessage"];
export type LiveRequest = Schemas["LiveRequest"];
export type Mark = Schemas["Mark"];
export type MarkHearing = Schemas["MarkHearing"];
export type MeasuredMove = Schemas["MeasuredMove"];
export type NewPursuit = Schemas["NewPursuit"];
export type Now = Schemas["Now"];
export type Problem = Schemas["Problem"];
export type Progress = Schemas["Progress"];
export type Promise_ = Schemas["Promise"];
export type Pursuits = Schemas["Pursuits"];
export type ScenarioPage = Schemas["ScenarioPage"];
export type Scores = Schemas["Scores"];
export type Shelf = Schemas["Shelf"];
export type ShelfItem = Schemas["ShelfItem"];
export type Skill = Schemas["Skill"];
export type Span = Schemas["Span"];
export type View = Schemas["View"];

export const ROLES: readonly Role[] = ["trainee", "coach", "manager", "administrator"];
export const SKILLS: readonly Skill[] = ["research", "courtesy", "persistence"];
