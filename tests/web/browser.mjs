// What the tests of pages share: Debian's browser, a page as a reader has it, and axe.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox'],  // as root, in containers
});

// Opens a file as a reader would, and keeps what goes wrong: errors, refusals by the page's own
// policy, and any request beyond the file itself.
export async function openPage(browser, file, options = {}) {
  const context = await browser.newContext({
    viewport: { width: options.width || 1280, height: options.height || 800 },
    colorScheme: options.colours || 'light',
    reducedMotion: options.motion || 'reduce',
    hasTouch: options.touch || false,
    javaScriptEnabled: options.scripts !== false,
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') page.faults.push(message.text());
  });
  page.on('request', request => {
    if (!request.url().startsWith('file:') && !request.url().startsWith('data:'))
      page.faults.push(`asked for ${request.url()}`);
  });
  page.on('dialog', dialog => { page.faults.push('a dialog'); dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href);
  return page;
}

// Each rule that is broken, with the elements that break it; all of WCAG 2.2 A and AA and axe's best
// practices.
export async function violations(page) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => globalThis.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  }));
  return result.violations.map(rule =>
    `${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.target + ' ' +
      node.failureSummary.replaceAll('\n', ' ')).join(' | ')}`);
}
