// Filters of the gap table. Without JavaScript the whole table is shown.
(function () {
  "use strict";
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
    if (asked) { wanted.verdict = asked[1]; apply(); }
  });
})();
