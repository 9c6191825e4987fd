// A link's secret stands behind the #, which no browser sends. Here it goes into the form, and out of the address bar.
const form = document.querySelector("form[data-fragment]");
const said = decodeURIComponent(location.hash.slice(1));
if (form && said) {
  history.replaceState(null, "", location.pathname);
  form.elements[form.dataset.fragment].value = said;
  form.querySelector("button").click(); // requestSubmit is younger than some phones
}
const zone = document.querySelector("form[data-timezone] [name=timezone]");
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
