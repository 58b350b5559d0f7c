// A text as words to search by. The same rules as concordance/search/tokens.py; one file of examples tests both.
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  // A letter or a digit is the same on both sides: Python's \w without the underscore.
  var run = "[\\p{L}\\p{N}]+";
  var brackets = "(?:\\((?:[0-9]{1,3}|[ivx]{1,5}|\\p{L})\\))+";
  var piece = "(?:[0-9]+(?:\\.[0-9]+)+(?![\\p{L}\\p{N}])|" + run + "(?:'" + run + ")*)";
  var token = new RegExp("[0-9]+(?:[.-][0-9]+)*" + brackets + "|" + piece + "(?:-" + piece + ")*", "gu");

  here.plain = function (text) {
    return text.normalize("NFC").replace(/[\u0300\u0301\u00ad\u200b-\u200f\u2060\ufeff]/g, "").toLowerCase()
      .replace(/ё/g, "е").replace(/[\u2010\u2011]/g, "-").replace(/[\u2019\u02bc]/g, "'");
  };

  here.tokens = function (text) {
    var found = [];
    (here.plain(text).match(token) || []).forEach(function (one) {
      found.push(one);
      if (one.indexOf("-") > 0 && one.indexOf("(") < 0) { found.push.apply(found, one.split("-")); }
    });
    return found;
  };
})();
