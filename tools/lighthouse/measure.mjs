// SPDX-License-Identifier: EUPL-1.2
// Lighthouse on the pages that people meet first, as a phone sees them: node measure.mjs ADDRESS CHROMIUM RUNS
// Prints one row for each page and ends with 1 where a bound is not kept. Nothing but ADDRESS is asked.

import {navigation} from 'lighthouse';
import puppeteer from 'puppeteer-core';

const [address, chromium, runs] = process.argv.slice(2);
const BOUNDS = {performance: 95, accessibility: 100, 'best-practices': 100};
const FLAGS = [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
];
const SETTINGS = {
    extends: 'lighthouse:default',
    settings: {
        onlyCategories: Object.keys(BOUNDS),
        // The server stands behind a proxy that ends the encrypted connection; without this it sends one on to https.
        extraHeaders: {'X-Forwarded-Proto': 'https'},
        maxWaitForLoad: 120_000,
    },
};

/** Every page with how one gets there: an address, or a tap on the page before it. */
function pages(offer) {
    return [
        ['first page, empty', () => `${address}/`],
        ['first page, example family', async (page) => {
            await page.goto(`${address}/`);
            await page.evaluate(() => { document.querySelector('#voorbeelden').open = true; });
            return async () => {
                await page.click('#voorbeelden button');
            };
        }],
        ['page of an offer', () => `${address}/aanbod/${offer}`],
        ['its page for parents', () => `${address}/ouders/${offer}`],
        ['safety guide', () => `${address}/veilig`],
        ['all help', () => `${address}/aanbod`],
        ['aids for talking', () => `${address}/gesprek`],
        ['guideline', () => `${address}/richtlijn`],
        ['for parents', () => `${address}/ouders`],
        ['what is current', () => `${address}/actueel`],
    ];
}

/** The first offer that has a page for parents. */
async function anOffer(page) {
    await page.goto(`${address}/aanbod`);
    const links = await page.$$eval('main a[href*="/aanbod/"]', (all) => all.map((each) => each.pathname));
    for (const link of links) {
        const offer = link.split('/').pop();
        const answer = await page.goto(`${address}/ouders/${offer}`);
        if (answer.status() === 200) return offer;
    }
    throw new Error('no offer has a page for parents');
}

function median(numbers) {
    const sorted = [...numbers].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
}

/** What kept a page from a full score. */
function faults(lhr) {
    const wanting = Object.values(lhr.audits).filter(
        (audit) => audit.score !== null && audit.score < 1 && !['informative', 'notApplicable'].includes(audit.scoreDisplayMode),
    );
    return wanting.map((audit) => `${audit.id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`);
}

/** Once beforehand, so that the server has seen the page as one that is in use has. */
async function visited(browser, reach) {
    const page = await browser.newPage();
    await page.setExtraHTTPHeaders(SETTINGS.settings.extraHeaders);
    const how = await reach(page);
    if (typeof how === 'string') await page.goto(how);
    else await Promise.all([page.waitForNavigation(), how()]);
    await page.close();
}

async function measured(browser, reach) {
    const results = [];
    await visited(browser, reach);
    for (let run = 0; run < Number(runs); run += 1) {
        const page = await browser.newPage();
        await page.setExtraHTTPHeaders(SETTINGS.settings.extraHeaders);
        const {lhr} = await navigation(page, await reach(page), {config: SETTINGS});
        if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
        results.push(lhr);
        await page.close();
    }
    return results;
}

const browser = await puppeteer.launch({executablePath: chromium, args: FLAGS, headless: true});
let kept = true;
try {
    const page = await browser.newPage();
    await page.setExtraHTTPHeaders(SETTINGS.settings.extraHeaders);
    const offer = await anOffer(page);
    await page.close();
    console.log('| page | performance | accessibility | best practices | first paint | largest paint | blocked | shift | index of the machine |');
    console.log('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
    for (const [name, reach] of pages(offer)) {
        const results = await measured(browser, reach);
        const score = (category) => results.map((lhr) => Math.round(lhr.categories[category].score * 100));
        const found = {
            performance: median(score('performance')),
            accessibility: Math.min(...score('accessibility')),
            'best-practices': Math.min(...score('best-practices')),
        };
        const shown = (audit, unit, digits = 0) =>
            `${(median(results.map((lhr) => lhr.audits[audit].numericValue)) / unit).toFixed(digits)}`;
        const row = [
            name, ...Object.values(found), `${shown('first-contentful-paint', 1000, 1)} s`,
            `${shown('largest-contentful-paint', 1000, 1)} s`, `${shown('total-blocking-time', 1)} ms`,
            shown('cumulative-layout-shift', 1, 3), median(results.map((lhr) => Math.round(lhr.environment.benchmarkIndex))),
        ];
        console.log(`| ${row.join(' | ')} |`);
        const low = Object.keys(BOUNDS).filter((category) => found[category] < BOUNDS[category]);
        if (low.length) {
            kept = false;
            console.error(`${name}: below the bound in ${low.join(', ')}: ${[...new Set(results.flatMap(faults))].join('; ')}`);
        } else if (process.env.FAULTS) {
            console.error(`${name}: ${[...new Set(results.flatMap(faults))].join('; ')}`);
        }
    }
} finally {
    await browser.close();
}
process.exitCode = kept ? 0 : 1;
