// Draws the stretch of time that is shown, as SVG. Events keep their elements from one drawing to the
// next, so that the focus stays where it is, and what only moves costs little; all else is drawn anew.

const LEAST_WIDTH_FOR_GUTTER = 760;
const MARGIN = 12;
const SOONER = 4;  // do events come to their rows than the view to its time, within a scene

class Figure {
  constructor(data, scenes, root, speech) {
    this.data = data;
    this.scenes = scenes;
    this.root = root;
    this.speech = speech;
    this.dates = datesOf(speech);
    this.isRightToLeft = data.isRightToLeft;
    this.scene = scenes[0];
    this.shown = { ...this.scene.home };  // with `cuts`, and how far they are `torn`
    this.lit = null;  // the event whose links are lit
    this.nodes = new Map();
    this.placed = new Map();
    this.turn = null;  // on the way to other places: where events were, the share of the way
    this.ground = svg('g', { 'aria-hidden': 'true' });
    this.links = svg('g', { 'aria-hidden': 'true', class: 'links' });
    this.marks = svg('g');
    this.notes = svg('g', { 'aria-hidden': 'true' });
    this.root.append(this.ground, this.links, this.marks, this.notes);
  }

  get plotWidth() { return this.width - this.left - this.right; }
  x(time) { return this.scale.x(time); }
  timeAt(x) { return this.scale.timeAt(x - this.left); }

  // As wide as `width`, and no higher than `room` where lanes can be had with fewer rows.
  resize(width, room = Infinity) {
    this.width = Math.max(width, 240);
    this.room = room;
    this.hasGutter = this.width >= LEAST_WIDTH_FOR_GUTTER;
    const side = this.hasGutter ? GUTTER : MARGIN;
    [this.left, this.right] = this.isRightToLeft ? [MARGIN, side] : [side, MARGIN];
    this.labels = new Labels(this.plotWidth);
    for (const scene of this.scenes) {
      scene.hasGutter = this.hasGutter;
      scene.shareRows(this.plotWidth, room, (events, range) => this.items(events, range));
    }
    this.draw();
  }

  get mostHeight() { return Math.max(...this.scenes.map(scene => scene.height)); }

  // `share`: of the way that turnTo began.
  show(range, share = 1) {
    this.shown = range;
    if (this.turn) this.turn.share = share;
    if (share >= 1) this.turn = null;
    this.draw();
  }

  // The next drawings are of this scene and lead to that range, each event to its place there.
  turnTo(scene, range) {
    const isOther = scene !== this.scene;
    this.turn = { from: new Map([...this.placed].map(([index, { y }]) => [index, y])), share: 0, isOther };
    this.scene = scene;
    scene.aim(this.plotWidth, events => this.items(events, range));
    if (isOther) this.lit = null;
  }
  // The next drawings leave events where they are.
  stay() { this.scene.goal = null; }

  light(event) {
    if (this.lit === event) return;
    this.lit = event;
    this.drawLinks();
  }

  items(events, range = this.shown) {
    const scale = new Timescale(range, this.plotWidth);
    return events
      .filter(event => event.end >= range.begin && event.begin <= range.end)
      .map(event => itemOf(event, time => scale.x(time), this.labels));
  }

  draw() {
    const { scene } = this;
    this.scale = new Timescale(this.shown, this.plotWidth);
    this.ground.replaceChildren();
    this.placed.clear();
    this.bottom = scene.bottom;
    const wanted = [];
    scene.lanes.reduce((top, lane, index) => {
      this.drawLane(lane, index, top, wanted);
      return top + scene.laneHeight(index);
    }, scene.top);
    const { origin } = this.data;
    this.ground.prepend(axis(this, { origin, isRelative: scene.isRelative, dates: this.dates }));
    const { below, above } = notes(this, scene.annotations);
    this.ground.prepend(...below);
    this.ground.append(...tears(this));
    this.notes.replaceChildren(...above);
    const height = this.mostHeight;
    this.root.setAttribute('viewBox', `0 0 ${this.width} ${height}`);
    this.root.setAttribute('width', this.width);
    this.root.setAttribute('height', height);
    this.ground.setAttribute('opacity', this.turn?.isOther ? short(this.turn.share) : 1);
    this.keep(wanted.sort((a, b) => a.event.begin - b.event.begin ||
      a.event.index - b.event.index));
    this.drawLinks();
  }

