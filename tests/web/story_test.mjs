// Stories and other layouts in a browser: a reader goes through them by scrolling, with buttons and
// keys, without motion, without a script, on paper.
// Usage: node --test story_test.mjs, with TOLD, MIXED, ARABIC, SPINE, VERTICAL and SHOTS in the
// environment: the sample story as a page, one whose steps differ in all that they can, one in
// Arabic, two figures in other layouts, and a folder for pictures.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { launch, openPage, violations } from './browser.mjs';

const { TOLD, MIXED, ARABIC, SPINE, VERTICAL, SHOTS } = process.env;
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const shot = (page, name) =>
  SHOTS ? page.screenshot({ path: join(SHOTS, `${name}.png`) }) : undefined;
const axisWords = page => page.evaluate(() =>
  [...document.querySelectorAll('.drawing .axis text')].map(text => text.textContent).join(' '));
const position = page => page.locator('.position').textContent();
const current = page => page.locator('[aria-current=step]').getAttribute('id');
const at = (page, step) => page.waitForFunction(id =>
  document.querySelector('[aria-current=step]')?.id === id, `step-${step}`);
// Where the caption of the step that is shown stands, and the figure.
const places = page => page.evaluate(() => {
  const box = element => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom };
  };
  return {
    caption: box(document.querySelector('[aria-current=step] .caption')),
    stage: box(document.querySelector('.stage')),
    width: document.documentElement.scrollWidth,
  };
});

for (const [width, height, colours] of [[320, 568, 'light'], [768, 1024, 'dark'], [1280, 800, 'light']])
  test(`a story at ${width} px, ${colours}: the figure and the caption are in view together`, async () => {
    const page = await openPage(browser, TOLD, { width, height, colours });
    assert.equal(await current(page), 'step-1');
    assert.deepEqual(await violations(page), []);
    await page.locator('.next').click();
    await page.locator('.next').click();
    await at(page, 3);
    const { caption, stage, width: whole } = await places(page);
    assert.ok(whole <= width, `the page is ${whole} px wide`);
    assert.ok(caption.top >= 0 && caption.bottom <= height, JSON.stringify(caption));
    assert.ok(stage.top >= 0 && stage.bottom <= height, JSON.stringify(stage));
    assert.ok(caption.right <= stage.left || caption.top >= stage.bottom, 'one lies on the other');
    await shot(page, `story-${width}-${colours}`);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  });

test('buttons and keys step, and screen readers hear the caption', async () => {
  const page = await openPage(browser, TOLD, { width: 1280 });
  assert.equal(await position(page), '1 of 6');
  const first = await axisWords(page);
  await page.locator('.previous').click({ force: true });  // there is none
  assert.equal(await current(page), 'step-1');
  await page.locator('.next').focus();
  await page.keyboard.press('Enter');
  await at(page, 2);
  assert.notEqual(await axisWords(page), first);
  assert.match(await axisWords(page), /^2008/);
  await page.waitForFunction(() =>
    document.getElementById('status').textContent.startsWith('2 of 6: 2008–2011: attorneys general'));
  assert.match(await page.locator('#status').textContent(), /\d+ of \d+ events in view$/);
  await page.locator('.stage').focus();
  await page.keyboard.press('PageDown');
  await at(page, 3);
  await page.keyboard.press('PageUp');
  await at(page, 2);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'stage');
  for (let step = 3; step <= 6; ++step) {
    await page.keyboard.press('PageDown');
    await at(page, step);
  }
  assert.equal(await page.locator('.next').getAttribute('aria-disabled'), 'true');
  assert.equal(await page.locator('.previous').getAttribute('aria-disabled'), 'false');
  await page.context().close();
});

test('the caption that comes to the middle is the step that is shown', async () => {
  for (const [width, height] of [[1280, 800], [390, 800]]) {
    const page = await openPage(browser, TOLD, { width, height });
    const seen = new Set();
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < whole; y += 120) {
      await page.evaluate(top => scrollTo(0, top), y);
      await page.evaluate(() => new Promise(done => requestAnimationFrame(() =>
        requestAnimationFrame(done))));
      const step = await current(page);
      seen.add(step);
      const { caption, stage } = await places(page);
      const middle = width === 1280 ? height / 2 : (stage.bottom + height) / 2;
      const distance = await page.evaluate(line => [...document.querySelectorAll('.step')].map(each => {
        const { top, bottom } = each.getBoundingClientRect();
        return Math.max(top - line, line - bottom, 0);
      }), middle);
      const nearest = distance.indexOf(Math.min(...distance)) + 1;
      assert.ok(Math.abs(nearest - Number(step.slice(5))) <= (width === 1280 ? 0 : 1),
        `${step} at ${y}, where ${nearest} is nearest: ${JSON.stringify(caption)}`);
    }
    assert.deepEqual([...seen], [1, 2, 3, 4, 5, 6].map(step => `step-${step}`));
    await page.context().close();
  }
});

