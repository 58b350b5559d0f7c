// A quiz: checks an answer, shows the reason of each option and what it rests on, counts. Keeps nothing, sends nothing.
// Without this script the questions stand there with their answers folded.
(function () {
  "use strict";
  var words = document.getElementById("quiz").dataset;
  var questions = Array.from(document.querySelectorAll(".c-question"));
  var score = document.querySelector(".c-score");
  var pick = document.querySelector(".c-pick");

  function make(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    made.textContent = text;
    return made;
  }
  function fill(pattern, numbers) {
    return numbers.reduce(function (text, number) { return text.replace("{}", String(number)); }, pattern);
  }
  function sign(right) { return right ? words.signRight : words.signWrong; }

  // Each kind gives: given(), is there an answer; right(), is it right; mark(), show what is right, part by part.
  function choosing(form) {
    var options = Array.from(form.querySelectorAll(".c-options > li")).map(function (item) {
      return { item: item, input: item.querySelector("input"), right: "right" in item.dataset,
               text: item.querySelector("label span").textContent, why: null };
    });
    // The reasons stand in the folded answer; from here on each stands below its option.
    var reasons = form.querySelector(".c-reasons");
    reasons.querySelectorAll("li").forEach(function (line, place) { options[place].why = line.querySelector(".c-why"); });
    reasons.remove();
    return {
      given: function () { return options.some(function (option) { return option.input.checked; }); },
      right: function () { return options.every(function (option) { return option.input.checked === option.right; }); },
      mark: function () {
        options.forEach(function (option) {
          var note = make("p", "c-verdict-of " + (option.right ? "c-is-right" : "c-is-wrong"), "");
          note.append(make("b", "", sign(option.right)));
          if (option.input.checked) { note.append(" ", make("b", "c-yours", words.yours)); }
          if (option.why) { note.append(" ", option.why); }
          option.item.append(note);
        });
      },
      told: function () {
        return options.filter(function (option) { return option.right; }).map(function (option) { return option.text; });
      }
    };
  }
  function matching(form) {
    var selects = Array.from(form.querySelectorAll("select"));
    function hit(select) { return select.value === select.dataset.right; }
    return {
      given: function () { return selects.every(function (select) { return select.value !== ""; }); },
      right: function () { return selects.every(hit); },
      mark: function () {
        selects.forEach(function (select) {
          var right = hit(select), note = make("p", "c-verdict-of " + (right ? "c-is-right" : "c-is-wrong"), "");
          note.append(make("b", "", sign(right)));
          if (!right) { note.append(" " + words.rightIs + " ", select.options[Number(select.dataset.right) + 1].text); }
          select.closest("li").append(note);
        });
      },
      told: function () { return []; }
    };
  }
  function counting(form) {
    var input = form.querySelector("input");
    function said() { return input.value.replace(/\s/g, ""); }
    return {
      given: function () { return /^\d+$/.test(said()); },
      right: function () { return Number(said()) === Number(input.dataset.right); },
      mark: function () {},
      told: function () { return [input.dataset.right]; },
      hint: words.digits
    };
  }

  function count() {
    var shown = questions.filter(function (form) { return !form.hidden; });
    var answered = shown.filter(function (form) { return form.dataset.state; });
    var right = answered.filter(function (form) { return form.dataset.state === "right"; });
    var all = answered.length === shown.length;
    score.querySelector("p").textContent = fill(all ? words.done : words.score,
      [right.length, answered.length, shown.length]);
    score.hidden = !answered.length;
  }

  questions.forEach(function (form) {
    var kind = form.dataset.kind;
    var asked = kind === "matching" ? matching(form) : kind === "number" ? counting(form) : choosing(form);
    var result = form.querySelector(".c-outcome"), again = form.querySelector("[type=reset]");
    var folded = form.querySelector(".c-answer"), reason = make("div", "c-answer", "");
    folded.querySelector("summary").remove();
    reason.append.apply(reason, Array.from(folded.childNodes));
    folded.replaceWith(reason);
    form.querySelector(".c-do").hidden = false;

    function forget() {
      delete form.dataset.state;
      form.querySelectorAll(".c-verdict-of").forEach(function (note) { note.remove(); });
      result.textContent = "";
      result.className = "c-outcome";
      reason.hidden = again.hidden = true;
      count();
    }
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      forget();
      if (!asked.given()) { result.textContent = asked.hint || words.first; return; }
      var right = asked.right(), told = asked.told();
      form.dataset.state = right ? "right" : "wrong";
      asked.mark();
      count();
      result.textContent = right || !told.length ? (right ? words.yes : words.no)
        : words.no + " " + words.rightIs + " " + told.join("; ") + ".";
      result.classList.add(right ? "c-is-right" : "c-is-wrong");
      reason.hidden = again.hidden = false;
    });
    // Another choice is another answer: it counts only once it is checked.
    form.addEventListener("input", function () { if (form.dataset.state) { forget(); } });
    form.addEventListener("reset", function () {
      forget();
      form.querySelector("input, select").focus();
    });
    forget();
  });

  score.querySelector("button").addEventListener("click", function () {
    questions.forEach(function (form) { form.reset(); });
    var first = questions.find(function (form) { return !form.hidden; });
    if (first) { first.querySelector("input, select").focus(); }
  });

  if (pick) {
    var audience = pick.querySelector("select");
    pick.hidden = false;
    audience.addEventListener("change", function () {
      questions.forEach(function (form) {
        var named = form.dataset.audiences.split(" ").filter(Boolean);
        form.hidden = Boolean(audience.value && named.length && named.indexOf(audience.value) < 0);
        document.getElementById(form.getAttribute("aria-labelledby")).hidden = form.hidden;
      });
      count();
    });
  }
  // An address may name a question; what stands above it has just changed its height.
  var there = location.hash && document.getElementById(location.hash.slice(1));
  if (there) { there.scrollIntoView(); }
})();
