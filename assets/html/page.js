// The page: navigation by keyboard, wheel and fingers, the card with an event's details, colours.

const data = JSON.parse(document.getElementById('data').textContent);
data.events.forEach((event, index) => { event.index = index; });

const live = document.getElementById('live');
const stage = live.querySelector('.stage');
const root = stage.querySelector('svg');
const card = document.getElementById('card');
const status = document.getElementById('status');
document.documentElement.classList.add('scripted');
live.hidden = false;

const figure = new Figure(data, root);
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

// ---- what is shown ----

const ZOOM_STEP = 1.6;
const PAN_STEP = .2;
const whole = figure.home.end - figure.home.begin;
// Closer than this, numbers as JavaScript has them could no longer tell two pixels apart.
const finest = Math.max(1e-9, whole * 1e-13,
  Math.max(Math.abs(figure.home.begin), Math.abs(figure.home.end)) * 1e-12);

function bounded(begin, end) {
  const width = Math.min(Math.max(end - begin, finest), whole * 1.5);
  const middle = Math.min(Math.max((begin + end) / 2, figure.home.begin), figure.home.end);
  return { begin: middle - width / 2, end: middle + width / 2 };
}

// An event that leaves the picture takes its element along; the focus then stays in the picture.
function render(begin, end) {
  const hadFocus = root.contains(document.activeElement);
  figure.show(begin, end);
  if (hadFocus && !root.contains(document.activeElement)) stage.focus({ preventScroll: true });
}

let motion = 0;
let target = { ...figure.shown };  // where a motion goes: further steps go on from there
function go(begin, end, animated = true) {
  cancelAnimationFrame(motion);
  target = bounded(begin, end);
  if (!animated || stillness.matches) {
    render(target.begin, target.end);
    settle();
    return;
  }
  const from = { ...figure.shown };
  const start = performance.now();
  const step = now => {
    const share = Math.min(Math.max((now - start) / 220, 0), 1);
    const eased = 1 - (1 - share) ** 3;
    if (share === 1) render(target.begin, target.end);
    else render(from.begin + (target.begin - from.begin) * eased,
      from.end + (target.end - from.end) * eased);
    if (share < 1) motion = requestAnimationFrame(step);
    else settle();
  };
  motion = requestAnimationFrame(step);
}

// After a move the card goes with its event, and screen readers hear what is shown.
let announcement = 0;
function settle() {
  if (card.event) figure.placed.has(card.event.index) ? placeCard() : closeCard();
  clearTimeout(announcement);
  announcement = setTimeout(() => {
    const count = figure.items(data.events).length;
    status.textContent = `${count} of ${data.events.length} events in view`;
  }, 400);
}

function zoom(factor, time = (target.begin + target.end) / 2, animated = true) {
  const { begin, end } = target;
  go(time - (time - begin) / factor, time + (end - time) / factor, animated);
}

function pan(share, animated = true) {
  const step = (target.end - target.begin) * share;
  go(target.begin + step, target.end + step, animated);
}

const showAll = () => go(figure.home.begin, figure.home.end);

// Brings an event into view, near enough that it has a place, and gives it the focus.
function showEvent(event) {
  const fits = () => figure.placed.has(event.index);
  let { begin, end } = target;
  const middle = (event.begin + event.end) / 2;
  const long = event.end - event.begin;
  let width = Math.max(end - begin, long * 1.2);
  for (let tries = 0; tries < 60; ++tries) {
    go(middle - width / 2, middle + width / 2, false);
    if (fits()) break;
    width /= 2;
  }
  const node = figure.nodes.get(event.index);
  if (node) node.focus();
}

// ---- details ----

function eventOf(element) {
  const node = element instanceof Element ? element.closest('.event') : null;
  return node ? data.events[Number(node.dataset.index)] : null;
}

function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

