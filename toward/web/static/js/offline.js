// Help without a network. Browsers allow this only on https or on this very machine.
async function keep() {
  if ("serviceWorker" in navigator && isSecureContext) await navigator.serviceWorker.register("/sw.js", { scope: "/" });
}
keep().catch(() => {}); // a browser that blocks storage refuses, some by throwing
