// Which stretch of time is shown, and how it gets to another.

const ZOOM_STEP = 1.6;
const PAN_STEP = .2;
const STEP_TIME = 220;    // of a zoom or a step aside, in milliseconds
const CUT_TIME = 300;     // until stretches that are left out are gone, or there again
const STORY_TIME = 1200;  // from one step of the story to the next

// As the engine's animated pictures have it: scales change by ratio, about the one place that both
// agree on.
function between(from, to, share) {
  const width = from.end - from.begin, goal = to.end - to.begin;
  const ratio = width / goal;
  const apart = (from.begin - to.begin) / goal;
  if (Math.abs(ratio - 1) < 1e-6) {
    const off = apart * goal * (1 - share);
    return { begin: to.begin + off, end: to.end + off };
  }
  const fixed = apart / (1 - ratio);  // in widths
  const now = width / ratio ** share;
  const begin = from.begin + fixed * (width - now);
  return { begin, end: begin + now };
}

// Slow at both ends.
const eased = share => share * share * (3 - 2 * share);

// Of an event with an open end only the other end is known.
function knownStretch(event) {
  return {
    begin: event.openBegin ? event.end : event.begin,
    end: event.openEnd ? event.begin : event.end,
  };
}

class Motion {
  // `settled` is called whenever the picture has come to rest.
  constructor(figure, settled) {
    this.figure = figure;
    this.settled = settled;
    this.running = 0;
    this.rest = null;  // the step's own range
    this.target = { ...figure.shown };  // where a motion goes: further steps go on from there
  }

  // Whoever moves or zooms sees all of time: only a step's own range leaves some out.
  bounded(range) {
    if (range === this.rest) return { ...range, torn: 1 };
    const { begin, end } = range;
    const { home } = this.figure.scene;
    const middle = Math.min(Math.max((begin + end) / 2, home.begin), home.end);
    // Numbers as JavaScript has them cannot tell two pixels apart if they are closer than this.
    const finest = Math.max(1e-9, Math.abs(middle) * 1e-12);
    const width = Math.min(Math.max(end - begin, finest), (home.end - home.begin) * 1.5);
    return { begin: middle - width / 2, end: middle + width / 2 };
  }

  // An event that leaves the picture takes its element along; the focus then stays in the picture.
  render(range, share) {
    const { root } = this.figure;
    const hadFocus = root.contains(document.activeElement);
    this.figure.show(range, share);
    if (hadFocus && !root.contains(document.activeElement))
      root.closest('[tabindex]').focus({ preventScroll: true });
  }

  stop() { cancelAnimationFrame(this.running); }

  // Where it is now it stays.
  hold() {
    this.stop();
    this.target = { ...this.figure.shown };
    if (this.figure.turn) this.render(this.target, 1);
  }

  go(range, time = STEP_TIME) {
    this.figure.stay();
    this.move(range, time);
  }

  move(range, time) {
    this.stop();
    this.target = this.bounded(range);
    const { target } = this;
    if (time === 0 || stillness.matches) {
      this.render(target, 1);
      this.settled();
      return;
    }
    const from = { ...this.figure.shown };
    // One after the other: what was left out comes back, time moves, what is to be left out goes.
    const phases = [];
    if (from.begin !== target.begin || from.end !== target.end || this.figure.turn)
      phases.push({ time, at: share => [between(from, target, share), share] });
    if (from.torn > 0 && time > STEP_TIME)
      phases.unshift({ time: CUT_TIME, at: share => [{ ...from, torn: from.torn * (1 - share) }, 0] });
    if (target.cuts?.length > 0)
      phases.push({ time: CUT_TIME, at: share => [{ ...target, torn: share }, 1] });
    let start = performance.now();
    const step = now => {
      while (phases.length > 0 && now - start >= phases[0].time) start += phases.shift().time;
      if (phases.length === 0) {
        this.render(target, 1);
        this.settled();
        return;
      }
      this.render(...phases[0].at(eased(Math.max(now - start, 0) / phases[0].time)));
      this.running = requestAnimationFrame(step);
    };
    this.running = requestAnimationFrame(step);
  }

  // From one scene to another; time that counts from elsewhere is no place to come from.
  turnTo(scene, range, time) {
    const { figure } = this;
    this.rest = range;
    const isElsewhere = scene.isRelative !== figure.scene.isRelative;
    figure.turnTo(scene, this.bounded(range));
    if (isElsewhere) figure.shown = { ...range };
    this.move(range, time);
  }

  zoom(factor, at = (this.target.begin + this.target.end) / 2, time = STEP_TIME) {
    const { begin, end } = this.target;
    this.go({ begin: at - (at - begin) / factor, end: at + (end - at) / factor }, time);
  }

  pan(share, time = STEP_TIME) {
    const { begin, end } = this.target;
    const step = (end - begin) * share;
    this.go({ begin: begin + step, end: end + step }, time);
  }

  showAll() {
    const { home } = this.figure.scene;
    const isRest = this.rest?.begin === home.begin && this.rest.end === home.end;
    const range = isRest ? this.rest : home;
    this.figure.turnTo(this.figure.scene, this.bounded(range));
    this.move(range, STEP_TIME);
  }

  // Brings an event into view, near enough that it has a place.
  goTo(event) {
    const { begin, end } = this.target, known = knownStretch(event);
    const middle = (known.begin + known.end) / 2;
    let half = Math.max(end - begin, (known.end - known.begin) * 1.2) / 2;
    for (let tries = 0; tries < 60; ++tries, half /= 2) {
      this.go({ begin: middle - half, end: middle + half }, 0);
      if (this.figure.placed.has(event.index)) return;
    }
  }
}
