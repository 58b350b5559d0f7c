// What a Snowball stemmer is made of: a word, a cursor, and a few ways to look and to replace.
// The stemmers themselves are written at build from the Python package (concordance/search/snowball.py).
(function () {
  "use strict";
  var here = window.Concordance = window.Concordance || {};
  var machine = {
    in_grouping: function (letters) { return this._one(letters, true); },
    out_grouping: function (letters) { return this._one(letters, false); },
    in_grouping_b: function (letters) { return this._oneBack(letters, true); },
    out_grouping_b: function (letters) { return this._oneBack(letters, false); },
    go_in_grouping: function (letters) { while (this._one(letters, true)) { /* go on */ } return this.cursor < this.limit; },
    go_out_grouping: function (letters) { while (this._one(letters, false)) { /* go on */ } return this.cursor < this.limit; },
    go_in_grouping_b: function (letters) {
      while (this._oneBack(letters, true)) { /* go on */ }
      return this.cursor > this.limit_backward;
    },
    go_out_grouping_b: function (letters) {
      while (this._oneBack(letters, false)) { /* go on */ }
      return this.cursor > this.limit_backward;
    },
    eq_s: function (text) {
      var there = this.cursor + text.length <= this.limit && this.current.startsWith(text, this.cursor);
      if (there) { this.cursor += text.length; }
      return there;
    },
    eq_s_b: function (text) {
      var start = this.cursor - text.length;
      var there = start >= this.limit_backward && this.current.startsWith(text, start);
      if (there) { this.cursor = start; }
      return there;
    },
    // The longest ending of a table wins; its result says what to do.
    find_among: function (table) { return this._longest(table, this.eq_s); },
    find_among_b: function (table) { return this._longest(table, this.eq_s_b); },
    slice_from: function (text) {
      var grown = text.length - (this.ket - this.bra);
      this.current = this.current.slice(0, this.bra) + text + this.current.slice(this.ket);
      this.limit += grown;
      if (this.cursor >= this.ket) { this.cursor += grown; } else if (this.cursor > this.bra) { this.cursor = this.bra; }
      this.ket = this.bra + text.length;
    },
    slice_del: function () { this.slice_from(""); },
    slice_to: function () { return this.current.slice(this.bra, this.ket); },
    _one: function (letters, wanted) {
      if (this.cursor >= this.limit || letters.includes(this.current[this.cursor]) !== wanted) { return false; }
      this.cursor += 1;
      return true;
    },
    _oneBack: function (letters, wanted) {
      if (this.cursor <= this.limit_backward || letters.includes(this.current[this.cursor - 1]) !== wanted) { return false; }
      this.cursor -= 1;
      return true;
    },
    _longest: function (table, matches) {
      var start = this.cursor, end = start, result = 0, length = -1;
      table.forEach(function (row) {
        this.cursor = start;
        if (row[0].length > length && matches.call(this, row[0])) {
          length = row[0].length; end = this.cursor; result = row[1];
        }
      }, this);
      this.cursor = end;
      return result;
    }
  };
  var stemmers = {};
  here.snowball = function (algorithm, program) {
    if (!program) { return stemmers[algorithm]; }
    var state = Object.assign(Object.create(machine), program);
    stemmers[algorithm] = function (word) {
      state.current = word; state.cursor = 0; state.limit = word.length; state.limit_backward = 0;
      state.bra = 0; state.ket = word.length;
      state._stem();
      return state.current;
    };
    return stemmers[algorithm];
  };
})();
