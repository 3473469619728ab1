import { type ReactNode, useEffect, useRef } from "react";
import { network } from "../store/app";
import { useStore } from "../store/react";
import { paths, type Route } from "../store/router";
import { chooseSound, chooseTheme, settings, type Theme } from "../store/settings";
import { t } from "../text";
import { AccountLinks, NewsCount } from "./AccountLinks";
import { DueBadge, DueCount } from "./assignments/DueBadge";
import { Icon, type IconName } from "./Icon";
import { Link } from "./Link";
import styles from "./Shell.module.css";
import { classes, Notice } from "./ui";
import { NARROW, useMedia } from "./useMedia";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
const THEME_ICONS: Record<Theme, IconName> = { system: "system", light: "light", dark: "dark" };

function ThemeSwitch() {
  const { theme } = useStore(settings);
  return (
    <fieldset className={styles.theme}>
      <legend className="visually-hidden">{t("theme.label")}</legend>
      {THEMES.map((one) => (
        <label key={one} className={styles.themeChoice} title={t(`theme.${one}`)}>
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={theme === one}
            onChange={() => chooseTheme(one)}
          />
          <Icon name={THEME_ICONS[one]} size={18} />
          <span className="visually-hidden">{t(`theme.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function SoundSwitch() {
  const { sound } = useStore(settings);
  return (
    <button
      type="button"
      className={styles.iconButton}
      aria-pressed={sound}
      title={sound ? t("sound.on") : t("sound.off")}
      onClick={() => chooseSound(!sound)}
    >
      <Icon name={sound ? "sound" : "mute"} size={18} />
      <span className="visually-hidden">{t("sound.label")}</span>
    </button>
  );
}

const MENU = "menu";

/**
 * The ways to other screens, and the switches: a row, or where there is no room for it a popover of the browser's own
 * behind one button, which closes with Escape, with a touch elsewhere and when another screen comes.
 */
function Ways({ route }: { route: Route }) {
  const narrow = useMedia(NARROW);
  const menu = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever goes to another screen is done with the menu
  useEffect(() => {
    if (narrow) menu.current?.hidePopover?.();
  }, [narrow, route]);
  return (
    <>
      {narrow && (
        <button type="button" className={styles.menuButton} popoverTarget={MENU}>
          <Icon name="menu" size={20} />
          {t("nav.menu")}
          <DueCount />
          <NewsCount />
        </button>
      )}
      <div ref={menu} id={MENU} className={styles.ways} popover={narrow ? "auto" : undefined}>
        <nav aria-label={t("nav.label")} className={styles.nav}>
          <Link to={paths.shelf()} current={route.name === "shelf"}>
            {t("nav.shelf")}
            <DueBadge screen={route.name} />
          </Link>
          <Link to={paths.progress()} current={route.name === "progress"}>
            {t("nav.progress")}
          </Link>
          <AccountLinks route={route} />
        </nav>
        <div className={styles.switches}>
          <SoundSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </>
  );
}

/** What stands around every screen. */
export function Shell({ route, children }: { route: Route; children: ReactNode }) {
  const online = useStore(network);
  return (
    <>
      <a href="#main" className={styles.skip}>
        {t("app.skip")}
      </a>
      <header className={styles.header}>
        <Link to={paths.shelf()} className={styles.brand}>
          <svg aria-hidden="true" focusable="false" width="30" height="22" viewBox="0 0 30 22">
            <path className={styles.brandLine} d="M1 18c6-1.5 9-4 12-8" />
            <path className={styles.brandAhead} d="M17 10c3-3.5 6-6 12-7.5" />
            <circle className={styles.brandNow} cx="15" cy="10" r="3.4" />
          </svg>
          {t("app.name")}
        </Link>
        <Ways route={route} />
      </header>
      <div role="status" className={classes(!online && styles.offline)}>
        {!online && (
          <Notice icon="offline" live title={t("offline.title")}>
            {t("offline.detail")}
          </Notice>
        )}
      </div>
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <footer className={styles.footer}>
        <p>{t("app.footer")}</p>
        <Link to={paths.hearing()} current={route.name === "hearing"}>
          {t("nav.hearing")}
        </Link>
        <Link to={paths.profile()} current={route.name === "profile"}>
          {t("kept.title")}
        </Link>
      </footer>
    </>
  );
}
