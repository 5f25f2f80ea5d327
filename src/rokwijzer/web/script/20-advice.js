// SPDX-License-Identifier: EUPL-1.2
// New advice keeps what stood open and where one was; copying; saying that there is no connection.
(() => {
    "use strict";

    const advice = document.getElementById("advies");
    const trouble = document.getElementById("storing");
    let open = new Set();
    let anchor = { id: null, top: 0 };

    const folds = () => advice.querySelectorAll("details[id]");

    const showCopyButtons = (root) => root.querySelectorAll("[data-copy]").forEach((button) => (button.hidden = false));

    const markWrong = () => {
        document.querySelectorAll("[data-marked]").forEach((field) => {
            field.removeAttribute("aria-invalid");
            field.removeAttribute("data-marked");
        });
        document.querySelectorAll("#meldingen [data-field]").forEach((link) => {
            const field = document.getElementById(link.dataset.field);
            if (field?.matches("input, select") && !field.hasAttribute("aria-invalid")) {
                field.setAttribute("aria-invalid", "true");
                field.setAttribute("data-marked", "");
            }
        });
    };

    if (advice) {
        document.body.addEventListener("htmx:beforeSwap", (event) => {
            if (event.detail.target === advice) {
                open = new Set([...folds()].map((fold) => [fold.id, fold.open]).filter(([, isOpen]) => isOpen).map(([id]) => id));
                // What is being read stays where it is, however much changes above or below it.
                const seen = [...advice.querySelectorAll("[id]")].find((each) => each.getBoundingClientRect().bottom > 60);
                const top = seen?.getBoundingClientRect().top ?? Infinity;
                anchor = top < window.innerHeight ? { id: seen.id, top } : { id: null, top: 0 };
            }
        });
        document.body.addEventListener("htmx:afterSwap", (event) => {
            if (trouble) {
                trouble.hidden = true;
            }
            if (event.detail.target === advice) {
                folds().forEach((fold) => (fold.open = fold.open || open.has(fold.id)));
                const again = anchor.id && document.getElementById(anchor.id);
                if (again) {
                    const moved = again.getBoundingClientRect().top - anchor.top;
                    const own = advice.scrollHeight > advice.clientHeight + 1 && getComputedStyle(advice).overflowY !== "visible";
                    (own ? advice : window).scrollBy({ top: moved, behavior: "instant" });
                }
                advice.classList.remove("fresh");
                void advice.offsetWidth;
                advice.classList.add("fresh");
                showCopyButtons(advice);
                markWrong();
            }
        });
        // What was discussed goes into the note; its boxes stand outside the form, which does not hear of them.
        advice.addEventListener("change", (event) => {
            if (event.target.name === "mee") {
                event.target.form?.dispatchEvent(new Event("change"));
            }
        });
        for (const failed of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
            document.body.addEventListener(failed, () => {
                if (trouble) {
                    trouble.hidden = false;
                }
            });
        }
    }

    showCopyButtons(document);
    document.addEventListener("click", async (event) => {
        const button = event.target.closest?.("[data-copy]");
        if (!button) {
            // A link to a field opens the folds that it stands in.
            const link = event.target.closest?.("a[href^='#f-'], #meldingen a");
            const field = link && document.getElementById(link.hash.slice(1));
            for (let fold = field?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
                fold.open = true;
            }
            if (field) {
                event.preventDefault();
                field.scrollIntoView({ block: "center" });
                (field.matches("input, select") ? field : field.querySelector("input, select") ?? field).focus();
            }
            return;
        }
        const text = document.getElementById(button.dataset.copy);
        try {
            await navigator.clipboard.writeText(text.value);
            button.textContent = button.dataset.done;
        } catch {
            text.focus();
            text.select();
        }
    });

    document.getElementById("fouten")?.focus();
})();
