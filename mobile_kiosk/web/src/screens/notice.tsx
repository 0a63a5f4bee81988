/** A whole screen that says one thing and what to do about it. */
export function Notice({ title, help }: { title: string; help: string }) {
  return (
    <main class="notice-screen">
      <img src="/kiosk/icons/till.svg" alt="" width="88" height="88" />
      <h1>{title}</h1>
      <p>{help}</p>
    </main>
  );
}
