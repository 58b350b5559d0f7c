// What a result looks like: what it is, its name, its verdict, a line of its text; the words that were found are marked.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  const WORD = /[\p{L}\p{N}]+/gu;

  function make(name, kind, text) {
    const element = document.createElement(name);
    element.className = kind;
    if (text !== undefined) { element.textContent = text; }
    return element;
  }

  function isFound(word, marks) {
    const plain = Concordance.tokens(word)[0] || "";
    if (Array.from(marks.beginnings).some(function (beginning) { return plain.startsWith(beginning); })) { return true; }
    const language = /[a-z]/.test(plain) ? "en" : document.documentElement.lang;
    try { return marks.stems.has(plain) || marks.stems.has(Concordance.stem(plain, language)); } catch (error) { return false; }
  }

  // Fills an element with text, with <mark> around the words that were found. Text stays text.
  function fill(element, text, marks) {
    let at = 0;
    for (const match of text.matchAll(WORD)) {
      if (!isFound(match[0], marks)) { continue; }
      element.append(text.slice(at, match.index));
      element.append(make("mark", "", match[0]));
      at = match.index + match[0].length;
    }
    element.append(text.slice(at));
    return element;
  }

  // Returns a link to a result.
  Concordance.link = function (result, marks) {
    const link = make("a", "c-result c-result-" + result.kind);
    link.href = Concordance.root + result.url;
    const head = make("span", "c-result-head");
    head.append(make("span", "c-result-kind", Concordance.words["kind-" + result.kind]), " ");
    head.append(fill(make("span", "c-result-title"), result.title, marks));
    if (result.verdict) { head.append(" ", make("span", "c-chip c-" + result.verdict, result.told)); }
    link.append(head);
    if (result.text) { link.append(" ", fill(make("span", "c-result-text"), result.text, marks)); }
    if (result.lang) { link.querySelectorAll(".c-result-title, .c-result-text").forEach(function (each) { each.lang = result.lang; }); }
    return link;
  };

  // What a reader should know of the way these were found.
  Concordance.hint = function (results) {
    const words = Concordance.words;
    if (!results.total) { return words["none-hint"]; }
    if (results.marks.corrected.size) { return words.corrected.replace("{}", Array.from(results.marks.corrected).join(", ")); }
    return results.whole ? "" : words["some-words"];
  };
}());
