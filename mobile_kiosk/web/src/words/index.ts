import { en } from "./en";
import { th, type ReasonCode, type Words } from "./th";

export type Language = "th" | "en";
export type { Words };

export const WORDS: Record<Language, Words> = { th, en };

/** The words for why a sale needs a look; what an old till does not know, the server said in its own words. */
export function reasonInWords(words: Words, code: string, serverSaid: string): string {
  return words.reasons[code as ReasonCode] ?? serverSaid;
}
