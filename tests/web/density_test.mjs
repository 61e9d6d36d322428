// What a page says of the events that it only counts.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = ['speech', 'calendar', 'ground'].map(name =>
  readFileSync(new URL(`../../assets/html/${name}.js`, import.meta.url), 'utf8')).join('');
const { peakOf, speechOf, STEP } = new Function(`${source}; return { peakOf, speechOf, STEP };`)();

const DAY = 86400;

test('a peak is counted in the first length of the calendar that is a step or more', () => {
  const places = [...Array(30).fill(10), ...Array(15).fill(19), 60];
  assert.deepEqual(peakOf(places, DAY / STEP, 100), { count: 30, amount: 1, unit: 'day' });
  assert.deepEqual(peakOf(places, DAY / STEP * 1.01, 200), { count: 46, amount: 1, unit: 'month' });
  assert.deepEqual(peakOf(places, 3600 / STEP / 3, 100), { count: 45, amount: 1, unit: 'hour' });
  assert.deepEqual(peakOf(places, DAY * 366 / STEP, 100), { count: 45, amount: 10, unit: 'year' });
  assert.equal(peakOf(places.slice(0, 10), DAY, 100), null);
  assert.equal(peakOf(places, 1e-9, 100), null);
});

test('no stretch of that length has more', () => {
  let state = 7;
  const random = () => (state = state * 48271 % 2147483647) / 2147483647;
  for (let round = 0; round < 50; ++round) {
    const places = Array.from({ length: 200 }, () => Math.floor(random() * random() * 400));
    const most = Math.max(...places.map(from =>
      places.filter(place => place >= from && place < from + 12).length));
    assert.equal(peakOf(places, DAY / 12, 400).count, most);
  }
});

test('it is said in the language of the page', () => {
  const said = (locale, at_most_in) =>
    speechOf({ locale, words: { at_most_in } }).atMost({ count: 1240, amount: 1, unit: 'month' });
  assert.equal(said('en', 'up to {count} in {length}'), 'up to 1,240 in 1 month');
  assert.equal(said('de', 'bis zu {count} in {length}'), 'bis zu 1.240 in 1 Monat');
});
