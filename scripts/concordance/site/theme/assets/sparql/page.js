// The form on the page of SPARQL queries: choose or write, run, read, take away. Nothing is loaded before the press.
(function () {
  "use strict";
  var form = document.getElementById("c-sparql");
  var offered = Concordance.sparql.offered();
  if (!offered || !offered.bytes) { document.getElementById("c-sparql-absent").hidden = false; return; }

  var SHOWN = 200;
  var DAY = /(VALUES\s+\?day\s*\{\s*)(\d{5,8})(\s*\})/;
  var words = JSON.parse(document.getElementById("c-sparql-words").textContent);
  var language = document.documentElement.lang;
  // Chromium says that it knows Kazakh and writes its numbers as in English; they are written as in Russian.
  var numerals = language === "kk" ? "ru" : language;
  var order = new Intl.Collator([language, "ru"], { numeric: true });
  var engine = new Concordance.sparql.Engine(form.dataset.folder);
  var at = function (name) { return document.getElementById("c-sparql-" + name); };
  var text = at("text"), example = at("example"), day = at("day"), go = at("run"), stop = at("stop");
  var own = "";
  var answered = null;
  var working = false;

  function say(key) {
    var values = Array.prototype.slice.call(arguments, 1);
    return words[key].replace(/\{\}/g, function () { return values.shift(); });
  }
  function number(value, digits) {
    return value.toLocaleString(numerals, { minimumFractionDigits: digits || 0, maximumFractionDigits: digits || 0 });
  }
  function key(iso) { return iso.replace(/-/g, ""); }
  function iso(found) { return found.padStart(8, "0").replace(/(\d{4})(\d\d)(\d\d)/, "$1-$2-$3"); }

  // The text is the truth: the field of the day shows and changes the day that stands in it, on every such line.
  function withDay(query, wanted) {
    return wanted ? query.replace(new RegExp(DAY, "g"), "$1" + key(wanted) + "$3") : query;
  }
  function exampleText(name) { return withDay(offered.queries[name], day.value || form.dataset.day); }
  function asked() { return DAY.exec(text.value); }
  function state() {
    var name = example.value;
    if (!name) { return new URLSearchParams({ query: text.value }).toString(); }
    return new URLSearchParams(asked() ? { example: name, day: iso(asked()[2]) } : { example: name }).toString();
  }
  function mark(line) {
    var count = text.value.split("\n").length;
    at("lines").textContent = Array.from({ length: count }, function (_, i) {
      return i + 1 === line ? "▶ " + (i + 1) : String(i + 1);
    }).join("\n");
    at("lines").scrollTop = text.scrollTop;
  }
  function refresh() {
    var found = asked();
    day.disabled = !found;
    if (found) { day.value = iso(found[2]); }
    var same = Object.keys(offered.queries).filter(function (name) {
      return withDay(offered.queries[name], found ? iso(found[2]) : "") === text.value;
    })[0] || "";
    if (!same) { own = text.value; }
    example.value = same;
    at("about").textContent = same ? example.selectedOptions[0].dataset.about : words["own-about"];
    at("link").href = "#" + state();
    text.removeAttribute("aria-invalid");
    mark(0);
  }
  function write(query) { text.value = query; text.scrollTop = 0; refresh(); }

  function cell(term) {
    var td = document.createElement("td");
    if (!term) { return td; }
    td.textContent = short(term);
    if (term.type === "uri") { td.title = term.value; td.className = "c-iri"; }
    if (term["xml:lang"]) { td.lang = term["xml:lang"]; }
    return td;
  }
  function short(term) {
    if (term.type !== "uri") { return term.type === "bnode" ? "_:" + term.value : term.value; }
    var prefix = Object.keys(offered.prefixes).filter(function (name) {
      return term.value.indexOf(offered.prefixes[name]) === 0;
    })[0];
    if (prefix) { return prefix + ":" + term.value.slice(offered.prefixes[prefix].length); }
    return term.value.indexOf(offered.base) === 0 ? "<" + term.value.slice(offered.base.length) + ">" : "<" + term.value + ">";
  }
  function draw(limit) {
    var body = at("table").tBodies[0];
    var rows = answered.rows.slice(0, limit).map(function (row) {
      var tr = document.createElement("tr");
      answered.heads.forEach(function (head) { tr.append(cell(row[head])); });
      return tr;
    });
    body.replaceChildren.apply(body, rows);
    at("more").hidden = limit >= answered.rows.length;
    at("more").textContent = say("more", number(Math.min(limit, answered.rows.length)), number(answered.rows.length));
    at("more").onclick = function () { draw(limit * 5); };
  }
  function sort(head, th) {
    var down = th.getAttribute("aria-sort") === "ascending";
    at("table").querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    th.setAttribute("aria-sort", down ? "descending" : "ascending");
    answered.rows.sort(function (one, other) {
      var found = order.compare(one[head] ? short(one[head]) : "", other[head] ? short(other[head]) : "");
      return down ? -found : found;
    });
    draw(SHOWN);
  }
  function table(found) {
    answered = { heads: found.head.vars, rows: found.results.bindings };
    var row = document.createElement("tr");
    answered.heads.forEach(function (head) {
      var th = document.createElement("th"), button = document.createElement("button");
      th.scope = "col";
      button.type = "button";
      button.textContent = head;
      button.addEventListener("click", function () { sort(head, th); });
      th.append(button);
      row.append(th);
    });
    at("table").tHead.replaceChildren(row);
    draw(SHOWN);
  }
  function show(query, found, graph, seconds) {
    var took = number(seconds, 2), said;
    var rows = found.results && found.results.bindings.length;
    if (found.results) { table(found); said = say("rows", number(rows), took); }
    else if (graph === null) { said = say(found.boolean ? "yes" : "no", took); }
    else {
      at("plain").textContent = graph.slice(0, SHOWN).join("\n");
      said = say("statements", number(graph.length), took);
      if (graph.length > SHOWN) { said += " " + say("first", number(SHOWN)); }
    }
    at("box").hidden = !rows;
    if (!rows) { at("more").hidden = true; }
    at("plain").hidden = !graph;
    at("result").hidden = false;
    var save = at("save"), name = (example.value || "query") + (asked() ? "-" + iso(asked()[2]) : "");
    save.hidden = !found.results && !graph;
    save.textContent = say("save", graph ? "N-Triples" : "CSV");
    save.onclick = async function () {
      // The same query again, so that the engine itself writes the format; only line ends are made those of files here.
      var whole = graph ? graph.join("\n") + "\n" : await run(async function () {
        return (await engine.ask(query, "csv")).text.replace(/\r\n/g, "\n");
      });
      if (whole === undefined) { return; }
      at("status").textContent = said;
      var link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([whole], { type: graph ? "application/n-triples" : "text/csv;charset=utf-8" }));
      link.download = name + (graph ? ".nt" : ".csv");
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
    };
    at("status").textContent = said;
  }

  function fail(error) {
    var place = error.place;
    at("status").textContent = error.message === "stopped" ? words.stopped : "";
    if (error.message === "stopped") { return; }
    at("error").textContent = place ? say("place", place.line, place.column) + " " : words.failed + " ";
    var prefix = place && /^([\w.-]*:)/.exec(place.token);
    if (prefix && !new RegExp("PREFIX\\s+" + prefix[1].replace(/[.]/g, "\\."), "i").test(text.value)) {
      at("error").append(say("undeclared", prefix[1]));
    } else if (!place || place.why) {
      var detail = document.createElement("code");
      detail.lang = "en";
      detail.textContent = place ? place.why : error.message.slice(0, 400);
      at("error").append(detail);
    } else {
      at("error").append(place.token ? say("unexpected", place.token.slice(0, 60)) : words.unfinished);
    }
    if (!place) { return; }
    var before = text.value.split("\n").slice(0, place.line - 1).map(function (line) { return line.length + 1; });
    var start = before.reduce(function (sum, length) { return sum + length; }, 0) + place.column - 1;
    text.setAttribute("aria-invalid", "true");
    text.focus();
    text.setSelectionRange(start, start + place.token.length);
    mark(place.line);
  }
  function busy(now) {
    var left = document.activeElement === stop;
    working = now;
    // Not `disabled`: the button would lose the focus of whoever has just pressed it.
    go.setAttribute("aria-disabled", String(now));
    stop.hidden = !now || !engine.stoppable();
    if (left && stop.hidden) { go.focus(); }
  }
  async function run(work) {
    if (working) { return undefined; }
    at("error").textContent = "";
    busy(true);
    try {
      if (!engine.loaded()) {
        await engine.open(function (step) {
          busy(true);
          at("status").textContent = say(step, megabytes());
        });
        go.textContent = words.run;
      }
      at("status").textContent = words.running;
      busy(true);
      return await work();
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      busy(false);
    }
  }
  function submit() {
    if (working) { return; }
    var query = text.value;
    at("result").hidden = true;
    history.replaceState(null, "", "#" + state());
    run(async function () {
      var found = await engine.ask(query, "json");
      var parsed = JSON.parse(found.text);
      var graph = null;
      if (Array.isArray(parsed)) {
        graph = (await engine.ask(query, "nt")).text.split("\n").filter(Boolean).sort();
      }
      show(query, parsed, graph, found.milliseconds / 1000);
    });
  }
  function megabytes() { return number(offered.bytes / 1e6, 1); }
  function fromAddress(first) {
    var wanted = new URLSearchParams(location.hash.slice(1));
    if (/^\d{4}-\d{2}-\d{2}$/.test(wanted.get("day") || "")) { day.value = wanted.get("day"); }
    if (wanted.get("example") in offered.queries) { write(exampleText(wanted.get("example"))); return true; }
    if (wanted.get("query")) { write(wanted.get("query")); return true; }
    if (first) { write(exampleText(form.dataset.first)); }
    return false;
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); submit(); });
  stop.addEventListener("click", function () { engine.stop(); });
  text.addEventListener("input", refresh);
  text.addEventListener("scroll", function () { at("lines").scrollTop = text.scrollTop; });
  text.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) { return; }
    event.preventDefault();
    // The first run costs a download: it is asked for with the button, which says how much.
    if (engine.downloaded()) { submit(); } else { go.focus(); }
  });
  example.addEventListener("change", function () { write(example.value ? exampleText(example.value) : own); });
  day.addEventListener("change", function () { write(withDay(text.value, day.value)); });
  window.addEventListener("hashchange", function () {
    if (fromAddress(false)) { form.scrollIntoView(); text.focus({ preventScroll: true }); }
  });
  go.textContent = say("load-and-run", megabytes());
  form.hidden = false;
  fromAddress(true);
})();
