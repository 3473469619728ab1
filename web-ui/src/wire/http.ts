import type {
  Act,
  Answer,
  Debrief,
  Example,
  HearingPage,
  NewPursuit,
  Problem,
  Progress,
  Pursuits,
  ScenarioPage,
  Shelf,
  View,
} from "./types";
import { typeset } from "./typeset";

/** An error answer of the server, or no answer at all (`status` 0, code `unreachable`). */
export class WireError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | undefined;
  readonly sequence: number | undefined;

  constructor(problem: Partial<Problem> & { code: string; status: number }, retryAfter?: string | null) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = "WireError";
    this.code = problem.code;
    this.status = problem.status;
    this.sequence = problem.sequence;
    const seconds = Number(retryAfter);
    this.retryAfterSeconds = retryAfter && Number.isFinite(seconds) ? seconds : undefined;
  }
}

export interface Http {
  shelf(signal?: AbortSignal): Promise<Shelf>;
  scenario(id: string, signal?: AbortSignal): Promise<ScenarioPage>;
  pursuits(signal?: AbortSignal): Promise<Pursuits>;
  start(pursuit: NewPursuit): Promise<View>;
  view(id: string, signal?: AbortSignal): Promise<View>;
  act(pursuit: string, act: Act): Promise<Answer>;
  branch(pursuit: string, sequence: number): Promise<View>;
  debrief(id: string, signal?: AbortSignal): Promise<Debrief>;
  example(pursuit: string, example: string, signal?: AbortSignal): Promise<Example>;
  erase(id: string): Promise<void>;
  progress(signal?: AbortSignal): Promise<Progress>;
  hearing(signal?: AbortSignal): Promise<HearingPage>;
}

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

function isProblem(value: unknown): value is Problem {
  return typeof value === "object" && value !== null && "code" in value && typeof value.code === "string";
}

export type Ask = <T>(method: string, path: string, body?: unknown, signal?: AbortSignal) => Promise<T>;

export const browserFetch: Fetch = (input, init) => fetch(input, init);

/** Asks the server; what it answers goes through `treat`. Failures are a {@link WireError}, an aborted call excepted. */
export function createAsk(fetcher: Fetch, treat: <T>(json: T) => T): Ask {
  return async <T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> => {
    const init: RequestInit = { method, headers: { accept: "application/json" }, credentials: "same-origin" };
    if (body !== undefined) {
      init.headers = { accept: "application/json", "content-type": "application/json" };
      init.body = JSON.stringify(body);
    }
    if (signal) init.signal = signal;
    let response: Response;
    try {
      response = await fetcher(`/api/v1${path}`, init);
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
      throw new WireError({ code: "unreachable", status: 0 });
    }
    if (response.status === 204) return undefined as T;
    let json: unknown;
    try {
      json = await response.json();
    } catch {
      throw new WireError({ code: response.ok ? "malformed" : "failed", status: response.status });
    }
    if (response.ok) return treat(json as T);
    const problem = isProblem(json) ? json : { code: "failed" };
    throw new WireError({ ...problem, status: response.status }, response.headers.get("retry-after"));
  };
}

/** The HTTP half of the wire for practising; authored texts come with printed quotes. */
export function createHttp(fetcher: Fetch = browserFetch): Http {
  const ask = createAsk(fetcher, typeset);
  const of = encodeURIComponent;
  return {
    shelf: (signal) => ask("GET", "/scenarios", undefined, signal),
    scenario: (id, signal) => ask("GET", `/scenarios/${of(id)}`, undefined, signal),
    pursuits: (signal) => ask("GET", "/pursuits", undefined, signal),
    start: (pursuit) => ask("POST", "/pursuits", pursuit),
    view: (id, signal) => ask("GET", `/pursuits/${of(id)}`, undefined, signal),
    act: (id, act) => ask("POST", `/pursuits/${of(id)}/commands`, act),
    branch: (id, sequence) => ask("POST", `/pursuits/${of(id)}/branches`, { sequence }),
    debrief: (id, signal) => ask("GET", `/pursuits/${of(id)}/debrief`, undefined, signal),
    example: (id, example, signal) =>
      ask("GET", `/pursuits/${of(id)}/examples/${of(example)}`, undefined, signal),
    erase: (id) => ask("DELETE", `/pursuits/${of(id)}/text`),
    progress: (signal) => ask("GET", "/progress", undefined, signal),
    hearing: (signal) => ask("GET", "/hearing", undefined, signal),
  };
}
