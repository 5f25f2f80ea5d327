// SPDX-License-Identifier: EUPL-1.2
// Question by question: what is known stays within this tab, and every new question gets the focus.
(() => {
    "use strict";

    const KEY = "rokwijzer";
    const page = document.getElementById("vragen");
    if (!page) {
        return;
    }
    const trouble = document.getElementById("storing");
    const OF_THE_PAGE = ["vraag", "hier", "keuze", "deel"];

    const kept = () => {
        try {
            return sessionStorage.getItem(KEY);
        } catch {
            return null;
        }
    };

    const remember = () => {
        const known = new URLSearchParams();
        for (const [name, value] of new FormData(document.getElementById("vraag"))) {
            if (value && !OF_THE_PAGE.includes(name)) {
                known.append(name, value);
            }
        }
        try {
            sessionStorage.setItem(KEY, known.toString());
        } catch {
            // A browser that keeps nothing is fine too.
        }
    };

    // Only a page on which something is known already is newer than what was kept.
    const begun = () => [...page.querySelectorAll("[data-known]")].some((each) => each.name !== "gemeente");

    const goOn = () => {
        const values = {};
        for (const [name, value] of new URLSearchParams(kept())) {
            (values[name] ??= []).push(value);
        }
        window.htmx.ajax("POST", document.getElementById("vraag").action, { target: "#vragen", swap: "innerHTML", values });
    };

    document.addEventListener("change", (event) => {
        if (event.target.closest?.("#vraag")) {
            remember();
        }
    });
    document.body.addEventListener("htmx:afterSwap", (event) => {
        if (event.detail.target !== page) {
            return;
        }
        trouble.hidden = true;
        remember();
        window.scrollTo({ top: 0, behavior: "instant" });
        (document.getElementById("fouten") ?? document.getElementById("vraag-kop")).focus({ preventScroll: true });
    });
    for (const failed of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
        document.body.addEventListener(failed, () => (trouble.hidden = false));
    }
    window.addEventListener("pageshow", (event) => {
        if (event.persisted && !kept()) {
            location.reload();
        }
    });

    if (begun()) {
        remember();
        (document.getElementById("fouten") ?? document.getElementById("vraag-kop")).focus({ preventScroll: true });
    } else if (kept()) {
        // After htmx is ready.
        window.addEventListener("load", goOn, { once: true });
    }
})();