  drawLane(lane, index, top, wanted) {
    if (lane.depth === 1 && index > 0) this.ground.append(separator(this, top));
    const items = this.items(this.scene.byLane[index]);
    const placed = this.scene.place(index, items, this.plotWidth);
    const rowsTop = top + this.scene.padding + (this.hasGutter ? 0 : HEADING);
    for (const item of placed) {
      const y = rowsTop + item.row * ROW + ROW / 2;
      item.y = this.glided(item.event.index, y);
      item.glides = Math.abs(item.y - y) > .5;
      this.placed.set(item.event.index, item);
      wanted.push(item);
    }
    const hidden = items.filter(item => item.row < 0);
    if (hidden.length > 0)
      this.ground.append(profile(this, hidden, top + this.scene.laneHeight(index) - 3));
    this.ground.append(...laneName(this, lane, top + this.scene.padding, this.notesOf(hidden)));
  }

  // What is said of events that have no row.
  notesOf(hidden) {
    if (hidden.length === 0) return [];
    const peak = this.scale.cuts.length > 0 ? null
      : peakOf(hidden.map(item => item.middle), this.scale.secondsPerPixel, this.plotWidth);
    return [this.speech.counted('more_when_closer', hidden.length),
      ...(peak ? [this.speech.atMost(peak)] : [])];
  }

  // On the way, between the two places; within a scene soon there, as things overlap meanwhile.
  glided(index, y) {
    const from = this.turn?.from.get(index);
    if (from === undefined) return y;
    const { share, isOther } = this.turn;
    return from + (y - from) * (isOther ? share : Math.min(share * SOONER, 1));
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
      const { event } = item;
      let node = this.nodes.get(event.index);
      if (!node) {
        node = svg('g');
        this.nodes.set(event.index, node);
      }
      if (node.drawn !== event) makeButton(node, event, this.data.kinds[event.kind].label,
        event.label + (event.said ?? ''));
      node.drawn = event;
      if (node === next) next = next.nextSibling;
      else this.marks.insertBefore(node, next);
      // Words would run over others on the way to their row.
      node.setAttribute('class',
        ['event', event.emphasis, item.glides && 'gliding'].filter(Boolean).join(' '));
      const isNew = this.turn?.isOther && !this.turn.from.has(event.index);
      node.setAttribute('opacity', isNew ? short(this.turn.share) : 1);
      node.setAttribute('transform', `translate(${short(this.left + originOf(item))} ${short(item.y)})`);
      const parts = markParts(item, this.data.symbols, this.plotWidth);
      const shape = JSON.stringify(parts);
      if (node.shape === shape) continue;
      node.shape = shape;
      node.replaceChildren(...parts.map(([name, attributes, ...words]) => svg(name, attributes, ...words)));
    }
  }

  drawLinks() {
    const lit = [], quiet = [];
    for (const [from, to] of this.scene.links) {
      const a = this.placed.get(from), b = this.placed.get(to);
      if (!a || !b) continue;
      const isLit = this.lit !== null && (this.lit === from || this.lit === to);
      const [ax, bx] = [a, b].map(item => this.left +
        Math.min(Math.max(item.isBar ? item.begin + 4 : item.middle, 0), this.plotWidth));
      const bend = Math.max(24, Math.abs(b.y - a.y) / 2);
      const down = b.y >= a.y ? 1 : -1;
      (isLit ? lit : quiet).push(svg('path', {
        class: isLit ? 'lit' : undefined,
        stroke: isLit ? a.event.paint : undefined,
        d: `M${short(ax)} ${short(a.y + down * 8)}C${short(ax)} ${short(a.y + down * bend)} ` +
          `${short(bx)} ${short(b.y - down * bend)} ${short(bx)} ${short(b.y - down * 8)}`,
      }));
    }
    // Where all stands close together, only the links that were asked for.
    this.links.replaceChildren(...(this.width < 600 ? [] : quiet), ...lit);
  }
}
