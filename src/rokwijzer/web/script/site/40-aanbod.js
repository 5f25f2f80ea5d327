// SPDX-License-Identifier: EUPL-1.2
// All help: the address follows the choices, folds stay as they were, and offers can be kept in this browser.
(() => {
    "use strict";

    const KEY = "rokwijzer-lijst";
    const SEEK = "rokwijzer-zoek";
    const MOST = 50;
    const form = document.querySelector("[data-catalogue]");
    const found = document.getElementById("gevonden");
    const trouble = document.getElementById("storing");

    // What is kept: ids of offers, nothing else.
    const kept = () => {
        try {
            const ids = JSON.parse(localStorage.getItem(KEY) ?? "[]");
            return Array.isArray(ids) ? ids.filter((id) => typeof id === "string" && /^[a-z0-9-]{1,64}$/.test(id)).slice(0, MOST) : [];
        } catch {
            return [];
        }
    };
    const keep = (ids) => {
        try {
            if (ids.length) {
                localStorage.setItem(KEY, JSON.stringify(ids.slice(0, MOST)));
            } else {
                localStorage.removeItem(KEY);
            }
        } catch {
            // A browser that keeps nothing still has the address of the list.
        }
        showKept();
    };

    const showKept = () => {
        const ids = kept();
        for (const button of document.querySelectorAll("[data-save]")) {
            const on = ids.includes(button.dataset.save);
            const words = button.querySelector("[data-save-word]");
            button.dataset.word ??= words.textContent;
            words.textContent = on ? button.dataset.saved : button.dataset.word;
            button.setAttribute("aria-pressed", String(on));
            button.hidden = false;
        }
        for (const link of document.querySelectorAll("[data-my-list]")) {
            const address = new URL(link.href);
            address.search = ids.length ? `?ids=${ids.join(",")}` : "";
            const region = new URLSearchParams(location.search).get("regio") ?? document.getElementById("regio")?.value;
            if (ids.length && region) {
                address.searchParams.set("regio", region);
            }
            link.href = address.href.replaceAll("%2C", ",");
            link.querySelector("[data-my-count]").textContent = ids.length ? `(${ids.length})` : "";
            link.hidden = !ids.length;
        }
        for (const button of document.querySelectorAll("[data-keep]")) {
            button.hidden = button.dataset.keep.split(",").every((id) => ids.includes(id));
        }
        for (const button of document.querySelectorAll("[data-forget]")) {
            button.hidden = !ids.length;
        }
    };

    document.addEventListener("click", (event) => {
        const save = event.target.closest?.("[data-save]");
        if (save) {
            const ids = kept();
            const id = save.dataset.save;
            keep(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
        }
        const whole = event.target.closest?.("[data-keep]");
        if (whole) {
            keep([...new Set([...kept(), ...whole.dataset.keep.split(",")])]);
            whole.hidden = false;
            whole.textContent = whole.dataset.done;
        }
        if (event.target.closest?.("[data-forget]")) {
            keep([]);
        }
        const unsave = event.target.closest?.("[data-unsave]");
        if (unsave) {
            keep(kept().filter((each) => each !== unsave.dataset.unsave));
        }
    });

    // The page of the list, without one in its address, shows what this browser keeps.
    const page = document.querySelector("[data-saved-page]");
    if (page && !page.dataset.savedPage && kept().length && !new URLSearchParams(location.search).has("ids")) {
        location.replace(`${page.dataset.savedAddress}?ids=${kept().join(",")}`);
    }

    if (form && found) {
        const folds = () => form.querySelectorAll("details[id]");
        let open = new Set();

        // Downloads and the like are whole pages; htmx leaves those buttons alone.
        document.addEventListener(
            "submit",
            (event) => {
                if (event.submitter?.hasAttribute("formaction")) {
                    event.stopImmediatePropagation();
                }
            },
            true,
        );
        // A choice that is taken away from the list is taken away from the form as well.
        document.addEventListener("click", (event) => {
            const drop = event.target.closest?.("[data-drop]");
            if (!drop) {
                return;
            }
            const [name, value] = [drop.dataset.drop.slice(0, drop.dataset.drop.indexOf(":")), drop.dataset.drop.slice(drop.dataset.drop.indexOf(":") + 1)];
            for (const field of form.elements) {
                if (field.name === name && (field.type !== "checkbox" || field.value === value)) {
                    field.checked = false;
                    if (field.type === "select-one") {
                        field.value = "";
                    }
                }
            }
        });
        // The order stands in the list, outside the form that it belongs to.
        found.addEventListener("change", (event) => event.target.id === "sorteer" && form.requestSubmit());
        document.body.addEventListener("htmx:beforeSwap", (event) => {
            if (event.detail.target === found) {
                open = new Set([...folds()].filter((fold) => fold.open).map((fold) => fold.id));
            }
        });
        document.body.addEventListener("htmx:afterSwap", (event) => {
            if (event.detail.target !== found) {
                return;
            }
            trouble.hidden = true;
            folds().forEach((fold) => (fold.open = open.has(fold.id)));
            const head = found.querySelector("[data-address]");
            if (head) {
                history.replaceState(null, "", head.dataset.address);
            }
            showKept();
        });
        for (const failed of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
            document.body.addEventListener(failed, (event) => {
                trouble.textContent = event.detail.xhr?.status === 429 ? trouble.dataset.busy : trouble.dataset.offline;
                trouble.hidden = false;
            });
        }
    }

    // Who comes back from an offer finds the search as it was. The words stay within this tab.
    const seek = form && document.getElementById("zoek");
    if (seek) {
        const remember = (text) => {
            try {
                if (text) {
                    sessionStorage.setItem(SEEK, text);
                } else {
                    sessionStorage.removeItem(SEEK);
                }
            } catch {
                // Then it is typed again.
            }
        };
        const before = () => {
            try {
                return sessionStorage.getItem(SEEK);
            } catch {
                return null;
            }
        };
        seek.addEventListener("input", () => remember(seek.value));
        const came = performance.getEntriesByType("navigation")[0]?.type;
        if (came === "back_forward" && !seek.value && before()) {
            seek.value = before();
            // After htmx, which starts when the page is ready, has taken the form in hand.
            window.addEventListener("load", () => form.requestSubmit(), { once: true });
        } else {
            remember(seek.value);
        }
    }

    window.addEventListener("storage", (event) => {
        if (event.key === KEY) {
            showKept();
        }
    });
    window.addEventListener("pageshow", showKept);
    showKept();
})();
