// Draws the stretch of time that is shown, as SVG. Events keep their elements from one drawing to the
// next, so that the focus stays where it is; all else is drawn anew.

const LEAST_WIDTH_FOR_GUTTER = 760;
const GUTTER = 158;
const AXIS_HEIGHT = 44;
const HEADING = 24;        // a lane's name above its rows, where there is no gutter
const PADDING = 8;
const PROFILE = 16;        // the height of what counts events without a place
const SYMBOL = 5.5;
const BAR = 16;
const FONT_FAMILY = "Inter, 'Noto Sans', system-ui, sans-serif";
const LABEL_FONT = `13px ${FONT_FAMILY}`;
const LANE_FONT = `600 13px ${FONT_FAMILY}`;

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const short = value => Math.round(value * 10) / 10;

// The text as it is where it fits, else cut at a letter with an ellipsis.
function shortened(text, font, width) {
  if (measure(text, font) <= width) return text;
  let letters = [...text];
  while (letters.length > 1 && measure(letters.join('') + '…', font) > width)
    letters = letters.slice(0, -1);
  return letters.join('').trimEnd() + '…';
}

class Figure {
  constructor(data, root) {
    this.data = data;
    this.root = root;
    this.home = { begin: data.range[0], end: data.range[1] };
    this.shown = { ...this.home };
    this.lit = null;  // the event whose links are lit
    this.nodes = new Map();
    this.placed = new Map();
    this.limits = [];
    this.ground = svg('g', { 'aria-hidden': 'true' });
    this.links = svg('g', { 'aria-hidden': 'true', class: 'links' });
    this.marks = svg('g');
    this.notes = svg('g', { 'aria-hidden': 'true' });
    this.root.append(this.ground, this.links, this.marks, this.notes);
    this.byLane = data.lanes.map(() => []);
    data.events.forEach(event => this.byLane[event.lane].push(event));
    this.resize(root.clientWidth || 800);
  }

  get plotWidth() { return this.width - this.left - this.right; }
  get secondsPerPixel() { return (this.shown.end - this.shown.begin) / this.plotWidth; }
  x(time) { return (time - this.shown.begin) / this.secondsPerPixel; }
  timeAt(x) { return this.shown.begin + (x - this.left) * this.secondsPerPixel; }

  // How many rows each lane has is decided with everything shown, so that nothing jumps while one
  // zooms.
  resize(width) {
    this.width = Math.max(width, 240);
    this.hasGutter = this.width >= LEAST_WIDTH_FOR_GUTTER;
    this.left = this.hasGutter ? GUTTER : 12;
    this.right = 12;
    const shown = this.shown;
    this.shown = this.home;
    this.limits = this.byLane.map(events => {
      const items = this.items(events);
      const placed = pack(items, this.plotWidth, MOST_ROWS);
      return {
        rows: placed.reduce((most, item) => Math.max(most, item.row + 1), 0),
        hasProfile: placed.length < items.length,
      };
    });
    this.shown = shown;
    this.draw();
  }

  show(begin, end) {
    this.shown = { begin, end };
    this.draw();
  }

  light(event) {
    if (this.lit === event) return;
    this.lit = event;
    this.drawLinks();
  }

  items(events) {
    return events
      .filter(event => event.end >= this.shown.begin && event.begin <= this.shown.end)
      .map(event => itemOf(event, time => this.x(time), LABEL_FONT));
  }

  draw() {
    this.ground.replaceChildren();
    this.placed.clear();
    this.profiles = [];
    let top = AXIS_HEIGHT + (this.data.annotations.length > 0 ? 20 : 0);
    this.plotTop = top;
    const wanted = [];
    this.data.lanes.forEach((lane, index) => { top = this.drawLane(lane, index, top, wanted); });
    this.bottom = top + 4;
    this.drawAxis();
    this.drawNotes();
    this.height = this.bottom + 24;
    this.root.setAttribute('viewBox', `0 0 ${this.width} ${this.height}`);
    this.root.setAttribute('width', this.width);
    this.root.setAttribute('height', this.height);
    this.keep(wanted.sort((a, b) => a.event.begin - b.event.begin ||
      a.event.index - b.event.index));
    this.drawLinks();
  }