// A source's address is checked where the file is made too; a page is opened by strangers.
function sourceItem([label, url]) {
  return html('li', {}, /^https?:\/\//i.test(url)
    ? html('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, label)
    : label);
}

function linkItem(event, words) {
  const button = html('button', { type: 'button', class: 'plain' }, event.title);
  button.addEventListener('click', () => { closeCard(); showEvent(event); });
  return html('li', {}, `${words} `, button);
}

function fillCard(event) {
  const heading = html('h2', { id: 'card-title', tabindex: -1 }, event.title);
  const close = html('button', { type: 'button', class: 'close', 'aria-label': 'Close details' }, '×');
  close.addEventListener('click', () => closeCard(true));
  const where = [data.kinds[event.kind].label, event.laneName].filter(Boolean).join(' · ');
  const parts = [close, heading, html('p', { class: 'when' }, event.when),
    html('p', { class: 'where' }, where)];
  if (event.text) parts.push(html('p', {}, event.text));
  if (event.facts.length > 0)
    parts.push(html('dl', {}, ...event.facts.map(([name, value]) =>
      html('div', {}, html('dt', {}, name), html('dd', {}, value)))));
  if (event.sources.length > 0)
    parts.push(html('h3', {}, event.sources.length === 1 ? 'Source' : 'Sources'),
      html('ul', {}, ...event.sources.map(sourceItem)));
  const links = data.links.flatMap(([from, to, outward, inward]) =>
    from === event.index ? [linkItem(data.events[to], outward)]
      : to === event.index ? [linkItem(data.events[from], inward)] : []);
  if (links.length > 0) parts.push(html('h3', {}, 'Linked'), html('ul', {}, ...links));
  card.replaceChildren(...parts);
  card.style.setProperty('--kind', `var(--${data.colours[event.colour]})`);
}

function placeCard() {
  const item = figure.placed.get(card.event.index);
  if (!item || innerWidth < 600) {
    card.style.left = card.style.top = '';
    return;
  }
  const left = Math.min(Math.max(figure.left + item.middle - card.offsetWidth / 2, 0),
    Math.max(figure.width - card.offsetWidth, 0));
  const stageTop = stage.offsetTop;
  const below = item.y + ROW / 2 + 6;
  const room = innerHeight - stage.getBoundingClientRect().top;
  const isAbove = below + card.offsetHeight > room && item.y - ROW / 2 - 6 > card.offsetHeight;
  card.style.left = `${Math.round(left)}px`;
  card.style.top = `${Math.round(stageTop +
    (isAbove ? item.y - ROW / 2 - 6 - card.offsetHeight : below))}px`;
}

// Shown while an event has the focus or the pointer; kept, with the focus in it, once it is opened.
function openCard(event, keeps) {
  if (card.event !== event) fillCard(event);
  card.event = event;
  card.kept = keeps;
  card.hidden = false;
  figure.light(event);
  placeCard();
  if (keeps) card.querySelector('h2').focus();
}

function closeCard(returnsFocus = false) {
  const { event } = card;
  const hadFocus = card.contains(document.activeElement);
  card.hidden = true;
  card.event = null;
  card.kept = false;
  figure.light(null);
  if ((returnsFocus || hadFocus) && event) {
    const node = figure.nodes.get(event.index);
    (node || stage).focus({ preventScroll: true });
    if (node) closeCard();  // the focus opened it anew
  }
}

let leaving = 0;
stage.addEventListener('focusin', event => {
  const focused = eventOf(event.target);
  if (focused && !card.kept) openCard(focused, false);
});
stage.addEventListener('focusout', event => {
  if (!card.kept && !card.contains(event.relatedTarget) && !eventOf(event.relatedTarget)) closeCard();
});
// A pointer that rests says nothing, also where the picture moves under it or a card above it goes.
stage.addEventListener('pointermove', event => {
  const pointed = eventOf(event.target);
  if (!pointed || event.pointerType === 'touch' || card.kept || pointers.size > 0) return;
  clearTimeout(leaving);
  if (card.event !== pointed) openCard(pointed, false);
});
stage.addEventListener('pointerout', event => {
  if (!eventOf(event.target) || card.kept || event.pointerType === 'touch') return;
  clearTimeout(leaving);
  leaving = setTimeout(() => {
    const focused = eventOf(document.activeElement);
    if (card.kept) return;
    if (focused) openCard(focused, false);
    else closeCard();
  }, 200);
});
card.addEventListener('pointerenter', () => clearTimeout(leaving));
card.addEventListener('pointerleave', () => {
  if (!card.kept && !eventOf(document.activeElement)) closeCard();
});
card.addEventListener('focusout', event => {
  if (event.relatedTarget && !card.contains(event.relatedTarget)) closeCard();
});
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && !card.hidden) {
    event.preventDefault();
    closeCard(true);
  }
});

// ---- keyboard ----

