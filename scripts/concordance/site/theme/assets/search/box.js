// The search box of every page. Nothing else of the search is loaded before somebody wants to search.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  Concordance.root = document.currentScript.src.replace(/assets\/search\/box\.js.*$/, "");
  const box = document.querySelector(".c-search");
  if (!box) { return; }
  const SHOWN = 8;
  const words = Concordance.words = JSON.parse(box.dataset.words);
  const form = box.querySelector("form");
  const input = box.querySelector("input");
  const panel = box.querySelector(".c-search-panel");
  const list = box.querySelector(".c-search-list");
  const status = box.querySelector("[role=status]");
  const hint = box.querySelector(".c-search-hint");
  const all = box.querySelector(".c-search-all");
  const opener = box.querySelector(".c-search-open");
  let chosen = -1;
  let latest = 0;

  // Loads what a search needs; resolves when it can be asked.
  Concordance.ready = function () {
    if (!Concordance.whole) {
      // The page of the search brings them along.
      const files = Concordance.search ? [] : ["tokens.js", "stems.js", "lookup.js", "citations.js", "engine.js", "results.js"];
      Concordance.whole = Promise.all(files.map(function (file) {
        return new Promise(function (resolve, reject) {
          const script = document.createElement("script");
          script.src = Concordance.root + "assets/search/" + file;
          script.onload = resolve;
          script.onerror = function () { Concordance.whole = null; reject(new Error(file)); };
          document.head.append(script);
        });
      })).then(function () {
        return Promise.all([Concordance.piece("start"), Concordance.stemmers([document.documentElement.lang])]);
      });
    }
    return Concordance.whole;
  };

  function show(open) {
    panel.hidden = !open;
    input.setAttribute("aria-expanded", String(open && list.children.length > 0));
    if (!open) { choose(-1); }
  }

  function choose(at) {
    const options = list.children;
    if (options[chosen]) { options[chosen].setAttribute("aria-selected", "false"); }
    chosen = options.length ? (at + options.length + 1) % (options.length + 1) : -1;
    if (chosen === options.length) { chosen = -1; }
    if (at === -1) { chosen = -1; }
    const option = options[chosen];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", option.id);
    } else { input.removeAttribute("aria-activedescendant"); }
  }

  async function search() {
    const query = input.value;
    const mine = latest += 1;
    if (query.trim().length < 2) { list.replaceChildren(); status.textContent = ""; hint.textContent = ""; all.hidden = true; show(false); return; }
    try {
      await Concordance.ready();
      const results = await Concordance.search(query, { limit: SHOWN });
      if (mine !== latest) { return; }
      list.replaceChildren(...results.map(function (result, at) {
        const option = Concordance.link(result, results.marks);
        option.id = "c-search-" + at;
        option.tabIndex = -1;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        return option;
      }));
      chosen = -1;
      input.removeAttribute("aria-activedescendant");
      status.textContent = results.total ? words.found.replace("{}", results.total) : words.none;
      hint.textContent = Concordance.hint(results);
      all.hidden = results.total <= results.length;
      all.href = Concordance.root + "search.html?q=" + encodeURIComponent(query);
      all.textContent = words["show-all"].replace("{}", results.total);
    } catch (error) {
      if (mine !== latest) { return; }
      list.replaceChildren();
      hint.textContent = "";
      status.textContent = words.failed;
    }
    show(true);
  }

  function close() {
    box.classList.remove("c-search-on");
    show(false);
  }

  function open() {
    box.classList.add("c-search-on");
    input.focus();
  }

  opener.addEventListener("click", function (event) { event.preventDefault(); open(); });
  box.querySelector(".c-search-close").addEventListener("click", function () { close(); opener.focus(); });
  input.addEventListener("focus", function () {
    Concordance.ready().catch(function () { /* said when somebody searches */ });
    if (list.children.length) { show(true); }
  });
  input.addEventListener("input", search);
  input.addEventListener("keydown", function (event) {
    if (event.isComposing) { return; }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (panel.hidden) { search(); return; }
      choose(event.key === "ArrowDown" ? chosen + 1 : chosen === -1 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === "Enter" && chosen >= 0 && !panel.hidden) {
      event.preventDefault();
      list.children[chosen].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!panel.hidden) { show(false); } else if (input.value) { input.value = ""; search(); } else { close(); input.blur(); }
    }
  });
  form.addEventListener("submit", function (event) { if (!input.value.trim()) { event.preventDefault(); } });
  // On the way to the same page only the anchor changes: the list must give the page free.
  list.addEventListener("click", function () { close(); });
  box.addEventListener("focusout", function (event) {
    if (!box.contains(event.relatedTarget)) { show(false); }
  });
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) { return; }
    event.preventDefault();
    const page = document.querySelector(".c-search-page input");
    if (page) { page.focus(); page.select(); } else { open(); input.select(); }
  });
}());
