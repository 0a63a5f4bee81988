// Records a voice note into the file field where the browser can; without it the field opens the telephone's recorder.
(() => {
  const part = document.querySelector(".voice");
  const devices = navigator.mediaDevices;
  if (!part || !devices?.getUserMedia || !window.MediaRecorder || !window.DataTransfer) return;
  const button = part.querySelector("button[data-record]");
  const words = button.querySelector("span");
  const said = part.querySelector("[role=status]");
  const field = part.querySelector("input[type=file]");
  const player = part.querySelector("audio");
  const choose = (shown) => { part.querySelectorAll("label, input").forEach((one) => { one.hidden = !shown; }); };
  let recorder = null;
  const keep = (parts, type) => {
    const blob = new Blob(parts, { type });
    const bag = new DataTransfer();
    bag.items.add(new File([blob], "voice", { type }));
    field.files = bag.files;
    player.src = URL.createObjectURL(blob);
    player.hidden = false;
    said.textContent = said.dataset.kept;
  };
  const record = async () => {
    const stream = await devices.getUserMedia({ audio: true });
    const parts = [];
    recorder = new MediaRecorder(stream, { audioBitsPerSecond: 32000 });
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", () => {
      stream.getTracks().forEach((track) => track.stop());
      keep(parts, recorder.mimeType);
      recorder = null;
      words.textContent = button.dataset.record;
    });
    recorder.start();
    words.textContent = button.dataset.stop;
    said.textContent = said.dataset.recording;
  };
  button.addEventListener("click", () => {
    if (recorder) recorder.stop();
    else record().catch(() => {
      said.textContent = part.dataset.failed;
      choose(true);
    });
  });
  button.hidden = false;
  choose(false);
})();
