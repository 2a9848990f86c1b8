"use strict";
(() => {
  const form = document.getElementById("filter");
  const main = document.getElementById("programme");
  const none = document.getElementById("none");
  const count = document.getElementById("count");
  const clear = document.getElementById("clear");
  const texts = document.getElementById("f-text");
  const names = ["q", "day", "track", "room", "kind"];
  const fields = new Map();
  for (const name of names) {
    const field = document.getElementById("f-" + name);
    if (field) fields.set(name, field);
  }

  // As Obrady itself searches: small letters, no diacritics, ł is l.
  const others = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i" };
  const fold = (text) =>
    text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f\u00ad\u200b-\u200f]/g, "")
      .replace(/[łøđßæœı]/g, (letter) => others[letter]).replace(/\s+/g, " ").trim();

  const days = [...main.querySelectorAll(".day")];
  const sessions = days.flatMap((day) =>
    [...day.querySelectorAll(".session")].map((element) => ({
      element,
      day: day.id,
      track: element.dataset.track ?? "",
      kind: element.dataset.kind,
      rooms: (element.dataset.rooms ?? "").split(" "),
      text: null,
    })));
  if (sessions.length === 0) return;

  const value = (name) => fields.get(name)?.value ?? "";
  const sought = () => fold(value("q")).split(" ").filter(Boolean);

  let announcing = 0;
  const say = (shown) => {
    const text = shown === 0 ? none.textContent
      : count.dataset.text.replace("{shown}", shown).replace("{all}", sessions.length);
    // Whoever listens hears the result of a word, not of each of its letters.
    clearTimeout(announcing);
    announcing = setTimeout(() => { count.textContent = text; }, 250);
  };

  // Filtering keeps the first session in view, or the next one that stays, where it is.
  const keep = (change) => {
    const at = sessions.findIndex(({ element }) =>
      !element.hidden && element.getBoundingClientRect().bottom > 0);
    const place = at < 0 ? 0 : sessions[at].element.getBoundingClientRect().top;
    const inList = main.getBoundingClientRect().top < 0;
    change();
    if (!inList || at < 0) return;
    const stays = sessions.slice(at).find(({ element }) => !element.hidden)
      ?? sessions.slice(0, at).reverse().find(({ element }) => !element.hidden);
    const settle = () => {
      const to = stays ? stays.element.getBoundingClientRect().top - place
        : main.getBoundingClientRect().top;
      if (Math.abs(to) > 1) window.scrollBy({ top: to, behavior: "instant" });
    };
    settle();
    // What comes near only now gets its true height some frames later.
    let frames = 6;
    const again = () => {
      settle();
      frames -= 1;
      if (frames > 0) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  };

  const apply = () => {
    const words = sought();
    const [day, track, room, kind] = ["day", "track", "room", "kind"].map(value);
    let shown = 0;
    keep(() => {
      for (const session of sessions) {
        if (words.length > 0) session.text ??= fold(session.element.textContent);
        const fits = (!day || session.day === day) && (!track || session.track === track)
          && (!room || session.rooms.includes(room)) && (!kind || session.kind === kind)
          && words.every((word) => session.text.includes(word));
        if (session.element.hidden === fits) session.element.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const part of days) part.hidden = !part.querySelector(".session:not([hidden])");
      none.hidden = shown > 0;
      main.classList.toggle("brief", Boolean(texts && !texts.checked));
    });
    clear.hidden = shown === sessions.length && (!texts || texts.checked) && words.length === 0;
    say(shown);
  };

  // The address tells what is chosen, by names, so that it can be kept and sent.
  const remember = () => {
    const state = new URLSearchParams();
    for (const [name, field] of fields) {
      if (!field.value) continue;
      const named = field.options && name !== "day";
      state.set(name, named ? field.selectedOptions[0].textContent : field.value);
    }
    if (texts && !texts.checked) state.set("text", "0");
    const hash = state.toString();
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  };

  const recall = () => {
    const hash = location.hash.slice(1);
    if (hash && !hash.includes("=")) {
      // An address within the page: what it leads to must be in sight.
      const target = document.getElementById(hash);
      if (target?.closest("[hidden]")) {
        form.reset();
        apply();
        target.scrollIntoView();
      }
      return;
    }
    const state = new URLSearchParams(hash);
    for (const [name, field] of fields) {
      const wanted = state.get(name) ?? "";
      const option = field.options && [...field.options].find((option) =>
        option.value && (name === "day" ? option.value : option.textContent) === wanted);
      field.value = field.options ? option?.value ?? "" : wanted;
    }
    if (texts) texts.checked = state.get("text") !== "0";
    apply();
  };

  form.addEventListener("input", () => { apply(); remember(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => {
    apply();
    remember();
    (fields.get("q") ?? form).focus();
  }));
  // Going to a day or session that is filtered away shows everything again.
  addEventListener("hashchange", recall);
  form.hidden = false;
  recall();
  apply();
})();
