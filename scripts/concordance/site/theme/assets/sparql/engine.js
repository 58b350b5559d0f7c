// The SPARQL store of this page: an engine and a graph, loaded only when asked for, run beside the page.
// From file:// nothing can be fetched, so everything comes by <script>: each file hands over what it carries.
window.Concordance = window.Concordance || {};
Concordance.sparql = (function () {
  "use strict";
  var offered = null;
  var parts = {};

  // Runs in a worker that is made from this very text: it sees nothing of the page and answers messages only.
  function serve(port) {
    var store = null;
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
      store.load(graph, { format: "application/trig", base_iri: base, no_transaction: true });
      return { statements: store.size };
    }
    function answer(asked) {
      var started = performance.now();
      var text = store.query(asked.query, { base_iri: base, results_format: asked.format });
      return { text: text, milliseconds: performance.now() - started };
    }
    port.onmessage = async function (event) {
      try {
        port.postMessage({ done: event.data.load ? await load(event.data.load) : answer(event.data) });
      } catch (error) {
        // After a fault of the machine itself (no memory left) the store cannot be trusted any more.
        port.postMessage({ failed: String(error && error.message || error),
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
  // Resolves to {text, milliseconds} of a query in a format; rejects with the engine's own words.
  Engine.prototype.ask = function (query, format) { return this.send({ query: query, format: format }); };
  Engine.prototype.send = function (message) {
    var engine = this;
    return new Promise(function (resolve, reject) {
      engine.waiting = reject;
      engine.running.port.onmessage = function (event) {
        engine.waiting = null;
        if (event.data.done) { resolve(event.data.done); return; }
        if (event.data.broken) { engine.stop(); }
        reject(new Error(event.data.failed));
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
