// The page's lanes, without a browser: nothing overlaps, whatever comes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = readFileSync(new URL('../../assets/html/packing.js', import.meta.url), 'utf8');
const canvas = { getContext: () => ({ measureText: text => ({ width: 6.5 * text.length }) }) };
const { pack, itemOf, GAP } = new Function('document',
  `${source}; return { pack, itemOf, GAP };`)({ createElement: () => canvas });

// A small generator of our own, so that a failure can be had again (Park and Miller).
function randomNumbers(seed) {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}

test('marks and labels never overlap, and labels stay in the picture', () => {
  for (let seed = 1; seed <= 400; ++seed) {
    const random = randomNumbers(seed);
    const width = 280 + Math.floor(random() * 900);
    const count = 1 + Math.floor(random() * 120);
    const items = Array.from({ length: count }, (_, index) => {
      const begin = random() * 1.2 - .1;
      const isInterval = random() < .3;
      return itemOf({
        index, begin, end: begin + (isInterval ? random() * .4 : random() < .2 ? .05 : 0),
        isInterval, importance: Math.floor(random() * 5),
        label: 'word '.repeat(Math.floor(random() * 9)).trim(),
      }, time => time * width, 'font');
    });
    const limit = 1 + Math.floor(random() * 10);
    const placed = pack(items, width, limit);
    const rows = Array.from({ length: limit }, () => []);
    for (const item of placed) {
      assert.ok(item.row < limit);
      const { side, begin, end } = item.place;
      assert.ok(begin <= item.left && end >= item.right, `seed ${seed}`);
      if (side === 'left') assert.ok(begin >= 0, `seed ${seed}`);
      if (side === 'right') assert.ok(end <= width + 1e-9, `seed ${seed}`);
      rows[item.row].push([begin, end]);
    }
    for (const row of rows) {
      row.sort((a, b) => a[0] - b[0]);
      for (let i = 1; i < row.length; ++i)
        assert.ok(row[i][0] >= row[i - 1][1] + GAP, `seed ${seed}`);
    }
    // Where one has no row, no row has room for its mark.
    for (const item of items.filter(each => each.row < 0))
      for (const row of rows)
        assert.ok(row.some(([begin, end]) => begin < item.right + GAP && end > item.left - GAP),
          `seed ${seed}`);
  }
});
