import { useEffect, useRef, useState } from "preact/hooks";
import { COINS, inNotesAndCoins, likelyCash, NOTES } from "../money/change";
import { baht, readBaht, type Satang } from "../money/money";
import { BasketLines } from "../parts/basket_lines";
import { kindOf, Piece, PieceButtons } from "../parts/cash_pieces";
import { Heading } from "../parts/frame";
import { basketTotal } from "../store/keep_sale";
import type { Deeds, TillState } from "../till";
import type { Words } from "../words";

const TAPPED_COINS = COINS.filter((coin) => coin >= 100);
const SAY_AFTER_MS = 500;

/** Taking the money, in the order of the money: goods, sum, what was handed over, change, confirm. */
export function Cash({ state, deeds, say }: { state: TillState; deeds: Deeds; say: (what: string) => void }) {
  const { words, basket } = state;
  const total = basketTotal(basket);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState("");
  const [saving, setSaving] = useState(false);
  const received = readBaht(typed);

  const take = (amount: Satang): void => {
    setTyped(String(amount / 100));
    setWrong("");
  };
  const startAgain = (): void => {
    setTyped("");
    setWrong("");
    say(words.countedAgain);
  };
  // Tapped or typed, the change is said once the hand rests: figures half typed are not read out.
  useEffect(() => {
    if (received === null) return undefined;
    const rest = setTimeout(() => say(`${words.taken(baht(received))} ${leftOrChange(words, total, received)}`), SAY_AFTER_MS);
    return () => clearTimeout(rest);
  }, [received]);
  const add = (value: Satang): void => take((received ?? 0) + value);
  const refuse = (why: string): void => {
    setWrong(why);
    field.current?.focus();
  };
  const confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (saving) return;
    if (!typed.trim()) return refuse(words.receivedEmpty);
    if (received === null) return refuse(words.notAnAmount);
    if (received < total) return refuse(words.short(baht(total - received)));
    setSaving(true);
    try {
      await deeds.confirm(received);
    } catch (failed) {
      console.error(failed);
      refuse(words.notSaved);
    } finally {
      setSaving(false);
    }
  };

  return (
    <main class="cash">
      <section class="cash-goods">
        <Heading>{words.cashTitle}</Heading>
        <BasketLines state={state} deeds={deeds} say={say} />
        <p class="sum to-pay">
          <span>{words.toPay}</span>
          <strong class="money">{baht(total)}</strong>
        </p>
        <a class="plain" href="#sell">
          {words.back}
        </a>
      </section>
      <form class="cash-money" onSubmit={(event) => void confirm(event)} noValidate>
        <label for="received">{words.received}</label>
        <p id="received-help" class="hint">
          {words.receivedHelp}
        </p>
        <div class="received-row">
          <input
            id="received"
            ref={field}
            class="huge money"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-invalid={wrong ? "true" : "false"}
            aria-describedby={wrong ? "received-wrong received-help" : "received-help"}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setWrong("");
            }}
          />
          <button type="button" class="plain" onClick={startAgain}>
            {words.startAgain}
          </button>
        </div>
        {wrong && (
          <p id="received-wrong" class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <div class="likely" role="group" aria-label={words.likely}>
          {likelyCash(total).map((amount) => (
            <button key={amount} type="button" class="chip" onClick={() => take(amount)}>
              {amount === total ? words.exactly(baht(amount, true)) : baht(amount, true)}
            </button>
          ))}
        </div>
        <PieceButtons words={words} label={words.addNotes} values={NOTES} add={add} />
        <PieceButtons words={words} label={words.addCoins} values={TAPPED_COINS} add={add} />
        <Change words={words} total={total} received={received} />
        <button type="submit" class="go">
          {saving ? words.saving : words.confirm}
        </button>
      </form>
    </main>
  );
}

function leftOrChange(words: Words, total: Satang, received: Satang): string {
  if (received < total) return words.short(baht(total - received));
  return received === total ? words.noChange : `${words.change} ${baht(received - total)}`;
}

function Change({ words, total, received }: { words: Words; total: Satang; received: Satang | null }) {
  return (
    <section class="change" aria-labelledby="change">
      <h2 id="change">{words.change}</h2>
      {received === null && <p class="hint">{words.changeWaits}</p>}
      {received !== null && received < total && <p class="lacking">{words.short(baht(total - received))}</p>}
      {received !== null && received >= total && <ChangePieces words={words} amount={received - total} />}
    </section>
  );
}

/** The change as a sum and as the notes and coins to hand over. */
export function ChangePieces({ words, amount }: { words: Words; amount: Satang }) {
  if (amount === 0) return <p class="change-sum">{words.noChange}</p>;
  return (
    <>
      <p class="change-sum money">{baht(amount)}</p>
      <ul class="change-pieces">
        {inNotesAndCoins(amount).pieces.map(({ value, count }) => (
          <li key={value}>
            <Piece value={value} />
            <span aria-hidden="true">× {count}</span>
            <span class="only-heard">{words.changePiece(kindOf(value, words), baht(value, true), count)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
