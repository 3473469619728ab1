import { type ReactNode, useState } from "react";
import { DeedForm } from "../components/people/DeedForm";
import { Check, Field, PasswordField } from "../components/people/Field";
import styles from "../components/people/people.module.css";
import { useDeed } from "../components/people/useDeed";
import { Screen } from "../components/Screen";
import { classes, ui } from "../components/ui";
import { beginAnew, me, people } from "../store/me";
import { goToProvider } from "../store/openid";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t } from "../text";

export default function SignIn() {
  const now = useStore(me);
  const { working, problem, run } = useDeed();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const [keep, setKeep] = useState(true);
  const practised = now?.practised ?? 0;
  return (
    <Screen title={t("people.sign-in")}>
      <p className={classes(ui.hint, styles.lead)}>{t("people.sign-in.lead")}</p>
      {now?.openId !== undefined && (
        <Elsewhere label={now.openId} keep={practised > 0 && keep}>
          <Keep practised={practised} keep={keep} onChange={setKeep} />
        </Elsewhere>
      )}
      <DeedForm
        action={t("people.sign-in")}
        working={working}
        problem={problem}
        onSubmit={() =>
          run(async () => {
            await people.signIn({ login, password, keep: practised > 0 && keep });
            beginAnew(paths.shelf());
          })
        }
      >
        <Field label={t("people.login")} value={login} onChange={setLogin} autoComplete="username" required />
        <PasswordField
          label={t("people.password")}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {now?.openId === undefined && <Keep practised={practised} keep={keep} onChange={setKeep} />}
      </DeedForm>
      <p className={classes(ui.hint, styles.lead)}>{t("people.forgotten")}</p>
    </Screen>
  );
}

interface ElsewhereProps {
  label: string;
  keep: boolean;
  children: ReactNode;
}

/** The way in by the organisation's own sign-in, before the one by password. */
function Elsewhere({ label, keep, children }: ElsewhereProps) {
  const { working, problem, run } = useDeed();
  return (
    <>
      <DeedForm
        action={label}
        working={working}
        problem={problem}
        onSubmit={() =>
          run(async () => {
            goToProvider((await people.beginOpenId(keep)).address, "sign-in");
          })
        }
      >
        {children}
      </DeedForm>
      <h2 className={styles.below}>{t("people.sign-in.password")}</h2>
    </>
  );
}

interface KeepProps {
  practised: number;
  keep: boolean;
  onChange: (keep: boolean) => void;
}

/** Whether what a guest practised in this browser goes with them; asked only where there is something. */
export function Keep({ practised, keep, onChange }: KeepProps) {
  if (practised === 0) return null;
  return (
    <div>
      <Check label={t("people.keep", { count: practised })} checked={keep} onChange={onChange} />
      <p className={ui.hint}>{t("people.keep.hint")}</p>
    </div>
  );
}
