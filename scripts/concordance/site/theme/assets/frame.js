// The frame of every page: colours, languages, the contents beside the text, the menu on narrow screens.
(function () {
  "use strict";
  // Light or dark: the choice stays on this machine. Without storage it holds for the page.
  var scheme = document.querySelector(".c-scheme");
  if (scheme) {
    scheme.hidden = false;
    scheme.addEventListener("click", function () {
      var next = document.body.getAttribute("data-md-color-scheme") === "slate" ? "default" : "slate";
      document.body.setAttribute("data-md-color-scheme", next);
      try { localStorage.setItem("concordance.scheme", next); } catch (error) { /* private windows may refuse */ }
    });
  }

  // The other language at the same place of the page, and with the same choices in the address.
  var languages = document.querySelectorAll(".c-languages a");
  function follow() {
    languages.forEach(function (link) { link.href = link.href.split(/[?#]/)[0] + location.search + location.hash; });
  }
  languages.forEach(function (link) { ["click", "focus", "pointerenter"].forEach(function (kind) { link.addEventListener(kind, follow); }); });

  // The part that is read stands out in the contents.
  var entries = {};
  document.querySelectorAll(".md-sidebar--secondary .md-nav__link").forEach(function (link) { entries[decodeURIComponent(link.hash.slice(1))] = link; });
  if (window.IntersectionObserver && Object.keys(entries).length) {
    var marked = null;
    var seen = new IntersectionObserver(function (changes) {
      var now = changes.filter(function (change) { return change.isIntersecting; }).shift();
      if (!now) { return; }
      if (marked) { marked.classList.remove("md-nav__link--active"); marked.removeAttribute("aria-current"); }
      marked = entries[now.target.id];
      marked.classList.add("md-nav__link--active");
      marked.setAttribute("aria-current", "location");
    }, { rootMargin: "-10% 0px -70% 0px" });
    Object.keys(entries).forEach(function (id) {
      var part = document.getElementById(id);
      if (part) { seen.observe(part); }
    });
  }

  // The menu of a narrow screen: Escape closes it, a choice inside the page too; labels answer to the keyboard.
  var drawer = document.getElementById("__drawer");
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && drawer) { drawer.checked = false; }
    if ((event.key === "Enter" || event.key === " ") && event.target.matches("label[tabindex][for]")) { event.preventDefault(); event.target.click(); }
  });
  document.querySelectorAll(".c-inpage a").forEach(function (link) {
    link.addEventListener("click", function () { if (drawer) { drawer.checked = false; } });
  });

  // Code wider than the page scrolls in a box of its own, by keyboard too.
  document.querySelectorAll("pre > code, .md-typeset__table").forEach(function (box) {
    if (box.scrollWidth > box.clientWidth && !box.hasAttribute("tabindex")) { box.tabIndex = 0; }
  });

  // What is folded opens for the printer, but for the lists that only point elsewhere.
  addEventListener("beforeprint", function () {
    document.querySelectorAll("details:not([open], .c-lang, .c-more)").forEach(function (part) { part.open = true; part.dataset.opened = ""; });
  });
  addEventListener("afterprint", function () {
    document.querySelectorAll("details[data-opened]").forEach(function (part) { part.open = false; delete part.dataset.opened; });
  });
})();
