// What several scripts ask of a page: a word in its reader's language, which fields take words, and whether one was changed.
const page = Object.freeze({
  WRITTEN: ":is(textarea, input[dir=auto]:not([type=search])):not([hidden])",
  word: (name) => document.getElementById("words")?.content.querySelector(`[data-word=${name}]`)?.textContent ?? "",
  isChanged: (field) => (field.matches("[type=radio], [type=checkbox]")
    ? field.checked !== field.defaultChecked : field.value !== field.defaultValue),
});
