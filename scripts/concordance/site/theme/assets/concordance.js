// Filters of the gap table and of the wordings of an article. Without JavaScript everything is shown.
(function () {
  "use strict";
  // Filters of a table: buttons and selects name a key of the rows. The choice stays in the address, so that it can be sent.
  document.querySelectorAll(".c-filter[data-table]").forEach(function (bar) {
    var rows = document.getElementById(bar.dataset.table).querySelectorAll("tbody tr");
    var controls = Array.from(bar.querySelectorAll("[data-key]"));
    var wanted = {};
    bar.hidden = false;
    function apply() {
      rows.forEach(function (row) {
        row.hidden = Object.keys(wanted).some(function (key) { return wanted[key] && row.dataset[key] !== wanted[key]; });
      });
      controls.forEach(function (control) {
        var chosen = wanted[control.dataset.key] || "";
        if (control.tagName === "SELECT") { control.value = chosen; return; }
        control.setAttribute("aria-pressed", String(control.dataset.value === chosen));
      });
    }
    function choose(key, value) {
      wanted[key] = value;
      var said = new URLSearchParams(Object.entries(wanted).filter(function (pair) { return pair[1]; })).toString();
      history.replaceState(null, "", said ? "#" + said : location.pathname + location.search);
      apply();
    }
    bar.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (button) { choose(button.dataset.key, button.dataset.value); }
    });
    bar.addEventListener("change", function (event) { choose(event.target.dataset.key, event.target.value); });
    // An address from elsewhere may name what no row has; then the whole table is the better answer.
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) {
      var known = controls.some(function (control) {
        if (control.dataset.key !== key) { return false; }
        if (control.tagName !== "SELECT") { return control.dataset.value === value; }
        return Array.from(control.options).some(function (option) { return option.value === value; });
      });
      if (known) { wanted[key] = value; }
    });
    apply();
  });

  // The law as of a day: only the wordings in force on it. The day stays in the address, so that it can be sent.
  var asOf = document.querySelector(".c-asof");
  if (asOf) {
    var days = asOf.querySelector("select");
    var show = function () {
      document.querySelectorAll(".c-version").forEach(function (version) {
        var there = version.dataset.from <= days.value && (!version.dataset.to || days.value <= version.dataset.to);
        version.hidden = Boolean(days.value) && !(there && !("gone" in version.dataset));
        version.classList.toggle("c-then", Boolean(days.value) && !version.hidden);
      });
      document.querySelectorAll(".c-prov").forEach(function (part) {
        // Before the first redaction that was read, nothing is known: that is not the same as nothing being there.
        var unknown = part.querySelector(".c-unknown");
        var unread = Boolean(unknown && days.value && days.value < part.dataset.unknownBefore);
        if (unknown) { unknown.hidden = !unread; }
        part.hidden = !unread && !part.querySelector(".c-version:not([hidden])");
        var title = part.previousElementSibling;
        if (title && title.matches(".c-part")) { title.hidden = part.hidden; }
      });
    };
    asOf.hidden = false;
    days.addEventListener("change", function () {
      history.replaceState(null, "", days.value ? "#as-of=" + days.value : location.pathname);
      show();
    });
    var wanted = /^#as-of=(\d{4}-\d{2}-\d{2})$/.exec(location.hash);
    if (wanted) {
      // A day between two changes reads like the last change before it.
      var known = Array.from(days.options, function (option) { return option.value; }).filter(Boolean);
      days.value = known.filter(function (day) { return day <= wanted[1]; }).pop() || "";
      show();
    }
  }
})();
