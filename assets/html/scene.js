// What the figure can draw at a time: lanes, and the events with their places in them.

const MOST_ROWS = 14;

class Scene {
  // `ranges` are the stretches of time that steps of the story show of it.
  constructor(data, { home, isRelative, lanes, colours, events, edits, links, annotations }, ranges) {
    const [begin, end] = home;
    Object.assign(this, { home: { begin, end }, isRelative, lanes, annotations });
    this.links = links ? data.links : [];
    // Open ends run on beyond all that can be panned to.
    const beyond = end - begin;
    this.events = events.map(([index, lane, colour, zero = 0]) => {
      const event = data.events[index];
      return Object.assign(Object.create(event), { label: event.title }, edits[index], {
        lane,
        paint: `var(--${colours[colour]})`,
        pattern: document.getElementById('patterns') && `var(--${colours[colour]}-pattern, none)`,
        begin: event.openBegin ? begin - beyond : event.begin - zero,
        end: event.openEnd ? end + beyond : event.end - zero,
      });
    });
    this.byIndex = new Map(this.events.map(event => [event.index, event]));
    this.byLane = lanes.map(() => []);
    this.events.forEach(event => this.byLane[event.lane].push(event));
    this.ranges = [this.home, ...ranges.filter(each =>
      each.cuts.length > 0 || each.begin !== begin || each.end !== end)];
    this.limits = [];  // of each lane: how many rows, and whether what counts the others has room
  }

  // How many rows each lane has is decided with all that is ever shown at once, so that nothing jumps
  // while one moves; the lanes with most give rows away while all are higher than `room`.
  shareRows(width, room, itemsIn) {
    const needs = this.ranges.map(range => this.byLane.map(events => {
      const items = itemsIn(events, range);
      const placed = pack(items, width, MOST_ROWS);
      return {
        rows: placed.reduce((most, item) => Math.max(most, item.row + 1), 0),
        hides: placed.length < items.length,
      };
    }));
    this.isTight = false;
    this.limits = this.byLane.map((events, lane) => ({
      rows: events.length === 0 ? 0 : Math.max(1, ...needs.map(need => need[lane].rows)),
      hasProfile: needs.some(need => need[lane].hides),
    }));
    for (;;) {
      const most = this.limits.reduce((a, b) => b.rows > a.rows ? b : a, { rows: 0 });
      if (most.rows <= 1 || this.height <= room) break;
      --most.rows;
      most.hasProfile = true;
    }
    this.isTight = this.height > room;
  }

  // Where there is no room at all, lanes stand closer, and the axis has its words above them only.
  get padding() { return this.isTight ? 3 : PADDING; }
  get foot() { return this.isTight ? 4 : FOOT; }

  laneHeight(lane) {
    const { rows, hasProfile } = this.limits[lane];
    const isHeading = rows === 0;
    return (isHeading || !this.hasGutter ? HEADING : 0) +
      (isHeading ? 0 : 2 * this.padding + rows * ROW + (hasProfile ? PROFILE : 0));
  }

  get top() { return AXIS_HEIGHT + (this.annotations.length > 0 ? NOTE_STRIP : 0); }
  get bottom() { return this.lanes.reduce((y, _, lane) => y + this.laneHeight(lane), this.top) + 4; }
  get height() { return this.bottom + this.foot; }
}
