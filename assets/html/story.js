// The story: captions that scroll past the figure, and the buttons that go from one to the next. The
// caption at the reading line says which step the figure shows.

const SHARE_OF_NARROW = .72;  // of the window's height that a figure above the captions takes
const LEAST_ROOM = 160;
const LONGEST_SCROLL = 1500;  // milliseconds

class Story {
  // `show(index)` draws a step.
  constructor(box, speech, show, say) {
    Object.assign(this, { box, speech, show, say });
    this.figure = box.querySelector('figure');
    this.live = box.querySelector('#live');
    this.captions = [...box.querySelectorAll('.step')];
    this.stepper = box.querySelector('.stepper');
    this.current = -1;
    this.heading = null;  // the step that the page scrolls to by itself
    this.listen();
  }

  get isBeside() {
    return this.captions[0].getBoundingClientRect().right <= this.figure.getBoundingClientRect().left ||
      this.captions[0].getBoundingClientRect().left >= this.figure.getBoundingClientRect().right;
  }

  // How high the figure may be; what is above its tools scrolls away where there is little room.
  fit(stage) {
    const top = stage.getBoundingClientRect().top;
    const above = this.live.getBoundingClientRect().top - this.figure.getBoundingClientRect().top;
    const height = document.documentElement.clientHeight;
    this.stuckTop = this.isBeside ? 0 : -above;
    this.figure.style.top = `${this.stuckTop}px`;
    const room = this.isBeside ? height - (top - this.figure.getBoundingClientRect().top) - 12
      : height * SHARE_OF_NARROW - (top - this.live.getBoundingClientRect().top);
    return Math.max(Math.floor(room), LEAST_ROOM);
  }

  get readingLine() {
    const height = document.documentElement.clientHeight;
    if (this.isBeside) return height / 2;
    return (Math.min(this.figure.offsetHeight + this.stuckTop, height) + height) / 2;
  }

  atReadingLine() {
    const line = this.readingLine;
    const past = this.captions.filter(each => each.getBoundingClientRect().top <= line).length;
    return Math.max(past - 1, 0);
  }

  // By scrolling, a caption is read where it stands; one that was asked for is said as well.
  turnTo(index, isAsked = false) {
    if (index < 0 || index >= this.captions.length) return;
    if (isAsked) this.scrollTo(index);
    if (index === this.current) return;
    const isFirst = this.current < 0;
    this.current = index;
    this.captions.forEach((caption, each) => {
      if (each === index) caption.setAttribute('aria-current', 'step');
      else caption.removeAttribute('aria-current');
    });
    const position = this.speech.words('step_of', {
      step: this.speech.number(index + 1), count: this.speech.number(this.captions.length),
    });
    this.stepper.querySelector('.position').textContent = position;
    this.stepper.querySelector('.previous').setAttribute('aria-disabled', index === 0);
    this.stepper.querySelector('.next')
      .setAttribute('aria-disabled', index === this.captions.length - 1);
    this.show(index, isFirst);
    const caption = this.captions[index].querySelector('.caption');
    if (!isFirst) this.say(isAsked && caption ? `${position}: ${caption.textContent}` : position);
    if (!isFirst) this.name(index);
  }

  // So that a step can be linked to. Where the page is embedded, its address may not be its own.
  name(index) {
    try {
      history.replaceState(null, '', `#${this.captions[index].id}`);
    } catch { /* the step is shown all the same */ }
  }

  scrollTo(index) {
    const box = this.captions[index].getBoundingClientRect();
    const way = (box.top + box.bottom) / 2 - this.readingLine;
    if (Math.abs(way) < 2) return;
    this.heading = index;
    clearTimeout(this.arrival);
    this.arrival = setTimeout(() => { this.heading = null; }, LONGEST_SCROLL);
    scrollBy({ top: way, behavior: stillness.matches ? 'instant' : 'smooth' });
  }

  get named() { return this.captions.findIndex(caption => `#${caption.id}` === location.hash); }

  listen() {
    const step = by => this.turnTo(this.current + by, true);
    this.stepper.querySelector('.previous').addEventListener('click', () => step(-1));
    this.stepper.querySelector('.next').addEventListener('click', () => step(1));
    this.figure.addEventListener('keydown', event => {
      const by = { PageDown: 1, PageUp: -1 }[event.key];
      if (!by || !this.captions[this.current + by]) return;
      event.preventDefault();
      step(by);
    });
    let isWaiting = false;
    addEventListener('scroll', () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(() => {
        isWaiting = false;
        const index = this.atReadingLine();
        if (this.heading === null) this.turnTo(index);
        else if (index === this.heading) this.heading = null;
      });
    }, { passive: true });
    for (const name of ['wheel', 'touchmove'])
      addEventListener(name, () => { this.heading = null; }, { passive: true });
    addEventListener('hashchange', () => this.turnTo(this.named, true));
  }
}
