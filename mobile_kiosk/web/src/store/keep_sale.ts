import { bangkokDay, BOOT } from "../clock";
import type { Satang } from "../money/money";
import type { Language } from "../words";
import { THE_ONE, type Basket, type Database, type KeptSale, type Till } from "./database";
import { receiptNumber, type Envelope } from "./envelope";

export interface SaleToKeep {
  till: Till;
  basket: Basket;
  received: Satang;
  language: Language;
  drift: number | null;
}

export function basketTotal(basket: Basket): Satang {
  return basket.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
}

/**
 * Write a sale down for good. When this resolves, the sale is on the disk ("strict"), counted, due to be sent, and out
 * of the basket: all of it or, when it rejects, none. Only then may a receipt show.
 */
export async function keepSale(database: Database, sale: SaleToKeep): Promise<KeptSale> {
  const stores = ["sales", "unsent", "counters", "basket", "catalogue"] as const;
  const all = database.transaction(stores, "readwrite", { durability: "strict" });
  const sequence = ((await all.objectStore("counters").get(sale.till.device)) ?? 0) + 1;
  const catalogue = await all.objectStore("catalogue").get(THE_ONE);
  const kept = asRecord(sale, sequence, catalogue?.version ?? "");
  await Promise.all([
    all.objectStore("counters").put(sequence, sale.till.device),
    all.objectStore("sales").add(kept),
    all.objectStore("unsent").add({ id: kept.id, total: kept.total }),
    all.objectStore("basket").delete(THE_ONE),
  ]);
  if (catalogue) {
    for (const line of sale.basket.lines) {
      catalogue.sold[line.variant] = (catalogue.sold[line.variant] ?? 0) + line.quantity;
    }
    await all.objectStore("catalogue").put(catalogue, THE_ONE);
  }
  await all.done;
  return kept;
}

function asRecord(sale: SaleToKeep, sequence: number, priceList: string): KeptSale {
  const { till, basket, language } = sale;
  const now = new Date();
  const total = basketTotal(basket);
  const receipt_number = receiptNumber(till.receipt_prefix, sequence);
  const envelope: Envelope = {
    version: 1,
    id: basket.id,
    device: till.device,
    sequence,
    receipt_number,
    sold_at: now.toISOString(),
    boot: BOOT,
    monotonic_ms: Math.round(performance.now()),
    drift_ms: sale.drift,
    language,
    price_list: priceList,
    lines: basket.lines.map((line) => ({
      variant: line.variant,
      name: language === "th" ? line.name_th : line.name_en,
      quantity: line.quantity,
      unit_price: line.price,
      total: line.price * line.quantity,
    })),
    total,
    payment: { method: "cash", received: sale.received, change: sale.received - total },
  };
  const text = JSON.stringify(envelope);
  return { id: basket.id, device: till.device, sequence, receipt_number, day: bangkokDay(now), total, text };
}
