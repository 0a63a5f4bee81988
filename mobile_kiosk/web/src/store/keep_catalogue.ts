import { THE_ONE, type Catalogue, type Database, type Goods } from "./database";
import type { Envelope } from "./envelope";

const PICTURES = "kiosk-pictures";
const AT_ONCE = 4;

/** Keep a fresh price list. Its stock knows nothing of what is sold here and unsent: that is taken off when shown. */
export async function keepCatalogue(database: Database, version: string, items: Goods[]): Promise<Catalogue> {
  const all = database.transaction(["catalogue", "sales", "unsent"], "readwrite");
  const sold: Record<string, number> = {};
  for (const { id } of await all.objectStore("unsent").getAll()) {
    const sale = await all.objectStore("sales").get(id);
    for (const line of sale ? (JSON.parse(sale.text) as Envelope).lines : []) {
      sold[line.variant] = (sold[line.variant] ?? 0) + line.quantity;
    }
  }
  const fresh: Catalogue = { version, items, sold, fetched_at: new Date().toISOString() };
  await all.objectStore("catalogue").put(fresh, THE_ONE);
  await all.done;
  return fresh;
}

/** Put the goods' pictures away for when there is no network, and drop those of goods that are gone. */
export async function keepPictures(items: readonly Goods[]): Promise<void> {
  const wanted = new Set(items.filter((one) => one.picture).map((one) => new URL(one.picture, location.href).href));
  const cache = await caches.open(PICTURES);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...wanted].filter((url) => !kept.has(url));
  const gone = [...kept].filter((url) => !wanted.has(url));
  await Promise.all(gone.map((url) => cache.delete(url)));
  const next = async (): Promise<void> => {
    for (let url = missing.pop(); url !== undefined; url = missing.pop()) {
      // A picture that does not come now comes at the next contact; goods sell without one.
      await cache.add(url).catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
}
