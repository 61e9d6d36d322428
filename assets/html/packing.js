// Where marks and labels stand in a lane. Sizes are CSS pixels; a row is as high as a finger needs.

const ROW = 24;
const GAP = 6;          // between two things in a row
const LABEL_GAP = 4;    // between a mark and its label
const MARK = 24;        // what of a mark can be hit, also where less is drawn
const DOTS = 14;         // what stands after a label that is cut short

// The width of texts, each measured once.
const measure = (() => {
  const known = new Map();
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    const key = font + text;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
})();

// As many words as fit; nothing where that is none, or a beginning that says nothing.
function cutAtWord(text, font, width) {
  const words = text.split(' ');
  while (words.length > 0 && measure(words.join(' '), font) > width) words.pop();
  const left = words.join(' ');
  return left.length >= 6 ? left : '';
}

// What is taken of one row: stretches in order that do not overlap, so that a new one has to be
// compared with its two neighbours only.
class Row {
  constructor() { this.taken = []; }
  // The first stretch that begins after `begin`.
  after(begin) {
    let low = 0, high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.taken[middle].begin > begin) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  take(begin, end) {
    const at = this.after(begin);
    const before = this.taken[at - 1], next = this.taken[at];
    if ((before && before.end + GAP > begin) || (next && end + GAP > next.begin)) return false;
    this.taken.splice(at, 0, { begin, end });
    return true;
  }
}

// What the mark covers, and where its label may go: at the right, at the left, within a long bar, cut
// short where it is too long for either side (`words` is what is left), or nowhere.
function candidates(item, width) {
  const { left, right, label } = item;
  const places = [];
  const seen = Math.min(right, width) - Math.max(left, 0);
  if (item.isBar && seen > label + 16)
    places.push({ side: 'inside', x: Math.max(left, 0) + 8, begin: left, end: right });
  if (right + LABEL_GAP + label <= width)
    places.push({ side: 'right', x: right + LABEL_GAP, begin: left, end: right + LABEL_GAP + label });
  if (left - LABEL_GAP - label >= 0)
    places.push({
      side: 'left', x: left - LABEL_GAP - label, begin: left - LABEL_GAP - label, end: right,
    });
  if (places.length === 0 && label > 0) {
    const atRight = width - right - LABEL_GAP - DOTS, atLeft = left - LABEL_GAP - DOTS;
    const words = cutAtWord(item.event.label, item.font, Math.max(atRight, atLeft));
    const length = measure(words, item.font);
    if (words) places.push(atRight >= atLeft
      ? { side: 'right', words, x: right + LABEL_GAP, begin: left,
        end: right + LABEL_GAP + length + DOTS }
      : { side: 'left', words, x: left - LABEL_GAP - DOTS - length,
        begin: left - LABEL_GAP - DOTS - length, end: right });
  }
  places.push({ side: 'none', x: 0, begin: left, end: right });
  return places;
}

// Puts the items of one lane into at most `limit` rows, the important ones first, each with its label
// where there is room at all. Returns the placed ones; the others have no row.
function pack(items, width, limit) {
  const rows = [];
  const order = [...items].sort((a, b) => b.event.importance - a.event.importance ||
    a.left - b.left || a.event.index - b.event.index);
  for (const item of order) {
    item.row = -1;
    const places = candidates(item, width);
    search: for (const place of places) {
      for (let row = 0; row < limit; ++row) {
        if (row === rows.length) rows.push(new Row());
        if (!rows[row].take(place.begin, place.end)) continue;
        item.row = row;
        item.place = place;
        break search;
      }
    }
  }
  return items.filter(item => item.row >= 0);
}

// An event at its place on the axis. `x` gives pixels for a time.
function itemOf(event, x, font) {
  const begin = x(event.begin), end = x(event.end);
  const isBar = event.isInterval && end - begin >= 6;
  const middle = (begin + end) / 2;
  const left = isBar ? begin : Math.min(middle - MARK / 2, begin);
  const right = isBar ? Math.max(end, begin + MARK) : Math.max(middle + MARK / 2, end);
  return {
    event, isBar, begin, end, middle, font,
    // Cut off beyond the figure, so that long bars do not overflow what browsers can draw.
    left: Math.max(left, -2000), right: Math.min(right, 20000),
    label: measure(event.label, font),
  };
}
