// One stem for all forms of a word, as concordance/search/stems.py gives it.
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  var algorithms = { en: "english", ru: "russian" };
  here.stem = function (word, language) {
    if (language !== "kk" && !algorithms[language]) {
      throw new RangeError("no stems in " + language + ": one of kk, ru, en");
    }
    // No word is longer; and some rare letters count as two here, but as one in Python.
    if (word.length > 64 || !/\p{L}/u.test(word) || /[\u{10000}-\u{10FFFF}]/u.test(word)) { return word; }
    if (language === "kk") { return here.kazakhStem(word); }
    var stem = here.snowball(algorithms[language])(word);
    // English writes a k between c and an ending, and Snowball leaves it: trafficking, traffic.
    return language === "en" ? stem.replace(/([aeiouy].*ic)k$/, "$1") : stem;
  };
})();
