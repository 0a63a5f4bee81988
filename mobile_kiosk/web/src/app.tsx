import { useEffect, useState } from "preact/hooks";
import { Frame } from "./parts/frame";
import { Cash } from "./screens/cash";
import { Enrol } from "./screens/enrol";
import { Receipt } from "./screens/receipt";
import { Sell } from "./screens/sell";
import { Today } from "./screens/today";
import type { Database } from "./store/database";
import { useTill, type Deeds, type TillState } from "./till";

/** The till: one screen at a time, named by the address, so that the tablet's own Back works. */
export function App({ database }: { database: Database }) {
  const [state, deeds] = useTill(database);
  const screen = useAddress();
  const [said, say] = useState("");
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

interface ScreenNeeds {
  screen: string;
  database: Database;
  state: TillState;
  deeds: Deeds;
  say: (what: string) => void;
}

function Screen({ screen, database, state, deeds, say }: ScreenNeeds) {
  if (!state.till || screen === "#enrol") return <Enrol state={state} deeds={deeds} />;
  if (screen === "#today") return <Today database={database} state={state} deeds={deeds} />;
  if (screen === "#cash" && state.basket.lines.length > 0) return <Cash state={state} deeds={deeds} say={say} />;
  // A sale that was just confirmed empties the basket before the address has changed.
  if ((screen === "#receipt" || screen === "#cash") && state.lastSale) {
    return <Receipt state={state} kept={state.lastSale} />;
  }
  return <Sell state={state} deeds={deeds} say={say} />;
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
