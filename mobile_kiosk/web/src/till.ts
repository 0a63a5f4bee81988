/** The till's state, and the deeds of the person at it. Screens show the state and call the deeds. */
import { useCallback, useEffect, useMemo, useRef, useState } from "preact/hooks";
import { emptyBasket, withOneMore, withQuantity } from "./basket";
import { chosenLanguage, chosenTheme, chooseLanguage, chooseTheme, isNight } from "./choices";
import { bangkokDay } from "./clock";
import type { Satang } from "./money/money";
import { THE_ONE, type Basket, type Catalogue, type Database, type Goods, type KeptSale, type Till } from "./store/database";
import { journalSums, type JournalSums } from "./store/journal";
import { keepSale } from "./store/keep_sale";
import { Sync, type SyncState } from "./sync/sync";
import { WORDS, type Language, type Words } from "./words";

export interface TillState {
  ready: boolean;
  till: Till | null;
  catalogue: Catalogue | null;
  basket: Basket;
  /** The basket that was emptied last, while nothing new was put in. */
  emptied: Basket | null;
  sums: JournalSums;
  sync: SyncState;
  lastSale: KeptSale | null;
  language: Language;
  night: boolean;
  words: Words;
}

export interface Deeds {
  enrolled: (till: Till) => Promise<void>;
  add: (goods: Goods) => Basket;
  setQuantity: (variant: string, quantity: number) => Basket;
  empty: () => void;
  bringBack: () => void;
  confirm: (received: Satang) => Promise<void>;
  syncNow: () => Promise<void>;
  switchLanguage: () => void;
  switchNight: () => void;
}

const NO_SUMS: JournalSums = { unsentCount: 0, unsentTotal: 0, attentionCount: 0, todayCount: 0, todayTotal: 0 };

/** Keep state and deeds of the till for as long as the window lives. */
export function useTill(database: Database): [TillState, Deeds] {
  const [state, setState] = useState<TillState>(firstState);
  const latest = useRef(state);
  const change = useCallback((part: Partial<TillState>) => {
    latest.current = { ...latest.current, ...part };
    setState(latest.current);
  }, []);
  const countJournal = useCallback(
    async () => change({ sums: await journalSums(database, bangkokDay(new Date())) }),
    [database],
  );
  const sync = useMemo(
    () =>
      new Sync({
        database,
        till: () => latest.current.till,
        language: () => latest.current.language,
        onState: (now) => change({ sync: now }),
        onJournal: () => void countJournal(),
        onCatalogue: (catalogue) => change({ catalogue }),
      }),
    [database],
  );
  useEffect(() => {
    void load(database).then(async (loaded) => {
      change(loaded);
      await countJournal();
      change({ ready: true });
      await sync.now();
    });
  }, [database]);
  const deeds = useMemo(() => deedsOf({ database, sync, now: () => latest.current, change, countJournal }), [database]);
  return [state, deeds];
}

interface Hands {
  database: Database;
  sync: Sync;
  now: () => TillState;
  change: (part: Partial<TillState>) => void;
  countJournal: () => Promise<void>;
}

function deedsOf({ database, sync, now, change, countJournal }: Hands): Deeds {
  const put = (basket: Basket, emptied: Basket | null = null): Basket => {
    // A new basket ends the sale before it: its receipt never stands in for what is sold now.
    change({ basket, emptied, lastSale: null });
    if (basket.lines.length === 0 && location.hash === "#cash") location.replace("#sell");
    void database.put("basket", basket, THE_ONE);
    return basket;
  };
  return {
    async enrolled(till) {
      await database.put("till", till, THE_ONE);
      change({ till });
      // Ask the browser not to clear this store when space runs short; it may refuse, and selling goes on.
      await navigator.storage?.persist?.();
      await sync.now(true);
    },
    add: (goods) => put(withOneMore(now().basket, goods)),
    setQuantity: (variant, quantity) => put(withQuantity(now().basket, variant, quantity)),
    empty: () => void put(emptyBasket(), now().basket),
    bringBack: () => void put(now().emptied ?? now().basket),
    async confirm(received) {
      const { till, basket, language, sync: contact } = now();
      if (!till) return;
      const lastSale = await keepSale(database, { till, basket, received, language, drift: contact.drift });
      const catalogue = (await database.get("catalogue", THE_ONE)) ?? null;
      change({ lastSale, catalogue, basket: emptyBasket(), emptied: null });
      // At once, with the screen: an address set later would pull a quick seller back from the next sale.
      location.hash = "#receipt";
      await countJournal();
      void sync.now();
    },
    syncNow: () => sync.now(true),
    switchLanguage() {
      const language = now().language === "th" ? "en" : "th";
      chooseLanguage(language);
      change({ language, words: WORDS[language] });
    },
    switchNight() {
      const night = !now().night;
      chooseTheme(night ? "night" : "light");
      change({ night });
    },
  };
}

function firstState(): TillState {
  const language = chosenLanguage();
  chooseLanguage(language);
  document.documentElement.dataset["theme"] = chosenTheme();
  return {
    ready: false,
    till: null,
    catalogue: null,
    basket: emptyBasket(),
    emptied: null,
    sums: NO_SUMS,
    sync: { phase: "idle", lastContact: null, drift: null },
    lastSale: null,
    language,
    night: isNight(chosenTheme()),
    words: WORDS[language],
  };
}

async function load(database: Database): Promise<Partial<TillState>> {
  const [till, catalogue, basket] = await Promise.all([
    database.get("till", THE_ONE),
    database.get("catalogue", THE_ONE),
    database.get("basket", THE_ONE),
  ]);
  return { till: till ?? null, catalogue: catalogue ?? null, basket: basket ?? emptyBasket() };
}
