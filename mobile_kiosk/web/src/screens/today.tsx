import { useEffect, useState } from "preact/hooks";
import { bangkokDay, dayAndTime, timeOfDay } from "../clock";
import { baht } from "../money/money";
import { Heading } from "../parts/frame";
import type { Database } from "../store/database";
import { salesToShow, type SaleOfToday } from "../store/journal";
import type { Deeds, TillState } from "../till";
import { reasonInWords } from "../words";

const SHOWN = 200;
const CLOCK_TOLERANCE_MS = 120_000;

/** The day's sales with how far each has come, all in words, and the button that sends. */
export function Today({ database, state, deeds }: { database: Database; state: TillState; deeds: Deeds }) {
  const { words, sums } = state;
  const [sales, setSales] = useState<SaleOfToday[]>([]);
  useEffect(() => {
    void salesToShow(database, bangkokDay(new Date())).then(setSales);
  }, [database, sums]);
  return (
    <main class="today">
      <Heading>{words.today}</Heading>
      <Standing state={state} deeds={deeds} />
      {sales.length === 0 ? (
        <p class="hint">{words.todayEmpty}</p>
      ) : (
        <ol class="sales">
          {sales.slice(0, SHOWN).map((one) => (
            <SaleRow key={one.sale.id} one={one} state={state} />
          ))}
        </ol>
      )}
      {sales.length > SHOWN && <p class="hint">{words.moreSales(sales.length - SHOWN)}</p>}
    </main>
  );
}

function Standing({ state, deeds }: { state: TillState; deeds: Deeds }) {
  const { words, sums, sync, language } = state;
  const off = Math.round(Math.abs(sync.drift ?? 0) / 60_000);
  const contact = sync.lastContact ? words.lastContact(timeOfDay(sync.lastContact, language)) : words.neverContacted;
  return (
    <section class="standing">
      <div role="status">
        <p class="standing-sum">{words.todaySum(sums.todayCount, baht(sums.todayTotal))}</p>
        <p class="standing-state">
          <span class={`shape ${sums.unsentCount ? "unsent" : "sent"}`} aria-hidden="true" />
          {sums.unsentCount ? words.safeHere(sums.unsentCount, baht(sums.unsentTotal)) : words.allSent}
        </p>
        {sums.attentionCount > 0 && (
          <p class="standing-state">
            <span class="shape attention" aria-hidden="true" />
            {words.needLook(sums.attentionCount)}
          </p>
        )}
        {sync.phase === "offline" && <p class="notice">{words.offline}</p>}
        {sync.phase === "trouble" && <p class="notice">{words.trouble}</p>}
        {Math.abs(sync.drift ?? 0) > CLOCK_TOLERANCE_MS && <p class="notice">{words.clockWrong(off)}</p>}
        <p class="hint">{contact}</p>
      </div>
      {sync.phase === "shut_out" && (
        <p class="notice">
          {words.shutOut} <a href="#enrol">{words.newCode}</a>
        </p>
      )}
      <button type="button" class="go" onClick={() => void deeds.syncNow()}>
        {sync.phase === "sending" ? words.sending : words.syncNow}
      </button>
    </section>
  );
}

function SaleRow({ one: { sale, answer }, state }: { one: SaleOfToday; state: TillState }) {
  const { words, language } = state;
  const how = answer === null ? "unsent" : answer.status === "attention" ? "attention" : "sent";
  const said = { unsent: words.stateUnsent, attention: words.stateAttention, sent: words.stateSent }[how];
  return (
    <li class="sale">
      <span class="sale-number">
        <strong>{sale.receipt_number}</strong>
        <small>{dayAndTime(new Date(sale.sold_at), language)}</small>
      </span>
      <span class="sale-goods">{sale.lines.map((line) => `${line.name} × ${line.quantity}`).join(", ")}</span>
      <strong class="money">{baht(sale.total)}</strong>
      <span class={`sale-state ${how}`}>
        <span class={`shape ${how}`} aria-hidden="true" /> {said}
      </span>
      {answer?.status === "attention" && (
        <p class="wrong">{reasonInWords(words, answer.reason, answer.message)}</p>
      )}
    </li>
  );
}
