import { useState } from "react";
import { Failed } from "../components/Failed";
import { Audit } from "../components/people/Audit";
import { Import } from "../components/people/Import";
import { Invitations, Invite } from "../components/people/Invite";
import { People } from "../components/people/People";
import styles from "../components/people/people.module.css";
import { Screen } from "../components/Screen";
import { Loading, Skeleton } from "../components/ui";
import { useFetched } from "../components/useFetched";
import { people } from "../store/me";
import { t } from "../text";

export default function Administration() {
  const { resource, reload } = useFetched("administration", (signal) => people.everybody(signal));
  const [deeds, setDeeds] = useState(0);
  const changed = () => {
    reload();
    setDeeds((before) => before + 1);
  };
  return (
    <Screen title={t("admin.title")}>
      {resource.phase === "loading" && (
        <Loading what={t("admin.loading")}>
          <Skeleton height="14rem" />
        </Loading>
      )}
      {resource.phase === "failed" && <Failed code={resource.error.code} onRetry={reload} />}
      {resource.phase === "ready" && (
        <div className={styles.page}>
          <div className={styles.columns}>
            <People everybody={resource.value} onChanged={changed} />
            <div className={styles.column}>
              <Invite onChanged={changed} />
              <Invitations invitations={resource.value.invitations} onChanged={changed} />
            </div>
          </div>
          <Import onChanged={changed} />
          <Audit deeds={deeds} />
        </div>
      )}
    </Screen>
  );
}
