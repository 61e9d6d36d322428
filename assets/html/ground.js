// What lies around the events: the axis and its grid, the lanes' names, counts, and the notes.

const GUTTER = 158;
const AXIS_HEIGHT = 44;
const NOTE_STRIP = 20;     // below the axis, where there are notes
const HEADING = 24;        // a lane's name above its rows, where there is no gutter
const PADDING = 8;
const PROFILE = 16;        // the height of what counts events without a place
const FOOT = 24;           // the axis's words below the lanes
const STEP = 4;            // of that profile
const FEWEST = 20;         // events of one that is said to have a peak
const NOTE_FONT = "12px Inter, 'Noto Sans', system-ui, sans-serif";

// A lane's name at y, and what is said below it or at the other side, the last of it where that has room.
function laneName(figure, { name, depth }, y, notes) {
  const { width, hasGutter, isRightToLeft } = figure;
  const indent = hasGutter ? 12 * (depth - 1) : 12 * depth;
  const words = shortened(name, LANE_FONT, (hasGutter ? GUTTER : width) - indent - 16);
  const from = x => isRightToLeft ? width - x : x;
  const anchor = isAtStart => isAtStart === isRightToLeft ? 'end' : undefined;
  const parts = [svg('text', {
    class: 'lane', x: from(indent), y: y + 17, 'text-anchor': anchor(true),
  }, words)];
  const room = hasGutter ? GUTTER - indent - 16
    : width - indent - measure(words, LANE_FONT) - 24;
  const joined = notes.join(' · ');
  const lines = hasGutter ? notes.filter((note, line) => line === 0 || measure(note, NOTE_FONT) <= room)
    : [measure(joined, NOTE_FONT) <= room ? joined : notes[0]];
  lines.filter(Boolean).forEach((note, line) => parts.push(svg('text', {
    class: 'lane-note', x: from(hasGutter ? indent : width - 12),
    y: y + (hasGutter ? 33 + 14 * line : 17), 'text-anchor': anchor(hasGutter),
  }, note)));
  return parts;
}

function separator(figure, y) {
  const { left, right, width, hasGutter } = figure;
  return svg('path', {
    class: 'separator',
    d: hasGutter ? `M0 ${y + .5}H${width}` : `M${left} ${y + .5}H${width - right}`,
  });
}

// Lengths of the calendar, each with its unit, in seconds.
const LENGTHS = [[1, 'second', 1], [1, 'minute', MINUTE], [1, 'hour', HOUR], [1, 'day', DAY],
  [1, 'month', YEAR / 12], ...Array.from({ length: 10 }, (_, zeros) => [10 ** zeros, 'year', YEAR])];

// Most of so many places in any stretch of the first such length that is a step of the profile or more:
// { count, amount, unit }. Nothing for few, which are told by their number.
function peakOf(places, secondsPerPixel, width) {
  const length = LENGTHS.find(([amount, , seconds]) => amount * seconds >= STEP * secondsPerPixel);
  const [amount, unit, seconds] = length ?? [];
  const reach = amount * seconds / secondsPerPixel;
  if (places.length < FEWEST || !(reach < width)) return null;
  const inOrder = [...places].sort((a, b) => a - b);
  let from = 0, count = 0;
  inOrder.forEach((place, to) => {
    while (place - inOrder[from] >= reach) ++from;
    count = Math.max(count, to - from + 1);
  });
  return { count, amount, unit };
}

// Events that found no row are at least counted where they are.
function profile(figure, items, baseline) {
  const step = STEP;
  const counts = new Array(Math.ceil(figure.plotWidth / step)).fill(0);
  for (const item of items)
    ++counts[Math.floor(Math.min(Math.max(item.middle, 0), figure.plotWidth - 1) / step)];
  const most = Math.max(...counts);
  let path = `M${figure.left} ${baseline}`;
  counts.forEach(count => {
    path += `V${short(baseline - Math.sqrt(count / most) * (PROFILE - 3))}h${step}`;
  });
  return svg('path', { class: 'profile', d: `${path}V${baseline}z` });
}

