import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { baht } from "../money/money";
import type { Deeds, TillState } from "../till";

/** What stands round every screen: whose till it is, what is not yet sent, language, night. */
export function Frame({ state, deeds, children }: { state: TillState; deeds: Deeds; children: ComponentChildren }) {
  const { words, till, language } = state;
  const place = till ? (language === "th" ? till.place.name_th : till.place.name_en) : words.market;
  return (
    <>
      <header>
        {isSample() && <p class="ribbon">{words.sample}</p>}
        <div class="top">
          <a class="whose" href="#sell">
            <img src="/kiosk/icons/till.svg" alt="" width="44" height="44" />
            <span>
              <small>{words.till}</small>
              <strong>{place}</strong>
            </span>
          </a>
          {till && <Safe state={state} />}
          <div class="top-tools">
            <button type="button" class="plain" lang={language === "th" ? "en" : "th"} onClick={deeds.switchLanguage}>
              <span class="on-wide">{words.otherLanguage}</span>
              <span class="on-narrow">{words.otherLanguageShort}</span>
            </button>
            <button
              type="button"
              class="plain"
              aria-label={words.night}
              aria-pressed={state.night}
              onClick={deeds.switchNight}
            >
              <span class="moon" aria-hidden="true" />
              <span class="on-wide">{words.night}</span>
            </button>
          </div>
        </div>
      </header>
      {children}
    </>
  );
}

/** How safe the sales are, in words with a shape; leads to the list. */
function Safe({ state }: { state: TillState }) {
  const { words, sums } = state;
  const waiting = sums.unsentCount > 0;
  const shape = sums.attentionCount > 0 ? "attention" : waiting ? "unsent" : "sent";
  const said = waiting ? words.safeHere(sums.unsentCount, baht(sums.unsentTotal, true)) : words.allSent;
  return (
    <a class={`safe ${shape}`} href="#today">
      <span class={`shape ${shape}`} aria-hidden="true" />
      <span>
        <strong>{words.today}</strong>
        <span class="safe-words">{said}</span>
        {sums.attentionCount > 0 && <span class="safe-words">{words.needLook(sums.attentionCount)}</span>}
      </span>
    </a>
  );
}

/** The screen's heading. It takes the focus when the screen opens, so that a screen reader begins there. */
export function Heading({ children, quiet = false }: { children: ComponentChildren; quiet?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the screen is painted: later, the focus would be taken from where a quick seller has moved it.
  useLayoutEffect(() => {
    if (!quiet) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

export function isSample(): boolean {
  return document.documentElement.dataset["sample"] === "1";
}
