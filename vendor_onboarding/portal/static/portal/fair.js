// Fair mode with a script: photos go one by one with a count, rows are kept without leaving the page, Enter leads to the
// next row's name. Without a script the same forms are sent as they are.
const script = document.currentScript;
const accept = { Accept: "application/json" };

for (const form of document.querySelectorAll("[data-one-by-one]")) {
  form.addEventListener("submit", async (event) => {
    const files = [...form.elements.photos.files];
    if (files.length < 2) return;
    event.preventDefault();
    const said = form.querySelector("[data-progress]");
    const button = form.querySelector("button");
    button.disabled = true;
    const refused = [];
    for (const [place, file] of files.entries()) {
      said.textContent = `${script.dataset.sending} ${place + 1} / ${files.length}`;
      const body = new FormData();
      body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
      body.append("key", form.elements.key.value);
      body.append("photos", file);
      try {
        const answer = await fetch(form.action, { method: "POST", body, headers: accept });
        const told = await answer.json();
        refused.push(...told.refusals);
      } catch {
        refused.push(file.name);
      }
    }
    if (!refused.length) {
      location.assign(form.dataset.to);
      return;
    }
    button.disabled = false;
    said.textContent = refused.join(" · ");
    const link = document.createElement("a");
    link.href = form.dataset.to;
    link.textContent = `${files.length - refused.length} / ${files.length} →`;
    said.append(" ", link);
  });
}

const list = document.querySelector("[data-fair]");
const forms = list ? [...list.querySelectorAll("[data-row]")] : [];
const input = (form, name) => form.querySelector(`[data-field="${name}"] input, [data-field="${name}"] select`);

for (const [place, form] of forms.entries()) {
  form.dirty = false;
  form.addEventListener("input", () => { form.dirty = true; });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const next = forms[place + 1];
    if (next) input(next, "name").focus();
    if (!(await keep(form, place)) && next) input(form, firstWrong(form)).focus();
  });
  // A row that one leaves is kept, so that nobody has to think of it.
  form.addEventListener("focusout", (event) => {
    if (form.dirty && !form.contains(event.relatedTarget) && event.relatedTarget) keep(form, place);
  });
}

async function keep(form, place) {
  if (form.keeping) return form.keeping;
  form.dirty = false;
  form.keeping = send(form, place);
  const kept = await form.keeping;
  form.keeping = null;
  return kept;
}

async function send(form, place) {
  const said = form.querySelector("[data-state]");
  let told;
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form), headers: accept });
    told = await answer.json();
  } catch {
    form.dirty = true;
    said.textContent = list.dataset.failed;
    return false;
  }
  showErrors(form, told.errors);
  if (Object.keys(told.errors).length) return false;
  form.elements.seen.value = told.version;
  form.dataset.untouched = "";
  if (!form.dirty) for (const [name, value] of Object.entries(told.row)) input(form, name).value = value;
  form.dataset.whole = told.wants.length ? "" : "1";
  count();
  said.textContent = told.wants.length ? `${list.dataset.wants} ${told.wants.join(" · ")}` : `✓ ${list.dataset.complete}`;
  if (told.suggested) said.append(` ${list.dataset.read}`);
  for (const behind of forms.slice(place + 1)) {
    if (!behind.dataset.untouched || behind.dirty) continue;
    for (const name of ["price", "pieces", "category"]) input(behind, name).value = told.row[name];
  }
  return true;
}

function count() {
  const whole = forms.filter((form) => form.dataset.whole === "1").length;
  document.querySelector("[data-whole]:not(form)").textContent = whole;
  document.querySelector("[data-wanting]").textContent = forms.length - whole;
}

function showErrors(form, errors) {
  for (const old of form.querySelectorAll(".wrong")) old.remove();
  for (const field of form.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
  for (const [name, words] of Object.entries(errors)) {
    const wrong = document.createElement("p");
    wrong.className = "wrong";
    wrong.textContent = words;
    const field = form.querySelector(`[data-field="${name}"]`);
    (field ?? form).prepend(wrong);
    if (!field) continue;
    wrong.id = `${input(form, name).id}_error`;
    input(form, name).setAttribute("aria-invalid", "true");
    input(form, name).setAttribute("aria-describedby", wrong.id);
  }
}

function firstWrong(form) {
  return form.querySelector("[data-field]:has(.wrong)")?.dataset.field ?? "name";
}
