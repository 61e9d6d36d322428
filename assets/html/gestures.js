// What keyboard, wheel, mouse and fingers do to the figure.

// `isMovable()`: whether the script draws the figure; pictures stand still.
function listenToKeys(stage, figure, motion, details, isMovable) {
  // One zooms about the event that has the focus, so that it stays in view.
  const focusedTime = () => {
    const event = figure.scene.byIndex.get(eventIndexOf(document.activeElement));
    if (!event) return undefined;
    const { begin, end } = motion.target;
    return Math.min(Math.max((event.begin + event.end) / 2, begin), end);
  };
  const closer = () => motion.zoom(ZOOM_STEP, focusedTime());
  const keys = {
    ArrowLeft: () => motion.pan(-PAN_STEP),
    ArrowRight: () => motion.pan(PAN_STEP),
    '+': closer,
    '=': closer,
    '-': () => motion.zoom(1 / ZOOM_STEP, focusedTime()),
    Home: () => motion.showAll(),
    0: () => motion.showAll(),
  };
  stage.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const index = eventIndexOf(event.target);
    if (index !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      details.open(index, true);
    } else if (keys[event.key] && isMovable()) {
      event.preventDefault();
      keys[event.key]();
    }
  });
}

function listenToPointers(stage, figure, motion, details, isMovable) {
  const localX = clientX => clientX - figure.root.getBoundingClientRect().left;
  const timeUnder = event => figure.timeAt(localX(event.clientX));

  // The wheel scrolls the page, as everywhere; with Ctrl (a pinch on a touchpad is the same) it zooms
  // about the pointer, and sideways it pans.
  stage.addEventListener('wheel', event => {
    if (!isMovable()) return;
    const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      motion.zoom(Math.exp(-event.deltaY * unit * .003), timeUnder(event), 0);
    } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault();
      motion.pan((event.deltaX || event.deltaY) * unit / figure.plotWidth, 0);
    }
  }, { passive: false });

  // One pointer drags; two pinch. A press that does not move is a click on what is under it.
  const pointers = new Map();
  let grip = null;
  let moved = false;
  const takeGrip = () => {
    const xs = [...pointers.values()];
    grip = xs.length === 0 ? null : {
      middle: figure.timeAt(xs.reduce((sum, x) => sum + x, 0) / xs.length),
      apart: xs.length > 1 ? Math.max(Math.abs(xs[0] - xs[1]), 10) : 0,
      width: figure.shown.end - figure.shown.begin,
    };
  };
  stage.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    if (pointers.size === 0) moved = false;
    if (!isMovable()) return;
    motion.hold();
    pointers.set(event.pointerId, localX(event.clientX));
    takeGrip();
  });
  addEventListener('pointermove', event => {
    if (!pointers.has(event.pointerId)) return;
    const x = localX(event.clientX);
    if (!moved && pointers.size === 1 && Math.abs(x - pointers.get(event.pointerId)) < 4) return;
    moved = true;
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
  stage.addEventListener('click', event => {
    const index = eventIndexOf(event.target);
    if (moved) return;
    if (index !== null) details.open(index, true);
    else details.close();
  });
  stage.addEventListener('dblclick', event => {
    if (isMovable() && eventIndexOf(event.target) === null)
      motion.zoom(ZOOM_STEP ** 2, timeUnder(event));
  });
}
