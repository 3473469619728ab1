import { useId, useState } from "react";
import { forgetAllDrafts } from "../../store/drafts";
import { sayFarewell } from "../../store/farewell";
import { beginAnew, people } from "../../store/me";
import { paths } from "../../store/router";
import { local } from "../../store/storage";
import { t } from "../../text";
import type { Me } from "../../wire/types";
import { Done } from "../Done";
import { Button, classes, Dialog, Notice, ui } from "../ui";
import { DeedForm } from "./DeedForm";
import { Field, PasswordField } from "./Field";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

/** What is kept about whoever looks, for how long, and how to have it or be rid of it. */
export function Kept({ now }: { now: Me }) {
  return (
    <>
      <section className={ui.sheet} aria-labelledby="kept">
        <div className={ui.sheetHead}>
          <h2 id="kept">{t("kept.title")}</h2>
        </div>
        <What now={now} />
        <p className={styles.below}>{t("kept.download.detail")}</p>
        <div className={classes(styles.actions, styles.below)}>
          <a className={ui.button} href="/api/v1/me/data" download>
            {t("kept.download")}
          </a>
          <EraseWords />
        </div>
      </section>
      <EraseMe now={now} />
    </>
  );
}

function What({ now }: { now: Me }) {
  const { kept } = now;
  const days = (count: number | undefined, after: "words" | "guest" | "sessions" | "links" | "audit") =>
    count === undefined ? t("kept.for-ever") : t(`kept.${after}.days`, { count });
  return (
    <dl className={styles.kept}>
      <div>
        <dt>{t("kept.words")}</dt>
        <dd>{kept.words === undefined ? t("kept.words.for-ever") : days(kept.words, "words")}</dd>
      </div>
      <div>
        <dt>{t("kept.pursuits")}</dt>
        <dd>{t("kept.pursuits.how-long")}</dd>
      </div>
      {now.account ? (
        <>
          <div>
            <dt>{t("kept.account")}</dt>
            <dd>{t("kept.account.how-long")}</dd>
          </div>
          <div>
            <dt>{t("kept.assignments")}</dt>
            <dd>{t("kept.account.how-long")}</dd>
          </div>
          <div>
            <dt>{t("kept.sessions")}</dt>
            <dd>{days(kept.sessions, "sessions")}</dd>
          </div>
          <div>
            <dt>{t("kept.links")}</dt>
            <dd>{days(kept.links, "links")}</dd>
          </div>
          <div>
            <dt>{t("kept.audit")}</dt>
            <dd>{days(kept.audit, "audit")}</dd>
          </div>
        </>
      ) : (
        <div>
          <dt>{t("kept.guest")}</dt>
          <dd>{days(kept.guests, "guest")}</dd>
        </div>
      )}
    </dl>
  );
}

function EraseWords() {
  const { working, problem, run } = useDeed();
  const [asking, setAsking] = useState(false);
  const [done, setDone] = useState(false);
  const erase = () =>
    run(async () => {
      setAsking(false);
      await people.eraseWords();
      forgetAllDrafts(local);
      setDone(true);
    });
  if (done) {
    return <Done title={t("kept.erase-words.done")}>{t("kept.erase-words.done-detail")}</Done>;
  }
  return (
    <>
      <Button unavailable={working} onClick={() => setAsking(true)}>
        {working ? t("people.working") : t("kept.erase-words")}
      </Button>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      {asking && (
        <Dialog
          title={t("kept.erase-words.title")}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t("action.cancel")}</Button>
              <Button kind="primary" onClick={() => void erase()}>
                {t("kept.erase-words.confirm")}
              </Button>
            </>
          }
        >
          <p>{t("kept.erase-words.detail")}</p>
        </Dialog>
      )}
    </>
  );
}

function EraseMe({ now }: { now: Me }) {
  const { working, problem, run } = useDeed();
  const [word, setWord] = useState("");
  const [password, setPassword] = useState("");
  const whose = now.account ? "account" : "guest";
  const hasPassword = now.account !== undefined && !now.account.external;
  return (
    <section className={ui.sheet} aria-labelledby="erase-me">
      <div className={ui.sheetHead}>
        <h2 id="erase-me">{t(`kept.erase.${whose}`)}</h2>
      </div>
      <p className={styles.lead}>{t(`kept.erase.${whose}.detail`)}</p>
      {now.account?.external && <p className={styles.lead}>{t("kept.erase.external")}</p>}
      <DeedForm
        plain
        action={t(`kept.erase.${whose}`)}
        working={working}
        problem={problem}
        onSubmit={() =>
          run(async () => {
            await people.eraseMe(word, hasPassword ? password : undefined);
            forgetAllDrafts(local);
            sayFarewell(whose);
            beginAnew(paths.shelf());
          })
        }
      >
        {now.account && hasPassword && (
          <>
            <input type="text" autoComplete="username" value={now.account.login} readOnly hidden />
            <PasswordField
              label={t("kept.erase.password")}
              value={password}
              onChange={setPassword}
              autoComplete="current-password"
            />
          </>
        )}
        <Field label={t("kept.erase.word")} value={word} onChange={setWord} autoComplete="off" required />
      </DeedForm>
    </section>
  );
}

interface ErasePersonProps {
  account: string;
  name: string;
  onErased: () => void;
  onClose: () => void;
}

/** An administrator erases somebody who asked for it; the word is typed, so that no slip does it. */
export function ErasePerson({ account, name, onErased, onClose }: ErasePersonProps) {
  const { working, problem, run } = useDeed();
  const [word, setWord] = useState("");
  const id = useId();
  const erase = () =>
    run(async () => {
      await people.erasePerson(account, word);
      onErased();
    });
  return (
    <Dialog
      title={t("admin.erase.title", { name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("action.cancel")}</Button>
          <Button kind="primary" unavailable={working} describedBy={id} onClick={() => void erase()}>
            {t("admin.erase")}
          </Button>
        </>
      }
    >
      <p>{t("admin.erase.detail", { name })}</p>
      <Field label={t("kept.erase.word")} value={word} onChange={setWord} autoComplete="off" required />
      <div id={id} role="alert">
        {problem && <Notice title={problem} />}
      </div>
    </Dialog>
  );
}
