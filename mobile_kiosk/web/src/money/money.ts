/** Money in whole satang, never a fraction: ฿12.50 is 1250. */
export type Satang = number;

const GROUPS = /\B(?=(\d{3})+(?!\d))/g;

/** ฿1,234.00, or ฿1,234 where `short` allows whole baht to stand alone. */
export function baht(amount: Satang, short = false): string {
  const sign = amount < 0 ? "−" : "";
  const whole = String(Math.floor(Math.abs(amount) / 100)).replace(GROUPS, ",");
  const rest = Math.abs(amount) % 100;
  return short && rest === 0 ? `${sign}฿${whole}` : `${sign}฿${whole}.${String(rest).padStart(2, "0")}`;
}

/** Read what a person typed, as 500, 1,000 or 37.50; null when it is no amount, or more than two decimals. */
export function readBaht(typed: string): Satang | null {
  const plain = thaiDigits(typed).replace(/[\s,฿]/g, "");
  const found = /^(\d{1,7})(?:\.(\d{0,2}))?$/.exec(plain);
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? "").padEnd(2, "0"));
}

/** Read a quantity as people type it; null when it is none. */
export function readQuantity(typed: string): number | null {
  const plain = thaiDigits(typed).trim();
  return /^\d{1,4}$/.test(plain) ? Number(plain) : null;
}

function thaiDigits(typed: string): string {
  return typed.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}
