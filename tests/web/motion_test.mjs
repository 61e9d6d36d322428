// The page's motion, without a browser: the way from one stretch of time to another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../assets/html/motion.js', import.meta.url), 'utf8');
const { between, knownStretch } = new Function(`${source}; return { between, knownStretch };`)();
const near = (a, b, scale) => assert.ok(Math.abs(a - b) <= scale * 1e-9, `${a} and ${b}`);

test('a way begins and ends where it should, and scales change by ratio', () => {
  for (const [from, to] of [
    [{ begin: 0, end: 28 }, { begin: 22, end: 22.5 }],
    [{ begin: 22, end: 22.5 }, { begin: 0, end: 28 }],
    [{ begin: -4.3e17, end: 1.3e9 }, { begin: 1e9, end: 1.3e9 }],
    [{ begin: 3, end: 5 }, { begin: 11, end: 13 }]]) {
    const scale = Math.max(Math.abs(from.begin), Math.abs(from.end));
    const at = share => between(from, to, share);
    near(at(0).begin, from.begin, scale);
    near(at(0).end, from.end, scale);
    near(at(1).begin, to.begin, scale);
    near(at(1).end, to.end, scale);
    const width = share => at(share).end - at(share).begin;
    near(width(.5) ** 2 / (width(0) * width(1)), 1, 1);
  }
});

test('what both agree on stays where it is: a zoom keeps what is under the pointer', () => {
  const from = { begin: 0, end: 100 }, fixed = 30, factor = 8;
  const to = { begin: fixed - fixed / factor, end: fixed + 70 / factor };
  for (let share = 0; share <= 1; share += .1) {
    const { begin, end } = between(from, to, share);
    near((fixed - begin) / (end - begin), .3, 1);
  }
});

test('equal scales move by the same amount all the way', () => {
  const from = { begin: 0, end: 10 }, to = { begin: 40, end: 50 };
  near(between(from, to, .25).begin, 10, 10);
  near(between(from, to, .75).end, 40, 10);
});

test('one is sent to the end of an open event that is known', () => {
  assert.deepEqual(knownStretch({ begin: 3, end: 5 }), { begin: 3, end: 5 });
  assert.deepEqual(knownStretch({ begin: 3, end: 99, openEnd: true }), { begin: 3, end: 3 });
  assert.deepEqual(knownStretch({ begin: -99, end: 5, openBegin: true }), { begin: 5, end: 5 });
});
