import { browserFetch, createAsk, type Fetch } from "./http";
import type {
  AllForMe,
  CertificateDecision,
  CertificatePage,
  ChangedAssignment,
  NewAssignment,
  NewlySet,
  TeamAssignments,
  View,
} from "./types";
import { typeset } from "./typeset";

/** What is asked of assignments and certificates. */
export interface AssignmentsHttp {
  forMe(signal?: AbortSignal): Promise<AllForMe>;
  begin(assignment: string, timers: boolean): Promise<View>;
  ofTeams(signal?: AbortSignal): Promise<TeamAssignments>;
  assign(assignment: NewAssignment): Promise<NewlySet>;
  change(assignment: string, changes: ChangedAssignment): Promise<void>;
  withdraw(assignment: string): Promise<void>;
  decide(assignment: string, pursuit: string, confirm: boolean, remark: string): Promise<CertificateDecision>;
  revoke(certificate: string, reason: string): Promise<CertificateDecision>;
  certificate(token: string, signal?: AbortSignal): Promise<CertificatePage>;
}

/** Names and notes stay as they were typed; what is played comes with printed quotes. */
export function createAssignments(fetcher: Fetch = browserFetch): AssignmentsHttp {
  const ask = createAsk(fetcher, (json) => json);
  const askForTexts = createAsk(fetcher, typeset);
  const at = (assignment: string) => `/assignments/${encodeURIComponent(assignment)}`;
  return {
    forMe: (signal) => ask("GET", "/me/assignments", undefined, signal),
    begin: (assignment, timers) => askForTexts("POST", `${at(assignment)}/attempts`, { timers }),
    ofTeams: (signal) => ask("GET", "/assignments", undefined, signal),
    assign: (assignment) => ask("POST", "/assignments", assignment),
    change: (assignment, changes) => ask("POST", at(assignment), changes),
    withdraw: (assignment) => ask("DELETE", at(assignment)),
    decide: (assignment, pursuit, confirm, remark) =>
      ask("POST", `${at(assignment)}/attempts/${encodeURIComponent(pursuit)}/certificate`, {
        confirm,
        remark,
      }),
    revoke: (certificate, reason) =>
      ask("POST", `/certificates/${encodeURIComponent(certificate)}/revoke`, { reason }),
    certificate: (token, signal) =>
      ask("GET", `/certificates/${encodeURIComponent(token)}`, undefined, signal),
  };
}
