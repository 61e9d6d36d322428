// The exported page in a browser: no reader is shut out, and nothing comes from outside.
// Usage: node --test page_test.mjs, with STORY, HOSTILE and SHOTS in the environment: the sample
// story's page, one with hostile texts, and a folder for pictures.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, openPage, violations } from './browser.mjs';

const { STORY, HOSTILE, SHOTS } = process.env;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const shot = (page, name) =>
  SHOTS ? page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true }) : undefined;
const shown = page => page.evaluate(() => document.querySelectorAll('#live .event').length);
const focused = page => page.evaluate(() => {
  const element = document.activeElement;
  return element.getAttribute('aria-label') || element.textContent.trim();
});

for (const width of [320, 768, 1280])
  for (const colours of ['light', 'dark'])
    test(`at ${width} px, ${colours}: no accessibility violation, nothing cut off`, async () => {
      const page = await openPage(browser, STORY, { width, colours });
      assert.ok(await shown(page) > 10);
      await shot(page, `${width}-${colours}`);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(scroll <= width, `the page is ${scroll} px wide`);
      await page.locator('#live .event').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('#table summary').evaluate(summary => { summary.parentNode.open = true; });
      assert.ok(await page.locator('#card').isVisible());
      await shot(page, `${width}-${colours}-open`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

test('without scripts the picture and the table are there', async () => {
  const page = await openPage(browser, STORY, { scripts: false, width: 768 });
  assert.ok(await page.locator('.still svg').isVisible());
  assert.ok(await page.locator('.still svg text').count() > 40);
  assert.ok(await page.locator('table tbody tr').first().isVisible());
  const letters = await page.locator('.still svg').evaluate(svg =>
    11.5 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
  assert.ok(letters > 10.9, `letters are ${letters} px`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 768);
  assert.equal(await page.locator('#live').isVisible(), false);
  await shot(page, 'no-scripts');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('all can be done with the keyboard', async () => {
  const page = await openPage(browser, STORY, { width: 1280 });
  const range = () => page.evaluate(() => document.querySelector('.axis').textContent);
  await page.keyboard.press('Tab');
  assert.match(await focused(page), /table of events/);
  while (!/^Timeline/.test(await focused(page))) await page.keyboard.press('Tab');
  const whole = await range();
  await page.keyboard.press('+');
  const closer = await range();
  assert.notEqual(closer, whole);
  await page.keyboard.press('ArrowRight');
  assert.notEqual(await range(), closer);
  await page.keyboard.press('ArrowLeft');
  assert.equal(await range(), closer);
  await page.keyboard.press('-');
  assert.equal(await range(), whole);
  await page.keyboard.press('+');
  await page.keyboard.press('Home');
  assert.equal(await range(), whole);

  // From event to event in order of time, with its details in view.
  await page.keyboard.press('Tab');
  const first = await focused(page);
  assert.equal(await page.locator('#card h2').textContent(),
    await page.evaluate(() => JSON.parse(document.getElementById('data').textContent)
      .events.find(event => document.activeElement.getAttribute('aria-label')
        .includes(event.title)).title));
  await page.keyboard.press('Tab');
  const second = await focused(page);
  assert.notEqual(second, first);

  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'card-title');
  assert.ok(second.includes(await focused(page)));
  await page.keyboard.press('Escape');
  assert.equal(await focused(page), second);
  assert.equal(await page.locator('#card').isVisible(), false);

  // The picture zooms about the event, which keeps the focus; far away, the picture has it.
  for (let i = 0; i < 6; ++i) await page.keyboard.press('+');
  assert.equal(await focused(page), second);
  for (let i = 0; i < 12; ++i) await page.keyboard.press('ArrowRight');
  assert.match(await focused(page), /^Timeline/);
  await page.context().close();
});

test('Tab goes through every event that is in the picture, and out of it', async () => {
  const page = await openPage(browser, STORY, { width: 1280 });
  const count = await shown(page);
  await page.locator('.stage').focus();
  const labels = new Set();
  for (let i = 0; i < count; ++i) {
    await page.keyboard.press('Tab');
    labels.add(await focused(page));
  }
  assert.equal(labels.size, count);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.closest('.stage')), null);
  await page.context().close();
});

test('the wheel, a drag and a pinch move the picture; a click opens an event', async () => {
  const page = await openPage(browser, STORY, { width: 1280, touch: true });
  const axis = () => page.evaluate(() => document.querySelector('.axis').innerHTML);
  const box = await page.locator('.stage').boundingBox();
  const whole = await axis();
  await page.mouse.move(box.x + 600, box.y + 20);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await page.waitForFunction(was => document.querySelector('.axis').innerHTML !== was, whole);
  const zoomed = await axis();
  await page.mouse.down();
  await page.mouse.move(box.x + 400, box.y + 20, { steps: 3 });
  await page.mouse.up();
  const dragged = await axis();
  assert.notEqual(dragged, zoomed);
  assert.equal(await page.locator('#card').isVisible(), false);  // a drag is no click

  const touch = await page.context().newCDPSession(page);
  const fingers = (type, ...xs) => touch.send('Input.dispatchTouchEvent', {
    type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y: box.y + 20, id })),
  });
  await fingers('touchStart', 500, 600);
  await fingers('touchMove', 450, 650);
  await fingers('touchMove', 400, 700);
  await fingers('touchEnd');
  assert.notEqual(await axis(), dragged);

  await page.locator('.show-all').click();
  await page.locator('#live .event').nth(4).click();
  assert.ok(await page.locator('#card').isVisible());
  await page.locator('.close').click();
  assert.equal(await page.locator('#card').isVisible(), false);
  await page.context().close();
});

