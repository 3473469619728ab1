import { settings } from "../store/settings";

/** Telephone sounds made of plain tones: nothing to download, quiet, and silent when they are switched off. */
const LOUDNESS = 0.045;

let context: AudioContext | undefined;

function audio(): AudioContext | undefined {
  if (!settings.get().sound || typeof AudioContext === "undefined") return undefined;
  context ??= new AudioContext();
  if (context.state === "suspended") void context.resume().catch(() => undefined);
  return context;
}

interface Burst {
  /** Hertz; several sound together. */
  tones: readonly number[];
  /** Seconds from now. */
  from: number;
  seconds: number;
}

function play(bursts: readonly Burst[]): () => void {
  const ctx = audio();
  if (!ctx) return () => undefined;
  const out = ctx.createGain();
  out.gain.value = LOUDNESS;
  out.connect(ctx.destination);
  const start = ctx.currentTime + 0.02;
  for (const { tones, from, seconds } of bursts) {
    const envelope = ctx.createGain();
    envelope.connect(out);
    envelope.gain.setValueAtTime(0, start + from);
    envelope.gain.linearRampToValueAtTime(1 / tones.length, start + from + 0.015);
    envelope.gain.setValueAtTime(1 / tones.length, start + from + seconds - 0.03);
    envelope.gain.linearRampToValueAtTime(0, start + from + seconds);
    for (const hertz of tones) {
      const tone = ctx.createOscillator();
      tone.frequency.value = hertz;
      tone.connect(envelope);
      tone.start(start + from);
      tone.stop(start + from + seconds);
    }
  }
  return () => out.disconnect();
}

const RING = [400, 450] as const;

/** Two short rings, three times; returns how to stop it. */
export function ring(): () => void {
  return play(
    [0, 3, 6].flatMap((from) => [
      { tones: RING, from, seconds: 0.4 },
      { tones: RING, from: from + 0.6, seconds: 0.4 },
    ]),
  );
}

/** Rings out: what is heard when nobody picks up. */
export function engaged(): () => void {
  return play([0, 0.75, 1.5].map((from) => ({ tones: [400], from, seconds: 0.375 })));
}

export function beep(): () => void {
  return play([{ tones: [1000], from: 0, seconds: 0.45 }]);
}

export function hangUp(): () => void {
  return play([
    { tones: [480], from: 0, seconds: 0.12 },
    { tones: [360], from: 0.14, seconds: 0.16 },
  ]);
}
