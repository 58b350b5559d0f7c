// The search itself: words, citations and typing errors become lists of documents, and these one list in order.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  const K1 = 3;
  // How far a document counts by how it was found.
  const EXACT = 1, STEM = 0.85, PREFIX = 0.55, SAME = 0.45, ABROAD = 0.7, TYPO = 0.4;
  const CITED = 12, PART = 6, ABOVE = 3, NUMBER = 6, NAMED = 4;
  const SHORTEST_PREFIX = 4;
  const LONGEST_NAME = 12;
  const FEW = 10;
  const ENOUGH = 20;

  // The rarer, the more a word says.
  function rarity(number, start) {
    return Math.log(1 + (start.documents - number + 0.5) / (number + 0.5));
  }

  // Calls each(form, place, weight) for everything that stands under a stem.
  function postings(entry, stem, start, each) {
    const parts = entry[0];
    for (let at = 0; at < parts.length; at += 2) {
      const form = parts[at].startsWith("=") ? parts[at].slice(1) : stem + parts[at];
      Concordance.unpack(parts[at + 1], start.signs, function (place, weight) { each(form, place, weight); });
    }
  }

  // Adds what the forms of a stem find. worth(form) says how far each form counts.
  function collect(into, entry, stem, worth, start) {
    const weights = new Map();
    postings(entry, stem, start, function (form, place, weight) {
      weights.set(place, (weights.get(place) || 0) + weight * worth(form));
    });
    const rare = rarity(weights.size, start);
    weights.forEach(function (weight, place) { raise(into, place, rare * weight / (weight + K1)); });
  }

  function raise(into, place, score) {
    if (score > (into.get(place) || 0)) { into.set(place, score); }
  }

  function always(factor) {
    return function () { return factor; };
  }

  // In which languages a word may be written.
  function languages(word) {
    if (/[a-z]/.test(word)) { return ["en"]; }
    return /[әғқңөұүһі]/.test(word) ? ["kk"] : /[а-я]/.test(word) ? ["ru", "kk"] : [];
  }

  // What one word finds, as documents with scores; the stems it stands for go to `marks`.
  async function ofWord(word, isLast, start, marks) {
    const found = new Map();
    const own = start.language;
    await ofStem(Concordance.stem(word, own), word, found, start, marks);
    // Other languages take more files: only for a word that says little in the language of the site.
    const written = languages(word);
    for (const other of written) {
      if (other === own || (written.includes(own) && found.size >= ENOUGH)) { continue; }
      await Concordance.stemmers([other]);
      const stem = Concordance.stem(word, other);
      await ofStem(stem, word, found, start, marks);
      // What the languages of the site say together tells what the word means in this one.
      const says = await Concordance.entry("~" + other + ":" + stem) || [];
      for (let at = 0; at < says.length; at += 2) {
        const entry = await Concordance.entry(says[at]);
        if (entry) { marks.stems.add(says[at]); collect(found, entry, says[at], always(ABROAD * says[at + 1] / 100), start); }
      }
    }
    if (isLast && word.length >= SHORTEST_PREFIX) { await ofBeginning(word, found, start, marks); }
    if (/^\d{1,4}(-\d+)*$/.test(word)) { await ofPath(word, found, NUMBER, start); }
    return found;
  }

  // What a stem finds, and the stems that say the same in its language.
  async function ofStem(stem, word, found, start, marks) {
    const entry = await Concordance.entry(stem);
    if (!entry) { return; }
    marks.stems.add(stem);
    collect(found, entry, stem, function (form) { return form === word ? EXACT : STEM; }, start);
    for (const other of entry.slice(1)) {
      const same = await Concordance.entry(other);
      if (same) { marks.stems.add(other); collect(found, same, other, always(SAME), start); }
    }
  }

  // What words that begin so find: the last word may still be in the typing. They are as rare as all of them together,
  // or else the rarest of them would come before the word itself.
  async function ofBeginning(word, found, start, marks) {
    marks.beginnings.add(word);
    const entries = await Concordance.entriesFrom(word, 2);
    for (let length = SHORTEST_PREFIX; length < word.length; length += 1) {
      const stem = word.slice(0, length);
      const entry = await Concordance.entry(stem);
      if (entry) { entries.push([stem, entry]); }
    }
    const weights = new Map();
    entries.forEach(function (pair) {
      postings(pair[1], pair[0], start, function (form, place, weight) {
        if (form.startsWith(word)) { weights.set(place, Math.max(weights.get(place) || 0, weight)); }
      });
    });
    const rare = rarity(Math.max(weights.size, found.size), start);
    weights.forEach(function (weight, place) { raise(found, place, PREFIX * rare * weight / (weight + K1)); });
  }

  // What is cited so: the provision itself, then its parts; when there is none, what it would be a part of.
  async function ofPath(path, found, worth, start) {
    const exact = await Concordance.entry("#" + path);
    const take = function (packed, score) {
      Concordance.unpack(packed, start.signs, function (place) { raise(found, place, score); });
    };
    if (exact) { take(exact, worth); }
    for (const [, packed] of await Concordance.entriesFrom("#" + path + ".", 3)) { take(packed, worth * PART / CITED); }
    const ends = path.match(/^(\d+)-(\d+)$/);
    if (!found.size && ends) {
      for (const end of ends.slice(1)) { await ofPath(end, found, worth, start); }
    }
    let above = path;
    while (!found.size && above.includes(".")) {
      above = above.slice(0, above.lastIndexOf("."));
      const entry = await Concordance.entry("#" + above);
      if (entry) { take(entry, worth * ABOVE / CITED); }
    }
    return found;
  }

  // What is called so, word by word, in one of the languages.
  async function ofName(words, start) {
    const found = new Map();
    const whole = words.map(function (tokens) { return tokens[0]; });
    if (!whole.length || whole.length > LONGEST_NAME) { return found; }
    const written = languages(whole[0]);
    const language = written.includes(start.language) ? start.language : written[0] || start.language;
    await Concordance.stemmers([language]);
    const stems = words.flat().map(function (word) { return Concordance.stem(word, language); });
    const entry = await Concordance.entry("=" + stems.join(" "));
    if (entry) { Concordance.unpack(entry, start.signs, function (place) { found.set(place, NAMED); }); }
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
    const named = cited.paths.length ? new Map() : await ofName(words, start);
    return Object.assign(order(found, cited.paths.length > 0, named, start), { marks: marks, start: start });
  };

  // Documents with all words first, then by score; among equals those that are the most welcome.
  function order(found, cited, named, start) {
    const scores = new Map(named);
    const number = new Map();
    found.forEach(function (documents) {
      documents.forEach(function (score, place) {
        scores.set(place, (scores.get(place) || 0) + score);
        number.set(place, (number.get(place) || 0) + 1);
      });
    });
    const ranks = Concordance.ranks(start);
    let places = Array.from(scores.keys());
    const rank = new Map(places.map(function (place) {
      const share = number.get(place) / found.length;
      const prior = 0.5 + ranks.prior[place] / 160;
      return [place, scores.get(place) * share * share * prior];
    }));
    const best = function (a, b) { return rank.get(b) - rank.get(a) || a - b; };
    const all = places.filter(function (place) { return number.get(place) === found.length; }).sort(best);
    // A citation is answered or not; a few words together may be too few results, and most of the words are worth seeing.
    if (all.length < FEW && !cited) {
      const most = places.filter(function (place) { return number.get(place) < found.length && number.get(place) * 2 >= found.length; });
      places = all.concat(all.length || most.length ? most.sort(best) : places.sort(best));
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
    const ranks = Concordance.ranks(found.start);
    const kindOf = function (place) { return found.start.kinds[ranks.kind[place]]; };
    const counts = {};
    found.places.forEach(function (place) { counts[kindOf(place)] = (counts[kindOf(place)] || 0) + 1; });
    const places = wanted.kinds ? found.places.filter(function (place) { return wanted.kinds.includes(kindOf(place)); }) : found.places;
    const results = await Promise.all(places.slice(wanted.from, wanted.from + wanted.limit).map(Concordance.document));
    return Object.assign(results, { total: places.length, counts: counts, marks: found.marks, whole: found.whole });
  };
}());
