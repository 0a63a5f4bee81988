/** A sale as it is written down, kept and sent: version 1. Money in whole satang. */
export interface Envelope {
  version: 1;
  id: string;
  device: string;
  sequence: number;
  receipt_number: string;
  sold_at: string;
  boot: string;
  monotonic_ms: number;
  drift_ms: number | null;
  language: "th" | "en";
  price_list: string;
  lines: { variant: string; name: string; quantity: number; unit_price: number; total: number }[];
  total: number;
  payment: { method: "cash"; received: number; change: number };
}

/** Receipt numbers: the till's prefix, then its own counter without gaps. */
export function receiptNumber(prefix: string, sequence: number): string {
  return `${prefix}-${String(sequence).padStart(6, "0")}`;
}
