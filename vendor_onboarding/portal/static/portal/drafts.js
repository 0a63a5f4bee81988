// How far the photos are: asked again every two seconds until all are ready. Without a script the page shows it when loaded.
const making = document.querySelector("[data-making]");

async function ask() {
  let told;
  try {
    const answer = await fetch(making.dataset.making, { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    told = await answer.json();
  } catch {
    setTimeout(ask, 5000);
    return;
  }
  const done = told.done >= told.files;
  making.textContent = done ? making.dataset.doneWords : `${making.dataset.words} ${told.done} / ${told.files}`;
  if (!done) setTimeout(ask, 2000);
  else if (waited) location.reload();
  waited = true;
}

let waited = false;
if (making && document.querySelector("[data-photo] .chip:not(.done)")) ask();

// A press on a turn or frame button keeps the keyboard where it was after the page came again.
const moves = document.querySelector(".moves");
if (moves) {
  moves.addEventListener("submit", (event) => sessionStorage.setItem("move", event.submitter?.value ?? ""));
  const last = sessionStorage.getItem("move");
  sessionStorage.removeItem("move");
  const button = last && moves.querySelector(`[value="${CSS.escape(last)}"]`);
  if (button) (button.disabled ? moves.querySelector("button:not([disabled])") : button).focus();
}