  drawLane(lane, index, top, wanted) {
    const { rows, hasProfile } = this.limits[index];
    const isHeading = this.byLane[index].length === 0;
    if (lane.depth === 1 && index > 0)
      this.ground.append(svg('path', {
        class: 'separator', d: `M${this.hasGutter ? 0 : this.left} ${top + .5}H${this.width}`,
      }));
    const indent = this.hasGutter ? 12 * (lane.depth - 1) : 12 * lane.depth;
    const nameTop = top + PADDING;
    if (!this.hasGutter || isHeading) top += HEADING;
    const items = this.items(this.byLane[index]);
    const placed = pack(items, this.plotWidth, Math.max(rows, 1));
    const rowsTop = top + PADDING;
    for (const item of placed) {
      item.y = rowsTop + item.row * ROW + ROW / 2;
      this.placed.set(item.event.index, item);
      wanted.push(item);
    }
    const height = isHeading ? 0 : 2 * PADDING + Math.max(rows, 1) * ROW + (hasProfile ? PROFILE : 0);
    const hidden = items.filter(item => item.row < 0);
    const name = shortened(lane.name, LANE_FONT,
      (this.hasGutter ? GUTTER : this.width) - indent - 16);
    this.ground.append(svg('text', { class: 'lane', x: indent, y: nameTop + 17 }, name));
    if (hidden.length > 0) this.drawProfile(hidden, top + height - 3);
    if (hidden.length > 0) {
      const note = `+${hidden.length.toLocaleString('en')} more: zoom in`;
      this.ground.append(this.hasGutter
        ? svg('text', { class: 'lane-note', x: indent, y: nameTop + 33 }, note)
        : svg('text', { class: 'lane-note', x: this.width - 12, y: nameTop + 17,
          'text-anchor': 'end' }, note));
    }
    return top + height;
  }

  // Events that found no row are at least counted where they are.
  drawProfile(items, baseline) {
    const step = 4;
    const counts = new Array(Math.ceil(this.plotWidth / step)).fill(0);
    for (const item of items) {
      const bin = Math.floor(Math.min(Math.max(item.middle, 0), this.plotWidth - 1) / step);
      ++counts[bin];
    }
    const most = Math.max(...counts);
    let path = `M${this.left} ${baseline}`;
    counts.forEach(count => {
      path += `V${short(baseline - Math.sqrt(count / most) * (PROFILE - 3))}h${step}`;
    });
    this.ground.append(svg('path', { class: 'profile', d: `${path}V${baseline}z` }));
  }

  drawAxis() {
    const { ticks, parentAtBegin } = ticksBetween(this.shown.begin, this.shown.end,
      Math.max(64, Math.min(90, this.plotWidth / 5)) * this.secondsPerPixel, this.data.origin,
      this.data.isRelative);
    const axis = svg('g', { class: 'axis' });
    const rows = [AXIS_HEIGHT - 6, this.bottom + 16];
    let parentEnd = -Infinity;
    const parent = (words, x) => {
      const width = measure(words, LANE_FONT);
      const at = Math.min(Math.max(x, this.left), this.width - this.right - width);
      if (at < parentEnd + 12) return;
      parentEnd = at + width;
      axis.append(svg('text', { class: 'parent', x: short(at), y: 16 }, words));
    };
    const firstParent = ticks.find(tick => tick.parent);
    const room = firstParent ? this.x(firstParent.at) : Infinity;
    if (parentAtBegin && room > measure(parentAtBegin, LANE_FONT) + 12)
      parent(parentAtBegin, this.left);
    let end = -Infinity;
    for (const tick of ticks) {
      const x = this.left + this.x(tick.at);
      const crisp = Math.floor(x) + .5;
      axis.append(svg('path', {
        class: tick.parent ? 'major' : 'minor', d: `M${crisp} ${AXIS_HEIGHT}V${this.bottom}`,
      }));
      if (tick.parent) parent(tick.parent, x);
      const width = measure(tick.words, LABEL_FONT);
      const from = x - width / 2;
      if (from < Math.max(end + 8, 0) || from + width > this.width) continue;
      end = from + width;
      for (const y of rows)
        axis.append(svg('text', { x: short(x), y, 'text-anchor': 'middle' }, tick.words));
    }
    axis.append(svg('path', {
      class: 'line', d: `M${this.left} ${AXIS_HEIGHT + .5}H${this.width - this.right}`,
    }));
    this.ground.prepend(axis);
  }

