import { useState } from "react";
import { Failed } from "../components/Failed";
import { Link } from "../components/Link";
import { DeedForm } from "../components/people/DeedForm";
import { Check, Field, PasswordField } from "../components/people/Field";
import { Kept } from "../components/people/Kept";
import styles from "../components/people/people.module.css";
import { useDeed } from "../components/people/useDeed";
import { Screen } from "../components/Screen";
import { Button, classes, Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { boards } from "../store/boards";
import { beginAnew, me, people } from "../store/me";
import { goToProvider } from "../store/openid";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t } from "../text";
import type { Me, Onward } from "../wire/types";

type Account = NonNullable<Me["account"]>;

export default function Profile() {
  const now = useStore(me);
  return (
    <Screen title={t("profile.title")}>
      {!now ? (
        <Loading what={t("profile.loading")}>
          <Skeleton height="12rem" />
        </Loading>
      ) : now.account ? (
        <Page now={now} account={now.account} />
      ) : (
        <>
          <p className={styles.lead}>{t(now.guest ? "profile.guest" : "profile.nobody")}</p>
          {now.accounts && (
            <Link to={paths.signIn()} className={ui.button}>
              {t("people.sign-in")}
            </Link>
          )}
          {now.guest && (
            <div className={styles.page}>
              <Kept now={now} />
            </div>
          )}
        </>
      )}
    </Screen>
  );
}

function Page({ now, account }: { now: Me; account: Account }) {
  return (
    <>
      <p className={styles.lead}>
        {t("profile.who", {
          login: account.login,
          role: t(`role.${account.role}`).toLowerCase(),
          organisation: account.organisation,
        })}
      </p>
      <div className={styles.page}>
        {account.external ? (
          <p className={styles.lead}>{t("profile.external")}</p>
        ) : (
          <>
            <Name account={account} />
            <Password account={account} />
            <Elsewhere label={now.openId} account={account} />
          </>
        )}
        <OnBoards />
        <Leave />
        <Kept now={now} />
      </div>
    </>
  );
}

function Name({ account }: { account: Account }) {
  const { working, problem, run } = useDeed();
  const [name, setName] = useState(account.name);
  const [done, setDone] = useState(false);
  return (
    <section className={ui.sheet} aria-labelledby="my-name">
      <div className={ui.sheetHead}>
        <h2 id="my-name">{t("profile.name.title")}</h2>
      </div>
      <DeedForm
        plain
        action={t("profile.name.do")}
        working={working}
        problem={problem}
        done={done ? t("profile.name.done") : undefined}
        onSubmit={() =>
          run(async () => {
            setDone(false);
            me.set(await people.rename(name));
            setDone(true);
          })
        }
      >
        <Field label={t("people.name")} value={name} onChange={setName} autoComplete="name" required />
      </DeedForm>
    </section>
  );
}

function Password({ account }: { account: Account }) {
  const { working, problem, run } = useDeed();
  const [present, setPresent] = useState("");
  const [password, setPassword] = useState("");
  const [done, setDone] = useState(false);
  return (
    <section className={ui.sheet} aria-labelledby="my-password">
      <div className={ui.sheetHead}>
        <h2 id="my-password">{t("profile.password.title")}</h2>
      </div>
      <DeedForm
        plain
        action={t("profile.password.do")}
        working={working}
        problem={problem}
        done={done ? t("profile.password.done") : undefined}
        onSubmit={() =>
          run(async () => {
            setDone(false);
            me.set(await people.changePassword(present, password));
            setPresent("");
            setPassword("");
            setDone(true);
          })
        }
      >
        <input type="text" autoComplete="username" value={account.login} readOnly hidden />
        <PasswordField
          label={t("profile.password.present")}
          value={present}
          onChange={setPresent}
          autoComplete="current-password"
        />
        <PasswordField
          label={t("profile.password.new")}
          value={password}
          onChange={setPassword}
          hint={t("people.password.hint")}
          autoComplete="new-password"
        />
      </DeedForm>
    </section>
  );
}

/** The organisation's own sign-in beside the password: not there where there is none, and none was joined. */
function Elsewhere({ label, account }: { label: string | undefined; account: Account }) {
  const { working, problem, run } = useDeed();
  const [password, setPassword] = useState("");
  const [done, setDone] = useState(false);
  if (label === undefined && !account.linked && !done) return null;
  return (
    <section className={ui.sheet} aria-labelledby="my-organisation">
      <div className={ui.sheetHead}>
        <h2 id="my-organisation">{t("profile.openid.title")}</h2>
      </div>
      <p className={classes(ui.hint, styles.lead)}>
        {t(account.linked ? "profile.openid.linked" : "profile.openid.unlinked")}
      </p>
      {(account.linked || label !== undefined) && (
        <DeedForm
          plain
          action={
            account.linked ? t("profile.openid.unlink") : t("profile.openid.link", { label: label ?? "" })
          }
          working={working}
          problem={problem}
          onSubmit={() =>
            run(async () => {
              if (!account.linked)
                return goToProvider((await people.linkOpenId(password)).address, "profile");
              me.set(await people.unlinkOpenId(password));
              setPassword("");
              setDone(true);
            })
          }
        >
          <input type="text" autoComplete="username" value={account.login} readOnly hidden />
          <PasswordField
            label={t("profile.openid.password")}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
          />
        </DeedForm>
      )}
      <p role="status">{done && !account.linked && t("profile.openid.done")}</p>
    </section>
  );
}

function Leave() {
  const { problem, run } = useDeed();
  const leave = (how: () => Promise<Onward | undefined>) =>
    run(async () => {
      const onward = await how();
      beginAnew(onward?.address ?? paths.shelf());
    });
  return (
    <section className={ui.sheet} aria-labelledby="leaving">
      <div className={ui.sheetHead}>
        <h2 id="leaving">{t("profile.leave.title")}</h2>
      </div>
      <div role="alert">{problem && <Notice title={problem} />}</div>
      <div className={styles.actions}>
        <Button onClick={() => leave(people.signOut)}>{t("profile.leave.here")}</Button>
        <Button onClick={() => leave(people.signOutEverywhere)}>{t("profile.leave.everywhere")}</Button>
      </div>
      <p className={classes(ui.hint, styles.below)}>{t("profile.leave.hint")}</p>
    </section>
  );
}

function OnBoards() {
  const { problem, run } = useDeed();
  const { resource, reload } = useFetched("profile/boards", (signal) =>
    boards.board({ measure: "overall" }, 0, signal),
  );
  return (
    <section className={ui.sheet} aria-labelledby="my-boards">
      <div className={ui.sheetHead}>
        <h2 id="my-boards">{t("profile.boards.title")}</h2>
      </div>
      {resource.phase === "loading" && (
        <Loading what={t("profile.boards.loading")}>
          <Skeleton height="2rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && (
        <Check
          label={t("profile.boards.out")}
          checked={resource.value.staysOut}
          onChange={(out) =>
            run(async () => {
              await boards.choose(out);
              reload();
            })
          }
        />
      )}
      <div role="alert">{problem && <Notice title={problem} />}</div>
      <p className={classes(ui.hint, styles.below)}>{t("profile.boards.hint")}</p>
    </section>
  );
}
