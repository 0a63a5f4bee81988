/**
 * What the tablet keeps. `sales` is the journal: records are added and never changed or deleted. That a sale is still
 * to be sent stands in `unsent`, what the server answered in `answers`; both change in one transaction.
 */
import { openDB, type DBSchema, type IDBPDatabase } from "idb";

export interface KeptSale {
  id: string;
  device: string;
  sequence: number;
  receipt_number: string;
  /** The day in Bangkok by the tablet's clock. */
  day: string;
  total: number;
  /** The sale word for word, as it is sent. */
  text: string;
}

export interface ServerAnswer {
  id: string;
  status: "accepted" | "already" | "attention";
  reason: string;
  message: string;
  at: string;
}

export interface Unsent {
  /** Counts up with each sale; the order in which they are sent. */
  order?: number;
  id: string;
  total: number;
}

export interface Goods {
  variant: string;
  name_th: string;
  name_en: string;
  category: string;
  vendor: string;
  price: number;
  stock: number;
  picture: string;
}

export interface Catalogue {
  version: string;
  fetched_at: string;
  items: Goods[];
  /** Pieces sold here that the stock figures do not know of yet, by variant. */
  sold: Record<string, number>;
}

export interface Till {
  token: string;
  device: string;
  receipt_prefix: string;
  place: { code: string; kind: string; name_th: string; name_en: string };
}

export interface BasketLine {
  variant: string;
  name_th: string;
  name_en: string;
  /** The price when it was put in the basket: it stands. */
  price: number;
  quantity: number;
}

export interface Basket {
  /** Becomes the sale's id, so that confirming twice cannot sell twice. */
  id: string;
  lines: BasketLine[];
}

interface TillDatabase extends DBSchema {
  sales: { key: string; value: KeptSale; indexes: { by_number: [string, number]; by_day: string } };
  unsent: { key: number; value: Unsent; indexes: { by_id: string } };
  answers: { key: string; value: ServerAnswer };
  catalogue: { key: string; value: Catalogue };
  till: { key: string; value: Till };
  basket: { key: string; value: Basket };
  counters: { key: string; value: number };
}

export type Database = IDBPDatabase<TillDatabase>;

export const THE_ONE = "now";

/** Open the tablet's store, making it on the first start. */
export function openStore(): Promise<Database> {
  return openDB<TillDatabase>("talad-feemue-till", 1, {
    upgrade(database) {
      const sales = database.createObjectStore("sales", { keyPath: "id" });
      sales.createIndex("by_number", ["device", "sequence"], { unique: true });
      sales.createIndex("by_day", "day");
      const unsent = database.createObjectStore("unsent", { keyPath: "order", autoIncrement: true });
      unsent.createIndex("by_id", "id", { unique: true });
      database.createObjectStore("answers", { keyPath: "id" });
      database.createObjectStore("catalogue");
      database.createObjectStore("till");
      database.createObjectStore("basket");
      database.createObjectStore("counters");
    },
  });
}
