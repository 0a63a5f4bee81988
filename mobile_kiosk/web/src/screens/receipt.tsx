import { useEffect } from "preact/hooks";
import { dayAndTime } from "../clock";
import { baht } from "../money/money";
import { Heading, isSample } from "../parts/frame";
import type { KeptSale } from "../store/database";
import type { Envelope } from "../store/envelope";
import type { TillState } from "../till";
import { ChangePieces } from "./cash";

/** What shows once the sale is safe: the change to give, then the receipt, then the next customer. */
export function Receipt({ state, kept, say }: { state: TillState; kept: KeptSale; say: (what: string) => void }) {
  const { words, till, language } = state;
  const sale = JSON.parse(kept.text) as Envelope;
  const { change } = sale.payment;
  useEffect(() => say(change === 0 ? words.noChange : `${words.giveChange} ${baht(change)}`), []);
  return (
    <main class="sold">
      <section class="sold-change">
        <Heading>
          <span class="shape sent" aria-hidden="true" /> {words.sold}
        </Heading>
        <h2>{words.giveChange}</h2>
        <ChangePieces words={words} amount={change} />
        <a class="go" href="#sell">
          {words.nextSale}
        </a>
      </section>
      <section class="receipt" aria-labelledby="receipt">
        <h2 id="receipt">{words.receipt}</h2>
        {isSample() && <p class="receipt-sample">{words.sample}</p>}
        <p>
          {words.market} · {language === "th" ? till?.place.name_th : till?.place.name_en}
          <br />
          {words.number} <strong>{sale.receipt_number}</strong>
          <br />
          {dayAndTime(new Date(sale.sold_at), language)}
        </p>
        <ReceiptTable sale={sale} state={state} />
        <p>{words.thanks}</p>
      </section>
    </main>
  );
}

function ReceiptTable({ sale, state }: { sale: Envelope; state: TillState }) {
  const { words } = state;
  const sums = [
    [words.total, sale.total],
    [words.cash, sale.payment.received],
    [words.change, sale.payment.change],
  ] as const;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.item}</th>
          <th scope="col" class="number">{words.quantity}</th>
          <th scope="col" class="number">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {sale.lines.map((line) => (
          <tr key={line.variant}>
            <td>{line.name}</td>
            <td class="number">{line.quantity}</td>
            <td class="number">{baht(line.total)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        {sums.map(([name, amount]) => (
          <tr key={name}>
            <th scope="row" colSpan={2}>{name}</th>
            <td class="number">{baht(amount)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}
