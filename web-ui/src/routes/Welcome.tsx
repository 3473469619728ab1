import { useState } from "react";
import { Failed } from "../components/Failed";
import { DeedForm } from "../components/people/DeedForm";
import { Field, PasswordField } from "../components/people/Field";
import styles from "../components/people/people.module.css";
import { useDeed } from "../components/people/useDeed";
import { Screen } from "../components/Screen";
import { classes, Loading, Notice, Skeleton, ui } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { beginAnew, me, people } from "../store/me";
import { useStore } from "../store/react";
import { paths } from "../store/router";
import { t } from "../text";
import type { LinkOffer } from "../wire/types";
import { Keep } from "./SignIn";

/** Where links lead: their token stands behind the #, which no browser sends to anybody. */
export default function Welcome() {
  const [token] = useState(() => location.hash.slice(1));
  const { resource, reload } = useFetched(token, (signal) => people.offer(token, signal));
  if (resource.phase === "ready") return <Offered token={token} offer={resource.value} />;
  return (
    <Screen title={t("welcome.title")}>
      {token === "" ? (
        <p className={styles.lead}>{t("welcome.none")}</p>
      ) : resource.phase === "loading" ? (
        <Loading what={t("welcome.reading")}>
          <Skeleton height="12rem" width="30rem" />
        </Loading>
      ) : resource.error.status === 422 ? (
        <div className={ui.state}>
          <Notice role="alert" title={resource.error.message} />
        </div>
      ) : (
        <Failed code={resource.error.code} onRetry={reload} />
      )}
    </Screen>
  );
}

function leadOf(offer: LinkOffer): string {
  switch (offer.purpose) {
    case "set-up":
      return t("welcome.set-up.lead");
    case "invitation":
      return t("welcome.invitation.lead", { role: t(`role.${offer.role}`).toLowerCase() });
    case "reset":
      return t("welcome.reset.lead", { login: offer.login });
  }
}

function Offered({ token, offer }: { token: string; offer: LinkOffer }) {
  const now = useStore(me);
  const { working, problem, run } = useDeed();
  const [organisation, setOrganisation] = useState("");
  const [name, setName] = useState(offer.name);
  const [login, setLogin] = useState(offer.login);
  const [password, setPassword] = useState("");
  const [keep, setKeep] = useState(true);
  const isReset = offer.purpose === "reset";
  const practised = isReset ? 0 : (now?.practised ?? 0);

  function submit() {
    run(async () => {
      await people.follow({
        token,
        password,
        keep: practised > 0 && keep,
        ...(offer.purpose === "set-up" && organisation !== "" && { organisation }),
        ...(!isReset && name !== "" && { name }),
        ...(!isReset && login !== "" && { login }),
      });
      beginAnew(offer.purpose === "set-up" ? paths.administration() : paths.shelf());
    });
  }

  return (
    <Screen title={t(`welcome.${offer.purpose}.title`, { organisation: offer.organisation })}>
      <p className={classes(ui.hint, styles.lead)}>
        {leadOf(offer)}
        {offer.team !== "" && ` ${t("welcome.invitation.team", { team: offer.team })}`}
        {!isReset && offer.login !== "" && ` ${t("welcome.invitation.login", { login: offer.login })}`}
      </p>
      <DeedForm
        action={t(`welcome.${offer.purpose}.do`)}
        working={working}
        problem={problem}
        onSubmit={submit}
      >
        {offer.purpose === "set-up" && (
          <Field
            label={t("welcome.organisation")}
            value={organisation}
            onChange={setOrganisation}
            autoComplete="organization"
            required
          />
        )}
        {!isReset && (
          <Field label={t("people.name")} value={name} onChange={setName} autoComplete="name" required />
        )}
        {!isReset && offer.login === "" && (
          <Field
            label={t("people.login")}
            value={login}
            onChange={setLogin}
            hint={t("people.login.hint")}
            autoComplete="username"
            required
          />
        )}
        {offer.login !== "" && (
          <input type="text" autoComplete="username" value={offer.login} readOnly hidden />
        )}
        <PasswordField
          label={t("people.password")}
          value={password}
          onChange={setPassword}
          hint={t("people.password.hint")}
          autoComplete="new-password"
        />
        <Keep practised={practised} keep={keep} onChange={setKeep} />
      </DeedForm>
    </Screen>
  );
}
