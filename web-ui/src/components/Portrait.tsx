import { type Looks, looksOf } from "../logic/portrait";
import styles from "./Portrait.module.css";

const CX = 60;
const CY = 52;

function headPath({ width: w, jaw: j, chin: h }: Looks): string {
  return (
    `M${CX - w} ${CY - 4}C${CX - w} ${CY - 34} ${CX + w} ${CY - 34} ${CX + w} ${CY - 4}` +
    `C${CX + w} ${CY + 12} ${CX + j + 3} ${CY + h} ${CX} ${CY + h}` +
    `C${CX - j - 3} ${CY + h} ${CX - w} ${CY + 12} ${CX - w} ${CY - 4}Z`
  );
}

/** Hair that lies behind the head. */
function BackHair({ looks }: { looks: Looks }) {
  const { width: w, hair } = looks;
  const left = CX - w;
  const right = CX + w;
  switch (hair) {
    case 1: // bob
      return (
        <path
          d={`M${left - 6} ${CY + 22}C${left - 12} ${CY - 42} ${right + 12} ${CY - 42} ${right + 6} ${CY + 22}C${right - 2} ${CY + 26} ${left + 2} ${CY + 26} ${left - 6} ${CY + 22}Z`}
        />
      );
    case 2: // bun
      return <circle cx={CX + 3} cy={CY - 34} r="9.5" />;
    case 4: // long
      return (
        <path
          d={`M${left - 8} ${CY + 46}C${left - 4} ${CY + 24} ${left - 12} ${CY + 6} ${left - 5} ${CY - 14}C${left + 2} ${CY - 40} ${right - 2} ${CY - 40} ${right + 5} ${CY - 14}C${right + 12} ${CY + 6} ${right + 4} ${CY + 24} ${right + 8} ${CY + 46}C${right - 8} ${CY + 52} ${left + 8} ${CY + 52} ${left - 8} ${CY + 46}Z`}
        />
      );
    case 7: // tied back, over a shoulder
      return (
        <path
          d={`M${right - 6} ${CY - 16}C${right + 15} ${CY - 12} ${right + 5} ${CY + 16} ${right + 12} ${CY + 38}C${right + 4} ${CY + 34} ${right - 3} ${CY + 18} ${right - 6} ${CY - 2}Z`}
        />
      );
    default:
      return null;
  }
}

