import { useEffect, useState } from "react";
import { type Contact, contactsOf, onTheLine, saidIn } from "../../logic/contacts";
import { isWritten } from "../../logic/letters";
import { nameOf } from "../../logic/people";
import * as time from "../../logic/time";
import type { Pursuit, Ready } from "../../store/pursuit";
import { t } from "../../text";
import { Screen } from "../Screen";
import { useMedia, WIDE } from "../useMedia";
import { Aside, FactChips } from "./Aside";
import styles from "./Call.module.css";
import { Ended } from "./Ended";
import { ReplyBox } from "./ReplyBox";
import { Ringing } from "./Ringing";
import { Stage } from "./Stage";
import { Transcript } from "./Transcript";
import { useAnswered } from "./useAnswered";
import { useCallSounds } from "./useCallSounds";

interface CallProps {
  pursuit: Pursuit;
  state: Ready;
  /** Whom the trainee has just dialled, while the server has not answered yet. */
  dialling: string | undefined;
}

/** One contact on screen: being dialled, ringing, under way or just over. */
export function Call({ pursuit, state, dialling }: CallProps) {
  const contact =
    dialling === undefined
      ? contactsOf(state.entries).findLast((one) => !isWritten(one.opened.channel))
      : undefined;
  const person = contact ? onTheLine(contact) : (dialling ?? "");
  const name = nameOf(state.now.people, person);
  const { answered, answer } = useAnswered(pursuit.id, contact);
  const firstWord = contact !== undefined && saidIn(contact).length > 0;
  // Nothing rings in a meeting: who goes in finds who is there.
  const meeting = contact?.opened.meeting !== undefined;
  const outgoingRing =
    contact === undefined ||
    (!meeting && !contact.ended && !contact.opened.incoming && !firstWord && state.held !== undefined);
  const incomingRing = contact !== undefined && !contact.ended && contact.opened.incoming && !answered;
  useCallSounds(contact, outgoingRing || incomingRing);
  const title = meeting
    ? t(contact.ended ? "meeting.title-ended" : "meeting.title")
    : t(contact?.ended ? "call.title-ended" : "call.title", { person: name });

  if (outgoingRing && !incomingRing) {
    return (
      <Screen title={title} hideHeading>
        <Ringing
          state={state}
          person={contact?.opened.dialled ?? contact?.opened.person ?? person}
          onHangUp={() => pursuit.act({ type: "hang-up" })}
        />
      </Screen>
    );
  }
  if (incomingRing) {
    return (
      <Screen title={t("call.title-incoming", { person: name })} hideHeading>
        <Ringing
          state={state}
          person={contact.opened.person}
          onAnswer={answer}
          onDecline={() => pursuit.act({ type: "hang-up" })}
        />
      </Screen>
    );
  }
  return (
    <Screen title={title} hideHeading>
      {contact && <OnTheLine pursuit={pursuit} state={state} contact={contact} person={person} />}
    </Screen>
  );
}

interface OnTheLineProps {
  pursuit: Pursuit;
  state: Ready;
  contact: Contact;
  person: string;
}

function OnTheLine({ pursuit, state, contact, person }: OnTheLineProps) {
  const key = contact.contact;
  const [draft, setDraft] = useState(() => pursuit.drafts.reply(key));
  const [again, setAgain] = useState(0);
  const voicemail = contact.opened.channel === "voicemail";
  const sending = onItsWay(state, contact);
  const wide = useMedia(WIDE);

  // The store empties a draft once it has been said (here or in another tab); the box follows it.
  const kept = pursuit.drafts.reply(key);
  const entries = state.entries.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is what empties a draft
  useEffect(() => {
    if (kept === "") setDraft("");
  }, [kept, entries]);

  function type(text: string) {
    setDraft(text);
    pursuit.drafts.keepReply(key, text);
  }

  function say() {
    const text = draft.trim();
    if (text === "") return;
    pursuit.act({ type: "say", text });
  }

  return (
    <div className={styles.call}>
      <div className={styles.main}>
        <Stage
          state={state}
          contact={contact}
          person={person}
          seconds={
            // A message is recorded from the beep on, by the words it takes.
            voicemail && !contact.ended ? time.secondsToSay(sending ?? draft) : lengthOf(state, contact)
          }
          again={again}
        />
        {contact.ended ? (
          <Ended
            pursuit={pursuit}
            state={state}
            contact={contact}
            typing={kept.trim() !== "" && contact.ended.by !== "trainee"}
          />
        ) : (
          <ReplyBox
            draft={draft}
            sending={state.pending !== undefined}
            speaking={state.held !== undefined}
            voicemail={voicemail}
            meeting={contact.opened.meeting !== undefined}
            canSpeak={state.now.can.includes("say")}
            onType={type}
            onSay={say}
            onHangUp={() => pursuit.act({ type: "hang-up" })}
            onAgain={() => setAgain(again + 1)}
          />
        )}
        {!wide && <FactChips state={state} contact={contact} />}
        <Transcript state={state} contact={contact} sending={sending} again={again} />
      </div>
      <Aside pursuit={pursuit} state={state} contact={contact} />
    </div>
  );
}

/** What is being said. After a lost answer it can be in the transcript already, and is not shown twice. */
function onItsWay({ pending }: Ready, contact: Contact): string | undefined {
  if (pending?.command.type !== "say") return undefined;
  const known = saidIn(contact).some((line) => line.by === "trainee" && line.sequence > pending.expected);
  return known ? undefined : pending.command.text;
}

/** Time in a call goes by the words that were said, so it stands at the last of them. */
function lengthOf(state: Ready, contact: Contact): number {
  return (time.millis(lastMoment(state, contact)) - time.millis(contact.opened.at)) / 1000;
}

function lastMoment(state: Ready, contact: Contact): string {
  if (contact.ended) return contact.ended.at;
  const { clock } = state.now;
  const last = contact.inside.at(-1)?.at ?? contact.opened.at;
  return time.millis(clock) > time.millis(last) ? clock : last;
}
