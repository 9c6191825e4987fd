// What several scripts ask of a page: a word in its reader's language, and whether somebody has changed a field.
const page = Object.freeze({
  word: (name) => document.getElementById("words")?.content.querySelector(`[data-word=${name}]`)?.textContent ?? "",
  isChanged: (field) => (field.matches("[type=radio], [type=checkbox]")
    ? field.checked !== field.defaultChecked : field.value !== field.defaultValue),
});