/** Hair over the brow. */
function FrontHair({ looks }: { looks: Looks }) {
  const { width: w, hair } = looks;
  const left = CX - w;
  const right = CX + w;
  const top = CY - 30;
  switch (hair) {
    case 0: // side parting
      return (
        <path
          d={`M${left - 1.5} ${CY - 2}C${left - 5} ${top - 2} ${CX - 8} ${top - 7} ${CX + 8} ${top - 3}C${right + 3} ${top} ${right + 3} ${CY - 10} ${right + 1.5} ${CY - 2}C${right - 2} ${CY - 10} ${right - 5} ${CY - 15} ${CX + 9} ${CY - 18}C${CX - 4} ${CY - 12} ${left + 5} ${CY - 12} ${left - 1.5} ${CY - 2}Z`}
        />
      );
    case 1: // bob with a fringe
      return (
        <path
          d={`M${left - 1} ${CY + 4}C${left - 4} ${top - 3} ${right + 4} ${top - 3} ${right + 1} ${CY + 4}C${right - 1} ${CY - 5} ${right - 4} ${CY - 9} ${right - 6} ${CY - 11}C${CX + 4} ${CY - 7} ${CX - 6} ${CY - 7} ${left + 5} ${CY - 10}C${left + 2} ${CY - 6} ${left} ${CY - 2} ${left - 1} ${CY + 4}Z`}
        />
      );
    case 2: // bun, swept up
    case 7:
      return (
        <path
          d={`M${left - 1} ${CY - 3}C${left - 3} ${top - 4} ${right + 3} ${top - 4} ${right + 1} ${CY - 3}C${right - 3} ${CY - 15} ${CX + 8} ${CY - 21} ${CX - 1} ${CY - 20}C${CX - 11} ${CY - 20} ${left + 4} ${CY - 14} ${left - 1} ${CY - 3}Z`}
        />
      );
    case 3: // curls
      return (
        <path
          d={`M${left - 1} ${CY - 2}c-6-3-6-10-1-13c-4-7 3-13 9-12c1-7 11-9 15-4c6-4 14 0 14 6c7 0 10 7 6 12c5 4 3 10-2 11c0-6-3-10-7-12c-3 3-8 3-11 0c-4 4-10 3-13 0c-5 2-9 6-10 12Z`}
        />
      );
    case 4: // long, parted
      return (
        <path
          d={`M${left} ${CY + 6}C${left - 5} ${top - 2} ${CX - 6} ${top - 3} ${CX} ${top - 3}C${CX + 6} ${top - 3} ${right + 5} ${top - 2} ${right} ${CY + 6}C${right - 1} ${CY - 8} ${CX + 8} ${CY - 14} ${CX + 2} ${CY - 22}C${CX - 4} ${CY - 14} ${left + 2} ${CY - 8} ${left} ${CY + 6}Z`}
        />
      );
    case 5: // close crop
      return (
        <path
          d={`M${left} ${CY - 4}C${left} ${top - 4} ${right} ${top - 4} ${right} ${CY - 4}C${right - 2} ${CY - 10} ${right - 3} ${CY - 13} ${right - 6} ${CY - 15}C${CX + 6} ${CY - 18} ${CX - 6} ${CY - 18} ${left + 6} ${CY - 15}C${left + 3} ${CY - 13} ${left + 2} ${CY - 10} ${left} ${CY - 4}Z`}
        />
      );
    case 6: // swept high
      return (
        <path
          d={`M${left - 1} ${CY - 3}C${left - 4} ${CY - 18} ${left + 1} ${top - 6} ${CX - 4} ${top - 7}C${CX + 8} ${top - 12} ${right + 6} ${top - 3} ${right + 1} ${CY - 3}C${right - 1} ${CY - 9} ${right - 2} ${CY - 12} ${right - 4} ${CY - 15}C${CX + 6} ${CY - 17} ${CX - 8} ${CY - 15} ${left + 5} ${CY - 16}C${left + 2} ${CY - 13} ${left} ${CY - 9} ${left - 1} ${CY - 3}Z`}
        />
      );
    default: // receding, drawn as strands at the sides
      return (
        <path
          d={`M${left - 1} ${CY + 1}C${left - 4} ${CY - 10} ${left - 1} ${CY - 18} ${left + 5} ${CY - 22}C${left + 4} ${CY - 16} ${left + 2} ${CY - 8} ${left - 1} ${CY + 1}ZM${right + 1} ${CY + 1}C${right + 4} ${CY - 10} ${right + 1} ${CY - 18} ${right - 5} ${CY - 22}C${right - 4} ${CY - 16} ${right - 2} ${CY - 8} ${right + 1} ${CY + 1}Z`}
        />
      );
  }
}

function Eyes({ looks }: { looks: Looks }) {
  const x = 8.5;
  const y = CY + 1;
  return (
    <>
      {[CX - x, CX + x].map((at) => {
        switch (looks.eyes) {
          case 0:
            return <circle key={at} cx={at} cy={y} r="1.5" className={styles.solid} />;
          case 1:
            return <path key={at} d={`M${at - 3.2} ${y + 0.8}q3.2-3 6.4 0M${at} ${y + 0.6}v.1`} />;
          case 2:
            return <path key={at} d={`M${at - 3.4} ${y}q3.4-3.2 6.8 0q-3.4 2.4-6.8 0M${at} ${y - 0.3}v.2`} />;
          default:
            return <path key={at} d={`M${at - 3} ${y - 1.4}h6M${at} ${y + 0.4}v.2`} />;
        }
      })}
    </>
  );
}

function Brows({ looks }: { looks: Looks }) {
  const y = CY - 6;
  const d = [
    `M${CX - 12.5} ${y + 1}q4-3 8-1M${CX + 4.5} ${y}q4-2 8 1`,
    `M${CX - 12.5} ${y}h7.500M${CX + 5} ${y}h7.5`,
    `M${CX - 12.5} ${y + 1.5}l7.5-2.500M${CX + 5} ${y - 1}l7.5 2.5`,
    `M${CX - 12.5} ${y}q4-4 8-.500M${CX + 4.5} ${y + 1}q4-1 8 0`,
  ];
  return <path d={d[looks.brows] ?? d[0]} strokeWidth="2.4" />;
}

function Nose({ looks }: { looks: Looks }) {
  const x = CX + looks.turn * 0.5;
  const d = [
    `M${x} ${CY + 1}l-2.5 9.500h4`,
    `M${x - 1} ${CY + 9.5}q2 2 4 0`,
    `M${x + 1} ${CY}q-1 7-3.5 9.500q2 2 4.5 1`,
    `M${x} ${CY + 2}l3 8.500l-4.5 .5`,
  ];
  return <path d={d[looks.nose] ?? d[0]} />;
}

