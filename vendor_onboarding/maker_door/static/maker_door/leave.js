// The card's token leaves the address bar and the history at once; the form keeps it until it is sent.
(() => {
  const form = document.querySelector("form[data-leave]");
  if (form) history.replaceState(null, "", form.dataset.leave);
})();
