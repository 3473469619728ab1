import { local } from "./storage";
import { createStore } from "./store";

export type Theme = "system" | "light" | "dark";

export interface Settings {
  theme: Theme;
  sound: boolean;
}

const THEME = "second-call.theme"; // public/theme.js reads it before the first paint
const SOUND = "second-call.sound";

const kept = local.get(THEME);
export const settings = createStore<Settings>({
  theme: kept === "light" || kept === "dark" ? kept : "system",
  sound: local.get(SOUND) !== "off",
});

export function chooseTheme(theme: Theme) {
  if (theme === "system") {
    local.remove(THEME);
    delete document.documentElement.dataset.theme;
  } else {
    local.set(THEME, theme);
    document.documentElement.dataset.theme = theme;
  }
  settings.update((now) => ({ ...now, theme }));
}

export function chooseSound(sound: boolean) {
  local.set(SOUND, sound ? "on" : "off");
  settings.update((now) => ({ ...now, sound }));
}
