// The page's axis, without a browser: at every depth, ticks that tell the truth.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = ['speech', 'dates', 'calendar'].map(name =>
  readFileSync(new URL(`../../assets/html/${name}.js`, import.meta.url), 'utf8')).join('');
const { ticksBetween, dateFromDays, daysFromDate, yearWords, datesOf, speechOf } =
  new Function(`${source};
    return { ticksBetween, dateFromDays, daysFromDate, yearWords, datesOf, speechOf };`)();

const speechIn = locale => speechOf({
  locale, words: JSON.parse(readFileSync(
    new URL(`../../assets/languages/${locale.split('-')[0]}.json`, import.meta.url))),
});

const PIXELS = 900, SPACING = 70;
const ticksOf = (begin, end, origin = 0, isRelative = false, locale = 'en') =>
  ticksBetween(begin, end, (end - begin) / PIXELS * SPACING,
    { origin, isRelative, dates: datesOf(speechIn(locale)) });

test('days and dates are each other\'s inverse, and agree with JavaScript\'s own', () => {
  for (let days = -2_000_000; days < 2_000_000; days += 997) {
    const { year, month, day } = dateFromDays(days);
    assert.equal(daysFromDate(year, month, day), days);
    const own = new Date(days * 86400000);
    assert.deepEqual([year, month, day],
      [own.getUTCFullYear(), own.getUTCMonth() + 1, own.getUTCDate()]);
  }
  for (const year of [-13_800_000_000, -300_000, 0, 292_000_000])
    assert.equal(dateFromDays(daysFromDate(year, 7, 4)).year, year);
});

test('at every depth ticks rise, lie within, are neither crowded nor few, and no two say the same', () => {
  const now = Date.UTC(2013, 6, 29, 10, 0, 7) / 1000;
  for (let power = -8; power <= 17.6; power += .2) {
    const width = 10 ** power;
    const isShort = width < 86400;
    const origin = isShort ? Math.floor(now) : 0;
    const begin = (isShort ? .25 : now) - width * .37, end = begin + width;
    const { ticks } = ticksOf(begin, end, origin);
    const told = `a width of 1e${power.toFixed(1)} s: ${ticks.map(tick => tick.words)}`;
    assert.ok(ticks.length >= 2 && ticks.length <= PIXELS / SPACING * 1.4 + 1, told);
    ticks.forEach((tick, index) => {
      assert.ok(tick.at >= begin - width * 1e-9 && tick.at <= end, told);
      if (index > 0) assert.ok(tick.at - ticks[index - 1].at > width / PIXELS * SPACING * .6, told);
    });
    // The same words only where a parent between them tells them apart.
    ticks.forEach((tick, index) => {
      const next = ticks.slice(index + 1).findIndex(other => other.words === tick.words);
      if (next >= 0)
        assert.ok(ticks.slice(index + 1, index + next + 2).some(other => other.parent), told);
    });
  }
});

test('ticks are on the calendar\'s own edges', () => {
  const at = (...parts) => Date.UTC(...parts) / 1000;
  const words = (begin, end) => ticksOf(begin, end).ticks.map(tick => tick.words);
  assert.deepEqual(words(at(1996, 0), at(2024, 11)).slice(0, 3), ['2000', '2005', '2010']);
  assert.ok(words(at(2012, 0), at(2013, 6)).includes('Apr'));
  for (const tick of ticksOf(at(2012, 0), at(2013, 6)).ticks)
    assert.equal(new Date(tick.at * 1000).getUTCDate(), 1);
  const days = ticksOf(at(2012, 1, 10), at(2012, 2, 20)).ticks;
  assert.ok(days.some(tick => tick.words === '1' && tick.parent === 'March 2012'));
  assert.deepEqual(words(at(2013, 6, 29, 10), at(2013, 6, 29, 14)).slice(0, 2), ['10:00', '10:30']);
});

test('nanoseconds are told apart within their second', () => {
  const { ticks, parentAtBegin } = ticksOf(1e-9, 1.1e-8, 1375092000);
  assert.equal(parentAtBegin, '29 July 2013, 10:00:00');
  assert.deepEqual(ticks.slice(0, 3).map(tick => tick.words), ['+1 ns', '+2 ns', '+3 ns']);
});

test('years have words at any distance', () => {
  assert.equal(yearWords(1996), '1996');
  assert.equal(yearWords(-43), '44 BC');
  assert.equal(yearWords(-13_800_000_000), '13.8 billion years ago');
  assert.equal(yearWords(-66_000_000), '66 million years ago');
});

test('lanes that count from a day 0 have days and years of their own, as the engine says them', () => {
  const words = (begin, end) => ticksOf(begin, end, 0, true).ticks.map(tick => tick.words);
  assert.deepEqual(words(-40 * 86400, 60 * 86400).slice(2, 6),
    ['−20 days', '−10 days', 'Day 0', '+10 days']);
  assert.ok(words(-100 * 86400, 9 * 365.25 * 86400).includes('+1 year'));
  assert.ok(words(-100 * 86400, 9 * 365.25 * 86400).includes('+2 years'));
});

test('the axis speaks the language', () => {
  const at = (...parts) => Date.UTC(...parts) / 1000;
  const said = (locale, begin, end) => {
    const { ticks, parentAtBegin } = ticksOf(begin, end, 0, false, locale);
    return [parentAtBegin, ...ticks.slice(0, 2).map(tick => tick.words)].join(' ');
  };
  assert.equal(said('de', at(2012, 9), at(2013, 5)), '2012 Okt Nov');
  assert.equal(said('fr', at(2012, 2, 1), at(2012, 2, 9)), 'mars 2012 1 2');
  assert.equal(said('ja', at(2012, 2, 1), at(2012, 2, 9)), '2012年3月 1日 2日');
  assert.equal(said('es', at(2012, 2, 1), at(2012, 2, 1, 9)), '1 de marzo de 2012 00:00 01:00');
  assert.match(said('ar-u-nu-arab', at(1990, 0), at(2020, 0)), /١٩٩٠/);
  assert.match(said('he-u-nu-latn', at(2012, 2, 1), at(2012, 2, 9)), /מרץ 2012/);
  const long = years => ticksOf(-years * 31556952, 0, 0, false, 'de').ticks[1].words;
  assert.match(long(90e6), /^vor 70\sMio\.\sJahren$/);
  assert.match(long(3800), /v\. Chr\.$/);
  assert.deepEqual(ticksOf(-40 * 86400, 60 * 86400, 0, true, 'de').ticks.slice(3, 6)
    .map(tick => tick.words), ['−10 Tage', 'Tag 0', '+10 Tage']);
});
