// SPDX-License-Identifier: EUPL-1.2
// What the form does more with JavaScript: it remembers within this tab, and ticks "yes" off against other answers.
(() => {
    "use strict";

    const KEY = "rokwijzer";
    const form = document.getElementById("situatie");
    // An answer that is still on its way when everything is cleared brings nothing back.
    let cleared = false;

    const store = {
        read: () => {
            try {
                return sessionStorage.getItem(KEY);
            } catch {
                return null;
            }
        },
        write: (text) => {
            try {
                sessionStorage.setItem(KEY, text);
            } catch {
                // A browser that keeps nothing is fine too.
            }
        },
        clear: () => {
            cleared = true;
            try {
                sessionStorage.clear();
            } catch {
                // Nothing was kept.
            }
        },
    };

    const forget = () => {
        store.clear();
        try {
            // The list of offers that was kept on purpose; who leaves quickly leaves nothing behind.
            localStorage.removeItem("rokwijzer-lijst");
        } catch {
            // Nothing was kept.
        }
        if (form) {
            form.replaceChildren();
        }
        document.getElementById("advies")?.replaceChildren();
    };

    const remember = () => {
        if (cleared) {
            return;
        }
        const filled = new URLSearchParams(new FormData(form));
        for (const [name, value] of [...filled]) {
            if (!value) {
                filled.delete(name, value);
            }
        }
        store.write(filled.toString());
    };

    const isEmpty = () =>
        !form.querySelector("input:checked") &&
        ![...form.querySelectorAll("select[name^='antwoord'], select[name^='waarde'], select[name^='hulp']")].some((each) => each.value);

    // What has no field of its own yet, and comes back with the next answer of the server.
    const WITHOUT_FIELD = /^(anders|over|spoor:\d+)$/;

    const refill = (text) => {
        for (const [name, value] of new URLSearchParams(text)) {
            if (WITHOUT_FIELD.test(name)) {
                const field = document.createElement("input");
                Object.assign(field, { type: "hidden", name, value });
                document.getElementById("anders-gezien").append(field);
                continue;
            }
            for (const field of form.elements) {
                if (field.name !== name) {
                    continue;
                }
                if (field.type === "checkbox" || field.type === "radio") {
                    field.checked = field.checked || field.value === value;
                } else if (field.type !== "submit" && field.type !== "hidden") {
                    field.value = value;
                }
                if (field.value === value) {
                    for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) {
                        fold.open = true;
                    }
                }
            }
        }
    };

    const settle = (changed) => {
        if (changed.name === "ja" && changed.checked) {
            const other = document.getElementById(`a-${changed.id}`);
            if (other) {
                other.value = "";
                mark(other);
            }
        } else if (changed.dataset?.chip) {
            const chip = document.getElementById(changed.dataset.chip);
            if (chip && changed.value) {
                chip.checked = false;
            }
            mark(changed);
        }
    };

    const mark = (select) => {
        const chip = document.getElementById(select.dataset.chip)?.parentElement;
        chip?.classList.toggle("chip--no", select.value === "no");
        chip?.classList.toggle("chip--parents-do-not-know", select.value === "parents-do-not-know");
    };

    const count = () => {
        form.querySelectorAll("[data-count]").forEach((place) => {
            const part = place.closest("details");
            const said = part.querySelectorAll("input:checked").length + [...part.querySelectorAll("select")].filter((each) => each.value).length;
            place.textContent = said || "";
        });
    };

    if (form) {
        form.addEventListener("change", (event) => {
            settle(event.target);
            remember();
            count();
        });
        // What somebody sees differently is pressed beside the advice, and stands in the form once the answer is here.
        document.body.addEventListener("htmx:afterSettle", (event) => {
            if (event.target.id === "advies") {
                remember();
            }
        });
        // A long press on an answer leads to "no" and "parents do not know".
        form.addEventListener("contextmenu", (event) => {
            const chip = event.target.closest?.(".chip")?.querySelector("input[name='ja']");
            const other = chip && document.getElementById(`a-${chip.id}`);
            if (other) {
                event.preventDefault();
                other.closest("details").open = true;
                other.scrollIntoView({ block: "center" });
                other.focus();
            }
        });
        const kept = store.read();
        if (kept && isEmpty()) {
            refill(kept);
            form.querySelectorAll("select[data-chip]").forEach(mark);
            // After htmx, which starts when the page is ready, has taken the form in hand.
            window.addEventListener("load", () => form.requestSubmit(), { once: true });
        } else if (!isEmpty()) {
            remember();
        }
        count();
    }

    // Documents, the other language and the other way through are whole pages; htmx leaves those buttons alone.
    document.addEventListener(
        "submit",
        (event) => {
            if (event.submitter?.hasAttribute("formaction")) {
                event.stopImmediatePropagation();
            }
        },
        true,
    );

    document.addEventListener("click", (event) => {
        if (event.target.closest?.("[data-clear]")) {
            store.clear();
        }
    });

    // A page that a browser kept for "back" shows nothing either, once everything was cleared.
    window.addEventListener("pageshow", (event) => {
        if (event.persisted && form && !store.read()) {
            location.reload();
        }
    });

    const leave = document.getElementById("snel-weg");
    const go = () => {
        forget();
        document.body.replaceChildren();
        location.replace(leave.href);
    };
    leave?.addEventListener("click", (event) => {
        event.preventDefault();
        go();
    });
    let presses = [];
    document.addEventListener("keydown", (event) => {
        if (event.key !== "Escape" || !leave) {
            return;
        }
        presses = [...presses.filter((time) => event.timeStamp - time < 1500), event.timeStamp];
        if (presses.length >= 3) {
            go();
        }
    });
})();
