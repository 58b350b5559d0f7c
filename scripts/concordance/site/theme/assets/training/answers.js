// One button opens or folds all answers of a module, for whoever prints them.
(function () {
  "use strict";
  var button = document.querySelector(".c-unfold");
  if (!button) { return; }
  button.hidden = false;
  button.addEventListener("click", function () {
    var open = button.getAttribute("aria-pressed") !== "true";
    document.querySelectorAll(".c-answer").forEach(function (answer) { answer.open = open; });
    button.setAttribute("aria-pressed", String(open));
  });
})();
