import { useRef } from "preact/hooks";
import { piecesIn } from "../basket";
import { dayAndTime } from "../clock";
import { baht } from "../money/money";
import { BasketLines } from "../parts/basket_lines";
import { Heading } from "../parts/frame";
import type { Catalogue, Goods } from "../store/database";
import { basketTotal } from "../store/keep_sale";
import type { Deeds, TillState } from "../till";
import type { Language } from "../words";

interface SellNeeds {
  state: TillState;
  deeds: Deeds;
  say: (what: string) => void;
}

/** The screen of all day: pictures to tap on one side, the basket and its sum on the other. */
export function Sell({ state, deeds, say }: SellNeeds) {
  const { words, catalogue, language } = state;
  return (
    <main class="sell">
      <section class="shelf" aria-labelledby="goods">
        <div class="shelf-head">
          <Heading>
            <span id="goods">{words.goods}</span>
          </Heading>
          {catalogue && <p>{words.pricesOf(dayAndTime(new Date(catalogue.fetched_at), language))}</p>}
        </div>
        {catalogue?.items.length ? (
          <Shelf catalogue={catalogue} state={state} deeds={deeds} say={say} />
        ) : (
          <div class="empty">
            <h2>{words.noGoods}</h2>
            <p>{words.noGoodsHelp}</p>
            <button type="button" class="go" onClick={() => void deeds.syncNow()}>
              {state.sync.phase === "sending" ? words.sending : words.loadGoods}
            </button>
          </div>
        )}
      </section>
      <BasketPanel state={state} deeds={deeds} say={say} />
    </main>
  );
}

function Shelf({ catalogue, state, deeds, say }: SellNeeds & { catalogue: Catalogue }) {
  const { words, basket, language } = state;
  const picked = new Map(basket.lines.map((line) => [line.variant, line.quantity]));
  const add = (goods: Goods): void => {
    const now = deeds.add(goods);
    const quantity = now.lines.find((line) => line.variant === goods.variant)?.quantity ?? 0;
    say(words.added(nameOf(goods, language), quantity, baht(basketTotal(now))));
  };
  return (
    <ul class="tiles">
      {catalogue.items.map((goods) => {
        const count = picked.get(goods.variant) ?? 0;
        return (
          <li key={goods.variant}>
            <button type="button" class="tile" onClick={() => add(goods)}>
              <span class="tile-picture">
                {goods.picture && <img src={goods.picture} alt="" loading="lazy" decoding="async" />}
              </span>
              <span class="tile-name">{nameOf(goods, language)}</span>
              <span class="tile-price money">{baht(goods.price, true)}</span>
              <span class="tile-stock">{words.left(goods.stock - (catalogue.sold[goods.variant] ?? 0))}</span>
              {count > 0 && <span class="tile-count">{words.inBasket(count)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function BasketPanel({ state, deeds, say }: SellNeeds) {
  const { words, basket, emptied } = state;
  const count = piecesIn(basket);
  const heading = useRef<HTMLHeadingElement>(null);
  const empty = (): void => {
    deeds.empty();
    say(words.emptied);
    heading.current?.focus();
  };
  const bringBack = (): void => {
    if (emptied) say(words.broughtBack(piecesIn(emptied), baht(basketTotal(emptied))));
    deeds.bringBack();
    heading.current?.focus();
  };
  return (
    <section class="basket" aria-labelledby="basket">
      <div class="basket-head">
        <h2 id="basket" ref={heading} tabIndex={-1}>{words.basket}</h2>
        {count > 0 && (
          <button type="button" class="plain" onClick={empty}>
            {words.clear}
          </button>
        )}
        {emptied && count === 0 && emptied.lines.length > 0 && (
          <button type="button" class="plain" onClick={bringBack}>
            {words.undo}
          </button>
        )}
      </div>
      {count > 0 ? <BasketLines state={state} deeds={deeds} say={say} /> : <p class="hint">{words.basketEmpty}</p>}
      <div class="basket-foot">
        <p class="sum">
          <span>
            {words.total} <small>{words.pieces(count)}</small>
          </span>
          <strong class="money">{baht(basketTotal(basket))}</strong>
        </p>
        {count > 0 && (
          <a class="go" href="#cash">
            {words.takeMoney}
          </a>
        )}
      </div>
    </section>
  );
}

function nameOf(goods: Goods, language: Language): string {
  return language === "th" ? goods.name_th : goods.name_en;
}
