import { baht, type Satang } from "../money/money";
import { NOTES } from "../money/change";
import type { Words } from "../words";

/** A Thai note or coin, drawn in its colour with its figure; the words beside it say the same. */
export function Piece({ value }: { value: Satang }) {
  const isNote = NOTES.includes(value);
  return (
    <span class={`piece ${isNote ? "note" : "coin"} v${value}`} aria-hidden="true">
      {value >= 100 ? value / 100 : `${value} สต.`}
    </span>
  );
}

export function kindOf(value: Satang, words: Words): string {
  return NOTES.includes(value) ? words.note : words.coin;
}

interface PieceButtonsNeeds {
  words: Words;
  label: string;
  values: readonly Satang[];
  add: (value: Satang) => void;
}

/** Buttons that add what the buyer hands over, as she lays it down. */
export function PieceButtons({ words, label, values, add }: PieceButtonsNeeds) {
  return (
    <div class="pieces" role="group" aria-label={label}>
      {values.map((value) => (
        <button
          key={value}
          type="button"
          class="piece-button"
          aria-label={words.addNote(baht(value, true))}
          onClick={() => add(value)}
        >
          <Piece value={value} />
        </button>
      ))}
    </div>
  );
}
