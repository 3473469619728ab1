import { http } from "../store/app";
import type { Debrief, View } from "../wire/types";

/** A finished pursuit: how it was judged, and as its trainee saw it. */
export interface Judged {
  debrief: Debrief;
  view: View;
}

export async function fetchJudged(pursuit: string, signal: AbortSignal): Promise<Judged> {
  const [debrief, view] = await Promise.all([http.debrief(pursuit, signal), http.view(pursuit, signal)]);
  return { debrief, view };
}