function Mouth({ looks }: { looks: Looks }) {
  const x = CX + looks.turn * 0.5;
  const y = CY + 17;
  const d = [
    `M${x - 6} ${y}q6 4 12 0`,
    `M${x - 5.5} ${y + 1}h11`,
    `M${x - 5} ${y + 1}q5 1.5 10.5-2`,
    `M${x - 5.5} ${y}q5.5 3 11 0M${x - 2.5} ${y + 4.5}h5`,
  ];
  return <path d={d[looks.mouth] ?? d[0]} />;
}

function Glasses({ looks }: { looks: Looks }) {
  const y = CY + 1;
  if (looks.glasses === 0) {
    return (
      <path
        d={`M${CX - 15} ${y}a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0-12.8 0M${CX + 2.2} ${y}a6.4 6.4 0 1 0 12.8 0a6.4 6.4 0 1 0-12.8 0M${CX - 2.2} ${y}h4.4`}
      />
    );
  }
  if (looks.glasses === 1) {
    return (
      <path
        d={`M${CX - 15.5} ${y - 4.5}h13v6q0 4-4 4h-5q-4 0-4-4ZM${CX + 2.5} ${y - 4.5}h13v6q0 4-4 4h-5q-4 0-4-4ZM${CX - 2.5} ${y - 3}h5`}
      />
    );
  }
  return null;
}

function Clothes({ looks }: { looks: Looks }) {
  const body = "M12 124C13 104 30 98 49 93C52 100 68 100 71 93C90 98 107 104 108 124Z";
  switch (looks.clothes) {
    case 0: // jacket and shirt
      return (
        <>
          <path d={body} className={styles.paper} />
          <path d="M49 93L60 112L71 93M49 93L41 103L54 124M71 93L79 103L66 124M60 112V124" />
        </>
      );
    case 1: // inked jumper
      return (
        <>
          <path d={body} className={styles.solid} />
          <path d="M48 92C52 102 68 102 72 92" className={styles.paper} />
        </>
      );
    case 2: // roll neck
      return (
        <>
          <path d={body} className={styles.paper} />
          <path d="M48 84C54 89 66 89 72 84V96C66 101 54 101 48 96Z" className={styles.paper} />
          <path d="M54 90v7M60 91v8M66 90v7" />
        </>
      );
    case 3: // striped
      return (
        <>
          <path d={body} className={styles.paper} />
          <path d="M26 102C45 114 75 114 94 102M18 109C42 123 78 123 102 109M48 93C52 101 68 101 72 93" />
        </>
      );
    default: // inked jacket over a light shirt
      return (
        <>
          <path d={body} className={styles.solid} />
          <path d="M49 92L60 122L71 92C66 98 54 98 49 92Z" className={styles.paper} />
        </>
      );
  }
}

/**
 * A drawn portrait, made from the person's id. The name stands beside it everywhere, so it is an ornament to a
 * screen reader.
 */
export function Portrait({ id, size = 56 }: { id: string; size?: number }) {
  const looks = looksOf(id);
  return (
    <svg
      className={styles.portrait}
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 120 120"
    >
      <circle
        className={`${styles[`wash${looks.wash}`]} ${styles.base}`}
        cx="60"
        cy="60"
        r="60"
        stroke="none"
      />
      <circle
        className={styles[`wash${looks.wash}`]}
        cx={60 + looks.washX}
        cy={58 + looks.washY}
        r="46"
        stroke="none"
      />
      <g className={looks.inked ? styles.inkedHair : styles.paperHair}>
        <BackHair looks={looks} />
      </g>
      <path d={`M51 ${CY + 18}V92C54 101 66 101 69 92V${CY + 18}Z`} className={styles.paper} />
      <Clothes looks={looks} />
      <path
        d={`M${CX - looks.width} ${CY - 2}q-5-1-4 5q1 6 5 6M${CX + looks.width} ${CY - 2}q5-1 4 5q-1 6-5 6`}
        className={styles.paper}
      />
      <path d={headPath(looks)} className={styles.paper} />
      <Brows looks={looks} />
      <Eyes looks={looks} />
      <Nose looks={looks} />
      <Mouth looks={looks} />
      <Glasses looks={looks} />
      <g className={looks.inked ? styles.inkedHair : styles.paperHair}>
        <FrontHair looks={looks} />
      </g>
    </svg>
  );
}
