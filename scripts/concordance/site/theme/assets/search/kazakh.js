// Stems of Kazakh words.
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  here.kazakhStem = function (word) { return word; };
})();
