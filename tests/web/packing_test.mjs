// The page's lanes, without a browser: nothing overlaps, whatever comes, and labels are there whole
// where that can be.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const source = ['labels', 'places', 'rows', 'packing'].map(name =>
  readFileSync(new URL(`../../assets/html/${name}.js`, import.meta.url), 'utf8')).join('');
const canvas = { getContext: () => ({ measureText: text => ({ width: 6.5 * text.length }) }) };
const names = `pack, itemOf, rowsTaken, Labels, Packing, Rows, placeOf, placeBare, linesOf, leaderOf, KINDS,
  GAP, ROW, LINE, BAR`;
const { pack, itemOf, rowsTaken, Labels, Packing, Rows, placeOf, placeBare, linesOf, leaderOf, KINDS,
  GAP, ROW, LINE, BAR } =
  new Function('document', `${source}; return { ${names} };`)({ createElement: () => canvas });

// A small generator of our own, so that a failure can be had again (Park and Miller).
function randomNumbers(seed) {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}

const breaksOf = label => [...label.matchAll(/ /g)].map(blank => blank.index + 1);
const eventOf = (index, begin, label, more = {}) => ({
  index, begin, end: begin, isInterval: false, importance: 500, label, breaks: breaksOf(label), ...more,
});

// Events between 0 and 1, in order of time.
function randomEvents(random, most) {
  const letters = () => 'x'.repeat(1 + Math.floor(random() * 11));
  return Array.from({ length: 1 + Math.floor(random() * most) }, () => {
    const begin = random() * 1.2 - .1, isInterval = random() < .3;
    return {
      begin, end: begin + (isInterval ? random() * .4 : random() < .2 ? .05 : 0), isInterval,
      importance: Math.floor(random() * 5), emphasis: random() < .1 ? 'strong' : undefined,
      label: Array.from({ length: Math.floor(random() * 12) }, letters).join(' '),
    };
  }).sort((a, b) => a.begin - b.begin)
    .map((event, index) => ({ ...event, index, breaks: breaksOf(event.label) }));
}

const itemsOf = (events, width, range = { begin: 0, end: 1 }, labels = new Labels(width)) => events
  .filter(event => event.end >= range.begin && event.begin <= range.end)
  .map(event => itemOf(event, time => (time - range.begin) / (range.end - range.begin) * width, labels));
const memoryOf = placed => new Map(placed.map(item => [item.event.index, item]));

// What is drawn of an item: rectangles as [left, top, right, bottom], the mark's first.
function drawn(item) {
  const y = item.row * ROW + ROW / 2, { place } = item;
  const mark = item.isBar ? [item.begin, y - BAR / 2, item.end, y + BAR / 2]
    : [Math.min(item.begin, item.middle - 5.5), y - 5.5, Math.max(item.end, item.middle + 5.5), y + 5.5];
  const words = place.form ? linesOf(place).map((line, at) => [
    line.x, y + line.y - LINE / 2, line.x + place.form.widths[at], y + line.y + LINE / 2]) : [];
  const leader = leaderOf(item, place);
  if (!leader) return { mark, words, leader: [] };
  const [top, bottom] = [leader.from, leader.to].sort((a, b) => a - b);
  return { mark, words, leader: [[leader.x, y + top, leader.x, y + bottom]] };
}
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function assertNothingOverlaps(placed, width, limit, told) {
  const all = placed.map(item => ({ item, ...drawn(item) }));
  for (const { item, mark, words, leader } of all) {
    for (const { below } of item.place.boxes)
      assert.ok(item.row + below >= 0 && item.row + below < limit, `${told}: beyond the rows`);
    for (const line of words) {
      assert.ok(line[0] >= 0 && line[2] <= width + 1e-9, `${told}: words beyond the picture`);
      assert.ok(line[1] >= 0 && line[3] <= limit * ROW, `${told}: words beyond the lane`);
      if (item.place.side !== 'inside') assert.ok(!meet(mark, line), `${told}: words on their own mark`);
    }
    if (leader.length > 0) {
      const [x] = leader[0], next = item.place.side === 'above' ? words.at(-1) : words[0];
      assert.ok(x > next[0] && x < next[2], `${told}: a leader beside the words`);
    }
  }
  all.forEach((one, at) => all.slice(at + 1).forEach(other => {
    for (const a of [one.mark, ...one.words, ...one.leader])
      for (const b of [other.mark, ...other.words, ...other.leader])
        assert.ok(!meet(a, b), `${told}: "${one.item.event.label}" and "${other.item.event.label}"`);
  }));
  // Nor does what a finger hits.
  const boxes = placed
    .flatMap(item => item.place.boxes.map(box => ({ ...box, row: item.row + box.below, item })))
    .sort((a, b) => a.row - b.row || a.begin - b.begin);
  boxes.forEach((box, at) => {
    const next = boxes[at + 1];
    if (next?.row === box.row && next.item !== box.item)
      assert.ok(next.begin >= box.end + GAP - 1e-9, `${told}: row ${box.row}`);
  });
}