const keys = {
  ArrowLeft: () => pan(-PAN_STEP),
  ArrowRight: () => pan(PAN_STEP),
  '+': () => zoom(ZOOM_STEP, focusedTime()),
  '=': () => zoom(ZOOM_STEP, focusedTime()),
  '-': () => zoom(1 / ZOOM_STEP, focusedTime()),
  Home: showAll,
  0: showAll,
};

// One zooms about the event that has the focus, so that it stays in view.
function focusedTime() {
  const event = eventOf(document.activeElement);
  if (!event) return undefined;
  return Math.min(Math.max((event.begin + event.end) / 2, target.begin), target.end);
}

stage.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const focused = eventOf(event.target);
  if (focused && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    openCard(focused, true);
  } else if (keys[event.key]) {
    event.preventDefault();
    keys[event.key]();
  }
});

live.querySelector('.zoom-in').addEventListener('click', () => zoom(ZOOM_STEP));
live.querySelector('.zoom-out').addEventListener('click', () => zoom(1 / ZOOM_STEP));
live.querySelector('.show-all').addEventListener('click', showAll);
live.querySelector('.earlier').addEventListener('click', () => pan(-PAN_STEP));
live.querySelector('.later').addEventListener('click', () => pan(PAN_STEP));

// ---- wheel, mouse and fingers ----

const localX = clientX => clientX - root.getBoundingClientRect().left;

// The wheel scrolls the page, as everywhere; with Ctrl (a pinch on a touchpad is the same) it zooms
// about the pointer, and sideways it pans.
stage.addEventListener('wheel', event => {
  const unit = event.deltaMode === 1 ? 16 : event.deltaMode === 2 ? 400 : 1;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * unit * .003), figure.timeAt(localX(event.clientX)), false);
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    event.preventDefault();
    pan((event.deltaX || event.deltaY) * unit / figure.plotWidth, false);
  }
}, { passive: false });

// One pointer drags; two pinch. A press that does not move is a click on what is under it.
const pointers = new Map();
let grip = null;
let moved = false;

function takeGrip() {
  const xs = [...pointers.values()];
  grip = xs.length === 0 ? null : {
    middle: figure.timeAt(xs.reduce((sum, x) => sum + x, 0) / xs.length),
    apart: xs.length > 1 ? Math.max(Math.abs(xs[0] - xs[1]), 10) : 0,
    width: figure.shown.end - figure.shown.begin,
  };
}

stage.addEventListener('pointerdown', event => {
  if (event.button !== 0) return;
  if (pointers.size === 0) moved = false;
  cancelAnimationFrame(motion);
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
  go(begin, begin + width, false);
});
for (const name of ['pointerup', 'pointercancel'])
  addEventListener(name, event => {
    if (!pointers.delete(event.pointerId)) return;
    takeGrip();
  });
stage.addEventListener('click', event => {
  const clicked = eventOf(event.target);
  if (moved) return;
  if (clicked) openCard(clicked, true);
  else closeCard();
});
stage.addEventListener('dblclick', event => {
  if (!eventOf(event.target)) zoom(ZOOM_STEP ** 2, figure.timeAt(localX(event.clientX)));
});

// ---- table, colours, size, print ----

const tableBox = document.querySelector('#table details');
tableBox.open = false;
document.querySelectorAll('#table tbody tr').forEach((row, index) => {
  const cell = row.querySelector('th');
  const event = data.events[index];
  if (!cell || !event) return;
  const button = html('button', { type: 'button', class: 'plain' }, ...cell.childNodes);
  button.title = 'Show in the figure';
  button.addEventListener('click', () => showEvent(event));
  cell.replaceChildren(button);
});
document.querySelector('.skip').addEventListener('click', () => { tableBox.open = true; });

const colours = live.querySelector('select');
colours.value = document.documentElement.dataset.theme || '';
colours.addEventListener('change', () => {
  if (colours.value) document.documentElement.dataset.theme = colours.value;
  else delete document.documentElement.dataset.theme;
});

new ResizeObserver(() => {
  if (Math.abs(stage.clientWidth - figure.width) < 1) return;
  figure.resize(stage.clientWidth);
  if (card.event) placeCard();
}).observe(stage);
document.fonts?.ready.then(() => figure.resize(stage.clientWidth));

addEventListener('beforeprint', () => { tableBox.open = true; });
