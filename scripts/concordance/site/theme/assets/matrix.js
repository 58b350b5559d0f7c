// The concordance matrix: choose rows, columns and day. Without JavaScript the page shows acts and obligations of today.
(function () {
  "use strict";
  var said = document.getElementById("matrix-said");
  if (!said) { return; }
  var words = JSON.parse(said.dataset.said);
  var root = said.dataset.root + "/";
  var PRINTED = 26;
  var controls = document.getElementById("matrix-controls");
  var chosen = Array.from(controls.querySelectorAll("[data-key]"));
  var parts = {};
  ["table", "box", "print", "items", "list", "status"].forEach(function (name) { parts[name] = document.getElementById("matrix-" + name); });
  var state = {};
  var opened = new Set();
  var data = null;
  var drawn = false;

  // Text from the data only ever becomes text: never HTML.
  function make(tag, attributes, children) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      if (attributes[name] !== "" && attributes[name] !== null) { node.setAttribute(name, attributes[name]); }
    });
    [].concat(children || []).forEach(function (child) { node.append(child); });
    return node;
  }
  function hiddenText(text) { return make("span", { "class": "c-sr" }, " " + text); }
  function fill(text, values) { return values.reduce(function (so, value) { return so.replace("{}", function () { return value; }); }, text); }

  // ---- what the law does on a day ----------------------------------------------------------------------------------
  // A node is an act, an article or a provision; its cells say for each obligation the strongest outcome below it.
  function node(id, name, url, force, children, cells) {
    var used = new Map();
    children.forEach(function (child) {
      child.cells.forEach(function (cell, obligation) {
        var have = cells.get(obligation);
        if (!have) { cells.set(obligation, { rank: cell.rank, n: cell.n, element: cell.element }); return; }
        have.n += cell.n;
        if (cell.rank < have.rank) { have.rank = cell.rank; have.element = cell.element; }
      });
      (child.used || new Map([[child.id, child.cells]])).forEach(function (value, key) { used.set(id + "/" + key, value); });
    });
    return { id: id, name: name, url: url, force: force, children: children, cells: cells, used: children.length ? used : null };
  }
  function lawOn(day) {
    return data.acts.filter(function (act) { return act.force[day]; }).map(function (act) {
      return node(act.id, act.name, act.url, act.force[day], act.articles.filter(function (a) { return a.force[day]; }).map(function (a) {
        return node(a.id, a.label + " " + a.heading, a.url, a.force[day], a.provisions.map(function (p) {
          var cells = new Map();
          p.cells.forEach(function (cell) {
            var letter = cell[2][day];
            if (letter !== "-") { cells.set(cell[0], { rank: Number(letter), n: 1, element: cell[1] }); }
          });
          return node(p.id, p.label, a.url + "#" + p.id, 0, [], cells);
        }).filter(function (p) { return p.cells.size; }), new Map());
      }), new Map());
    });
  }

  // ---- what is shown -----------------------------------------------------------------------------------------------
  function look() {
    var day = state.day ? data.days.indexOf(state.day) : data.days.length - 1;
    var acts = lawOn(day);
    var all = new Map();
    acts.forEach(function (act) { act.cells.forEach(function (cell, o) { all.set(o, (all.get(o) || 0) + cell.n); }); });
    var scope = state.act ? acts.filter(function (act) { return act.id === state.act; }) : acts;
    var top = state.act ? (scope.length ? scope[0].children : []) : acts;
    var columns = data.obligations.map(function (o, place) {
      var here = top.reduce(function (sum, row) { return sum + (row.cells.has(place) ? row.cells.get(place).n : 0); }, 0);
      return { place: place, o: o, verdict: o.verdicts[day], here: here, all: all.get(place) || 0 };
    }).filter(function (c) {
      return (!state.pillar || c.o.pillar === state.pillar) && (!state.verdict || c.verdict === state.verdict) && (!state.filled || c.here);
    });
    if (state.group === "pillar") {
      var order = Object.keys(data.pillars);
      columns.sort(function (a, b) { return order.indexOf(a.o.pillar) - order.indexOf(b.o.pillar) || a.place - b.place; });
    }
    function serves(row) { return columns.reduce(function (sum, c) { return sum + row.cells.has(c.place); }, 0); }
    if (state.filled) { top = top.filter(serves); }
    var rows = [];
    (function walk(list, depth) {
      list.forEach(function (row) {
        rows.push({ row: row, depth: depth, serves: serves(row) });
        if (opened.has(row.id)) { walk(row.children.filter(function (r) { return !state.filled || serves(r); }), depth + 1); }
      });
    })(top, 0);
    return { day: day, scope: scope, top: top, columns: columns, rows: rows, serves: serves };
  }

  // ---- drawing -----------------------------------------------------------------------------------------------------
  function word(outcome) { return data.words.element[outcome]; }
  function verdictWord(c) { return data.words[c.o.wording][c.verdict]; }
  function star(c) { return c.o.label + (c.o.unverified ? "*" : ""); }
  function none(column) { return column.all ? "" : "m-none"; }

  function drawHead(shown) {
    var groups = make("tr", { "class": "m-groups" }, make("th", { scope: "col", rowspan: 3, "class": "m-corner" }, words.rows));
    var before = null;
    shown.columns.forEach(function (c) {
      var name = state.group === "pillar" ? c.o.pillar : c.o.group;
      if (before && before.name === name) { before.cell.colSpan += 1; return; }
      var text = state.group === "pillar" ? { short: data.pillars[name], long: data.pillars[name] } : data.groups[name];
      before = { name: name, cell: make("th", { scope: "colgroup", colspan: 1, title: text.long }, make("span", {}, text.short)) };
      groups.append(before.cell);
    });
    var heads = make("tr", { "class": "m-heads" }, shown.columns.map(function (c) {
      return make("th", { scope: "col", "class": none(c) },
        make("a", { href: root + c.o.url, title: c.o.title }, star(c)));
    }));
    var sums = make("tr", { "class": "m-sums" }, shown.columns.map(function (c) {
      var why = c.here ? "" : c.all ? words.elsewhere : words.unanswered;
      return make("td", { "class": none(c), title: why }, [
        make("span", { "class": "m-sign c-" + c.verdict, title: verdictWord(c) }, [data.signs[c.verdict], hiddenText(verdictWord(c))]),
        make("b", {}, String(c.here))]);
    }));
    return make("thead", {}, [groups, heads, sums]);
  }
  function drawCell(c, cell) {
    if (!cell) { return make("td"); }
    var outcome = data.outcomes[cell.rank];
    return make("td", {}, make("a", { "class": "c-" + outcome, href: root + c.o.url + "#" + cell.element },
      [data.signs[outcome], cell.n > 1 ? make("small", {}, String(cell.n)) : "", hiddenText(word(outcome))]));
  }
  function toggle(id, name) {
    var open = opened.has(id);
    return make("button", { type: "button", "data-open": id, "aria-expanded": String(open), "aria-label": fill(words.expand, [name]) }, open ? "−" : "+");
  }
  function drawRow(shown, item) {
    var row = item.row;
    var used = 0;
    (row.used || []).forEach(function (cells) { used += shown.columns.some(function (c) { return cells.has(c.place); }); });
    var told = [item.serves ? fill(words.serves, [item.serves]) : words["serves-nothing"]];
    if (row.force) { told.push(fill(words.used, [used, row.force])); }
    var head = make("th", { scope: "row", "class": item.depth ? "m-deep-" + item.depth : "" }, [
      row.children.length ? toggle(row.id, row.name) : "", make("a", { href: root + row.url }, row.name), make("small", {}, told.join(" · "))]);
    return make("tr", { "data-row": row.id, "class": item.serves ? "" : "m-none" },
      [head].concat(shown.columns.map(function (c) { return drawCell(c, row.cells.get(c.place)); })));
  }
  // Paper has no scroll box: the table as it stands, cut into sheets of as many columns as fit, without empty rows.
  function drawSheets() {
    var heads = Array.from(parts.table.querySelectorAll(".m-heads th"));
    var sums = Array.from(parts.table.querySelectorAll(".m-sums td"));
    var rows = Array.from(parts.table.querySelectorAll("tbody tr:not(.m-none)"));
    var sheets = [];
    for (var start = 0; start < heads.length; start += PRINTED) { sheets.push(drawSheet(heads, sums, rows, start)); }
    parts.print.replaceChildren.apply(parts.print, sheets);
  }
  function sign(cell) { var held = cell.firstElementChild; return held ? held.firstChild.textContent : ""; }
  function drawSheet(heads, sums, rows, start) {
    function some(list) { return list.slice(start, start + PRINTED); }
    var head = make("tr", {}, [make("th", { scope: "col" }, words.rows)].concat(some(heads).map(function (th) {
      return make("th", { scope: "col" }, make("span", {}, th.textContent));
    })));
    var verdicts = make("tr", {}, [make("th", { scope: "row" }, words.verdict)].concat(some(sums).map(function (td) {
      return make("td", {}, sign(td));
    })));
    var body = make("tbody", {}, rows.map(function (row) {
      var cells = Array.from(row.querySelectorAll("td"));
      return make("tr", {}, [make("th", { scope: "row", "class": row.querySelector("th").className }, row.querySelector("th a").textContent)].concat(
        some(cells).map(function (td) { return make("td", { "class": td.firstElementChild ? td.firstElementChild.className : "" }, sign(td)); })));
    }));
    return make("table", { "class": "m-sheet" }, [make("thead", {}, [head, verdicts]), body]);
  }
  function drawItem(shown, c) {
    var lines = [];
    shown.scope.forEach(function (act) {
      if (!act.cells.has(c.place)) { return; }
      var line = make("p", {}, [make("b", {}, act.name), " "]);
      var first = true;
      act.children.forEach(function (article) {
        article.children.forEach(function (p) {
          var cell = p.cells.get(c.place);
          if (!cell) { return; }
          line.append(first ? "" : " · ", make("a", { href: root + p.url }, p.name), " " + data.signs[data.outcomes[cell.rank]]);
          first = false;
        });
      });
      lines.push(line);
    });
    if (!lines.length) { lines.push(make("p", { "class": "m-nothing" }, c.all ? words.elsewhere : words.unanswered)); }
    return make("div", { "class": "m-item c-edge-" + c.verdict }, [make("p", {}, [
      make("a", { href: root + c.o.url }, [make("b", {}, star(c)), " " + c.o.title]), " ",
      make("span", { "class": "c-chip c-" + c.verdict }, data.signs[c.verdict] + " " + verdictWord(c))])].concat(lines));
  }
  function draw() {
    var shown = look();
    var focus = document.activeElement && document.activeElement.dataset.open;
    parts.table.replaceChildren(drawHead(shown), make("tbody", {}, shown.rows.map(function (item) { return drawRow(shown, item); })));
    parts.items.replaceChildren.apply(parts.items, shown.columns.length
      ? shown.columns.map(function (c) { return drawItem(shown, c); }) : [make("p", {}, words.nothing)]);
    var answered = shown.columns.filter(function (c) { return c.here; }).length;
    var unanswered = shown.columns.filter(function (c) { return !c.all; }).length;
    var told = fill(words.status, [shown.columns.length, answered, unanswered, shown.top.length, shown.top.filter(shown.serves).length, data.days[shown.day]]);
    parts.status.textContent = shown.columns.length && shown.rows.length ? told : words.nothing + " " + told;
    drawn = true;
    if (focus) {
      var again = Array.from(parts.table.querySelectorAll("[data-open]")).find(function (b) { return b.dataset.open === focus; });
      if (again) { again.focus(); }
    }
  }

  // ---- the choice and its address ----------------------------------------------------------------------------------
  function show() {
    chosen.forEach(function (control) {
      if (control.type === "checkbox") { control.checked = Boolean(state[control.dataset.key]); } else { control.value = state[control.dataset.key] || ""; }
    });
    var list = state.view ? state.view === "list" : matchMedia("(max-width: 44em)").matches;
    parts.box.hidden = list;
    parts.items.hidden = parts.list.hidden = !list;
    controls.querySelectorAll("[data-view]").forEach(function (button) {
      button.setAttribute("aria-pressed", String((button.dataset.view === "list") === list));
    });
    var plain = !opened.size && !chosen.some(function (control) { return state[control.dataset.key]; });
    if (plain && !drawn) { return; }
    if (data) { draw(); return; }
    var script = make("script", { src: said.dataset.src });
    script.onload = function () { if (data) { draw(); } };
    script.onerror = function () { parts.status.textContent = words.failed; };
    window.concordanceMatrix = function (given) { data = given; };
    document.head.append(script);
  }
  function address() {
    var said = new URLSearchParams(Object.entries(state).filter(function (pair) { return pair[1]; }));
    if (opened.size) { said.set("open", Array.from(opened).join(",")); }
    // A slash needs no escape in a fragment, and is easier to read without.
    return said.toString().replace(/%2F/g, "/").replace(/%2C/g, ",");
  }
  function choose() {
    var text = address();
    history.replaceState(null, "", text ? "#" + text : location.pathname + location.search);
    show();
  }
  function read() {
    state = {};
    opened = new Set();
    new URLSearchParams(location.hash.slice(1)).forEach(function (value, key) {
      // An address from elsewhere may name what this page does not have; then the whole is the better answer.
      if (key === "view" && (value === "list" || value === "table")) { state.view = value; }
      if (key === "open") { opened = new Set(value.split(",").filter(Boolean)); }
      var control = chosen.find(function (c) { return c.dataset.key === key; });
      if (!control || !value) { return; }
      var known = control.type === "checkbox" ? value === "1" : Array.from(control.options).some(function (o) { return o.value === value; });
      if (known) { state[key] = value; }
    });
  }
  controls.addEventListener("change", function (event) {
    var control = event.target;
    if (!control.dataset.key) { return; }
    state[control.dataset.key] = control.type === "checkbox" ? (control.checked ? "1" : "") : control.value;
    choose();
  });
  controls.addEventListener("click", function (event) {
    var view = event.target.closest("[data-view]");
    if (view) { state.view = view.dataset.view; choose(); }
    if (event.target.id === "matrix-reset") { state = { view: state.view }; opened.clear(); choose(); }
    if (event.target.id === "matrix-go") {
      var text = address();
      location.href = document.getElementById("matrix-instrument").value + (text ? "#" + text : "");
    }
  });
  parts.table.addEventListener("click", function (event) {
    var button = event.target.closest("[data-open]");
    if (!button) { return; }
    if (!opened.delete(button.dataset.open)) { opened.add(button.dataset.open); }
    choose();
  });
  addEventListener("hashchange", function () {
    if (location.hash.indexOf("=") > 0 || !location.hash) { read(); show(); }
  });
  parts.table.querySelectorAll("tbody tr:not(.m-none)").forEach(function (row) {
    row.querySelector("th").prepend(toggle(row.dataset.row, row.querySelector("th a").textContent));
  });
  addEventListener("beforeprint", drawSheets);
  document.documentElement.classList.add("m-ready");
  controls.hidden = false;
  document.querySelectorAll(".m-jump").forEach(function (link) { link.hidden = true; });
  read();
  show();
})();
