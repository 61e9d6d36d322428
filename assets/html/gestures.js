// What keyboard, wheel, mouse and fingers do to the figure.

// What is shown is moved by `mover()`: zoom(factor, point, time), pan(share of its width, time), showAll().
// The figure that the script draws is zoomed through time; without a point about the event that has the
// focus, so that it stays in view.
function figureMover(figure, motion) {
  const focusedTime = () => {
    const event = figure.scene.byIndex.get(eventIndexOf(document.activeElement));
    if (!event) return undefined;
    const { begin, end } = motion.target;
    return Math.min(Math.max((event.begin + event.end) / 2, begin), end);
  };
  const timeAt = ({ x }) => figure.timeAt(x - figure.root.getBoundingClientRect().left);
  return {
    zoom: (factor, point, time) => motion.zoom(factor, point ? timeAt(point) : focusedTime(), time),
    pan: (share, time) => motion.pan(share, time),
    showAll: () => motion.showAll(),
    get width() { return figure.plotWidth; },
  };
}

function listenToKeys(stage, details, mover) {
  const closer = () => mover().zoom(ZOOM_STEP);
  const keys = {
    ArrowLeft: () => mover().pan(-PAN_STEP),
    ArrowRight: () => mover().pan(PAN_STEP),
    '+': closer,
    '=': closer,
    '-': () => mover().zoom(1 / ZOOM_STEP),
    Home: () => mover().showAll(),
    0: () => mover().showAll(),
  };
  stage.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = eventIndexOf(event.target);
    if (index !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      details.open(index, true);
    } else if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });
}

// The wheel scrolls the page, as everywhere; with Ctrl (a pinch on a touchpad is the same) it zooms about
// the pointer, and sideways it pans. A press that does not move is a click on what is under it.
function listenToWheelAndClicks(stage, details, mover, press) {
  const pointOf = event => ({ x: event.clientX, y: event.clientY });
  stage.addEventListener('wheel', event => {
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      mover().zoom(Math.exp(-event.deltaY * unit * .003), pointOf(event), 0);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      mover().pan((event.deltaX || event.deltaY) * unit / mover().width, 0);
    }
  }, { passive: false });
  stage.addEventListener('pointerdown', ({ isPrimary }) => { if (isPrimary) press.moved = false; });
  stage.addEventListener('click', event => {
    const index = eventIndexOf(event.target);
    if (press.moved) return;
    if (index !== null) details.open(index, true);
    else details.close();
  });
  stage.addEventListener('dblclick', event => {
    if (eventIndexOf(event.target) === null) mover().zoom(ZOOM_STEP ** 2, pointOf(event));
  });
}

// Over the figure that the script draws.
function listenToPointers(stage, figure, motion, isMovable, press) {
  const localX = clientX => clientX - figure.root.getBoundingClientRect().left;

  // One pointer drags; two pinch.
  const pointers = new Map();
  let grip = null;
  const takeGrip = () => {
    const xs = [...pointers.values()];
    grip = xs.length === 0 ? null : {
      middle: figure.timeAt(xs.reduce((sum, x) => sum + x, 0) / xs.length),
      apart: xs.length > 1 ? Math.max(Math.abs(xs[0] - xs[1]), 10) : 0,
      width: figure.shown.end - figure.shown.begin,
    };
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0 || !isMovable()) return;
    motion.hold();
    pointers.set(event.pointerId, localX(event.clientX));
    takeGrip();
  });
  addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) return;
    const x = localX(event.clientX);
    if (!press.moved && pointers.size === 1 && Math.abs(x - pointers.get(event.pointerId)) < 4) return;
    press.moved = true;
    pointers.set(event.pointerId, x);
    const xs = [...pointers.values()];
    const middle = xs.reduce((sum, each) => sum + each, 0) / xs.length;
    const width = xs.length > 1 && grip.apart > 0
      ? grip.width * grip.apart / Math.max(Math.abs(xs[0] - xs[1]), 10) : grip.width;
    const begin = grip.middle - (middle - figure.left) * width / figure.plotWidth;
    motion.go({ begin, end: begin + width }, 0);
  });
  for (const name of ['pointerup', 'pointercancel'])
    addEventListener(name, event => {
      if (pointers.delete(event.pointerId)) takeGrip();
    });
}
