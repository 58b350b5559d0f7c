// The search itself: words, citations and typing errors become lists of documents, and these one list in order.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  const K1 = 3;
  // How far a document counts by how it was found.
  const EXACT = 1, STEM = 0.8, PREFIX = 0.55, SAME = 0.45, ABROAD = 0.7, TYPO = 0.4;
  const CITED = 12, PART = 6, ABOVE = 3, NUMBER = 6;
  const SHORTEST_PREFIX = 4;
  const FEW = 10;

  // Adds what an entry finds. worth(form) says how far each form counts.
  function collect(into, entry, stem, worth, start) {
    const weights = new Map();
    const all = new Set();
    const parts = entry[0];
    for (let at = 0; at < parts.length; at += 2) {
      const form = parts[at].startsWith("=") ? parts[at].slice(1) : stem + parts[at];
      const factor = worth(form);
      Concordance.unpack(parts[at + 1], start.signs, function (place, weight) {
        all.add(place);
        if (factor) { weights.set(place, (weights.get(place) || 0) + weight * factor); }
      });
    }
    const rare = Math.log(1 + (start.documents - all.size + 0.5) / (all.size + 0.5));
    weights.forEach(function (weight, place) { raise(into, place, rare * weight / (weight + K1)); });
  }

  function raise(into, place, score) {
    if (score > (into.get(place) || 0)) { into.set(place, score); }
  }

  function always(factor) {
    return function () { return factor; };
  }

  // In which languages a word may be written, the language of the site first.
  function languages(word, own) {
    const written = /[a-z]/.test(word) ? ["en"] : /[әғқңөұүһі]/.test(word) ? ["kk"] : /[а-я]/.test(word) ? ["ru", "kk"] : [];
    return written.includes(own) ? written.sort(function (a, b) { return (b === own) - (a === own); }) : written;
  }

  // What one word finds, as documents with scores; the stems it stands for go to `marks`.
  async function ofWord(word, isLast, start, marks) {
    const found = new Map();
    const own = start.language;
    const written = languages(word, own);
    await Concordance.stemmers(written.length ? written : [own]);
    const stems = new Set([Concordance.stem(word, own), ...written.map(function (each) { return Concordance.stem(word, each); })]);
    for (const stem of stems) {
      const entry = await Concordance.entry(stem);
      if (!entry) { continue; }
      marks.stems.add(stem);
      collect(found, entry, stem, function (form) { return form === word ? EXACT : STEM; }, start);
      for (const other of entry.slice(1)) {
        const same = await Concordance.entry(other);
        if (same) { marks.stems.add(other); collect(found, same, other, always(SAME), start); }
      }
    }
    // A word of another language: what the languages of the site say together tells what it means in this one.
    for (const each of written) {
      if (each === own || (own !== "en" && each !== "en" && found.size > 3)) { continue; }
      const says = await Concordance.entry("~" + each + ":" + Concordance.stem(word, each)) || [];
      for (let at = 0; at < says.length; at += 2) {
        const entry = await Concordance.entry(says[at]);
        if (entry) { marks.stems.add(says[at]); collect(found, entry, says[at], always(ABROAD * says[at + 1] / 100), start); }
      }
    }
    if (isLast && word.length >= SHORTEST_PREFIX) { await ofBeginning(word, found, start, marks); }
    if (/^\d{1,4}$/.test(word)) { await ofPath(word, found, NUMBER, start); }
    return found;
  }

  // What words that begin so find: the last word may still be in the typing.
  async function ofBeginning(word, found, start, marks) {
    marks.beginnings.add(word);
    const begun = function (form) { return form.startsWith(word) ? PREFIX : 0; };
    for (let length = SHORTEST_PREFIX; length < word.length; length += 1) {
      const stem = word.slice(0, length);
      const entry = await Concordance.entry(stem);
      if (entry) { collect(found, entry, stem, begun, start); }
    }
    for (const [stem, entry] of await Concordance.entriesFrom(word, 2)) { collect(found, entry, stem, begun, start); }
  }

  // What is cited so: the provision itself, then its parts; when there is none, what it would be a part of.
  async function ofPath(path, found, worth, start) {
    const exact = await Concordance.entry("#" + path);
    const take = function (packed, score) {
      Concordance.unpack(packed, start.signs, function (place) { raise(found, place, score); });
    };
    if (exact) { take(exact, worth); }
    for (const [, packed] of await Concordance.entriesFrom("#" + path + ".", 3)) { take(packed, worth * PART / CITED); }
    let above = path;
    while (!found.size && above.includes(".")) {
      above = above.slice(0, above.lastIndexOf("."));
      const entry = await Concordance.entry("#" + above);
      if (entry) { take(entry, worth * ABOVE / CITED); }
    }
    return found;
  }

  // What a mistyped word finds, by the nearest stems that there are.
  async function ofTypo(word, start, marks) {
    const found = new Map();
    await Concordance.script("assets/search/nearest.js");
    const near = Concordance.nearest(await Concordance.piece("typos"), word, start);
    for (const stem of near) {
      const entry = await Concordance.entry(stem);
      if (entry) {
        marks.stems.add(stem);
        collect(found, entry, stem, always(TYPO), start);
        const forms = entry[0].filter(function (part, at) { return at % 2 === 0; });
        const shortest = forms.sort(function (a, b) { return a.length - b.length; })[0];
        marks.corrected.add(shortest.startsWith("=") ? shortest.slice(1) : stem + shortest);
      }
    }
    return found;
  }

  // The words of a query: each an array of tokens, of which the first is the word whole.
  function split(text, skipped) {
    return text.split(/\s+/).map(function (chunk) { return Concordance.tokens(chunk); })
      .map(function (tokens) { return tokens.filter(function (token) { return !skipped.has(token); }); })
      .filter(function (tokens) { return tokens.length; });
  }

  async function ofTokens(tokens, isLast, start, marks) {
    const whole = await ofWord(tokens[0], isLast, start, marks);
    if (whole.size || tokens.length === 1) { return [[tokens[0], whole]]; }
    const found = [];
    for (const token of tokens.slice(1)) { found.push([token, await ofWord(token, isLast, start, marks)]); }
    return found;
  }

  // Resolves to all documents found, in order: { places, marks, whole }. whole: how many have every word.
  Concordance.find = async function (query) {
    const start = await Concordance.piece("start");
    const skipped = Concordance.skipped = Concordance.skipped || new Set(start.skipped.split(" "));
    const marks = { stems: new Set(), beginnings: new Set(), corrected: new Set() };
    const cited = Concordance.citation(query);
    const words = split(cited.rest, skipped);
    const typing = !/\s$/.test(query);
    const groups = (await Promise.all(words.map(function (tokens, at) {
      return ofTokens(tokens, typing && at === words.length - 1, start, marks);
    }))).flat();
    const found = [];
    for (const [word, documents] of groups) { found.push(documents.size ? documents : await ofTypo(word, start, marks)); }
    if (cited.paths.length) {
      const documents = new Map();
      for (const path of cited.paths) { await ofPath(path, documents, CITED, start); }
      found.push(documents);
    }
    return Object.assign(order(found, cited.paths.length > 0, start), { marks: marks, start: start });
  };

  // Documents with all words first, then by score; among equals those that are the most welcome.
  function order(found, cited, start) {
    const scores = new Map();
    const number = new Map();
    found.forEach(function (documents) {
      documents.forEach(function (score, place) {
        scores.set(place, (scores.get(place) || 0) + score);
        number.set(place, (number.get(place) || 0) + 1);
      });
    });
    const value = Concordance.signValue(start.signs);
    let places = Array.from(scores.keys());
    const rank = new Map(places.map(function (place) {
      const share = number.get(place) / found.length;
      const prior = 0.5 + value[start.prior.charCodeAt(place)] / 160;
      return [place, scores.get(place) * share * share * prior];
    }));
    const best = function (a, b) { return rank.get(b) - rank.get(a) || a - b; };
    const all = places.filter(function (place) { return number.get(place) === found.length; }).sort(best);
    // A citation is answered or not; a few words together may be too few results, and most of the words are worth seeing.
    if (all.length < FEW && !cited) {
      const most = places.filter(function (place) { return number.get(place) < found.length && number.get(place) * 2 >= found.length; });
      places = all.concat(most.sort(best));
    } else if (all.length) {
      places = all;
    } else { places.sort(best); }
    return { places: places, whole: all.length };
  }

  // Resolves to the first documents of a search as objects: kind, title, url (below the folder of the language), text,
  // verdict and its word; with total, marks, whole. options: limit, from, kinds.
  Concordance.search = async function (query, options) {
    const wanted = Object.assign({ limit: 10, from: 0, kinds: null }, options);
    const found = await Concordance.find(query);
    const value = Concordance.signValue(found.start.signs);
    const kindOf = function (place) { return found.start.kinds[value[found.start.of.charCodeAt(place)]]; };
    const counts = {};
    found.places.forEach(function (place) { counts[kindOf(place)] = (counts[kindOf(place)] || 0) + 1; });
    const places = wanted.kinds ? found.places.filter(function (place) { return wanted.kinds.includes(kindOf(place)); }) : found.places;
    const results = await Promise.all(places.slice(wanted.from, wanted.from + wanted.limit).map(Concordance.document));
    return Object.assign(results, { total: places.length, counts: counts, marks: found.marks, whole: found.whole });
  };
}());
