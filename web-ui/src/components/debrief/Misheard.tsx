import { useId, useState } from "react";
import { MOVE_GROUPS, type MoveGroup, moveName, movesOf } from "../../logic/moves";
import { deps, http } from "../../store/app";
import { t, tOr } from "../../text";
import { WireError } from "../../wire/http";
import type { Debrief } from "../../wire/types";
import { ShareFirst } from "../coaching/ShareFirst";
import { Button, Dialog, Notice, ui } from "../ui";
import styles from "./Misheard.module.css";

const GROUPS = Object.keys(MOVE_GROUPS) as MoveGroup[];

interface MisheardProps {
  pursuit: string;
  turn: number;
  text: string;
  ownMoves: Debrief["ownMoves"];
  onClose: () => void;
  onFlagged: () => void;
}

/** "I was misheard": the trainee says what they meant. It is kept for the makers and changes no score. */
export function Misheard({ pursuit, turn, text, ownMoves, onClose, onFlagged }: MisheardProps) {
  const id = useId();
  const [meant, setMeant] = useState("");
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function send() {
    if (meant === "" || sending) return;
    setSending(true);
    setFailure(undefined);
    try {
      const { sequence } = await http.view(pursuit);
      await http.act(pursuit, {
        commandId: deps.newId(),
        expected: sequence,
        command: { type: "misheard", turn, meant },
      });
      onFlagged();
    } catch (cause) {
      setSending(false);
      setFailure(cause instanceof WireError ? cause.code : "failed");
    }
  }

  return (
    <Dialog
      title={t("misheard.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" unavailable={meant === "" || sending} onClick={() => void send()}>
            {t("misheard.send")}
          </Button>
        </>
      }
    >
      <blockquote className={styles.text}>{text}</blockquote>
      <div className={ui.field}>
        <label htmlFor={id}>{t("misheard.meant")}</label>
        <select
          id={id}
          className={ui.input}
          value={meant}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setMeant(event.target.value)}
        >
          <option value="">{t("misheard.choose")}</option>
          {GROUPS.map((group) => (
            <optgroup key={group} label={t(`misheard.group-${group}`)}>
              {movesOf(group).map(({ move, name }) => (
                <option key={move} value={move}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
          {ownMoves.length > 0 && (
            <optgroup label={t("misheard.group-own")}>
              {ownMoves.map(({ move, label }) => (
                <option key={move} value={move}>
                  {moveName(move, label)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
        <p id={`${id}-hint`} className={ui.hint}>
          {t("misheard.hint")}
        </p>
        <ShareFirst plain />
      </div>
      {failure !== undefined && (
        <Notice role="alert" title={t("misheard.failed")}>
          {tOr(`failed.${failure}`, t("failed.detail", { code: failure }))}
        </Notice>
      )}
    </Dialog>
  );
}
