// What a deck does beyond reveal.js: lights code lines step by step, opens answers, turns dark.
"use strict";

(() => {
  const { Reveal, RevealNotes, fitSlide } = globalThis;

  // reveal.js prints from an address of its own; here the page itself prints (assets/print.css).
  if (/[?&](view=|)print/.test(location.search)) {
    location.replace(location.pathname);
  }

  const root = document.documentElement;

  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 6,
    center: false,
    display: "flex",
    hash: true,
    controls: false,
    progress: true,
    slideNumber: "c/t",
    transition: "none",
    backgroundTransition: "none",
    scrollActivationWidth: 0,
    plugins: [RevealNotes],
  });

  /** Lights the lines of the step that has been reached in each block of a slide. */
  function light(slide) {
    for (const block of slide.querySelectorAll("[data-steps]")) {
      const steps = JSON.parse(block.dataset.steps);
      let reached = 0;
      for (
        let mark = block.nextElementSibling;
        mark?.matches(".code-step");
        mark = mark.nextElementSibling
      ) {
        if (mark.matches(".visible")) reached++;
      }
      const step = steps[Math.min(reached, steps.length - 1)];
      block.classList.toggle("stepping", step !== null);
      for (const line of block.querySelectorAll(".line, .hole")) {
        const { from, to } = line.dataset;
        line.classList.toggle(
          "lit",
          step?.some((range) => range[0] <= to && from <= range[1]) ?? false,
        );
      }
    }
  }

  /** Fits all slides, those out of sight too. */
  function fitAll() {
    for (const slide of deck.getSlides()) {
      const { display, visibility } = slide.style;
      const { hidden } = slide;
      if (getComputedStyle(slide).display === "none") {
        Object.assign(slide.style, { display: "flex", visibility: "hidden" });
      }
      slide.hidden = false;
      fitSlide(slide);
      slide.hidden = hidden;
      Object.assign(slide.style, { display, visibility });
    }
  }

  /** Opens the answer behind a hole, or closes it. */
  function toggle(hole, open = hole.getAttribute("aria-expanded") === "false") {
    hole.setAttribute("aria-expanded", String(open));
    hole.nextElementSibling.hidden = !open;
    hole.hidden = open;
    fitSlide(hole.closest("section"));
  }

  /** Shows a folded program in place of its output, or the output again. */
  function unfold(fold, open = fold.getAttribute("aria-expanded") === "false") {
    fold.setAttribute("aria-expanded", String(open));
    fold.closest(".row").classList.toggle("unfolded", open);
    fitSlide(fold.closest("section"));
  }

  document.addEventListener("click", ({ target }) => {
    const button = target.closest(".hole, .fold") ??
      target.closest(".answer")?.previousElementSibling;
    if (!button) return;
    if (button.matches(".fold")) unfold(button);
    else toggle(button);
    button.blur();
  });

  function toggleAnswers() {
    const slide = deck.getCurrentSlide();
    const holes = [...slide.querySelectorAll(".hole")];
    const open = holes.some((hole) =>
      hole.getAttribute("aria-expanded") === "false"
    );
    for (const hole of holes) toggle(hole, open);
    for (const fold of slide.querySelectorAll(".folded > .fold")) unfold(fold);
  }

  function toggleScheme() {
    const dark = root.dataset.scheme
      ? root.dataset.scheme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.scheme = dark ? "light" : "dark";
  }

  deck.addKeyBinding({
    keyCode: 65,
    key: "A",
    description: "Show or hide what opens on click",
  }, toggleAnswers);
  deck.addKeyBinding(
    { keyCode: 68, key: "D", description: "Dark or light" },
    toggleScheme,
  );

  for (const event of ["fragmentshown", "fragmenthidden"]) {
    deck.on(event, () => light(deck.getCurrentSlide()));
  }
  deck.on("slidechanged", ({ currentSlide }) => show(currentSlide));
  function show(slide) {
    light(slide);
    fitSlide(slide);
    document.querySelector(".reveal").classList.toggle(
      "on-title",
      slide.matches(".slide-title"),
    );
  }

  globalThis.deck = deck;
  globalThis.deckReady = deck.initialize()
    .then(() => document.fonts.ready)
    .then(() => {
      for (const slide of deck.getSlides()) light(slide);
      fitAll();
      show(deck.getCurrentSlide());
    });
})();
