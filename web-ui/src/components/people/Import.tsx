import { useId, useState } from "react";
import { people } from "../../store/me";
import { t } from "../../text";
import type { ImportResult } from "../../wire/types";
import { Button, classes, ui } from "../ui";
import { DeedForm } from "./DeedForm";
import { addressOf } from "./Handed";
import styles from "./people.module.css";
import { useDeed } from "./useDeed";

export function Import({ onChanged }: { onChanged: () => void }) {
  const id = useId();
  const { working, problem, run } = useDeed();
  const [csv, setCsv] = useState("");
  const [result, setResult] = useState<ImportResult>();
  const fresh = result?.rows.filter((row) => row.outcome === "new").length ?? 0;
  const faulty = result?.rows.filter((row) => row.outcome === "faulty").length ?? 0;

  function take(text: string) {
    setCsv(text);
    setResult(undefined);
  }

  return (
    <section className={ui.sheet} aria-labelledby="import">
      <div className={ui.sheetHead}>
        <h2 id="import">{t("admin.import")}</h2>
      </div>
      <DeedForm
        plain
        action={t("admin.import.dry")}
        working={working}
        problem={problem}
        onSubmit={() => run(async () => setResult(await people.importPeople(csv, true)))}
      >
        <p className={ui.hint}>{t("admin.import.hint")}</p>
        <div className={ui.field}>
          <label htmlFor={`${id}-file`}>{t("admin.import.file")}</label>
          <input
            id={`${id}-file`}
            type="file"
            accept=".csv,text/csv"
            className={ui.input}
            onChange={(event) => event.target.files?.[0]?.text().then(take)}
          />
        </div>
        <div className={ui.field}>
          <label htmlFor={`${id}-text`}>{t("admin.import.text")}</label>
          <textarea
            id={`${id}-text`}
            className={classes(ui.input, styles.text)}
            value={csv}
            spellCheck={false}
            required
            onChange={(event) => take(event.target.value)}
          />
        </div>
      </DeedForm>
      {result && (
        <>
          <Rows result={result} />
          <div className={classes(styles.actions, styles.below)} role="status">
            {result.dryRun && faulty > 0 && t("admin.import.faulty", { count: faulty })}
            {result.dryRun && faulty === 0 && fresh === 0 && t("admin.import.nobody-new")}
            {result.dryRun && faulty === 0 && fresh > 0 && (
              <>
                <Button
                  kind="primary"
                  unavailable={working}
                  describedBy={`${id}-links`}
                  onClick={() =>
                    run(async () => {
                      setResult(await people.importPeople(csv, false));
                      onChanged();
                    })
                  }
                >
                  {t("admin.import.do", { count: fresh })}
                </Button>
                <span id={`${id}-links`} className={ui.hint}>
                  {t("admin.import.links-before")}
                </span>
              </>
            )}
            {!result.dryRun && t("admin.import.done", { count: result.invited })}
            {result.invited > 0 && (
              <>
                <Button describedBy={`${id}-links`} onClick={() => save(result)}>
                  {t("admin.import.links")}
                </Button>
                <span id={`${id}-links`} className={ui.hint}>
                  {t("admin.import.links-now")}
                </span>
              </>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function Rows({ result }: { result: ImportResult }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={t("admin.import")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("admin.import.line")}</th>
            <th scope="col">{t("people.name")}</th>
            <th scope="col">{t("people.login")}</th>
            <th scope="col">{t("people.role")}</th>
            <th scope="col">{t("people.team")}</th>
            <th scope="col">{t("admin.import.outcome")}</th>
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <td>{row.name}</td>
              <td>{row.login}</td>
              <td>{row.role}</td>
              <td>{row.team}</td>
              <td>
                {t(`outcome.${row.outcome}`)} {row.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
function cell(text: string): string {
  return `"${text.replace(/^[=+\-@\t]/, "'$&").replaceAll('"', '""')}"`;
}

function save(result: ImportResult) {
  const lines = result.rows.flatMap((row) =>
    row.link ? [[row.name, row.login, row.role, row.team, addressOf(row.link)].map(cell).join(",")] : [],
  );
  const file = new Blob([["name,login,role,team,link", ...lines].join("\r\n")], { type: "text/csv" });
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = "second-call-invitations.csv";
  link.click();
  URL.revokeObjectURL(address);
}