// Whether the label has a whole place in its mark's row that nothing else needs.
function hasRoom(item, placed, width, limit) {
  const rows = new Rows(limit);
  for (const other of placed) if (other !== item) rows.take(other.place.boxes, other.row, other);
  return KINDS.some(kind => {
    const form = item.label.on(kind.lines);
    const place = form && placeOf(item, kind, form, width);
    return place && rows.whoIsIn(place.boxes, item.row, { turn: Infinity })?.length === 0;
  });
}

test('marks, labels and leaders never overlap, and stay in the picture', () => {
  const sides = new Map();
  for (let seed = 1; seed <= 300; ++seed) {
    const random = randomNumbers(seed);
    const width = 280 + Math.floor(random() * 900);
    const events = randomEvents(random, 120);
    const limit = 1 + Math.floor(random() * 16);
    const items = itemsOf(events, width);
    const placed = pack(items, width, limit);
    assertNothingOverlaps(placed, width, limit, `seed ${seed}`);
    for (const item of placed) {
      const { side, form } = item.place;
      const name = `${side} ${form?.lines.length ?? 0}${form?.isCut ? ' cut' : ''}`;
      sides.set(name, (sides.get(name) ?? 0) + 1);
      if (form && !form.isCut)
        assert.equal(form.lines.join(''), item.event.label, `seed ${seed}`);
      if (form?.isCut) {
        assert.ok(item.event.label.startsWith(form.lines.join('')), `seed ${seed}`);
        assert.ok(!hasRoom(item, placed, width, limit), `seed ${seed}: cut with room for all of it`);
      }
    }
    // Where one has no row, no row has room for its mark.
    for (const item of items.filter(each => each.row < 0)) {
      const [{ begin, end }] = placeBare(item).boxes;
      const isIn = (other, row) => [...other.place.boxes, ...placeBare(other).boxes].some(box =>
        other.row + box.below === row && box.begin < end + GAP && box.end > begin - GAP);
      for (let row = 0; row < limit; ++row)
        assert.ok(placed.some(other => isIn(other, row)), `seed ${seed}`);
    }
  }
  for (const place of ['right 1', 'right 2', 'right 3', 'left 1', 'left 2', 'left 3', 'below 1', 'above 1',
    'below 3', 'inside 1', 'inside 1 cut', 'right 1 cut', 'left 2 cut', 'none 0'])
    assert.ok(sides.get(place) > 0, `no label ${place}: ${JSON.stringify([...sides])}`);
});

test('while one zooms and pans nothing overlaps either, and most stay where they are', () => {
  let moved = 0, all = 0;
  for (let seed = 1; seed <= 12; ++seed) {
    const random = randomNumbers(seed);
    const width = 320 + Math.floor(random() * 900), limit = 4 + Math.floor(random() * 10);
    const events = randomEvents(random, 140);
    const labels = new Labels(width);
    let range = { begin: 0, end: 1 };
    let before = memoryOf(pack(itemsOf(events, width, range, labels), width, limit));
    for (let step = 0; step < 90; ++step) {
      const length = range.end - range.begin, at = range.begin + .6 * length;
      const factor = step < 30 ? 1.03 : step < 60 ? 1 / 1.03 : 1;
      range = { begin: at - .6 * length / factor, end: at + .4 * length / factor };
      if (step >= 60) range = { begin: range.begin + .01 * length, end: range.end + .01 * length };
      const placed = pack(itemsOf(events, width, range, labels), width, limit, before);
      if (step % 10 === 9) assertNothingOverlaps(placed, width, limit, `seed ${seed}, step ${step}`);
      for (const item of placed) {
        if (!before.has(item.event.index)) continue;
        ++all;
        if (before.get(item.event.index).row !== item.row) ++moved;
      }
      before = memoryOf(placed);
    }
  }
  assert.ok(moved / all < .06, `${(100 * moved / all).toFixed(1)} % changed their row in a step`);
});

