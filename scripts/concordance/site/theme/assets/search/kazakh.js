// Stems of Kazakh words: the steps of concordance/search/kazakh.py over the same table, kazakh_suffixes.js.
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  var rules = null;

  // The table as the rules need it: endings by their letters, lists as sets.
  function prepare(raw) {
    function grouped(rows, least) {
      var found = new Map();
      rows.forEach(function (row) {
        row.endings.forEach(function (letters) {
          found.set(letters, (found.get(letters) || []).concat({
            kind: row.harmony === false ? "" : kindOf(letters, raw.harmony, false),
            vocalic: raw.harmony.narrow.includes(letters[0]),
            after: (row.after || []).map(function (name) { return raw.letters[name]; }).join(""),
            least: row.least === undefined ? least : row.least,
            most: row.most === undefined ? 99 : row.most,
            narrow: row.narrow || "", only: row.only || null, gives: row.gives || "",
            third: row.third, possessed: row.possessed, needsVoice: row.needs_voice
          }));
        });
      });
      return found;
    }
    var groups = {
      nouns: grouped(raw.nouns, raw.least), verbs: grouped(raw.verbs, 1),
      negations: grouped(raw.negations, 1), voices: grouped(raw.voices, 1)
    };
    var lengths = Object.values(groups).flatMap(function (group) {
      return Array.from(group.keys(), function (letters) { return letters.length; });
    });
    return Object.assign(groups, {
      raw: raw, longest: Math.max.apply(null, lengths), lost: new Map(Object.entries(raw.lost)),
      irregular: new Map(Object.entries(raw.irregular)),
      kept: new Set(raw.kept.concat(Object.values(raw.lost))),
      shortNouns: new Set(raw.short_nouns), shortVerbs: new Set(raw.short_verbs)
    });
  }

  // The kind of the last vowel of a stem, or of the first vowel of an ending that has one: back, front or either.
  function kindOf(letters, harmony, fromEnd) {
    var order = fromEnd ? Array.from(letters).reverse() : Array.from(letters);
    var vowel = order.find(function (letter) {
      return fromEnd ? harmony.vowels.includes(letter) : (harmony.back + harmony.front).includes(letter);
    });
    return !vowel ? "" : harmony.back.includes(vowel) ? "back" : harmony.front.includes(vowel) ? "front" : "";
  }

  function last(word) { return word[word.length - 1]; }

  // A stem with its last letter as it stands at the end of a word: кітаб as кітап, but not қорғ as қорқ.
  function hardened(word) {
    var hard = rules.raw.voicing[last(word)];
    return hard && word.length > 1 && rules.raw.harmony.vowels.includes(word[word.length - 2]) ? word.slice(0, -1) + hard : word;
  }

  function spoken(word) {
    var end = word.length;
    while (end && rules.raw.signs.includes(word[end - 1])) { end -= 1; }
    return word.slice(0, end);
  }

  function fits(rest, ending) {
    if (!rest || (ending.only && !ending.only.includes(rest))) { return false; }
    var said = spoken(rest);
    if (!said || (ending.after && !ending.after.includes(last(said)))) { return false; }
    if (said !== rest || rules.kept.has(rest) || rules.lost.has(rest)) { return true; }
    if (ending.narrow && rules.raw.harmony.narrow.includes(last(rest))
        && !(rest.length > 1 && ending.narrow.includes(rest[rest.length - 2]))) { return false; }
    var kind = kindOf(rest, rules.raw.harmony, true);
    return !(kind && ending.kind && kind !== ending.kind);
  }

  // Calls `take(rest, ending)` for every ending of a group that `word` has, the longest first; stops at an answer.
  function split(word, group, take) {
    for (var length = Math.min(rules.longest, word.length - 1); length > 0; length -= 1) {
      var endings = group.get(word.slice(-length)) || [];
      for (var n = 0; n < endings.length; n += 1) {
        var answer = take(word.slice(0, -length), endings[n]);
        if (answer) { return answer; }
      }
    }
    return "";
  }

  // A stem with what an ending that begins with a vowel changed in it.
  function whole(rest, ending) {
    if (!ending.vocalic || rules.kept.has(rest)) { return rest; }
    return hardened(rules.lost.get(rest) || rest);
  }

  function longEnough(rest, ending) {
    return rest.length >= ending.least || rules.shortNouns.has(rest) || rules.kept.has(rest);
  }

  function possessed(word) {
    for (var length = 2; length > 0; length -= 1) {
      var endings = rules.nouns.get(word.slice(-length)) || [];
      for (var n = 0; n < endings.length; n += 1) {
        var before = word.slice(0, -length);
        if (endings[n].third && fits(before, endings[n])) {
          var rest = whole(before, endings[n]);
          if (longEnough(rest, endings[n])) { return rest; }
        }
      }
    }
    return "";
  }

  function nounRests(word) {
    var found = [];
    split(word, rules.nouns, function (rest, ending) {
      if (ending.possessed) {
        rest = possessed(rest);
      } else {
        rest = fits(rest, ending) ? whole(rest, ending) : "";
      }
      if (rest && longEnough(rest, ending)) { found.push(rest); }
      return "";
    });
    return found;
  }

  function isRoot(word) { return word.length >= rules.raw.least || rules.shortVerbs.has(word); }

  // A root without its negation, or without its passive; nothing where it has none.
  function without(word, group) {
    if (rules.kept.has(word)) { return ""; }
    return split(word, group, function (rest, ending) {
      if (!fits(rest, ending)) { return ""; }
      rest += ending.gives;
      return rules.shortVerbs.has(rest) || rest.length >= Math.max(ending.least, rules.raw.least) ? rest : "";
    });
  }

  function root(rest, ending) {
    rest = without(rest, rules.negations) || rest;
    var active = without(rest, rules.voices);
    if (ending.needsVoice && !active) { return ""; }
    // An impersonal form has two: жаса-л-ын.
    rest = active ? without(active, rules.voices) || active : rest;
    if (rules.raw.harmony.narrow.includes(last(rest)) && isRoot(rest.slice(0, -1))) { rest = rest.slice(0, -1); }
    if (rest.length > rules.raw.least && rules.raw.harmony.open.includes(last(rest))) {
      if (rest.length === rules.raw.least + 1 && rules.raw.harmony.vowels.includes(rest[rest.length - 3])) {
        return rest + rules.raw.mark; // қалау and қалаған, but not қала
      }
      rest = rest.slice(0, -1); // тыңдады may be тыңда+ды or тыңд+ады, so that the vowel goes in all forms
    }
    return isRoot(rest) ? hardened(rest) : "";
  }

  function verb(word) {
    return split(word, rules.verbs, function (rest, ending) {
      if (!fits(rest, ending) || rest.length < ending.least || rest.length > ending.most) { return ""; }
      return root(rest + ending.gives, ending);
    });
  }

  function participle(word) {
    return rules.raw.participles.some(function (end) { return word.endsWith(end); }) && verb(word);
  }

  function bare(word) {
    word = spoken(word);
    if (word.length > rules.raw.least && last(word) === rules.raw.floating
        && rules.raw.harmony.open.includes(word[word.length - 2])) { return word.slice(0, -1); }
    var end = last(word);
    if (end && rules.raw.doubled.includes(end) && word[word.length - 2] === end) { return word.slice(0, -1); }
    return hardened(word);
  }

  function simple(word) {
    for (;;) {
      if (rules.irregular.has(word)) { return rules.irregular.get(word); }
      if (rules.kept.has(word)) { return word; }
      var rests = nounRests(word);
      var known = rests.find(function (rest) { return rules.kept.has(rest); });
      var found = known ? "" : verb(word);
      if (found) { return found; }
      if (!rests.length) { return bare(word); }
      word = known || rests.slice(0, 2).find(participle) || rests[0];
    }
  }

  here.kazakhStem = function (word) {
    rules = rules || prepare(here.kazakhSuffixes);
    var cut = word.lastIndexOf("-"), end = word.slice(cut + 1);
    if (cut > 0 && rules.nouns.has(end)) { return word.slice(0, cut); }
    return word.slice(0, cut + 1) + simple(end);
  };
})();