  // The story's own marks: a tinted stretch, a line at a date, a note at an event.
  drawNotes() {
    this.notes.replaceChildren();
    let end = -Infinity;
    for (const note of this.data.annotations) {
      const item = note.event === undefined ? null : this.placed.get(note.event);
      if (note.event !== undefined && !item) continue;
      const begin = item ? item.middle : this.x(note.begin);
      const past = note.shape === 'range' ? this.x(note.end) : begin;
      if (past < 0 || begin > this.plotWidth) continue;
      const left = this.left + Math.max(begin, 0);
      const right = this.left + Math.min(past, this.plotWidth);
      const colour = `var(--${note.colour})`;
      if (note.shape === 'range')
        this.ground.prepend(svg('rect', {
          x: short(left), y: AXIS_HEIGHT, width: short(Math.max(right - left, 1)),
          height: this.bottom - AXIS_HEIGHT, fill: colour, 'fill-opacity': .1,
        }));
      else
        this.notes.append(svg('path', {
          class: 'pointer', stroke: colour,
          d: `M${Math.floor(left) + .5} ${AXIS_HEIGHT}V${item ? item.y - 9 : this.bottom}`,
        }));
      const words = shortened(note.text, LANE_FONT, this.plotWidth);
      const width = measure(words, LANE_FONT);
      const at = Math.min(left + 5, this.width - this.right - width);
      if (!words || at < end + 12) continue;
      end = at + width;
      this.notes.append(svg('text', { class: 'note', x: short(at), y: AXIS_HEIGHT + 16 }, words));
    }
  }

  // Removes what is gone and adds what is new; elements that stay are not moved, which would take the
  // focus from them.
  keep(items) {
    const wanted = new Set(items.map(item => item.event.index));
    for (const [index, node] of this.nodes) {
      if (wanted.has(index)) continue;
      node.remove();
      this.nodes.delete(index);
    }
    let next = this.marks.firstChild;
    for (const item of items) {
      let node = this.nodes.get(item.event.index);
      if (!node) {
        node = this.makeNode(item.event);
        this.nodes.set(item.event.index, node);
      }
      if (node === next) next = next.nextSibling;
      else this.marks.insertBefore(node, next);
      this.drawMark(node, item);
    }
  }

  makeNode(event) {
    const kind = this.data.kinds[event.kind].label;
    const node = svg('g', {
      class: 'event' + (event.emphasis ? ' ' + event.emphasis : ''),
      tabindex: 0,
      role: 'button',
      'aria-haspopup': 'dialog',
      'aria-label': [`${event.when}: ${event.title}`, kind, event.laneName]
        .filter(Boolean).join('. '),
    });
    node.dataset.index = event.index;
    return node;
  }

  drawMark(node, item) {
    const { event, place } = item;
    const colour = `var(--${this.data.colours[event.colour]})`;
    const parts = [];
    const from = Math.max(item.place.begin, -40), to = Math.min(item.place.end, this.plotWidth + 40);
    parts.push(svg('rect', {
      class: 'target', x: short(this.left + from - 2), y: short(item.y - ROW / 2),
      width: short(to - from + 4), height: ROW, rx: 4,
    }));
    parts.push(...(item.isBar ? this.bar(item, colour) : this.symbol(item, colour)));
    if (place.side !== 'none' && event.label) parts.push(...this.label(item));
    node.replaceChildren(...parts);
  }

