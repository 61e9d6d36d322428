// Where the label of a mark may stand. Sizes are CSS pixels; a row is as high as a finger needs.

const ROW = 24;
const MARK = 24;             // what can be hit of a mark that stands alone
const SYMBOL = 5.5;          // half of its height
const CLOSE = 8;             // what of a symbol its own label leaves free at each side
const BAR = 16;              // the height of one
const LINE = 15;             // from one line of a label to the next
const LABEL_GAP = 4;         // between a mark and its label
const INSET = 8;             // of a label within a bar
const LINE_SEEN = 14;        // of a date's line before and after words on it
const MOST_DISTANCE = 3;     // rows between a mark and words above or below it
const LEADER_REACH = 2;      // kept free at both sides of a leader
const LEADER_INSET = 3;      // of a leader from the end of the words that it leads to
const FARTHEST_LEFT = -2000, FARTHEST_RIGHT = 20000;  // browsers draw no more
const BAR_ANCHOR = 6;        // of a leader from the begin of a bar

// All kinds of places, best first: beside the mark, on one line or on more that grow downward or
// upward, or away from it, `distance` rows above or below, with a leader. `end` is the side of the words
// where the leader is.
const KINDS = (() => {
  const kinds = [];
  for (let lines = 1; lines <= MOST_LINES; ++lines) {
    const cost = 8 * (lines - 1);
    for (const side of ['right', 'left'])
      for (const isUp of lines > 1 ? [false, true] : [false])
        kinds.push({ side, lines, isUp, distance: 0, cost: cost + (side === 'left') * 2 + isUp });
    for (const isUp of [false, true])
      for (let distance = 1; distance <= MOST_DISTANCE; ++distance)
        ['begin', 'end', 'middle'].forEach((end, turn) => kinds.push({
          side: isUp ? 'above' : 'below', lines, isUp, distance, end,
          cost: cost + 4 + 6 * distance + isUp + turn,
        }));
  }
  return kinds.sort((a, b) => a.cost - b.cost);
})();
const BESIDE = KINDS.filter(kind => kind.distance === 0);
const NEXT_TO = KINDS.filter(kind => kind.distance === 1);

const isSameKind = (a, b) => a.side === b.side && a.lines === b.lines && a.isUp === b.isUp &&
  a.distance === b.distance && a.end === b.end;

// How many rows so many lines take, and how far the first of them then stands above its row's middle.
const rowsOf = lines => lines > 1 ? 2 : 1;
const raised = lines => Math.max(0, LINE * (lines - .5) + ROW / 2 - rowsOf(lines) * ROW);

// Places are { side, form, kind, begin, anchor, boxes }: the words from `begin` on, and what mark, words
// and leader take of rows, as stretches so many rows below the mark's. This is the mark alone.
const placeBare = item => ({ side: 'none', form: null, kind: null, boxes: [bareBox(item)] });
const bareBox = ({ begin, end }) => {
  const wider = Math.max(MARK - (end - begin), 0) / 2;
  const left = Math.max(begin - wider, FARTHEST_LEFT), right = Math.min(end + wider, FARTHEST_RIGHT);
  return { below: 0, begin: left, end: right };
};

// The label within a long bar, or on the line of a date that is wider than the words; `form` is on one
// line.
function placeInside(item, form, width) {
  const begin = form && (item.isBar ? inBar : onDate)(item, form.width, width);
  return typeof begin === 'number' ? { ...placeBare(item), side: 'inside', form, begin } : null;
}
function inBar({ left, right }, words, width) {
  const begin = Math.max(left, 0) + INSET;
  return begin + words + INSET <= Math.min(right, width) ? begin : null;
}
// At the symbol's right if there is room, else at its left.
function onDate({ begin, middle, end }, words, width) {
  const from = Math.max(begin, 0) + LINE_SEEN, to = Math.min(end, width) - LINE_SEEN;
  const atRight = Math.max(middle + CLOSE + LABEL_GAP, from);
  if (atRight + words <= to) return atRight;
  const atLeft = Math.min(middle - CLOSE - LABEL_GAP, to) - words;
  return atLeft >= from ? atLeft : null;
}

// Where a leader begins; null where the mark itself is out of the picture.
function anchorOf(item, width) {
  if (!item.isBar) return item.middle >= 0 && item.middle <= width ? item.middle : null;
  const begin = Math.max(item.begin, 0), end = Math.min(item.end, width);
  return end > begin ? begin + Math.min(BAR_ANCHOR, (end - begin) / 2) : null;
}

// Where words begin that a leader leads to, which has to meet their next line.
function awayFrom(anchor, { end, isUp }, { width, widths }, plotWidth) {
  if (end === 'begin') return anchor - LEADER_INSET;
  if (end === 'end') return anchor - width + LEADER_INSET;
  const farthest = anchor - (isUp ? widths.at(-1) : widths[0]) + LEADER_INSET;
  return Math.max(Math.min(anchor - width / 2, plotWidth - width), farthest, 0);
}

// The label's place of that kind; null where it would leave the picture.
function placeOf(item, kind, form, width) {
  let begin = item.right + LABEL_GAP, anchor = null;
  if (kind.side === 'left') begin = item.left - LABEL_GAP - form.width;
  if (kind.distance > 0) {
    anchor = anchorOf(item, width);
    if (anchor === null) return null;
    begin = awayFrom(anchor, kind, form, width);
  }
  if (begin < 0 || begin + form.width > width) return null;
  return { side: kind.side, form, kind, begin, anchor, boxes: boxesOf(item, kind, form, begin, anchor) };
}

function boxesOf(item, kind, form, begin, anchor) {
  const end = begin + form.width;
  const boxes = [kind.distance > 0 ? bareBox(item)
    : { below: 0, begin: Math.min(item.left, begin), end: Math.max(item.right, end) }];
  const step = kind.isUp ? -1 : 1;
  for (let away = 1; away < kind.distance; ++away)
    boxes.push({ below: step * away, begin: anchor - LEADER_REACH, end: anchor + LEADER_REACH });
  const last = kind.distance + rowsOf(form.lines.length) - 1;
  for (let away = Math.max(kind.distance, 1); away <= last; ++away)
    boxes.push({ below: step * away, begin, end });
  return boxes;
}

// Where each line stands, from the left of the plot and from the middle of the mark's row; and the
// leader from the mark to the words, where there is one.
function linesOf({ side, form, kind, begin }) {
  const { lines, widths, width } = form;
  const away = kind ? ROW * kind.distance - raised(lines.length) : 0;
  const first = kind?.isUp ? -away - LINE * (lines.length - 1) : away;
  const isAtEnd = side === 'left' || kind?.end === 'end';
  return lines.map((text, line) => ({
    text, x: begin + (isAtEnd ? width - widths[line] : 0), y: first + LINE * line,
  }));
}
function leaderOf(item, place) {
  if (!(place.kind?.distance > 0)) return null;
  const reach = item.isBar ? BAR / 2 : SYMBOL + 1, edge = LINE / 2 - 2;
  const lines = linesOf(place);
  return place.kind.isUp ? { x: place.anchor, from: -reach, to: lines.at(-1).y + edge }
    : { x: place.anchor, from: reach, to: lines[0].y - edge };
}
