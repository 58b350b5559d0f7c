// Definitions on hover and citations to copy. Without JavaScript a term leads to its page, a number to its place.
(function () {
  "use strict";
  function held(name) {
    var script = document.querySelector("script." + name);
    return script ? JSON.parse(script.textContent) : null;
  }
  function element(tag, className, text) {
    var made = document.createElement(tag);
    made.className = className;
    if (text) { made.textContent = text; }
    return made;
  }

  // A tip stays while the pointer is on it or its word, and goes with Escape.
  var tips = held("c-tips");
  if (tips) {
    var box = element("div", "c-tip");
    var current = null, leaving = null;
    box.id = "c-tip";
    box.setAttribute("role", "tooltip");
    box.hidden = true;
    document.body.append(box);
    var hide = function () {
      box.hidden = true;
      if (current) { current.removeAttribute("aria-describedby"); }
      current = null;
    };
    var show = function (link) {
      clearTimeout(leaving);
      var tip = tips[link.dataset.term];
      if (!tip || current === link) { return; }
      hide();
      current = link;
      box.replaceChildren(element("b", "", tip.label), element("p", "", tip.text));
      if (tip.at) {
        var where = element("p", "c-meta", tip.lead);
        var target = element("a", "", tip.where);
        target.href = tip.at;
        where.append(" ", target);
        box.append(where);
      }
      box.hidden = false;
      link.setAttribute("aria-describedby", box.id);
      var at = link.getBoundingClientRect(), width = document.documentElement.clientWidth;
      var below = at.bottom + box.offsetHeight + 8 < innerHeight;
      box.style.left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8)) + scrollX + "px";
      box.style.top = (below ? at.bottom + 4 : at.top - box.offsetHeight - 4) + scrollY + "px";
    };
    var later = function () { leaving = setTimeout(hide, 200); };
    document.querySelectorAll("a[data-term]").forEach(function (link) {
      link.addEventListener("pointerenter", function (event) { if (event.pointerType !== "touch") { show(link); } });
      link.addEventListener("focus", function () { show(link); });
      link.addEventListener("pointerleave", later);
      link.addEventListener("blur", later);
      // A finger cannot hover: the first touch tells, the second follows the link.
      link.addEventListener("click", function (event) {
        if (event.pointerType === "touch" && current !== link) { event.preventDefault(); show(link); }
      });
    });
    box.addEventListener("pointerenter", function () { clearTimeout(leaving); });
    box.addEventListener("pointerleave", later);
    box.addEventListener("focusin", function () { clearTimeout(leaving); });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });
  }

  // The citation of a place in each language, with the day it is read as of and its public address.
  var cited = held("c-citations");
  if (cited) {
    var address = function (language) {
      var there = document.querySelector("link[hreflang='" + language + "']") || document.querySelector("link[rel=canonical]");
      return there ? there.href : location.href.split("#")[0];
    };
    var copy = function (text, button) {
      var done = function () {
        var words = button.textContent;
        button.textContent = cited.copied;
        setTimeout(function () { button.textContent = words; }, 1500);
      };
      var fallback = function () {
        var field = element("textarea", "c-sr");
        field.value = text;
        document.body.append(field);
        field.select();
        document.execCommand("copy");
        field.remove();
        button.focus();
        done();
      };
      if (navigator.clipboard && isSecureContext) { navigator.clipboard.writeText(text).then(done, fallback); } else { fallback(); }
    };
    document.querySelectorAll(".c-prov").forEach(function (part) {
      var places = cited.parts[part.id], row = part.querySelector(".c-tags");
      if (!places || !row) { return; }
      var group = element("span", "c-copy");
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", cited.copy);
      Object.keys(places).forEach(function (language) {
        var button = element("button", "", language);
        button.type = "button";
        button.lang = language;
        button.title = cited.copy + " (" + language + ")";
        button.setAttribute("aria-label", button.title);
        button.addEventListener("click", function () {
          var days = document.querySelector(".c-asof select");
          var asOf = cited.asOf[language].replace("{0}", (days && days.value) || cited.day);
          copy([cited.act[language], places[language], asOf, address(language) + "#" + part.id].join(", "), button);
        });
        group.append(button);
      });
      row.append(" ", group);
    });
  }
})();
