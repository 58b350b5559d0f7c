// Finds the stems nearest to a mistyped word.
(function () {
  "use strict";
  const Concordance = window.Concordance = window.Concordance || {};
  // On a Russian keyboard there is no Kazakh letter, and many readers type the nearest one.
  const ALIKE = { "ә": "а", "ғ": "г", "қ": "к", "ң": "н", "ө": "о", "ұ": "у", "ү": "у", "һ": "х", "і": "и", "й": "и", "ъ": "ь" };
  const SLIP = 0.2;
  const MOST = 3;
  const SHORTEST = 4;
  const ENDING = 4;
  let stems = null;
  let letters = null;

  // The letters of a word as bits: a letter that only the stem has takes one edit at least.
  function bits(word) {
    let set = 0;
    for (const letter of word) { set |= 1 << ((ALIKE[letter] || letter).charCodeAt(0) % 32); }
    return set;
  }

  function number(set) {
    let left = 0;
    for (let rest = set; rest; rest &= rest - 1) { left += 1; }
    return left;
  }

  function unpack(packed, signs) {
    const alphabet = Array.from(packed[0]);
    const value = Concordance.signValue(signs);
    const most = signs.length - 12;
    const found = [];
    let word = "";
    let next = null;
    for (let at = 0; at < packed[1].length; at += 1) {
      const sign = value[packed[1].charCodeAt(at)];
      if (sign >= most) {
        if (next !== null) { found.push(next); word = next; }
        next = word.slice(0, sign - most);
      } else { next += alphabet[sign]; }
    }
    if (next !== null) { found.push(next); }
    return found;
  }

  function cost(a, b) {
    return a === b ? 0 : (ALIKE[a] || a) === (ALIKE[b] || b) ? SLIP : 1;
  }

  // The least edits (with exchanged neighbours as one) that make the stem of a beginning of the word; what is left of
  // the word may be an ending. Returns [edits, letters left], or null when more than `limit`.
  function edits(stem, word, limit) {
    let older = null;
    let old = Array.from({ length: word.length + 1 }, function (_, at) { return at; });
    for (let i = 1; i <= stem.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= word.length; j += 1) {
        let best = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + cost(stem[i - 1], word[j - 1]));
        if (older && j > 1 && stem[i - 1] === word[j - 2] && stem[i - 2] === word[j - 1]) { best = Math.min(best, older[j - 2] + 1); }
        row.push(best);
        if (best < least) { least = best; }
      }
      if (least > limit) { return null; }
      older = old;
      old = row;
    }
    let best = null;
    for (let j = Math.max(1, word.length - ENDING); j <= word.length; j += 1) {
      const left = word.length - j;
      if (old[j] <= limit && (!best || old[j] + left / 10 < best[0] + best[1] / 10)) { best = [old[j], left]; }
    }
    return best;
  }

  // Returns the nearest stems, the nearest first: one edit for words of 4 to 7 letters, two for longer ones.
  Concordance.nearest = function (packed, word, start) {
    stems = stems || unpack(packed, start.signs);
    letters = letters || Int32Array.from(stems, bits);
    const own = bits(word);
    if (word.length < SHORTEST || /\d/.test(word)) { return []; }
    const limit = word.length >= 8 ? 2 : 1;
    const whole = Concordance.stem(word, start.language);
    const found = [];
    stems.forEach(function (stem, at) {
      if (number(letters[at] & ~own) > limit || stem.length < 3 || stem.length > word.length + limit || stem.length < word.length - limit - ENDING) { return; }
      const one = edits(stem, word, limit);
      const two = whole === word ? null : edits(stem, whole, limit);
      const best = [one, two].filter(Boolean).map(function (pair) { return pair[0] + pair[1] / 5; });
      if (best.length) { found.push([Math.min(...best), stem]); }
    });
    found.sort(function (a, b) { return a[0] - b[0] || (a[1] < b[1] ? -1 : 1); });
    const least = found.length ? found[0][0] : 0;
    return found.filter(function (pair) { return pair[0] <= least + 0.1; }).slice(0, MOST).map(function (pair) { return pair[1]; });
  };
}());
