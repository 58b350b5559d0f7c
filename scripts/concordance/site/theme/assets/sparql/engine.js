// The SPARQL store of this page: an engine and a graph, loaded only when asked for, run beside the page.
// From file:// nothing can be fetched, so everything comes by <script>: each file hands over what it carries.
window.Concordance = window.Concordance || {};
Concordance.sparql = (function () {
  "use strict";
  var offered = null;
  var parts = {};

  // Runs in a worker that is made from this very text: it sees nothing of the page and answers messages only.
  function serve(port) {
    var store = null, empty = null;
    var base = "";
    function unpack(text) {
      var letters = atob(text);
      var bytes = new Uint8Array(letters.length);
      for (var i = 0; i < letters.length; i += 1) { bytes[i] = letters.charCodeAt(i); }
      var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
      return new Response(stream).arrayBuffer();
    }
    async function load(given) {
      var address = URL.createObjectURL(new Blob([given.glue], { type: "text/javascript" }));
      var library = await import(address);
      URL.revokeObjectURL(address);
      await library.default({ module_or_path: await unpack(given.wasm) });
      var graph = new Uint8Array(await unpack(given.graph));
      base = given.base;
      store = new library.Store();
      empty = new library.Store();
      store.load(graph, { format: "application/trig", base_iri: base, no_transaction: true });
      return { statements: store.size };
    }
    function answer(asked) {
      var started = performance.now();
      var text;
      try {
        text = store.query(asked.query, { base_iri: base, results_format: asked.format });
      } catch (error) {
        if (/^error at \d+:\d+: /.test(error.message)) { error.place = placed(asked.query, error.message); }
        throw error;
      }
      return { text: text, milliseconds: performance.now() - started };
    }
    // The parser names the farthest place it looked at, up to a keyword's length behind the mistake, and hundreds of
    // letters it expected there. The place sought is the first token after which no continuation is possible: before it,
    // a query that just breaks off, with blanks after it, fails at its very end and nowhere else. Tried on a store
    // without data, where any answer is quick. Returns {line, column, token, why}; an empty token is the end of the text.
    function placed(query, message) {
      var tokens = /#.*|<[^<>\s]*>|"""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\w:?$@.-]*[\w:?$@-]|\S/g;
      var found = [], token;
      while ((token = tokens.exec(query))) {
        if (token[0][0] !== "#") { found.push({ text: token[0], start: token.index, end: tokens.lastIndex }); }
      }
      function end(text) {
        var lines = text.split("\n");
        return { line: lines.length, column: Array.from(lines.pop()).length + 1 };
      }
      function breaksOff(text) {
        var place = end(text);
        try { empty.query(text, { base_iri: base }); } catch (error) {
          return error.message.indexOf("error at " + place.line + ":" + place.column + ":") === 0;
        }
        return true;
      }
      var low = 0, high = found.length;
      while (low < high) {
        var middle = (low + high) >> 1;
        if (breaksOff(query.slice(0, found[middle].end) + " ".repeat(80))) { low = middle + 1; } else { high = middle; }
      }
      var wrong = found[low] || { text: "", start: query.trimEnd().length };
      var place = end(query.slice(0, wrong.start));
      // Among the letters there may stand a sentence, which says it all: what is wrong with the SELECT.
      var sentence = /[A-Z]\w* \w+ \w+[\w ]*/.exec(message);
      return { line: place.line, column: place.column, token: wrong.text, why: sentence ? sentence[0] : "" };
    }
    port.onmessage = async function (event) {
      try {
        port.postMessage({ done: event.data.load ? await load(event.data.load) : answer(event.data) });
      } catch (error) {
        // After a fault of the machine itself (no memory left) the store cannot be trusted any more.
        port.postMessage({ failed: String(error && error.message || error), place: error && error.place,
                           broken: error instanceof WebAssembly.RuntimeError || error instanceof RangeError });
      }
    };
  }

  function script(address) {
    return new Promise(function (resolve, reject) {
      var element = document.createElement("script");
      element.src = address;
      element.onload = resolve;
      element.onerror = function () { element.remove(); reject(new Error(address)); };
      document.head.append(element);
    });
  }

  // Where workers cannot be made from text, the same code runs on the page: slower to the touch, same answers.
  function beside() {
    try {
      var text = "\"use strict\";(" + serve.toString() + ")(self);";
      var address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
      var worker = new Worker(address);
      return { port: worker, end: function () { worker.terminate(); URL.revokeObjectURL(address); } };
    } catch (_) {
      var channel = new MessageChannel();
      serve(channel.port2);
      return { port: channel.port1, end: null };
    }
  }

  function Engine(folder) {
    this.folder = folder;
    this.running = null;
    this.waiting = null;
  }
  Engine.prototype.downloaded = function () { return "oxigraph" in parts && "graph" in parts; };
  Engine.prototype.loaded = function () { return Boolean(this.running); };
  Engine.prototype.stoppable = function () { return Boolean(this.running && this.running.end); };
  // Load what is not there yet; tell(step) is called with "download" and "load". Resolves to {statements}.
  Engine.prototype.open = async function (tell) {
    var missing = ["oxigraph", "graph"].filter(function (name) { return !(name in parts); });
    if (missing.length) {
      tell("download");
      await Promise.all(missing.map(function (name) { return script(this.folder + name + ".js"); }, this));
    }
    this.running = beside();
    tell("load");
    try {
      return await this.send({ load: { glue: parts.oxigraph.glue, wasm: parts.oxigraph.wasm, graph: parts.graph,
                                       base: offered.base } });
    } catch (error) {
      this.stop();
      throw error;
    }
  };
  // Resolves to {text, milliseconds} of a query in a format; rejects with the engine's own words, and with a `place` of
  // {line, column, token, why} where the query is not SPARQL.
  Engine.prototype.ask = function (query, format) { return this.send({ query: query, format: format }); };
  Engine.prototype.send = function (message) {
    var engine = this;
    return new Promise(function (resolve, reject) {
      engine.waiting = reject;
      engine.running.port.onmessage = function (event) {
        engine.waiting = null;
        if (event.data.done) { resolve(event.data.done); return; }
        if (event.data.broken) { engine.stop(); }
        reject(Object.assign(new Error(event.data.failed), { place: event.data.place }));
      };
      engine.running.port.onerror = function (event) { event.preventDefault(); reject(new Error(event.message)); };
      engine.running.port.postMessage(message);
    });
  };
  // End whatever runs. The store goes with it; `open` makes it again without a download.
  Engine.prototype.stop = function () {
    if (this.running && this.running.end) { this.running.end(); }
    this.running = null;
    if (this.waiting) { this.waiting(new Error("stopped")); this.waiting = null; }
  };

  return {
    offer: function (what) { offered = what; },
    offered: function () { return offered; },
    take: function (name, part) { parts[name] = part; },
    Engine: Engine
  };
})();
