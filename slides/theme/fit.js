// Keeps a slide's content within its edges, and gives its picture the place where it is largest.
"use strict";

(() => {
  /** Shares of the width that a picture beside the words may have; 0 puts it below them. */
  const SHARES = [0, 0.58, 0.5];

  /** Lays a slide out: pictures large, letters of code narrower, programs folded, and all of it smaller if it must be. */
  function fitSlide(slide) {
    const body = slide.querySelector(".body");
    if (!body) return;
    body.style.zoom = "";
    body.style.setProperty("--squeeze", "100%");
    fitCaptions(body);
    placePicture(slide, body);
    for (const row of body.querySelectorAll(".row")) {
      foldProgram(row, row.matches(".unfolded"));
    }
    if (squeeze(body)) return;
    for (const row of body.querySelectorAll(".row")) {
      if (row.querySelector("[data-steps]") === null) foldProgram(row, true);
    }
    if (squeeze(body)) return;
    for (let zoom = 0.96; zoom > 0.2 && overflows(body); zoom *= 0.96) {
      body.style.zoom = zoom.toFixed(3);
    }
  }

  /** Narrows the letters of code until all fits; whether it does. */
  function squeeze(body) {
    for (const width of [100, 87.5, 75, 62.5]) {
      body.style.setProperty("--squeeze", `${width}%`);
      if (!overflows(body)) return true;
    }
    body.style.removeProperty("--squeeze");
    return false;
  }

  /** Puts a program behind a button, so that its output has the room. */
  function foldProgram(row, folded) {
    row.classList.toggle("folded", folded);
    row.querySelector(".fold").hidden = !folded;
  }

  /** Tries a picture beside the words and below them, and keeps what makes it largest. */
  function placePicture(slide, body) {
    const pictures = body.querySelectorAll("figure img");
    if (pictures.length !== 1 || body.querySelector(".code, .words") === null) {
      return;
    }
    const shares = body.querySelector(".code") ? [0] : SHARES;
    let best = { share: shares[0], width: 0 };
    for (const share of shares) {
      place(slide, body, share);
      const width = pictures[0].offsetWidth;
      if (!overflows(body) && width > best.width) best = { share, width };
    }
    place(slide, body, best.share);
  }

  function place(slide, body, share) {
    slide.classList.toggle("slide-above", share === 0);
    slide.classList.toggle("slide-beside", share > 0);
    body.style.setProperty("--share", `${share * 100}%`);
    fitCaptions(body);
  }

  /** Leaves each caption the lines that it needs. */
  function fitCaptions(body) {
    for (const caption of body.querySelectorAll("figcaption")) {
      const height = caption.offsetHeight + 12;
      caption.parentElement.style.setProperty("--caption", `${height}px`);
    }
  }

  function overflows(body) {
    return [body, ...body.querySelectorAll(".words, .code")].some((part) =>
      part.scrollHeight > part.clientHeight + 1 ||
      part.scrollWidth > part.clientWidth + 25
    );
  }

  globalThis.fitSlide = fitSlide;
})();
