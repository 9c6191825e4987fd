// The "no connection" page looks again by itself: when the network says it is back, and now and then where it says nothing.
const LOOK = 10000;
const again = () => fetch("/manifest.webmanifest", { method: "HEAD", cache: "no-store" }).then(() => location.reload(), () => {});

if (location.pathname !== "/offline/") {
  addEventListener("online", again);
  setInterval(() => { if (!document.hidden) again(); }, LOOK);
}
