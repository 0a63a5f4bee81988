/** Times: the tablet's own clock as it is, days in Bangkok, years in the Buddhist era for Thai readers. */
import type { Language } from "./words";

const ZONE = "Asia/Bangkok";
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, year: "numeric", month: "2-digit", day: "2-digit" });
const LOCALES: Record<Language, string> = { th: "th-TH-u-ca-buddhist-nu-latn", en: "en-GB" };

/** One id per start of the page: with performance.now() it tells the order of sales whatever the clock was set to. */
export const BOOT = crypto.randomUUID?.() ?? "";

/** The day in Bangkok, as 2026-11-22. */
export function bangkokDay(moment: Date): string {
  return DAY.format(moment);
}

export function timeOfDay(moment: Date, language: Language): string {
  return moment.toLocaleTimeString(LOCALES[language], { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hour12: false });
}

export function dayAndTime(moment: Date, language: Language): string {
  const day = moment.toLocaleDateString(LOCALES[language], { timeZone: ZONE, day: "numeric", month: "short", year: "numeric" });
  return `${day} ${timeOfDay(moment, language)}`;
}