function axis(figure, timing) {
  const { left, right, width, plotWidth, bottom, shown } = figure;
  const { scale } = figure;
  const spacing = Math.max(64, Math.min(90, plotWidth / 5)) * scale.secondsPerPixel;
  const { ticks, parentAtBegin } = ticksBetween(shown.begin, shown.end, spacing, timing);
  const group = svg('g', { class: 'axis' });
  let parentEnd = -Infinity;
  const parent = (words, x) => {
    const length = measure(words, LANE_FONT);
    const at = Math.min(Math.max(x, left), width - right - length);
    if (at < parentEnd + 12) return;
    parentEnd = at + length;
    group.append(svg('text', { class: 'parent', x: short(at), y: 16 }, words));
  };
  const firstParent = ticks.find(tick => tick.parent);
  const room = firstParent ? figure.x(firstParent.at) : Infinity;
  if (parentAtBegin && room > measure(parentAtBegin, LANE_FONT) + 12) parent(parentAtBegin, left);
  const gaps = scale.cuts.map(cut => [left + scale.x(cut.begin), left + scale.x(cut.end)]);
  let end = -Infinity;
  for (const tick of ticks) {
    if (scale.isWithinCut(tick.at)) continue;
    const x = left + scale.x(tick.at);
    const crisp = Math.floor(x) + .5;
    group.append(svg('path', {
      class: tick.parent ? 'major' : 'minor', d: `M${crisp} ${AXIS_HEIGHT}V${bottom}`,
    }));
    if (tick.parent) parent(tick.parent, x);
    const length = measure(tick.words, LABEL_FONT);
    const from = x - length / 2;
    if (from < Math.max(end + 8, 0) || from + length > width) continue;
    if (gaps.some(gap => from < gap[1] && from + length > gap[0])) continue;
    end = from + length;
    for (const y of figure.scene.isTight ? [AXIS_HEIGHT - 6] : [AXIS_HEIGHT - 6, bottom + 16])
      group.append(svg('text', { x: short(x), y, 'text-anchor': 'middle' }, tick.words));
  }
  group.append(svg('path', { class: 'line', d: `M${left} ${AXIS_HEIGHT + .5}H${width - right}` }));
  return group;
}

// Where time is left out the axis is torn, and says how much is missing.
function tears(figure) {
  const { left, bottom, scale } = figure;
  return scale.cuts.flatMap(cut => {
    const middle = left + (scale.x(cut.begin) + scale.x(cut.end)) / 2;
    const edge = x => {
      let path = `M${short(x - 1.5)} ${AXIS_HEIGHT - 3}`;
      for (let y = AXIS_HEIGHT + 2, out = true; y < bottom; y += 5, out = !out)
        path += `L${short(x + (out ? 1.5 : -1.5))} ${y}`;
      return svg('path', { class: 'tear', d: path });
    };
    return [
      svg('rect', {
        x: short(middle - 4.5), y: AXIS_HEIGHT - 3, width: 9,
        height: short(bottom - AXIS_HEIGHT + 3), fill: 'var(--ground)',
      }),
      edge(middle - 4.5), edge(middle + 4.5),
      svg('text', {
        class: 'missing', x: short(middle), y: AXIS_HEIGHT - 6, 'text-anchor': 'middle',
        opacity: short(scale.torn),
      }, cut.words),
    ];
  });
}

// The story's own marks: a tinted stretch, a line at a date, a note at an event. Tints lie below the
// events, lines and words above them.
function notes(figure, annotations) {
  const below = [], above = [];
  let taken = -Infinity;
  for (const note of annotations) {
    const item = note.event === undefined ? null : figure.placed.get(note.event);
    if (note.event !== undefined && !item) continue;
    const begin = item ? item.middle : figure.x(note.begin);
    const past = note.shape === 'range' ? figure.x(note.end) : begin;
    if (past < 0 || begin > figure.plotWidth) continue;
    const left = figure.left + Math.max(begin, 0);
    const right = figure.left + Math.min(past, figure.plotWidth);
    const colour = `var(--${note.colour})`;
    if (note.shape === 'range')
      below.push(svg('rect', {
        x: short(left), y: AXIS_HEIGHT, width: short(Math.max(right - left, 1)),
        height: short(figure.bottom - AXIS_HEIGHT), fill: colour, 'fill-opacity': .1,
      }));
    else
      above.push(svg('path', {
        class: 'pointer', stroke: colour,
        d: `M${Math.floor(left) + .5} ${AXIS_HEIGHT}V${short(item ? item.y - 9 : figure.bottom)}`,
      }));
    const words = shortened(note.text, LANE_FONT, figure.plotWidth);
    const width = measure(words, LANE_FONT);
    const at = Math.min(left + 5, figure.width - figure.right - width);
    if (!words || at < taken + 12) continue;
    taken = at + width;
    above.push(svg('text', { class: 'note', x: short(at), y: AXIS_HEIGHT + 16 }, words));
  }
  return { below, above };
}
