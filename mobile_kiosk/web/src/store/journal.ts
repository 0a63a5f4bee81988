/** Reads of what was sold, and the only way by which a sale stops being unsent: the server's answer for its id. */
import type { Database, KeptSale, ServerAnswer } from "./database";
import type { Envelope } from "./envelope";

export interface SaleOfToday {
  sale: Envelope;
  answer: ServerAnswer | null;
}

/** What the screen says of the journal, counted from the journal and not from the state of the network. */
export interface JournalSums {
  unsentCount: number;
  unsentTotal: number;
  attentionCount: number;
  todayCount: number;
  todayTotal: number;
}

export async function journalSums(database: Database, day: string): Promise<JournalSums> {
  const all = database.transaction(["sales", "unsent", "answers"]);
  const [unsent, today, answers] = await Promise.all([
    all.objectStore("unsent").getAll(),
    all.objectStore("sales").index("by_day").getAll(day),
    all.objectStore("answers").getAll(),
  ]);
  return {
    unsentCount: unsent.length,
    unsentTotal: unsent.reduce((sum, one) => sum + one.total, 0),
    attentionCount: answers.filter((one) => one.status === "attention").length,
    todayCount: today.length,
    todayTotal: today.reduce((sum, one) => sum + one.total, 0),
  };
}

/** A day's sales and all older ones that are unsent or need a look, the latest first. */
export async function salesToShow(database: Database, day: string): Promise<SaleOfToday[]> {
  const all = database.transaction(["sales", "unsent", "answers"]);
  const [today, unsent, answers] = await Promise.all([
    all.objectStore("sales").index("by_day").getAll(day),
    all.objectStore("unsent").getAll(),
    all.objectStore("answers").getAll(),
  ]);
  const byId = new Map(answers.map((one) => [one.id, one]));
  const shown = new Map(today.map((sale) => [sale.id, sale]));
  const open = [...unsent.map((one) => one.id), ...answers.filter((one) => one.status === "attention").map((one) => one.id)];
  for (const id of open) {
    const sale = shown.get(id) ?? (await all.objectStore("sales").get(id));
    if (sale) shown.set(id, sale);
  }
  return [...shown.values()]
    .map((kept) => ({ sale: JSON.parse(kept.text) as Envelope, answer: byId.get(kept.id) ?? null }))
    .sort((one, other) => (one.sale.sold_at < other.sale.sold_at ? 1 : -1));
}

/** The next sales to send, the oldest first, leaving out those set aside. */
export async function nextUnsent(database: Database, most: number, setAside: ReadonlySet<string>): Promise<KeptSale[]> {
  const all = database.transaction(["sales", "unsent"]);
  const found: KeptSale[] = [];
  let cursor = await all.objectStore("unsent").openCursor();
  while (cursor && found.length < most) {
    const sale = setAside.has(cursor.value.id) ? undefined : await all.objectStore("sales").get(cursor.value.id);
    if (sale) found.push(sale);
    cursor = await cursor.continue();
  }
  return found;
}

/** Note the server's answers. A sale leaves `unsent` only here; its record in `sales` stays for ever. */
export async function noteAnswers(database: Database, answers: readonly ServerAnswer[]): Promise<void> {
  const all = database.transaction(["answers", "unsent"], "readwrite", { durability: "strict" });
  for (const answer of answers) {
    await all.objectStore("answers").put(answer);
    const order = await all.objectStore("unsent").index("by_id").getKey(answer.id);
    if (order !== undefined) await all.objectStore("unsent").delete(order);
  }
  await all.done;
}
