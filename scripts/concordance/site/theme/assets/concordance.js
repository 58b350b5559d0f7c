// Filters of the gap table. Without JavaScript the whole table is shown.
(function () {
  "use strict";
  // The theme gives its search dialog no name; screen readers need one, in the language of the page.
  var search = document.querySelector(".md-search[role=dialog]");
  if (search) { search.setAttribute("aria-label", search.querySelector("input").getAttribute("aria-label")); }
  document.querySelectorAll(".c-filter").forEach(function (bar) {
    var rows = document.getElementById(bar.dataset.table).querySelectorAll("tbody tr");
    var wanted = { verdict: "", modality: "" };
    bar.hidden = false;
    function apply() {
      rows.forEach(function (row) {
        row.hidden = Object.keys(wanted).some(function (key) { return wanted[key] && row.dataset[key] !== wanted[key]; });
      });
      bar.querySelectorAll("button").forEach(function (button) {
        button.setAttribute("aria-pressed", String(button.dataset.value === wanted.verdict));
      });
    }
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) { return; }
      wanted.verdict = button.dataset.value;
      history.replaceState(null, "", wanted.verdict ? "#verdict=" + wanted.verdict : location.pathname);
      apply();
    });
    bar.querySelector("select").addEventListener("change", function (event) {
      wanted.modality = event.target.value;
      apply();
    });
    var asked = /^#verdict=([a-z-]+)$/.exec(location.hash);
    // An address from elsewhere may name a verdict that no row has; then the whole table is the better answer.
    if (asked && bar.querySelector('button[data-value="' + asked[1] + '"]')) { wanted.verdict = asked[1]; apply(); }
  });
})();
