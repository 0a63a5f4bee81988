/** What the person at the till chose for her eyes and her language. Kept on this tablet only, and no part of any sale. */
import type { Language } from "./words";

export type Theme = "auto" | "light" | "night";

export function chosenLanguage(): Language {
  return localStorage.getItem("language") === "en" ? "en" : "th";
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem("language", language);
  document.documentElement.lang = language;
}

export function chosenTheme(): Theme {
  const kept = localStorage.getItem("theme");
  return kept === "light" || kept === "night" ? kept : "auto";
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem("theme", theme);
  document.documentElement.dataset["theme"] = theme;
}

/** Whether the screen is dark now, by choice or because the tablet is. */
export function isNight(theme: Theme): boolean {
  return theme === "night" || (theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches);
}
