// An event as it is drawn: its mark, its label, and what of it can be hit.

const LANE_FONT = STRONG_FONT;

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

// From where an event's parts are counted: they then stay the same while it only moves.
const originOf = item => item.isBar ? Math.max(item.begin, -30) : item.middle;

// All of an event's parts as [name, attributes, text]; `width` is that of the plot.
function markParts(item, symbols, width) {
  const { place } = item;
  const origin = originOf(item);
  const parts = [['path', { class: 'target', d: targetPath(place, origin, width) }]];
  const leader = leaderOf(item, place);
  if (leader)
    parts.push(['path', {
      class: 'leader', d: `M${short(leader.x - origin)} ${short(leader.from)}V${short(leader.to)}`,
    }]);
  parts.push(...(item.isBar ? bar(item, origin, width) : symbol(item, symbols)));
  if (place.form) parts.push(...label(place, origin));
  return parts;
}

// Around the mark and its words, also where they stand in several rows.
function targetPath({ boxes }, origin, width) {
  const edges = boxes.map(({ below, begin, end }) => ({
    begin: short(Math.max(begin, -40) - origin - 2), end: short(Math.min(end, width + 40) - origin + 2),
    top: (below - .5) * ROW, bottom: (below + .5) * ROW,
  })).sort((a, b) => a.top - b.top);
  const right = edges.map(({ end, bottom }) => `H${end}V${bottom}`);
  const back = [...edges].reverse().map(({ begin, top }) => `H${begin}V${top}`);
  return `M${edges[0].begin} ${edges[0].top}${right.join('')}${back.join('')}z`;
}

// The dots of a label that is cut short are drawn, not written: what is read is then a part of the
// name that screen readers and speech control have.
function label(place, origin) {
  const lines = linesOf(place);
  const parts = lines.map(({ x, y, text }) => ['text', { x: short(x - origin), y: short(y + 4.5) }, text]);
  if (!place.form.isCut) return parts;
  const { x, y } = lines.at(-1);
  const end = x - origin + place.form.widths.at(-1) - DOTS + 4;
  parts.push(['path', { class: 'dots', d: `M${short(end)} ${short(y + 3.5)}h0m4 0h0m4 0h0` }]);
  return parts;
}

function bar({ event, begin, end }, origin, plotWidth) {
  const vague = event.vagueBegin || event.vagueEnd;
  const width = short(Math.max(Math.min(end, plotWidth + 30) - origin, 4));
  const box = { x: 0, y: -BAR / 2, width, height: BAR, rx: 3 };
  const parts = [['rect', {
    class: 'bar', ...box, fill: event.paint, stroke: event.paint,
    'stroke-dasharray': vague ? '3 3' : undefined,
  }]];
  if (event.pattern) parts.push(['rect', { class: 'patterned', ...box, fill: event.pattern }]);
  const arrow = (at, direction) => parts.push(['path', {
    fill: event.paint, d: `M${short(at - origin)} -5l${direction * 7} 5l${-direction * 7} 5z`,
  }]);
  if (event.openEnd && end > plotWidth) arrow(plotWidth - 9, 1);
  if (event.openBegin && begin < 0) arrow(9, -1);
  return parts;
}

function symbol({ event, begin, middle, end }, symbols) {
  const parts = [];
  if (end - begin > 2 * SYMBOL + 3)
    parts.push(['path', {
      class: 'bracket', stroke: event.paint,
      d: `M${short(begin - middle + 1)} -3v6m0-3H${short(end - middle - 1)}m0-3v6`,
    }]);
  const hollow = event.vagueBegin;
  parts.push(['path', {
    class: hollow ? 'symbol hollow' : 'symbol', d: symbols[event.symbol],
    transform: `scale(${SYMBOL / 10})`,
    fill: hollow ? 'var(--ground)' : event.paint, stroke: hollow ? event.paint : 'var(--ground)',
  }]);
  return parts;
}
