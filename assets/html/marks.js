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

// All of an event's parts; `left` is where the plot begins, `width` how wide it is.
function markParts(item, symbols, left, width) {
  const { place } = item;
  const parts = [svg('path', { class: 'target', d: targetPath(item, left, width) })];
  const leader = leaderOf(item, place);
  if (leader)
    parts.push(svg('path', {
      class: 'leader', d: `M${short(left + leader.x)} ${short(item.y + leader.from)}V${short(item.y + leader.to)}`,
    }));
  parts.push(...(item.isBar ? bar(item, left, width) : symbol(item, symbols, left)));
  if (place.form) parts.push(...label(item, left));
  return parts;
}

// Around the mark and its words, also where they stand in several rows.
function targetPath({ place, y }, left, width) {
  const boxes = place.boxes.map(({ below, begin, end }) => ({
    begin: short(left + Math.max(begin, -40) - 2), end: short(left + Math.min(end, width + 40) + 2),
    top: short(y + (below - .5) * ROW), bottom: short(y + (below + .5) * ROW),
  })).sort((a, b) => a.top - b.top);
  const right = boxes.map(({ end, bottom }) => `H${end}V${bottom}`);
  const back = boxes.toReversed().map(({ begin, top }) => `H${begin}V${top}`);
  return `M${boxes[0].begin} ${boxes[0].top}${right.join('')}${back.join('')}z`;
}

// The dots of a label that is cut short are drawn, not written: what is read is then a part of the
// name that screen readers and speech control have.
function label({ place, y }, left) {
  const lines = linesOf(place);
  const parts = lines.map(line =>
    svg('text', { x: short(left + line.x), y: short(y + line.y + 4.5) }, line.text));
  if (!place.form.isCut) return parts;
  const x = left + lines.at(-1).x + place.form.widths.at(-1) - DOTS + 4;
  parts.push(svg('path', { class: 'dots', d: `M${short(x)} ${short(y + lines.at(-1).y + 3.5)}h0m4 0h0m4 0h0` }));
  return parts;
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
