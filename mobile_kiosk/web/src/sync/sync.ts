/**
 * Hands sales to the centre: on start, when the network or the window comes back, by timer, and by button. One run at a
 * time; after a failure it waits longer each time, with some chance in it so that a fleet does not knock at once.
 */
import { keepCatalogue, keepPictures } from "../store/keep_catalogue";
import { THE_ONE, type Catalogue, type Database, type ServerAnswer, type Till } from "../store/database";
import { nextUnsent, noteAnswers } from "../store/journal";
import type { Language } from "../words";
import { fetchCatalogue, fetchStatus, sendSales, type Answers, type Reply } from "./talk";

const BATCH = 50;
const EVERY_MS = 60_000;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
const PRICES_GOOD_FOR_MS = 300_000;
const KNOWN = new Set(["accepted", "already", "attention"]);

export type Phase = "idle" | "sending" | "offline" | "trouble" | "shut_out";

export interface SyncState {
  phase: Phase;
  lastContact: Date | null;
  /** How many milliseconds the tablet's clock runs ahead of the centre's; null before the first contact. */
  drift: number | null;
}

export interface SyncNeeds {
  database: Database;
  till: () => Till | null;
  language: () => Language;
  onState: (state: SyncState) => void;
  onJournal: () => void;
  onCatalogue: (catalogue: Catalogue) => void;
}

export class Sync {
  state: SyncState = { phase: "idle", lastContact: null, drift: null };
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again = false;
  private freshPrices = false;
  private failures = 0;
  private batch = BATCH;
  private setAside = new Set<string>();

  constructor(private needs: SyncNeeds) {
    addEventListener("online", () => void this.now());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") void this.now();
    });
  }

  /** Send what is unsent and fetch prices. Whoever calls while a run is on gets one more after it, for what came since. */
  now(freshPrices = false): Promise<void> {
    this.again = this.running !== null;
    this.freshPrices ||= freshPrices;
    this.running ??= this.runs().finally(() => {
      this.running = null;
      this.schedule();
    });
    return this.running;
  }

  private async runs(): Promise<void> {
    do {
      this.again = false;
      const fresh = this.freshPrices;
      this.freshPrices = false;
      await this.run(fresh);
    } while (this.again);
  }

  private async run(freshPrices: boolean): Promise<void> {
    const till = this.needs.till();
    if (!till) return;
    this.say({ phase: "sending" });
    const failed = (await this.drain(till)) ?? (await this.greet(till)) ?? (await this.prices(till, freshPrices));
    this.failures = failed === null ? 0 : this.failures + 1;
    this.say({ phase: failed ?? "idle" });
  }

  /** Send batch after batch until nothing is left; gives what went wrong, or null. */
  private async drain(till: Till): Promise<Phase | null> {
    for (;;) {
      const sales = await nextUnsent(this.needs.database, this.batch, this.setAside);
      if (sales.length === 0) return null;
      const sentAt = Date.now();
      const reply = await sendSales(till, sales.map((sale) => sale.text), this.needs.language());
      if (reply.kind === "too_large") {
        this.sendLess(sales.map((sale) => sale.id));
        continue;
      }
      if (reply.kind !== "ok") return failure(reply);
      this.measure(reply.value.server_time, sentAt);
      const answers = usable(reply.value, new Set(sales.map((sale) => sale.id)));
      if (answers.length === 0) return "trouble";
      await noteAnswers(this.needs.database, answers);
      this.batch = BATCH;
      this.needs.onJournal();
    }
  }

  /** Halve the batch; a single sale that is too large steps aside for this start, unsent and in plain sight. */
  private sendLess(ids: string[]): void {
    if (ids.length > 1) this.batch = Math.ceil(ids.length / 2);
    else for (const id of ids) this.setAside.add(id);
  }

  private async greet(till: Till): Promise<Phase | null> {
    const askedAt = Date.now();
    const reply = await fetchStatus(till, this.needs.language());
    if (reply.kind !== "ok") return failure(reply);
    this.measure(reply.value.server_time, askedAt);
    return null;
  }

  private async prices(till: Till, fresh: boolean): Promise<Phase | null> {
    const { database, language, onCatalogue } = this.needs;
    const kept = await database.get("catalogue", THE_ONE);
    const age = kept ? Date.now() - Date.parse(kept.fetched_at) : Infinity;
    if (kept && !fresh && age >= 0 && age < PRICES_GOOD_FOR_MS) return null;
    const reply = await fetchCatalogue(till, language(), kept?.version ?? "");
    if (reply.kind !== "ok") return failure(reply);
    const { version, items } = reply.value ?? kept ?? { version: "", items: [] };
    onCatalogue(await keepCatalogue(database, version, items));
    await keepPictures(items);
    return null;
  }

  private measure(serverTime: string, askedAt: number): void {
    const answeredAt = Date.now();
    const drift = Math.round((askedAt + answeredAt) / 2 - Date.parse(serverTime));
    this.say({ lastContact: new Date(answeredAt), drift: Number.isFinite(drift) ? drift : this.state.drift });
  }

  private schedule(): void {
    clearTimeout(this.timer);
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.failures - 1), LONGEST_PAUSE_MS) * (0.5 + Math.random());
    this.timer = setTimeout(() => void this.now(), this.failures === 0 ? EVERY_MS : pause);
  }

  private say(change: Partial<SyncState>): void {
    this.state = { ...this.state, ...change };
    this.needs.onState(this.state);
  }
}

/** The answers that name a sale of this batch in words we know: nothing else counts as sent. */
function usable(reply: Answers, asked: ReadonlySet<string>): ServerAnswer[] {
  const at = new Date().toISOString();
  const results = Array.isArray(reply.results) ? reply.results : [];
  return results.filter((one) => asked.has(one.id) && KNOWN.has(one.status)).map((one) => ({ ...one, at }));
}

function failure(reply: Exclude<Reply<unknown>, { kind: "ok" }>): Phase {
  if (reply.kind === "no_network") return "offline";
  return reply.kind === "shut_out" ? "shut_out" : "trouble";
}
