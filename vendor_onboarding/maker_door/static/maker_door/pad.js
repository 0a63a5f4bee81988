// Pictures are taken without asking the server each time; the fourth one sends them. Without this file each tap is sent.
(() => {
  const pad = document.querySelector("form.pad");
  if (!pad) return;
  const field = pad.elements.chosen;
  const said = pad.querySelector("[role=status]");
  const places = [...pad.querySelectorAll(".pad-places li")];
  const back = pad.querySelector("button[value=back]");
  const length = Number(pad.dataset.length);
  const name = (one) => pad.querySelector(`button[value="${one}"]`).textContent.trim();
  let sent = false;
  const show = (chosen) => {
    field.value = chosen.join(",");
    places.forEach((place, at) => place.classList.toggle("filled", at < chosen.length));
    said.textContent = chosen.length ? `${chosen.length} / ${length}: ${name(chosen.at(-1))}` : pad.dataset.none;
    back.disabled = chosen.length === 0;
  };
  const chosen = () => field.value.split(",").filter(Boolean);
  pad.addEventListener("submit", (event) => {
    const tap = event.submitter?.value;
    if (sent) {
      event.preventDefault();
      return;
    }
    if (!tap) return;
    const now = chosen();
    if (tap === "back") now.pop();
    else if (now.length < length) now.push(tap);
    show(now);
    event.preventDefault();
    if (now.length === length) {
      sent = true;
      pad.submit();
    } else if (tap === "back" && back.disabled) {
      pad.querySelector(".pad-picture").focus();
    }
  });
  window.addEventListener("pageshow", () => {
    sent = false;
    show(chosen());
  });
})();
