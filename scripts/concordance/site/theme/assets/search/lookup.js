// Loads pieces of the index and finds entries in them. Pieces are scripts that call Concordance.take: a page opened
// from a disk may load nothing else.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  const waiting = new Map();
  const loaded = new Map();

  Concordance.take = function (name, data) {
    const wanted = waiting.get(name);
    if (wanted) { wanted(data); }
  };

  const scripts = new Map();
  const STEMMERS = { kk: ["kazakh_suffixes.js", "kazakh.js"], ru: ["snowball.js", "russian.js"], en: ["snowball.js", "english.js"] };

  function add(address, script) {
    script.src = Concordance.root + address;
    document.head.append(script);
  }

  // Loads a script of the site once.
  Concordance.script = function (address) {
    if (!scripts.has(address)) {
      scripts.set(address, new Promise(function (resolve, reject) {
        const script = document.createElement("script");
        script.onload = resolve;
        script.onerror = function () { scripts.delete(address); reject(new Error(address + ": not loaded")); };
        add(address, script);
      }));
    }
    return scripts.get(address);
  };

  // Loads what stems the words of these languages, each file after the one it builds on.
  Concordance.stemmers = async function (languages) {
    for (const language of languages) {
      for (const file of STEMMERS[language]) { await Concordance.script("assets/search/" + file); }
    }
  };

  // Resolves to the data of a piece; each is loaded once. A failure is forgotten, so that the next key press tries again.
  Concordance.piece = function (name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise(function (resolve, reject) {
        waiting.set(name, resolve);
        const script = document.createElement("script");
        script.onload = function () { script.remove(); reject(new Error(name + ": no data in it")); };
        script.onerror = function () { script.remove(); loaded.delete(name); reject(new Error(name + ": not loaded")); };
        add("search/" + name + ".js", script);
      }));
    }
    return loaded.get(name);
  };

  // The number of the piece in which a key stands, if it stands anywhere: the last one that starts at or before it.
  function number(starts, key) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= key) { low = middle; } else { high = middle - 1; }
    }
    return low;
  }

  // Resolves to the entry of a key, or undefined.
  Concordance.entry = async function (key) {
    const start = await Concordance.piece("start");
    const piece = await Concordance.piece("w" + number(start.starts, key));
    return Object.hasOwn(piece, key) ? piece[key] : undefined;
  };

  // Resolves to [key, entry] of the keys that begin so, from as many pieces as is said.
  Concordance.entriesFrom = async function (beginning, pieces) {
    const start = await Concordance.piece("start");
    const first = number(start.starts, beginning);
    const found = [];
    for (let at = first; at < start.starts.length && at < first + pieces; at += 1) {
      if (at > first && !start.starts[at].startsWith(beginning)) { break; }
      const piece = await Concordance.piece("w" + at);
      for (const key of Object.keys(piece)) {
        if (key.startsWith(beginning)) { found.push([key, piece[key]]); }
      }
    }
    return found;
  };

  // Resolves to one document, as an object a list can show.
  Concordance.document = async function (place) {
    const start = await Concordance.piece("start");
    const lines = await Concordance.piece("d" + Math.floor(place / start.group));
    const [kind, title, url, text, verdict, told, lang] = lines[place % start.group];
    return { kind: start.kinds[kind], title: title, url: url, text: text, verdict: verdict, told: told, lang: lang };
  };

  // Unpacks postings (see encoding.py) into pairs: document, weight.
  Concordance.unpack = function (packed, signs, each) {
    const half = signs.length / 2;
    const K1 = 3;
    const value = Concordance.signValue(signs);
    let before = -1;
    let digits = 0;
    for (let at = 0; at < packed.length; at += 1) {
      const digit = value[packed.charCodeAt(at)];
      if (digit < half) { digits = digits * half + digit; continue; }
      before += digits * half + digit - half + 1;
      digits = 0;
      at += 1;
      const share = value[packed.charCodeAt(at)] / signs.length;
      each(before, K1 * share / (1 - share));
    }
  };

  // Kind and prior of every document (see pieces.py): arrays by the place of a document.
  let ranks = null;
  Concordance.ranks = function (start) {
    if (!ranks) {
      const value = Concordance.signValue(start.signs);
      ranks = { kind: new Uint8Array(start.documents), prior: new Uint8Array(start.documents) };
      let place = 0;
      for (let at = 0; at < start.ranks.length; at += 3) {
        const next = place + value[start.ranks.charCodeAt(at + 2)] + 1;
        ranks.kind.fill(value[start.ranks.charCodeAt(at)], place, next);
        ranks.prior.fill(value[start.ranks.charCodeAt(at + 1)], place, next);
        place = next;
      }
    }
    return ranks;
  };

  let values = null;
  Concordance.signValue = function (signs) {
    if (!values) {
      values = new Uint8Array(128);
      for (let at = 0; at < signs.length; at += 1) { values[signs.charCodeAt(at)] = at; }
    }
    return values;
  };
}());
