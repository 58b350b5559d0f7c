/* Loads the page again when a file was saved. Only `concordance serve` puts this into a page; no built site has it. */
(function () {
  "use strict";
  var shown = document.currentScript.dataset.state;
  function ask() {
    fetch("/.changed", { cache: "no-store" }).then(function (answer) { return answer.text(); }).then(function (now) {
      if (now !== shown) { location.reload(); } else { again(); }
    }).catch(again);
  }
  function again() { setTimeout(ask, document.hidden ? 3000 : 300); }
  document.addEventListener("visibilitychange", function () { if (!document.hidden) { ask(); } });
  again();
})();
