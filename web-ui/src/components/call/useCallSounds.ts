import { useEffect, useRef } from "react";
import { type Contact, saidIn } from "../../logic/contacts";
import { beep, engaged, hangUp, ring } from "../../sound/sounds";
import { useStore } from "../../store/react";
import { settings } from "../../store/settings";

/** Sounds of the line. Each is also written on the screen, so nothing is lost without them. */
export function useCallSounds(contact: Contact | undefined, ringing: boolean) {
  const { sound } = useStore(settings);
  useEffect(() => {
    return ringing && sound ? ring() : undefined;
  }, [ringing, sound]);

  const id = contact?.contact;
  const ended = contact?.ended !== undefined;
  const outcome = contact?.opened.outcome;
  const meeting = contact?.opened.meeting !== undefined;
  const seen = useRef<{ id: number | undefined; ended: boolean }>({ id, ended });
  useEffect(() => {
    const before = seen.current;
    seen.current = { id, ended };
    if (!ended || (before.id === id && before.ended)) return;
    if (meeting) return;
    if (outcome === "no-answer") engaged();
    else hangUp();
  }, [id, ended, outcome, meeting]);

  const greeted = outcome === "voicemail" && contact !== undefined && saidIn(contact).length > 0;
  const beeped = useRef<number>(undefined);
  useEffect(() => {
    if (!greeted || ended || ringing || beeped.current === id) return undefined;
    beeped.current = id;
    const wait = setTimeout(beep, 500);
    return () => clearTimeout(wait);
  }, [greeted, ended, ringing, id]);
}
