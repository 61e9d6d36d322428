// What the figure can draw at a time: lanes, and the events with their places in them.

const MOST_ROWS = 88;  // of all lanes
const FEWEST_MOST = 14, MOST_OF_LANE = 22;

const byNumber = items => new Map(items.map(item => [item.event.index, item]));

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
    this.forget();
    this.limits = [];  // of each lane: how many rows, and whether what counts the others has room
  }

  // Where events were in the last drawing, by lane and number, and where those go that are on their way.
  forget() {
    this.before = this.lanes.map(() => new Map());
    this.goal = null;
  }

  // Events go to where they stand best in the view that `itemsIn` gives the items of.
  aim(width, itemsIn) {
    this.goal = this.byLane.map((events, lane) =>
      byNumber(pack(itemsIn(events), width, this.limits[lane].rows)));
  }

  // Gives the lane's items places, where they are as far as that can be.
  place(lane, items, width) {
    const before = this.before[lane];
    const placed = pack(items, width, this.limits[lane].rows,
      this.goal ? new Map([...before, ...this.goal[lane]]) : before);
    this.before[lane] = byNumber(placed);
    return placed;
  }

  // How many rows each lane has is decided with all that is ever shown at once, so that nothing jumps
  // while one moves; the lanes with most give rows away while all are higher than `room`.
  shareRows(width, room, itemsIn) {
    this.forget();
    const most = Math.min(Math.max(Math.floor(MOST_ROWS / this.lanes.length), FEWEST_MOST), MOST_OF_LANE);
    const needs = this.ranges.map(range => this.byLane.map(events => {
      const items = itemsIn(events, range);
      const placed = pack(items, width, most);
      return {
        rows: rowsTaken(placed),
        hides: placed.length < items.length,
      };
    }));
    this.isTight = false;
    this.limits = this.byLane.map((events, lane) => ({
      rows: events.length === 0 ? 0 : Math.max(1, ...needs.map(need => need[lane].rows)),
      hasProfile: needs.some(need => need[lane].hides),
    }));
    for (;;) {
      const highest = this.limits.reduce((a, b) => b.rows > a.rows ? b : a, { rows: 0 });
      if (highest.rows <= 1 || this.height <= room) break;
      --highest.rows;
      highest.hasProfile = true;
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
