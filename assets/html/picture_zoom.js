// A picture that the engine drew is scaled as a whole, and scrolls in the stage where it is larger.

const MOST_SCALE = 8;

class PictureZoom {
  // `current()`: the picture that is shown, or null. `changed(picture, isCloser)` hears of a new scale.
  constructor(stage, current, changed) {
    Object.assign(this, { stage, current, changed });
  }

  // What is at that point of the window stays there: without one, the event that has the focus, or else
  // what is in the middle at the top, so that the buttons stay where they are.
  zoom(factor, point = this.focus) {
    const picture = this.current();
    const before = picture.drawing.getBoundingClientRect();
    const scale = Math.min(Math.max(picture.scale * factor, 1), MOST_SCALE);
    if (scale === picture.scale) return;
    const isCloser = scale > picture.scale;
    picture.scale = scale;
    picture.element.style.setProperty('--scale', scale);
    const after = picture.drawing.getBoundingClientRect();
    const ratio = after.width / before.width;
    this.scrollBy(after.left - point.x + (point.x - before.left) * ratio,
      after.top - point.y + (point.y - before.top) * ratio);
    this.changed(picture, isCloser);
  }

  get width() { return this.stage.clientWidth; }
  pan(share) {
    this.stage.scrollBy({ left: share * this.width, behavior: stillness.matches ? 'instant' : 'smooth' });
  }

  showAll() { this.zoom(1 / this.current().scale); }

  get focus() {
    const frame = this.stage.getBoundingClientRect();
    const event = document.activeElement.closest('.event')?.getBoundingClientRect();
    const { left, right, top, bottom } = event ?? frame;
    return { x: (left + right) / 2, y: event ? (top + bottom) / 2 : Math.max(top, 0) };
  }

  // Where the stage is as high as the picture, the page scrolls.
  scrollBy(left, top) {
    const { stage } = this;
    stage.scrollBy({ left, top, behavior: 'instant' });
    if (stage.scrollHeight <= stage.clientHeight) scrollBy({ top, behavior: 'instant' });
  }

  // Two fingers scale; one scrolls, which browsers do. A mouse that is pressed scrolls as well; `press`
  // learns that it has moved.
  listen(press) {
    const { stage } = this;
    const spread = ([a, b]) => ({
      apart: Math.max(Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), 10),
      x: (a.clientX + b.clientX) / 2, y: (a.clientY + b.clientY) / 2,
    });
    let fingers = null, grip = null;
    const onTouch = event => {
      if (!this.current() || event.touches.length !== 2) {
        fingers = null;
        return;
      }
      event.preventDefault();
      const now = spread(event.touches);
      if (fingers) {
        this.scrollBy(fingers.x - now.x, fingers.y - now.y);
        this.zoom(now.apart / fingers.apart, now);
      }
      fingers = now;
    };
    for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'])
      stage.addEventListener(name, onTouch, { passive: false });
    stage.addEventListener('pointerdown', ({ button, pointerType, clientX, clientY }) => {
      if (this.current() && button === 0 && pointerType === 'mouse') grip = { x: clientX, y: clientY };
    });
    addEventListener('pointermove', ({ clientX, clientY, buttons }) => {
      if (buttons === 0) grip = null;
      if (!grip || (!press.moved && Math.hypot(clientX - grip.x, clientY - grip.y) < 4)) return;
      press.moved = true;
      stage.scrollBy({ left: grip.x - clientX, top: grip.y - clientY, behavior: 'instant' });
      grip = { x: clientX, y: clientY };
    });
    for (const name of ['pointerup', 'pointercancel']) addEventListener(name, () => { grip = null; });
  }
}