test('every row of the table leads to its event', async () => {
  const page = await openPage(browser, STORY, { width: 768 });
  await page.locator('summary').click();
  const buttons = page.locator('tbody th button');
  for (const index of [0, Math.floor(await buttons.count() / 2), await buttons.count() - 1]) {
    const title = await buttons.nth(index).textContent();
    await buttons.nth(index).click();
    assert.ok((await focused(page)).includes(title));
  }
  await page.context().close();
});

test('sources are links that give nothing away', async () => {
  const page = await openPage(browser, STORY);
  await page.locator('#live .event').first().focus();
  const links = await page.evaluate(() => [...document.querySelectorAll('#card a, #table a')]
    .map(link => [link.href, link.rel]));
  assert.ok(links.length > 1);
  for (const [address, relation] of links) {
    assert.match(address, /^https?:/);
    assert.match(relation, /noopener noreferrer/);
  }
  await page.context().close();
});

test('a choice of colours wins over the device', async () => {
  const page = await openPage(browser, STORY, { colours: 'dark' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.locator('select').selectOption('light');
  const light = await ground();
  assert.notEqual(light, dark);
  await page.locator('select').selectOption('dark');
  assert.equal(await ground(), dark);
  await page.context().close();
});

test('motion is spared where it is not wanted, and ends where it should', async () => {
  const page = await openPage(browser, STORY, { motion: 'no-preference' });
  const axis = () => page.evaluate(() => document.querySelector('.axis').textContent);
  const whole = await axis();
  await page.locator('.stage').focus();
  await page.keyboard.press('+');
  await page.keyboard.press('-');  // while it still moves
  await page.waitForFunction(was => document.querySelector('.axis').textContent === was, whole);
  await page.context().close();
});

test('on paper there is the whole picture and the whole table', async () => {
  const page = await openPage(browser, STORY, { colours: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  assert.ok(await page.locator('.still svg').isVisible());
  assert.equal(await page.locator('#live').isVisible(), false);
  assert.ok(await page.locator('tbody tr').last().isVisible());
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
    'rgb(255, 255, 255)');
  await page.context().close();
});

test('until the script has drawn its figure the picture is there, and is about as high', async () => {
  const text = readFileSync(STORY, 'utf8');
  const waiting = join(mkdtempSync(join(tmpdir(), 'page-')), 'waiting.html');
  const main = text.lastIndexOf('<script>');
  writeFileSync(waiting, text.slice(0, main));
  const bottom = page => page.locator('#table').evaluate(table => table.getBoundingClientRect().top);
  const drawn = await openPage(browser, STORY, { width: 1280 });
  const page = await openPage(browser, waiting, { width: 1280 });
  assert.ok(await page.locator('.still svg').isVisible());
  assert.equal(await drawn.locator('.still svg').isVisible(), false);
  assert.ok(Math.abs(await bottom(page) - await bottom(drawn)) < 50);
  await page.context().close();
  await drawn.context().close();
  rmSync(dirname(waiting), { recursive: true });
});

test('a script that fails leaves what is there without it', async () => {
  const text = readFileSync(STORY, 'utf8');
  const broken = join(mkdtempSync(join(tmpdir(), 'page-')), 'broken.html');
  writeFileSync(broken, text.replace('<script type="application/json" id="data">{', '$&,'));
  const page = await openPage(browser, broken);
  assert.ok(await page.locator('.still svg').isVisible());
  assert.equal(await page.locator('.zoom-in').isVisible(), false);
  assert.equal(page.faults.length, 1);
  await page.context().close();
  rmSync(dirname(broken), { recursive: true });
});

test('the page is small', () => {
  // Beside its data: the events and, for readers without scripts, their table.
  const text = readFileSync(STORY, 'utf8');
  const data = text.match(/id="data">.*?<\/script>/s)[0].length + text.match(/<tbody>.*?<\/tbody>/s)[0].length;
  assert.ok(statSync(STORY).size - data < 200_000);
});

test('hostile texts stay texts', async () => {
  const page = await openPage(browser, HOSTILE);
  assert.ok(await shown(page) > 0);
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.equal(await page.locator('img, iframe, object, embed').count(), 0);
  assert.equal(await page.locator('script').count(), 3);
  assert.equal(await page.locator('a[href^="javascript"], a[href^="data"]').count(), 0);
  for (const event of await page.locator('#live .event').all()) {
    await event.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  assert.equal(await page.evaluate(() => globalThis.hacked), undefined);
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
