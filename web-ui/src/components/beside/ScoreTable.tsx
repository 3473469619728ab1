import type { Judged } from "../../routes/judged";
import { t } from "../../text";
import { SKILLS } from "../../wire/types";
import { ui } from "../ui";
import styles from "./ScoreTable.module.css";

interface Line {
  name: string;
  left: number | undefined;
  right: number | undefined;
}

function linesOf(left: Judged, right: Judged): Line[] {
  const a = left.debrief.scorecard;
  const b = right.debrief.scorecard;
  return [
    { name: t("debrief.overall"), left: a.overall, right: b.overall },
    ...SKILLS.map((skill) => ({
      name: t(`skill.${skill}`),
      left: a.skills[skill]?.score,
      right: b.skills[skill]?.score,
    })),
  ];
}

/** A minus as it is set in print, and a plus where something was won. */
function signed(by: number): string {
  return by > 0 ? `+${by}` : by < 0 ? `\u2212${-by}` : "0";
}

/** The scores of both, and by how much this one is above or below the other. */
export function ScoreTable({ left, right }: { left: Judged; right: Judged }) {
  return (
    <section className={ui.sheet}>
      <table className={styles.scores}>
        <caption>{t("debrief.scores")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("beside.this")}</th>
            <th scope="col">{t("beside.other")}</th>
            <th scope="col">{t("beside.change")}</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(left, right).map((line) => (
            <tr key={line.name}>
              <th scope="row">{line.name}</th>
              <td>{line.left ?? "\u2013"}</td>
              <td>{line.right ?? "\u2013"}</td>
              <td>
                {line.left !== undefined && line.right !== undefined
                  ? signed(line.left - line.right)
                  : "\u2013"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.endings}>
        <dt>{t("beside.this")}</dt>
        <dd>{left.debrief.ending.title}</dd>
        <dt>{t("beside.other")}</dt>
        <dd>{right.debrief.ending.title}</dd>
      </dl>
    </section>
  );
}
