/** What happens to a basket. Each gives a new basket and leaves the old one as it was. */
import type { Basket, BasketLine, Goods } from "./store/database";

const MOST = 999;

export function emptyBasket(): Basket {
  return { id: crypto.randomUUID(), lines: [] };
}

/** One piece more; the price is that of the moment when the first piece was put in. */
export function withOneMore(basket: Basket, goods: Goods): Basket {
  const there = basket.lines.find((line) => line.variant === goods.variant);
  if (there) return withQuantity(basket, goods.variant, there.quantity + 1);
  const { variant, name_th, name_en, price } = goods;
  return { ...basket, lines: [...basket.lines, { variant, name_th, name_en, price, quantity: 1 }] };
}

/** So many pieces; none takes the line out. */
export function withQuantity(basket: Basket, variant: string, quantity: number): Basket {
  const wanted = Math.min(Math.max(quantity, 0), MOST);
  const change = (line: BasketLine): BasketLine => (line.variant === variant ? { ...line, quantity: wanted } : line);
  return { ...basket, lines: basket.lines.map(change).filter((line) => line.quantity > 0) };
}

export function piecesIn(basket: Basket): number {
  return basket.lines.reduce((sum, line) => sum + line.quantity, 0);
}
