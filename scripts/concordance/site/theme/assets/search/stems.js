// One stem for all forms of a word, as concordance/search/stems.py gives it.
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  var algorithms = { en: "english", ru: "russian" };
  here.stem = function (word, language) {
    if (!/\p{L}/u.test(word) || /[\u{10000}-\u{10FFFF}]/u.test(word)) { return word; }
    if (language === "kk") { return here.kazakhStem(word); }
    if (!algorithms[language]) { throw new RangeError("no stems in " + language + ": one of kk, ru, en"); }
    return here.snowball(algorithms[language])(word);
  };
})();