  // The dots of a label that is cut short are drawn, not written: what is read is then a part of the
  // name that screen readers and speech control have.
  label({ event, place, y }) {
    const x = this.left + place.x;
    const text = svg('text', { x: short(x), y: short(y + 4.5) }, place.words || event.label);
    if (!place.words) return [text];
    const end = x + measure(place.words, LABEL_FONT) + 4;
    return [text, svg('path', { class: 'dots', d: `M${short(end)} ${short(y + 3.5)}h0m4 0h0m4 0h0` })];
  }

  bar(item, colour) {
    const { event } = item;
    const begin = Math.max(item.begin, -30), end = Math.min(item.end, this.plotWidth + 30);
    const x = this.left + begin, width = Math.max(end - begin, 4), y = item.y - BAR / 2;
    const vague = event.vagueBegin || event.vagueEnd;
    const parts = [svg('rect', {
      class: 'bar', x: short(x), y: short(y), width: short(width), height: BAR, rx: 3, fill: colour,
      stroke: colour, 'stroke-dasharray': vague ? '3 3' : undefined,
    })];
    const arrow = (at, direction) => parts.push(svg('path', {
      fill: colour, d: `M${short(at)} ${item.y - 5}l${direction * 7} 5l${-direction * 7} 5z`,
    }));
    if (event.openEnd && item.end > this.plotWidth) arrow(this.left + this.plotWidth - 9, 1);
    if (event.openBegin && item.begin < 0) arrow(this.left + 9, -1);
    return parts;
  }

  symbol(item, colour) {
    const { event } = item;
    const parts = [];
    const x = this.left + item.middle;
    if (item.end - item.begin > 2 * SYMBOL + 3)
      parts.push(svg('path', {
        class: 'bracket', stroke: colour,
        d: `M${short(this.left + item.begin + 1)} ${item.y - 3}v6m0-3` +
          `H${short(this.left + item.end - 1)}m0-3v6`,
      }));
    const hollow = event.vagueBegin;
    parts.push(svg('path', {
      class: hollow ? 'symbol hollow' : 'symbol', d: this.data.symbols[this.data.kinds[event.kind].symbol],
      transform: `translate(${short(x)} ${item.y})scale(${SYMBOL / 10})`,
      fill: hollow ? 'var(--ground)' : colour, stroke: hollow ? colour : 'var(--ground)',
    }));
    return parts;
  }

  drawLinks() {
    const lit = [], quiet = [];
    for (const [from, to] of this.data.links) {
      const a = this.placed.get(from), b = this.placed.get(to);
      if (!a || !b) continue;
      const isLit = this.lit !== null && (this.lit.index === from || this.lit.index === to);
      const [ax, bx] = [a, b].map(item => this.left +
        Math.min(Math.max(item.isBar ? item.begin + 4 : item.middle, 0), this.plotWidth));
      const bend = Math.max(24, Math.abs(b.y - a.y) / 2);
      const down = b.y >= a.y ? 1 : -1;
      (isLit ? lit : quiet).push(svg('path', {
        class: isLit ? 'lit' : undefined,
        stroke: isLit ? `var(--${this.data.colours[a.event.colour]})` : undefined,
        d: `M${short(ax)} ${a.y + down * 8}C${short(ax)} ${short(a.y + down * bend)} ` +
          `${short(bx)} ${short(b.y - down * bend)} ${short(bx)} ${b.y - down * 8}`,
      }));
    }
    // Where all stands close together, only the links that were asked for.
    this.links.replaceChildren(...(this.width < 600 ? [] : quiet), ...lit);
  }
}
