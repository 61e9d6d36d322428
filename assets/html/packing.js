// Which rows of a lane marks stand in, and where their labels are. Nothing overlaps, the important have
// their labels first, and what has a place keeps it while one moves.

const MOST_TRIED = 60;  // labels of a lane that look for room away from where they would be

class Packing {
  // `before`: items of the last drawing, by their event's number.
  constructor(width, limit, before) {
    Object.assign(this, { width, limit, before });
    this.rows = new Rows(limit);
    this.allRows = Array.from({ length: limit }, (_, row) => row);
    this.taken = new Map();  // { row, place } of an item
    this.used = 0;           // rows
  }

  isDone(item) {
    const taken = this.taken.get(item);
    return taken && (taken.place.side !== 'none' || !item.label.text);
  }

  take(item, row, place) {
    this.rows.take(place.boxes, row, item);
    this.taken.set(item, { row, place });
    this.used = Math.max(this.used, rowsTaken([{ row, place }]));
  }
  leave(item) {
    const { row, place } = this.taken.get(item);
    this.rows.release(place.boxes, row, item);
    this.taken.delete(item);
  }
  takeIfFree(item, row, place) {
    if (this.rows.whoIsIn(place.boxes, row, item)?.length !== 0) return false;
    this.take(item, row, place);
    return true;
  }
  takeFirstFree(item, rows, places) {
    return rows.some(row => places.some(place => this.takeIfFree(item, row, place)));
  }

  // In that order, labels at the left first in rows that nothing else is in, where wanted so; false
  // once one has no room for its label.
  allIn(order, isLeftFirst) {
    return order.every(item => {
      const places = item.label.text ? this.usualPlaces(item) : [placeBare(item)];
      const atLeft = places.filter(place => place.side === 'left');
      const inFresh = isLeftFirst ? [...atLeft, ...places] : places;
      return this.takeFirstFree(item, this.allRows.slice(0, this.used), places) ||
        this.takeFirstFree(item, this.allRows.slice(this.used), inFresh);
    });
  }

  // In order of importance; those that were there before keep their places where they are not in the
  // way of the more important.
  byImportance(order) {
    order.forEach((item, turn) => { item.turn = turn; });
    for (const item of order) this.keep(item);
    for (const item of order) if (!this.isDone(item)) this.add(item);
    const wanting = order.filter(item => this.taken.has(item) && !this.isDone(item));
    for (const item of wanting.slice(0, MOST_TRIED)) this.label(item);
  }

  keep(item) {
    const before = this.before.get(item.event.index);
    if (!before || before.row >= this.limit) return;
    const same = this.usualPlaces(item).find(({ side, kind }) =>
      side === before.place.side && (!kind || isSameKind(kind, before.place.kind)));
    if (!same || !this.takeIfFree(item, before.row, same))
      this.takeIfFree(item, before.row, placeBare(item));
  }

  // Where its label has room, else as a mark alone; where it stands already first.
  add(item) {
    const own = this.taken.get(item)?.row;
    if (own !== undefined) this.leave(item);
    const bare = placeBare(item);
    const rows = (own === undefined ? this.allRows : [own, ...this.allRows])
      .filter(row => this.rows.whoIsIn(bare.boxes, row, item));
    if (rows.length === 0) return;
    for (const places of [this.usualPlaces(item), [bare]])
      if (this.takeFirstFree(item, rows, places) || this.pushAside(item, rows, places)) return;
  }

  // Takes a place that only the less important have, as few of them as can be. Without a drawing before
  // these come later anyway.
  pushAside(item, rows, places) {
    if (this.before.size === 0) return false;
    let best = null;
    for (const row of rows)
      for (const place of places) {
        const others = this.rows.whoIsIn(place.boxes, row, item);
        if (others && !(others.length >= best?.others.length)) best = { row, place, others };
      }
    best?.others.forEach(other => this.leave(other));
    if (best) this.take(item, best.row, best.place);
    return best !== null;
  }