test('a date that fills the picture has its label on its line, clear of the symbol', () => {
  const label = 'Backpage seized';
  const place = (begin, end) => {
    const [item] = pack(itemsOf([eventOf(0, begin, label, { end })], 600), 600, 1);
    return { item, place: item.place };
  };
  for (const [begin, end] of [[0, 1], [-3, 1.2], [-.1, 4], [.1, .9], [-20, 30]]) {
    const { item, place: { side, begin: from, form } } = place(begin, end);
    assert.equal(side, 'inside');
    assert.ok(from > Math.max(item.begin, 0) && from + form.width < Math.min(item.end, 600));
    assert.ok(from > item.middle + 5.5 || from + form.width < item.middle - 5.5);
  }
  assert.equal(place(.3, .35).place.side, 'right');
});

test('the important have their labels first, also where others were there before', () => {
  const width = 300, rows = 1;
  const minor = eventOf(0, .4, 'The less important one', { importance: 1 });
  const major = eventOf(1, .45, 'The more important one', { importance: 9 });
  const before = memoryOf(pack(itemsOf([minor], width), width, rows));
  assert.equal(before.get(0).place.side, 'right');
  const placed = pack(itemsOf([minor, major], width), width, rows, before);
  assert.equal(placed.at(-1).event, major);
  assert.deepEqual(placed.at(-1).place.form.lines, [major.label]);
  assert.ok(placed.slice(0, -1).every(item => item.event === minor && item.place.side === 'none'));
});

test('what all fits is read in order of time, from the first row on', () => {
  const events = [.01, .03, .05, .07].map((begin, index) =>
    eventOf(index, begin, `Event number ${index + 1}`, { importance: index }));
  assert.deepEqual(pack(itemsOf(events, 900), 900, 10).map(item => item.row), [0, 1, 2, 3]);
});

test('a label that neither side has room for stands on two or three lines of about one length', () => {
  const label = 'Forty-nine attorneys general ask Congress to change section 230';
  const place = width => {
    const items = itemsOf([eventOf(0, .5, label)], width);
    const placed = pack(items, width, 6);
    assert.equal(rowsTaken(placed), 2);
    return placed[0].place.form;
  };
  const two = place(560), three = place(400);
  assert.deepEqual(two.lines, ['Forty-nine attorneys general ask ', 'Congress to change section 230']);
  assert.equal(three.lines.length, 3);
  assert.ok(Math.max(...three.widths) < 1.5 * Math.min(...three.widths));

  const last = 'Hearings held by the Subcommittee on Communications and Technology';
  assert.deepEqual(new Labels(300).of({ label: last, breaks: breaksOf(last) }).on(3).lines,
    ['Hearings held by the ', 'Subcommittee on ', 'Communications and Technology']);
});

test('a label says its lane where both have room on one line', () => {
  const label = 'Passed House, 412–0', said = ' ·\u00A0H.R. 22';
  const on = width => new Labels(width).of({ label, said, breaks: breaksOf(label) });
  assert.equal(on(500).text, label + said);
  assert.deepEqual(on(500).on(2).lines, ['Passed House, ', '412–0 ·\u00A0H.R. 22']);
  assert.equal(on(250).text, label);
  assert.deepEqual(on(250).on(2).lines, ['Passed ', 'House, 412–0']);
  assert.equal(new Labels(500).of({ label: '', said }).whole, null);
});

test('lines end only where the engine says that they may', () => {
  const label = 'Passed on March 5, 2018 under § 230';
  const breaks = ['Passed ', 'Passed on ', 'Passed on March 5, 2018 ', 'Passed on March 5, 2018 under ']
    .map(text => text.length);
  const { lines } = new Labels(300).of({ label, breaks }).on(3);
  assert.deepEqual(lines, ['Passed on ', 'March 5, 2018 ', 'under § 230']);
  assert.equal(new Labels(300).of({ label, breaks: [] }).on(2), null);
});

test('where nothing beside a mark is free its label stands below or above, with a leader', () => {
  const events = [
    eventOf(0, .30, 'At the left of it there is this', { importance: 900, end: .46, isInterval: true }),
    eventOf(1, .50, 'Between the two', { importance: 100 }),
    eventOf(2, .54, 'At the right of it there is this', { importance: 900, end: .70, isInterval: true }),
  ];
  const width = 500, limit = 2;
  const items = itemsOf(events, width);
  const packing = new Packing(width, limit, new Map());
  for (const item of items) packing.take(item, 0, placeBare(item));
  packing.label(items[1]);
  const { row, place } = packing.taken.get(items[1]);
  assert.equal(row, 0);
  assert.equal(place.side, 'below');
  const leader = leaderOf(items[1], place);
  assert.equal(leader.x, items[1].middle);
  assert.ok(leader.from > 0 && leader.to > leader.from && leader.to < ROW);
});
