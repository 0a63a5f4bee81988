/** Thai notes and coins, for what is taken and what is given back. */
import type { Satang } from "./money.js";

export const NOTES: readonly Satang[] = [100000, 50000, 10000, 5000, 2000];
export const COINS: readonly Satang[] = [1000, 500, 200, 100, 50, 25];

export interface Pieces {
  value: Satang;
  count: number;
}

/** The fewest notes and coins for an amount, large ones first; `left` is what no coin can pay (under 25 satang). */
export function inNotesAndCoins(amount: Satang): { pieces: Pieces[]; left: Satang } {
  const pieces: Pieces[] = [];
  let left = amount;
  for (const value of [...NOTES, ...COINS]) {
    const count = Math.floor(left / value);
    if (count > 0) pieces.push({ value, count });
    left -= count * value;
  }
  return { pieces, left };
}

/** What buyers are likely to hand over for a total: exactly it, then the next round sums, at most four. */
export function likelyCash(total: Satang): Satang[] {
  const rounds = [2000, 5000, 10000, 50000, 100000].map((note) => Math.ceil(total / note) * note);
  return [...new Set([total, ...rounds])].sort((one, other) => one - other).slice(0, 4);
}
