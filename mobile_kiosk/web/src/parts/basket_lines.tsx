import { useRef } from "preact/hooks";
import { readQuantity, baht } from "../money/money";
import type { BasketLine } from "../store/database";
import type { Deeds, TillState } from "../till";

/** The goods that were picked, each with its quantity to change: one less, typed, one more. */
export function BasketLines({ state, deeds, say }: { state: TillState; deeds: Deeds; say: (what: string) => void }) {
  return (
    <ul class="lines">
      {state.basket.lines.map((line) => (
        <Line key={line.variant} line={line} state={state} deeds={deeds} say={say} />
      ))}
    </ul>
  );
}

interface LineNeeds {
  line: BasketLine;
  state: TillState;
  deeds: Deeds;
  say: (what: string) => void;
}

function Line({ line, state, deeds, say }: LineNeeds) {
  const { words, language } = state;
  const name = language === "th" ? line.name_th : line.name_en;
  const row = useRef<HTMLLIElement>(null);
  const set = (quantity: number): void => {
    // A line that goes away takes its buttons along; the focus stays with the basket it was in.
    if (quantity < 1) row.current?.closest("section")?.querySelector<HTMLElement>("h1, h2")?.focus();
    const basket = deeds.setQuantity(line.variant, quantity);
    const total = basket.lines.reduce((sum, one) => sum + one.price * one.quantity, 0);
    const now = basket.lines.find((one) => one.variant === line.variant)?.quantity ?? 0;
    say(now ? words.added(name, now, baht(total)) : `${words.removed(name)} ${words.total} ${baht(total)}`);
  };
  const typed = (field: HTMLInputElement): void => {
    const quantity = readQuantity(field.value);
    if (quantity === null) field.value = String(line.quantity);
    else set(quantity);
  };
  return (
    <li class="line" ref={row}>
      <span class="line-name">
        {name}
        <small>{words.each(baht(line.price, true))}</small>
      </span>
      <strong class="money">{baht(line.price * line.quantity)}</strong>
      <span class="stepper">
        <button type="button" class="square" aria-label={words.oneLess(name)} onClick={() => set(line.quantity - 1)}>
          −
        </button>
        <input
          inputMode="numeric"
          autoComplete="off"
          aria-label={words.quantityOf(name)}
          value={line.quantity}
          onChange={(event) => typed(event.currentTarget)}
        />
        <button type="button" class="square" aria-label={words.oneMore(name)} onClick={() => set(line.quantity + 1)}>
          +
        </button>
      </span>
    </li>
  );
}
