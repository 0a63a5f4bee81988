// Small kindnesses; every page works without them.
(() => {
  "use strict";
  // More and fewer, on the product page.
  for (const stepper of document.querySelectorAll("[data-stepper]")) {
    const input = stepper.querySelector("input");
    for (const button of stepper.querySelectorAll("[data-step]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        const now = Number.parseInt(input.value, 10) || 0;
        input.value = String(Math.min(Math.max(now + Number(button.dataset.step), 1), 999));
      });
    }
  }

  // Suggestions go away with Escape, or when the person leaves the search.
  const search = document.querySelector(".frame-search");
  const clear = () => document.getElementById("suggestions")?.replaceChildren();
  search?.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.getElementById("search-text").focus();
    clear();
  });
  search?.addEventListener("focusout", (event) => {
    if (!search.contains(event.relatedTarget)) setTimeout(clear, 150);
  });

  // A refused number comes back as a page too, not as silence.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  // A line taken out of the basket takes its buttons along: the focus goes to the page's heading, not to nowhere.
  document.body.addEventListener("htmx:afterSettle", () => {
    if (document.activeElement === document.body) document.querySelector("main h1[tabindex]")?.focus();
  });

  // The display switch closes with Escape.
  document.addEventListener("keydown", (event) => {
    const open = document.querySelector(".display-switch[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
})();
