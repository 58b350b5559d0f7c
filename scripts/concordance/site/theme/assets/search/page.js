// The page of all results: the query and the kind stay in the address.
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  const Concordance = window.Concordance;
  const page = document.querySelector(".c-search-page");
  const header = document.querySelector(".c-search");
  if (!page || !header) { return; }
  header.hidden = true;
  page.hidden = false;
  document.querySelector(".c-search-without").hidden = true;
  const STEP = 20;
  const input = page.querySelector("input");
  const list = page.querySelector("ol");
  const status = page.querySelector("[role=status]");
  const hint = page.querySelector(".c-search-hint");
  const more = page.querySelector(".c-search-more");
  const groups = Array.from(page.querySelectorAll(".c-filter button"));
  let latest = 0;

  function group() {
    return groups.find(function (button) { return button.getAttribute("aria-pressed") === "true"; });
  }

  function keep() {
    const said = new URLSearchParams();
    if (input.value) { said.set("q", input.value); }
    if (group().dataset.kinds) { said.set("show", group().dataset.group); }
    history.replaceState(null, "", location.pathname + (said.size ? "?" + said : ""));
  }

  async function search(from) {
    const mine = latest += 1;
    const query = input.value;
    keep();
    if (query.trim().length < 2) { list.replaceChildren(); status.textContent = ""; hint.textContent = ""; more.hidden = true; return; }
    try {
      await Concordance.ready();
      const kinds = group().dataset.kinds ? group().dataset.kinds.split(" ") : null;
      const results = await Concordance.search(query, { limit: STEP, from: from, kinds: kinds });
      if (mine !== latest) { return; }
      const items = results.map(function (result) {
        const item = document.createElement("li");
        item.append(Concordance.link(result, results.marks));
        return item;
      });
      if (from) { list.append(...items); items[0].firstChild.focus(); } else { list.replaceChildren(...items); }
      status.textContent = results.total ? Concordance.words.found.replace("{}", results.total) : Concordance.words.none;
      hint.textContent = Concordance.hint(results);
      more.hidden = list.children.length >= results.total;
      groups.forEach(function (button) {
        const number = button.dataset.kinds ? button.dataset.kinds.split(" ").reduce(function (sum, kind) { return sum + (results.counts[kind] || 0); }, 0)
          : Object.values(results.counts).reduce(function (sum, each) { return sum + each; }, 0);
        button.querySelector("span").textContent = number;
      });
    } catch (error) {
      if (mine === latest) { status.textContent = Concordance.words.failed; }
    }
  }

  groups.forEach(function (button) {
    button.addEventListener("click", function () {
      groups.forEach(function (each) { each.setAttribute("aria-pressed", String(each === button)); });
      search(0);
    });
  });
  input.addEventListener("input", function () { search(0); });
  page.querySelector("form").addEventListener("submit", function (event) { event.preventDefault(); search(0); });
  more.addEventListener("click", function () { search(list.children.length); });

  const asked = new URLSearchParams(location.search);
  input.value = asked.get("q") || "";
  const wanted = groups.find(function (button) { return button.dataset.group === asked.get("show"); });
  if (wanted) { groups.forEach(function (each) { each.setAttribute("aria-pressed", String(each === wanted)); }); }
  Concordance.ready().catch(function () { status.textContent = Concordance.words.failed; });
  if (input.value) { search(0); } else { input.focus(); }
});
