// Reads the page aloud where the browser has a voice for its language; without one the button stays away.
(() => {
  const button = document.querySelector("button[data-say]");
  const speech = window.speechSynthesis;
  if (!button || !speech || !window.SpeechSynthesisUtterance) return;
  const language = document.documentElement.lang.slice(0, 2);
  const words = button.querySelector("span");
  const read = words.textContent;
  const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().startsWith(language));
  const offer = () => { button.hidden = !voice(); };
  const rest = () => { words.textContent = read; };
  button.addEventListener("click", () => {
    if (speech.speaking) {
      speech.cancel();
      rest();
      return;
    }
    const saying = new SpeechSynthesisUtterance(button.dataset.say);
    saying.voice = voice();
    saying.lang = saying.voice.lang;
    saying.rate = 0.9;
    saying.onend = rest;
    saying.onerror = rest;
    words.textContent = button.dataset.stop;
    const form = document.querySelector("input[data-heard]");
    if (form) form.value = form.dataset.heard;
    speech.speak(saying);
  });
  window.addEventListener("pagehide", () => speech.cancel());
  speech.addEventListener?.("voiceschanged", offer);
  offer();
})();
