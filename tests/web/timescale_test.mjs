// The page's time on its plot, without a browser: with stretches that are left out.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../assets/html/timescale.js', import.meta.url), 'utf8');
const { Timescale, CUT_WIDTH } = new Function(`${source}; return { Timescale, CUT_WIDTH };`)();
const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-6, `${a} and ${b}`);

const range = { begin: 100, end: 300, cuts: [{ begin: 120, end: 180 }, { begin: 200, end: 290 }] };

test('without cuts time is even', () => {
  const scale = new Timescale({ begin: 100, end: 300 }, 400);
  near(scale.x(100), 0);
  near(scale.x(150), 100);
  near(scale.timeAt(-20), 90);
});

test('a cut is as wide as any other, and what is between has one scale', () => {
  const scale = new Timescale({ ...range, torn: 1 }, 400);
  near(scale.x(100), 0);
  near(scale.x(300), 400);
  for (const cut of range.cuts) near(scale.x(cut.end) - scale.x(cut.begin), CUT_WIDTH);
  near((scale.x(120) - scale.x(100)) / 20, (scale.x(200) - scale.x(180)) / 20);
  assert.ok(scale.isWithinCut(150));
  assert.ok(!scale.isWithinCut(190));
});

test('while it is torn, time rises all the way, and is found where it stands', () => {
  for (const torn of [0, .1, .5, .9, 1]) {
    const scale = new Timescale({ ...range, torn }, 400);
    for (let time = 101; time <= 300; ++time) {
      assert.ok(scale.x(time) > scale.x(time - 1));
      near(scale.timeAt(scale.x(time)), time);
    }
  }
});

test('cuts that would leave less than half of the width are not made', () => {
  assert.equal(new Timescale({ ...range, torn: 1 }, 2 * CUT_WIDTH * 2).cuts.length, 2);
  assert.equal(new Timescale({ ...range, torn: 1 }, 2 * CUT_WIDTH * 2 - 1).cuts.length, 1);
  assert.equal(new Timescale({ ...range, torn: 1 }, CUT_WIDTH).cuts.length, 0);
});
