/** Starts the till: one window at a time, its store opened, its service worker in place. */
import { render } from "preact";
import { App } from "./app";
import { chosenLanguage } from "./choices";
import { Notice } from "./screens/notice";
import { openStore, type Database } from "./store/database";
import { WORDS } from "./words";

const root = document.getElementById("till") as HTMLElement;
const words = WORDS[chosenLanguage()];
const SECOND_WINDOW_AFTER_MS = 700;

function start(): void {
  if (!isSecureContext) {
    render(<Notice title={words.unsafeTitle} help={words.unsafeHelp} />, root);
    return;
  }
  // The lock is held as long as this window lives; a second window waits for it and says so.
  const waiting = setTimeout(
    () => render(<Notice title={words.secondTitle} help={words.secondHelp} />, root),
    SECOND_WINDOW_AFTER_MS,
  );
  void navigator.locks.request("talad-feemue-till", async () => {
    clearTimeout(waiting);
    await openTill();
    await new Promise(() => undefined);
  });
}

async function openTill(): Promise<void> {
  try {
    const database = await openStore();
    render(<App database={database} />, root);
    await keepForOffline(database);
  } catch (failed) {
    console.error(failed);
    render(<Notice title={words.brokenTitle} help={words.brokenHelp} />, root);
  }
}

/** Put the service worker in place; let a newer one in only at a start at which nothing is unsent and no basket open. */
async function keepForOffline(database: Database): Promise<void> {
  const registration = await navigator.serviceWorker.register("/kiosk/sw.js", { scope: "/kiosk/" }).catch(() => null);
  const waiting = registration?.waiting;
  const busy = (await database.count("unsent")) + (await database.count("basket"));
  if (!waiting || busy > 0) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  waiting.postMessage("take-over");
}

start();
