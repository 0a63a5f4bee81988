import { useRef, useState } from "preact/hooks";
import { Heading } from "../parts/frame";
import { enrol } from "../sync/talk";
import type { Deeds, TillState } from "../till";

/** The first screen: a code from the centre makes this tablet a till. */
export function Enrol({ state, deeds }: { state: TillState; deeds: Deeds }) {
  const { words, sums } = state;
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState("");
  const [busy, setBusy] = useState(false);

  const refuse = (why: string): void => {
    setWrong(why);
    field.current?.focus();
  };
  const send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? "";
    if (!code) return refuse(words.enrolEmpty);
    if (busy) return;
    setBusy(true);
    const reply = await enrol(code, state.language);
    setBusy(false);
    if (reply.kind === "ok") {
      location.hash = "#sell";
      await deeds.enrolled(reply.value);
    } else {
      refuse(reply.kind === "refused" && reply.message ? reply.message : words.enrolOffline);
    }
  };

  return (
    <main class="enrol">
      <Heading>{words.enrolTitle}</Heading>
      <p>{words.enrolHelp}</p>
      {sums.unsentCount > 0 && <p class="notice done">{words.enrolKept(sums.unsentCount)}</p>}
      <form onSubmit={(event) => void send(event)} noValidate>
        <label for="code">{words.enrolCode}</label>
        <input
          id="code"
          ref={field}
          class="huge"
          autoComplete="off"
          autoCapitalize="characters"
          spellcheck={false}
          maxLength={40}
          aria-invalid={wrong ? "true" : "false"}
          aria-describedby={wrong ? "code-wrong" : undefined}
        />
        {wrong && (
          <p id="code-wrong" class="wrong" role="alert">
            {wrong}
          </p>
        )}
        <button type="submit" class="go">
          {busy ? words.sending : words.enrolButton}
        </button>
      </form>
    </main>
  );
}
