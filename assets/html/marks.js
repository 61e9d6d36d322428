// An event as it is drawn: its mark, its label, and what of it can be hit.

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

// Makes an element one that opens the event's details. What it shows is said as well, as those who
// speak to their browser read it there.
function makeButton(node, event, kind, shown) {
  const name = `${event.when}: ${event.title}`;
  const names = name.includes(shown) ? [name] : [shown, shown.includes(event.title) ? event.when : name];
  node.setAttribute('tabindex', 0);
  node.setAttribute('role', 'button');
  node.setAttribute('aria-haspopup', 'dialog');
  node.setAttribute('aria-label', [...names, kind, event.laneName].filter(Boolean).join('. '));
  node.dataset.index = event.index;
}

// All of an event's parts; `left` is where the plot begins, `width` how wide it is.
function markParts(item, symbols, left, width) {
  const { event, place } = item;
  const from = Math.max(place.begin, -40), to = Math.min(place.end, width + 40);
  const parts = [svg('rect', {
    class: 'target', x: short(left + from - 2), y: short(item.y - ROW / 2),
    width: short(to - from + 4), height: ROW, rx: 4,
  })];
  parts.push(...(item.isBar ? bar(item, left, width) : symbol(item, symbols, left)));
  if (place.side !== 'none' && event.label) parts.push(...label(item, left));
  return parts;
}

// The dots of a label that is cut short are drawn, not written: what is read is then a part of the
// name that screen readers and speech control have.
function label({ event, place, y }, left) {
  const x = left + place.x;
  const text = svg('text', { x: short(x), y: short(y + 4.5) }, place.words || event.label);
  if (!place.words) return [text];
  const end = x + measure(place.words, LABEL_FONT) + 4;
  return [text, svg('path', { class: 'dots', d: `M${short(end)} ${short(y + 3.5)}h0m4 0h0m4 0h0` })];
}

function bar(item, left, plotWidth) {
  const { event } = item;
  const begin = Math.max(item.begin, -30), end = Math.min(item.end, plotWidth + 30);
  const vague = event.vagueBegin || event.vagueEnd;
  const box = {
    x: short(left + begin), y: short(item.y - BAR / 2), width: short(Math.max(end - begin, 4)),
    height: BAR, rx: 3,
  };
  const parts = [svg('rect', {
    class: 'bar', ...box, fill: event.paint, stroke: event.paint,
    'stroke-dasharray': vague ? '3 3' : undefined,
  })];
  if (event.pattern) parts.push(svg('rect', { class: 'patterned', ...box, fill: event.pattern }));
  const arrow = (at, direction) => parts.push(svg('path', {
    fill: event.paint,
    d: `M${short(at)} ${short(item.y - 5)}l${direction * 7} 5l${-direction * 7} 5z`,
  }));
  if (event.openEnd && item.end > plotWidth) arrow(left + plotWidth - 9, 1);
  if (event.openBegin && item.begin < 0) arrow(left + 9, -1);
  return parts;
}

function symbol(item, symbols, left) {
  const { event } = item;
  const parts = [];
  if (item.end - item.begin > 2 * SYMBOL + 3)
    parts.push(svg('path', {
      class: 'bracket', stroke: event.paint,
      d: `M${short(left + item.begin + 1)} ${short(item.y - 3)}v6m0-3` +
        `H${short(left + item.end - 1)}m0-3v6`,
    }));
  const hollow = event.vagueBegin;
  parts.push(svg('path', {
    class: hollow ? 'symbol hollow' : 'symbol', d: symbols[event.symbol],
    transform: `translate(${short(left + item.middle)} ${short(item.y)})scale(${SYMBOL / 10})`,
    fill: hollow ? 'var(--ground)' : event.paint, stroke: hollow ? event.paint : 'var(--ground)',
  }));
  return parts;
}
