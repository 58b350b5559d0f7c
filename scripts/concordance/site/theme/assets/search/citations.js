// Understands citations in three languages: "17.2.12", "art. 17(2)(12)", "ст. 128", "п. 2 ч. 1 ст. 17", "128-бап",
// "17-баптың 2-тармағының 12) тармақшасы", "Palermo 6(3)(c)". Names of acts stay words: the index knows them.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};

  // From the whole to its parts. What an act calls a part or a point differs; the order does not.
  const UNITS = [
    [0, "", /^(ст|статья|статьи|статье|статью|статьей|статей|статьям|статьях|arts?|articles?|бап\p{L}*|баб[ыі]\p{L}*)$/u],
    [1, "", /^(ч|част[ьи]|частью|частей|paras?|paragraphs?|parts?|бөлі[кгм]\p{L}*)$/u],
    [3, "", /^(пп|подп|подпункт\p{L}*|points?|subparas?|subparagraphs?|тармақша\p{L}*)$/u],
    [2, "", /^(п|пункт\p{L}*|тарма[қғ]\p{L}*)$/u],
    [4, "i", /^(абз|абзац\p{L}*|indents?)$/u],
    [5, "n", /^(прим|примечани\p{L}*|notes?|ескертпе\p{L}*)$/u]
  ];
  const ITEM = /(?<dotted>\d+(?:\.\d+)+)|(?<number>\d+(?:-\d+)*)(?<letter>[a-zа-я](?![\p{L}.]))?\)?|(?<sub>\(\s*(?:\d{1,3}(?:-\d+)*|\p{L}{1,4})\s*\))|(?<word>\p{L}+)|(?<other>[^\s.,;§№-])/gu;
  // Letters of points are Latin in the data; a reader types what looks the same, or counts а, б, в.
  const LATIN = { "а": "a", "б": "b", "в": "c", "г": "d", "д": "e", "с": "c", "е": "e", "і": "i", "х": "x", "ѵ": "v" };

  function unit(word) {
    return UNITS.find(function (each) { return each[2].test(word); });
  }

  function latin(part) {
    return part.replace(/[()\s]/g, "").replace(/[а-яіѵ]/g, function (letter) { return LATIN[letter] || letter; });
  }

  function items(text) {
    const found = [];
    for (const match of text.matchAll(ITEM)) {
      const kind = Object.keys(match.groups).find(function (name) { return name !== "letter" && match.groups[name] !== undefined; });
      const item = { kind: kind, text: match.groups[kind], letter: match.groups.letter, start: match.index, end: match.index + match[0].length };
      const before = found[found.length - 1];
      // "C182" is a name; "ст17" is not.
      if (kind === "number" && before && before.kind === "word" && before.end === item.start && !unit(before.text)) {
        before.end = item.end;
        before.kind = "other";
      } else { found.push(item); }
    }
    return found;
  }

  // A day is written with dots, too.
  function isDay(dotted) {
    return /^\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})$/.test(dotted) && (dotted.match(/\d+$/)[0].length === 4);
  }

  // Returns { paths, rest }: paths as the index has them ("17.2.12"), and what of the text is no citation.
  Concordance.citation = function (query) {
    const text = query.normalize("NFC").toLowerCase().replace(/ё/g, "е").replace(/[‐‑–—]/g, "-");
    const eid = text.match(/art_\d[\d-]*(?:__[a-z]+_\d[\d-]*)*/);
    if (eid) {
      const path = Array.from(eid[0].matchAll(/(?:^|__)([a-z]+)_([\d-]+)/g), function (step) {
        return ({ indent: "i", note: "n" }[step[1]] || "") + step[2];
      });
      return { paths: [path.join(".")], rest: text.replace(eid[0], " ").replace(/\b[a-z]{2}\/([^\s/]+)\//, "$1 ").trim() };
    }
    const all = items(text);
    const used = new Set();
    const steps = [];
    let last = null;
    let note = null;
    all.forEach(function (item, at) {
      const before = all[at - 1];
      const after = all[at + 1];
      const goesOn = item.kind === "number" && last && last.parts.length > 1 && before === last.item && item.start === before.end;
      if ((item.kind === "sub" && last && before === last.item) || goesOn) {
        last.parts.push(latin(item.text));
        last.item = item;
        used.add(item);
        return;
      }
      if (item.kind === "word" && /^(прим|note|ескертпе)/.test(item.text) && unit(item.text) && !(after && after.kind === "number")) {
        note = item;
        return;
      }
      if (item.kind === "dotted" && !isDay(item.text)) {
        last = { level: 0, parts: item.text.split("."), item: item, sure: true };
        if (before && before.kind === "word" && unit(before.text)) { used.add(before); }
      } else if (item.kind === "number") {
        const following = after && after.kind === "word" && /^(бап|баб|бөлі|тарма|ескертпе|абзац|стать|част|пункт)/.test(after.text) && unit(after.text);
        const leading = before && before.kind === "word" && !used.has(before) && unit(before.text);
        const found = leading || following;
        // "110-VIII" is the number of an act.
        const glued = after && after.kind === "word" && text[item.end] === "-" && after.start === item.end + 1 && !following;
        if (glued) { last = null; return; }
        const level = found ? found[0] : undefined;
        last = { level: level, parts: [(found ? found[1] : "") + item.text], item: item, sure: Boolean(found) };
        if (item.letter) { last.parts.push(latin(item.letter)); }
        if (leading) { used.add(before); } else if (following) { used.add(after); last.item = after; }
      } else {
        if (!used.has(item)) { last = null; }
        return;
      }
      used.add(item);
      steps.push(last);
    });
    // A note without a number is the first one of what is cited, wherever the word stands.
    if (note && steps.some(function (step) { return step.sure; })) { steps.push({ level: 5, parts: ["n1"], item: note, sure: true }); used.add(note); }
    return { paths: paths(steps, used), rest: rest(text, all, used) };
  };

  // Puts the steps in the order from the article down. A number alone is a citation only with something that says so.
  function paths(steps, used) {
    const sure = steps.filter(function (step) { return step.sure || step.parts.length > 1; });
    if (!sure.length) {
      steps.forEach(function (step) { used.delete(step.item); });
      return [];
    }
    const whole = sure.some(function (step) { return !step.level; });
    const found = [];
    let current = null;
    steps.forEach(function (step) {
      let level = step.level;
      if (level === undefined) {
        // "134 ч. 2 УК": the number without a word is the article, when nothing else is.
        if (step.parts.length < 2 && whole) { used.delete(step.item); return; }
        level = 0;
      }
      if (!current || current.levels.has(level)) { current = { levels: new Map() }; found.push(current); }
      current.levels.set(level, step.parts);
    });
    return found.map(function (one) {
      return Array.from(one.levels).sort(function (a, b) { return a[0] - b[0]; })
        .flatMap(function (pair) { return pair[1]; }).join(".");
    });
  }

  function rest(text, all, used) {
    let out = "";
    let at = 0;
    all.forEach(function (item) {
      if (used.has(item)) { out += text.slice(at, item.start) + " "; at = item.end; }
    });
    return (out + text.slice(at)).replace(/[\s.,;:()§№-]+(?=\s|$)/g, " ").trim();
  }
}());