  // Within a bar or beside the mark, on as few lines as either side has room for; where that is none,
  // below or above it, or beside it cut short.
  usualPlaces(item) { return item.usual ??= this.foundPlaces(item); }
  foundPlaces(item) {
    const inside = placeInside(item, item.label.whole, this.width);
    if (inside) return [inside];
    for (const kinds of [BESIDE, NEXT_TO]) {
      const places = this.placesOn(item, kinds, lines => item.label.on(lines));
      if (places.length > 0) return places;
    }
    const room = { right: this.width - item.right - LABEL_GAP, left: item.left - LABEL_GAP };
    const wider = room.right >= room.left ? 'right' : 'left';
    return this.placesOn(item, BESIDE.filter(({ side, lines }) => side === wider && lines === MOST_LINES),
      lines => item.label.cut(lines, room[wider]));
  }

  // Those of the kinds that are in the picture and have the fewest lines.
  placesOn(item, kinds, formOn) {
    const places = [];
    for (const kind of kinds) {
      if (places.length > 0 && kind.lines > places[0].kind.lines) continue;
      const form = formOn(kind.lines);
      const place = form && placeOf(item, kind, form, this.width);
      if (place && kind.lines < places[0]?.kind.lines) places.length = 0;
      if (place) places.push(place);
    }
    return places;
  }

  // Looks for room for the label of a mark that has a row.
  label(item) {
    const { row, place: bare } = this.taken.get(item);
    this.leave(item);
    const before = this.before.get(item.event.index)?.place?.kind;
    for (const kind of before ? [before, ...KINDS] : KINDS) {
      const form = item.label.on(kind.lines);
      const place = form && placeOf(item, kind, form, this.width);
      if (place && this.takeIfFree(item, row, place)) return;
    }
    if (!this.cut(item, row)) this.take(item, row, bare);
  }

  // What is left is as much of the words as has room.
  cut(item, row) {
    const [from, to] = this.rows.roomAround(row, item.left);
    const seen = Math.min(item.right, this.width) - Math.max(item.left, 0) - 2 * INSET;
    const inside = item.isBar && placeInside(item, item.label.cut(1, seen), this.width);
    if (inside && this.takeIfFree(item, row, inside)) return true;
    const room = {
      right: Math.min(to, this.width) - item.right - LABEL_GAP,
      left: item.left - LABEL_GAP - Math.max(from, 0),
    };
    for (const kind of [...BESIDE].reverse()) {
      const form = item.label.cut(kind.lines, room[kind.side]);
      const place = form && placeOf(item, kind, form, this.width);
      if (place && this.takeIfFree(item, row, place)) return true;
    }
    return false;
  }
}

// Where all find a place in order of time, that is how one reads them best; in as few rows as that takes.
function inTime(items, width, limit) {
  const packings = [false, true].map(isLeftFirst => {
    const packing = new Packing(width, limit, new Map());
    return packing.allIn(items, isLeftFirst) ? packing : null;
  }).filter(Boolean);
  return packings.reduce((best, each) => best?.used <= each.used ? best : each, null);
}

// Gives the items of one lane, which come in order of time, rows below `limit` and places for their
// labels. Returns those that have a row; the others have row -1.
function pack(items, width, limit, before = new Map()) {
  const order = [...items].sort((a, b) => b.event.importance - a.event.importance ||
    a.left - b.left || a.event.index - b.event.index);
  order.forEach((item, turn) => { item.turn = turn; });
  const crowded = () => {
    const packing = new Packing(width, limit, before);
    packing.byImportance(order);
    return packing;
  };
  let packing = before.size > 0 ? crowded() : null;
  if (!packing || !items.every(item => packing.isDone(item)))
    packing = inTime(items, width, limit) ?? packing ?? crowded();
  for (const item of items) Object.assign(item, packing.taken.get(item) ?? { row: -1, place: null });
  return items.filter(item => item.row >= 0);
}

// How many rows they take.
const rowsTaken = placed => placed.reduce((most, { row, place }) =>
  place.boxes.reduce((rows, box) => Math.max(rows, row + box.below + 1), most), 0);

// An event at its place on the axis, from `left` to `right` with what its label leaves free. `x` gives
// pixels for a time.
function itemOf(event, x, labels) {
  const begin = x(event.begin), end = x(event.end);
  const isBar = event.isInterval && end - begin >= 6;
  const middle = (begin + end) / 2;
  const reach = isBar ? 0 : CLOSE;
  return {
    event, isBar, begin, end, middle, label: labels.of(event), usual: null,
    left: Math.max(Math.min(middle - reach, begin), FARTHEST_LEFT),
    right: Math.min(Math.max(middle + reach, end), FARTHEST_RIGHT),
  };
}
