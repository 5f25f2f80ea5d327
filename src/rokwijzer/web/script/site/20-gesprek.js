// SPDX-License-Identifier: EUPL-1.2
// One card of an aid at a time, with large buttons at the bottom. Without this everything stands on one page.
(() => {
    "use strict";

    const page = document.getElementById("blad");
    const bar = document.getElementById("bladeren");
    if (!page || !bar) {
        return;
    }
    const cards = [...page.querySelectorAll("[data-card]")];
    const start = page.querySelector("[data-leaf]");
    const whole = page.querySelector("[data-whole]");
    const [back, at, next] = ["[data-back]", "[data-at]", "[data-next]"].map((each) => bar.querySelector(each));
    const [going, last, words] = [next.textContent, next.dataset.last, at.dataset.words];
    let place = -1;

    const show = (wanted) => {
        place = wanted;
        const leafing = place >= 0;
        page.classList.toggle("leaflet--leafing", leafing);
        document.body.classList.toggle("leafing", leafing);
        bar.hidden = !leafing;
        start.hidden = leafing;
        whole.hidden = !leafing;
        cards.forEach((card, number) => {
            card.hidden = leafing && number !== place;
        });
        if (leafing) {
            const named = cards[place].querySelector(".card__label").cloneNode(true).childNodes;
            at.replaceChildren(words.replace("AT", place + 1).replace("OF", cards.length));
            const said = document.createElement("span");
            said.className = "hidden";
            said.append(": ", ...named);
            at.append(said);
            // Not disabled: a button that is keeps no focus, and what was pressed must stay under the thumb.
            back.setAttribute("aria-disabled", String(place === 0));
            next.textContent = place === cards.length - 1 ? last : going;
            window.scrollTo({ top: 0, behavior: "instant" });
        }
    };

    const seeWhole = () => {
        show(-1);
        start.focus();
    };

    back.addEventListener("click", () => place > 0 && show(place - 1));
    next.addEventListener("click", () => {
        if (place < cards.length - 1) {
            show(place + 1);
        } else {
            seeWhole();
        }
    });
    whole.addEventListener("click", seeWhole);
    start.addEventListener("click", () => {
        show(0);
        next.focus();
    });
    // On paper everything is there, whatever stood on the screen.
    window.addEventListener("beforeprint", () => cards.forEach((card) => (card.hidden = false)));
    window.addEventListener("afterprint", () => show(place));

    if (cards.length > 1) {
        const named = cards.findIndex((card) => `#${card.id}` === location.hash);
        show(matchMedia("(width < 40rem)").matches ? Math.max(named, 0) : -1);
    }
})();
