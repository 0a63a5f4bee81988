import { useEffect, useState } from "preact/hooks";
import { Frame } from "./parts/frame";
import { Cash } from "./screens/cash";
import { Enrol } from "./screens/enrol";
import { Receipt } from "./screens/receipt";
import { Sell } from "./screens/sell";
import { Today } from "./screens/today";
import type { Database } from "./store/database";
import { useTill, type Deeds, type TillState } from "./till";
import type { Words } from "./words";

/** The till: one screen at a time, named by the address, so that the tablet's own Back works. */
export function App({ database }: { database: Database }) {
  const [state, deeds] = useTill(database);
  const screen = screenAt(useAddress(), state);
  const [said, say] = useState("");
  const { words, till } = state;
  useEffect(() => {
    document.title = `${titleOf(screen, words)} · ${till ? words.till : words.market}`;
  }, [screen, words, till]);
  if (!state.ready) return <main class="notice-screen">{state.words.opening}</main>;
  return (
    <Frame state={state} deeds={deeds}>
      <p class="only-heard" role="status">
        {said}
      </p>
      <Screen key={screen} screen={screen} database={database} state={state} deeds={deeds} say={say} />
    </Frame>
  );
}

type ScreenName = "enrol" | "sell" | "cash" | "receipt" | "today";

interface ScreenNeeds {
  screen: ScreenName;
  database: Database;
  state: TillState;
  deeds: Deeds;
  say: (what: string) => void;
}

function Screen({ screen, database, state, deeds, say }: ScreenNeeds) {
  if (screen === "enrol") return <Enrol state={state} deeds={deeds} />;
  if (screen === "today") return <Today database={database} state={state} deeds={deeds} />;
  if (screen === "cash") return <Cash state={state} deeds={deeds} say={say} />;
  if (screen === "receipt" && state.lastSale) return <Receipt state={state} kept={state.lastSale} say={say} />;
  return <Sell state={state} deeds={deeds} say={say} />;
}

/** Which screen the address means now: none takes money for nothing, and none shows a receipt without a sale. */
function screenAt(address: string, { till, basket, lastSale }: TillState): ScreenName {
  if (!till || address === "#enrol") return "enrol";
  if (address === "#today") return "today";
  if (address === "#cash" && basket.lines.length > 0) return "cash";
  // A sale that was just confirmed empties the basket before the address has changed.
  if ((address === "#receipt" || address === "#cash") && lastSale) return "receipt";
  return "sell";
}

/** The window's name says the screen, so that a screen reader and the tablet's list of windows do too. */
function titleOf(screen: ScreenName, words: Words): string {
  return {
    enrol: words.enrolTitle,
    sell: words.goods,
    cash: words.cashTitle,
    receipt: words.receipt,
    today: words.today,
  }[screen];
}

function useAddress(): string {
  const [address, setAddress] = useState(location.hash);
  useEffect(() => {
    const follow = (): void => {
      setAddress(location.hash);
      scrollTo(0, 0);
    };
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return address;
}
