// SPDX-License-Identifier: EUPL-1.2
// Buttons that print the page; without JavaScript the browser's own menu does.
(() => {
    "use strict";

    for (const button of document.querySelectorAll("[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }
})();