test('a step looks the same whenever one comes to it', async () => {
  const page = await openPage(browser, TOLD, { width: 1280 });
  const rows = () => page.evaluate(() => [...document.querySelectorAll('.drawing .event')]
    .map(event => event.outerHTML).join(''));
  const home = await rows();
  await page.locator('.next').click();
  await at(page, 2);
  const second = await rows();
  for (let times = 0; times < 4; ++times) await page.locator('.zoom-in').click();
  for (let times = 0; times < 9; ++times) await page.locator('.later').click();
  await page.locator('.next').click();
  await at(page, 3);
  await page.locator('.previous').click();
  await at(page, 2);
  assert.equal(await rows(), second);
  await page.locator('.previous').click();
  await at(page, 1);
  assert.equal(await rows(), home);
  await page.context().close();
});

test('a step can be linked to, and its address is that of the page', async () => {
  const page = await openPage(browser, TOLD, { width: 1280 });
  await page.locator('.next').click();
  await at(page, 2);
  assert.match(page.url(), /#step-2$/);
  await page.evaluate(() => { location.hash = '#step-5'; });
  await at(page, 5);
  assert.match(await axisWords(page), /^2018/);
  await page.reload();
  await at(page, 5);
  const { caption } = await places(page);
  assert.ok(caption.top > 0 && caption.bottom < 800, JSON.stringify(caption));
  await page.context().close();
});

test('the picture moves from one step to the next, and jumps where motion is not wanted', async () => {
  const drawings = async motion => {
    const page = await openPage(browser, TOLD, { width: 1280, motion });
    const count = await page.evaluate(async () => {
      const seen = new Set();
      document.querySelector('.next').click();
      const start = performance.now();
      while (performance.now() - start < 5000) {
        seen.add(document.querySelector('.drawing .axis').innerHTML);
        await new Promise(done => requestAnimationFrame(done));
        if (/^2008/.test(document.querySelector('.drawing .axis').textContent)) break;
      }
      return seen.size;
    });
    assert.match(await axisWords(page), /^2008/);
    await page.context().close();
    return count;
  };
  const page = await openPage(browser, TOLD, { width: 1280, motion: 'reduce' });
  assert.equal(await page.locator('.caption').first().evaluate(caption =>
    getComputedStyle(caption).transitionDuration), '0s');
  await page.context().close();
  assert.ok(await drawings('no-preference') > 3);
  assert.equal(await drawings('reduce'), 1);
});

test('on the way to another step no words run over others', async () => {
  const page = await openPage(browser, TOLD, { width: 1280, motion: 'no-preference' });
  const { frames, gliding, overlaps } = await page.evaluate(async () => {
    const seen = { frames: 0, gliding: 0, overlaps: [] };
    const look = () => {
      ++seen.frames;
      seen.gliding += document.querySelectorAll('.drawing .gliding text').length;
      const words = [...document.querySelectorAll('.drawing .event text')]
        .filter(text => getComputedStyle(text).visibility === 'visible')
        .map(text => ({ text: text.textContent, event: text.parentNode, box: text.getBoundingClientRect() }));
      words.forEach((a, at) => words.slice(at + 1).forEach(b => {
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (a.event !== b.event && across > 1 && down > 3) seen.overlaps.push(`${a.text} | ${b.text}`);
      }));
    };
    for (let step = 0; step < 3; ++step) {
      document.querySelector('.next').click();
      const start = performance.now();
      while (performance.now() - start < 1500) {
        await new Promise(done => requestAnimationFrame(done));
        look();
      }
    }
    return seen;
  });
  assert.ok(frames > 10);
  assert.ok(gliding > 0, 'nothing changed its row');
  assert.deepEqual(overlaps, []);
  await page.context().close();
});

test('views of every kind: filters and groups are drawn, other layouts are the engine\'s pictures', async () => {
  const page = await openPage(browser, MIXED, { width: 1280 });
  const next = async step => { await page.locator('.next').click(); await at(page, step); };
  const drawn = () => page.locator('.drawing .event').count();
  const all = await drawn();

  await next(2);
  assert.ok(await page.locator('.stage > .still.shown .wide svg').isVisible());
  assert.equal(await page.locator('.drawing').isVisible(), false);
  assert.equal(await page.locator('.later').isVisible(), false);
  await shot(page, 'story-spine');
  assert.deepEqual(await violations(page), []);
  const event = page.locator('.stage > .still.shown .wide .event').first();
  await event.focus();
  await page.keyboard.press('Enter');
  assert.ok((await event.getAttribute('aria-label')).includes(await page.locator('#card h2').textContent()));
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('class')), 'event');

  await next(3);
  assert.ok(await page.locator('.drawing').isVisible());
  assert.ok(await page.locator('.later').isVisible());
  assert.ok(await drawn() < all / 2);
  assert.deepEqual(await page.locator('.drawing .lane').allTextContents(), ['Case ruling']);
  assert.deepEqual(await page.locator('.legend:visible li').allTextContents(), ['Case ruling']);

  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await next(4);
  assert.notEqual(await ground(), light);
  assert.deepEqual(await page.locator('.drawing .note').allTextContents(), ['Two years', 'March']);
  // What is left out is said; whoever zooms sees all of time.
  assert.deepEqual(await page.locator('.drawing .missing').allTextContents(), ['8 months']);
  await shot(page, 'story-dark');
  assert.deepEqual(await violations(page), []);
  await page.locator('.zoom-in').click();
  assert.equal(await page.locator('.drawing .missing, .drawing .tear').count(), 0);

  await next(5);
  assert.match(await axisWords(page), /Day 0/);
  assert.notEqual(await ground(), light);  // that theme's own
  assert.deepEqual(await violations(page), []);

  // An event that this step filters out is shown in one that has it.
  await page.locator('.previous').click();
  await page.locator('.previous').click();
  await at(page, 3);
  const title = 'Section 230 becomes law';
  const show = () => page.evaluate(words => [...document.querySelectorAll('tbody th button')]
    .find(button => button.textContent === words).click(), title);
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label'));
  await show();
  await at(page, 1);
  assert.ok((await focused()).includes(title));
  // In the last step the engine's picture has it; the table leads back to the figure.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await at(page, 7);
  await show();
  await page.waitForFunction(() => document.querySelector('.stage').getBoundingClientRect().top >= 0);
  assert.equal(await current(page), 'step-7');
  assert.ok((await focused()).includes(title));
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('without scripts the captions are there in order, with the pictures', async () => {
  const page = await openPage(browser, MIXED, { scripts: false, width: 768 });
  const captions = await page.locator('.steps .caption').allTextContents();
  assert.equal(captions.length, 7);
  assert.equal(captions[1], 'Around one axis');
  for (const caption of await page.locator('.steps .caption').all()) assert.ok(await caption.isVisible());
  for (const step of [2, 6, 7])
    assert.equal(await page.locator(`#step-${step} svg:visible`).count(), 1, `step ${step}`);
  assert.ok(await page.locator('figure .still svg').isVisible());
  assert.equal(await page.locator('.stepper').isVisible(), false);
  assert.equal(await page.locator('select').isVisible(), false);
  await shot(page, 'story-no-scripts');
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

test('on paper each caption is there in order, with its picture', async () => {
  const page = await openPage(browser, MIXED, { width: 1280 });
  for (let step = 2; step <= 3; ++step) { await page.locator('.next').click(); await at(page, step); }
  const shown = await axisWords(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const caption of await page.locator('.caption').all()) assert.ok(await caption.isVisible());
  for (const step of [2, 3, 4, 5, 6, 7])
    assert.equal(await page.locator(`#step-${step} svg:visible`).count(), 1, `step ${step}`);
  for (const step of [2, 6, 7]) assert.ok(await page.locator(`#step-${step} .wide svg`).isVisible());
  assert.match(await page.locator('#step-5').textContent(), /Day 0/);
  assert.ok(await page.locator('figure .still svg').isVisible());
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  assert.equal(await page.locator('.on-paper').count(), 0);
  assert.equal(await axisWords(page), shown);
  await page.context().close();
});

test('in Arabic the page runs from right to left, and time from left to right', async () => {
  for (const width of [320, 1280]) {
    const page = await openPage(browser, ARABIC, { width });
    await page.locator('.next').click();
    await at(page, 2);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).direction), 'rtl');
    assert.equal(await position(page), '٢ من ٦');
    assert.match(await axisWords(page), /٢٠٠٩.*٢٠١٠/);
    const sides = await page.evaluate(() => {
      const middle = element => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2;
      };
      const years = [...document.querySelectorAll('.drawing .parent')].map(middle);
      return {
        rises: years.every((x, index) => index === 0 || x > years[index - 1]),
        lane: document.querySelector('.drawing .lane').getBoundingClientRect().right,
        stage: document.querySelector('.stage').getBoundingClientRect().right,
      };
    });
    assert.ok(sides.rises);
    assert.ok(sides.stage - sides.lane < 40, JSON.stringify(sides));
    await shot(page, `story-arabic-${width}`);
    assert.deepEqual(await violations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

for (const [name, file] of Object.entries({ spine: SPINE, vertical: VERTICAL }))
  test(`a ${name} figure is the engine's picture, with its details and for every width`, async () => {
    for (const width of [320, 1280]) {
      const page = await openPage(browser, file, { width });
      const variant = width < 600 ? 'narrow' : 'wide';
      const picture = page.locator(`.stage .still .${variant} svg`);
      assert.ok(await picture.isVisible());
      assert.equal(await page.locator('.stage .still svg:visible').count(), 1);
      assert.equal(await page.locator('.later').isVisible(), false);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
      const letters = await picture.evaluate(svg =>
        11.5 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
      assert.ok(letters > 10.9, `letters are ${letters} px`);
      await page.locator('.stage').focus();
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
      assert.ok(label.includes(await page.locator('#card h2').textContent()));
      await shot(page, `${name}-${width}`);
      assert.deepEqual(await violations(page), []);
      await page.locator('summary').press('Enter');
      const row = page.locator('tbody th button').nth(3);
      const title = await row.textContent();
      await row.click();
      assert.equal(await page.locator('#card h2').textContent(), title);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    }
  });

test('a picture is scaled with buttons, keys, the wheel and two fingers, and scrolls', async () => {
  for (const [file, width] of [[SPINE, 1280], [VERTICAL, 390]]) {
    const page = await openPage(browser, file, { width, touch: true });
    const stage = page.locator('.stage');
    const picture = page.locator(`.stage .still .${width < 600 ? 'narrow' : 'wide'} svg`);
    const size = () => picture.evaluate(svg => svg.getBoundingClientRect().width);
    const whole = await size();
    const isOff = name => page.locator(name).getAttribute('aria-disabled');
    assert.deepEqual([await isOff('.zoom-out'), await isOff('.show-all')], ['true', 'true']);

    const button = await page.locator('.zoom-in').boundingBox();
    await page.locator('.zoom-in').click();
    assert.deepEqual(await page.locator('.zoom-in').boundingBox(), button);
    assert.ok(Math.abs(await size() / whole - 1.6) < .01);
    assert.deepEqual([await isOff('.zoom-out'), await isOff('.show-all')], ['false', 'false']);
    await page.waitForFunction(() => /^Zoom in: 160%\. /.test(document.getElementById('status').textContent));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
    if (width < 600) assert.deepEqual(await violations(page), []);
    await shot(page, `${width}-scaled`);
    const left = await stage.evaluate(each => each.scrollLeft);
    await stage.focus();
    await page.keyboard.press('ArrowRight');
    assert.ok(await stage.evaluate(each => each.scrollLeft) > left);
    await page.keyboard.press('-');
    assert.ok(Math.abs(await size() / whole - 1) < .01);

    // The event that has the focus stays where it is.
    const event = picture.locator('.event').nth(12);
    await event.focus();
    const before = await event.boundingBox();
    await page.keyboard.press('+');
    const after = await event.boundingBox();
    const middle = ({ x, y, width, height }) => [x + width / 2, y + height / 2];
    middle(after).forEach((value, axis) => assert.ok(Math.abs(value - middle(before)[axis]) < 40,
      `${JSON.stringify(before)} ${JSON.stringify(after)}`));
    assert.ok(after.width > before.width * 1.5);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    assert.ok(Math.abs(await size() - whole) < 1);

    await stage.evaluate(each => each.scrollIntoView());
    const box = await stage.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + 200);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await page.waitForFunction(was => [...document.querySelectorAll('.stage .still svg')]
      .some(svg => svg.getBoundingClientRect().width > was * 1.2), whole);
    const wheeled = await size();
    const scrolled = await stage.evaluate(each => each.scrollLeft);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 60, box.y + 200, { steps: 3 });
    await page.mouse.up();
    assert.ok(Math.abs(await stage.evaluate(each => each.scrollLeft) - scrolled - 60) <= 2);
    assert.notEqual(await page.evaluate(() => document.activeElement.id), 'card-title');  // no click

    const touch = await page.context().newCDPSession(page);
    const fingers = (type, ...xs) => touch.send('Input.dispatchTouchEvent', {
      type, touchPoints: xs.map((x, id) => ({ x: box.x + x, y: box.y + 200, id })),
    });
    const [a, b] = [box.width / 2 - 40, box.width / 2 + 40];
    await fingers('touchStart', a, b);
    await fingers('touchMove', a - 20, b + 20);
    await fingers('touchMove', a - 40, b + 40);
    await fingers('touchEnd');
    assert.ok(await size() > wheeled * 1.5);
    await page.locator('.show-all').click();
    assert.ok(Math.abs(await size() - whole) < 1);
    assert.deepEqual(page.faults, []);
    await page.context().close();
  }
});

test('a story is hardly larger than its figure', () => {
  assert.ok(statSync(TOLD).size < 260_000);
});
