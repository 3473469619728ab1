import { useState } from "react";
import type { Contact } from "../../logic/contacts";
import { session } from "../../store/storage";

/** Whether an incoming call was picked up. The line is open already; picking up is the trainee's, and stays so. */
export function useAnswered(pursuit: string, contact: Contact | undefined) {
  const key = `second-call.answered.${pursuit}`;
  const [picked, setPicked] = useState(() => Number(session.get(key) ?? 0));
  const spoken = contact?.inside.some((entry) => entry.kind === "said" && entry.by === "trainee") ?? false;
  return {
    answered: contact !== undefined && (picked === contact.contact || spoken),
    answer() {
      if (!contact) return;
      session.set(key, String(contact.contact));
      setPicked(contact.contact);
    },
  };
}
