// The words of labels, on one line or on more, each measured once.

const LABEL_FONT = "13px Inter, 'Noto Sans', system-ui, sans-serif";
const STRONG_FONT = `600 ${LABEL_FONT}`;
const MOST_LINES = 3;
const WIDEST = 280;        // that one of several lines is
const WIDEST_SHARE = .6;   // of the plot
const DOTS = 14;           // what stands after a label that is cut short
const LEAST_LETTERS = 6;   // of one; fewer say nothing

// The width of texts, each measured once.
const measure = (() => {
  const known = new Map();
  const context = document.createElement('canvas').getContext('2d');
  return (text, font) => {
    const key = font + text;
    let width = known.get(key);
    if (width === undefined) {
      context.font = font;
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return width;
  };
})();

// A label and the places where its lines may end, which the engine knows. Its forms are
// { lines, widths, width, isCut }: the widest line says how wide it is. Lines end with the blanks between
// them and the next, so that what is read from them is the label.
class Label {
  // No line of several is wider than `widest` where a further one helps. The lane that the engine says
  // with the words is left out where it would take such a line.
  constructor({ label, breaks = [], said = '', emphasis }, widest) {
    this.font = emphasis === 'strong' ? STRONG_FONT : LABEL_FONT;
    const hasRoom = said && label && measure(label + said, this.font) <= widest;
    this.text = hasRoom ? label + said : label;
    this.breaks = hasRoom ? [...breaks, label.length + 1] : breaks;
    this.widest = widest;
    this.forms = [];
  }

  // On one line, however long that is; null where there are no words.
  get whole() {
    if (!this.text) return null;
    return this.line ??= this.made([this.text], false);
  }

  // On `count` lines of about one length; null where it has too few places to break, or where more
  // lines would do better.
  on(count) {
    if (this.forms[count] === undefined)
      this.forms[count] = count > 1 ? this.wrapped(count) : this.single();
    return this.forms[count];
  }

  single() {
    const isTooLong = this.whole?.width > this.widest && (this.on(2) || this.on(3));
    return isTooLong ? null : this.whole;
  }

  wrapped(count) {
    if (this.breaks.length < count - 1) return null;
    const { ends, longest } = this.balanced(count);
    return longest <= this.widest || count === MOST_LINES ? this.made(this.lines(ends), false) : null;
  }

  // As much as `room` and so many lines hold, cut at a word; null where that is too little.
  cut(count, room) {
    const ends = this.filled(count, Math.min(room, this.widest));
    if (ends.length < count) return null;
    const lines = this.lines(ends);
    return lines.join('').length < LEAST_LETTERS ? null
      : this.made(lines, ends.at(-1) <= this.breaks.length);
  }

  made(lines, isCut) {
    const widths = lines.map(line => measure(line.trimEnd(), this.font));
    if (isCut) widths[widths.length - 1] += DOTS;
    return { lines, widths, width: Math.max(...widths), isCut };
  }

  // Pieces are what stands between two places where a line may end. Here, how wide those from one up
  // to another are on one line.
  width(from, to) {
    this.begins ??= [0, ...this.breaks].map(at => measure(this.text.slice(0, at), this.font));
    this.ends ??= [...this.breaks, this.text.length]
      .map(at => measure(this.text.slice(0, at).trimEnd(), this.font));
    return this.ends[to - 1] - this.begins[from];
  }

  // After which pieces each of `count` lines ends, so that the longest is as short as it can be and the
  // first ones are not shorter than they need to be.
  balanced(count, from = 0) {
    const pieces = this.breaks.length + 1;
    if (count === 1) return { ends: [pieces], longest: this.width(from, pieces) };
    let best = { ends: [], longest: Infinity };
    for (let end = from + 1; end <= pieces - count + 1; ++end) {
      const first = this.width(from, end);
      if (first > best.longest) break;
      const rest = this.balanced(count - 1, end);
      const longest = Math.max(first, rest.longest);
      if (longest <= best.longest) best = { ends: [end, ...rest.ends], longest };
    }
    return best;
  }

  // The same where lines are filled one after the other, and the last of so many has room for dots;
  // fewer where a piece is wider than the room.
  filled(count, room) {
    const ends = [];
    let from = 0;
    while (ends.length < count && from <= this.breaks.length) {
      const most = ends.length === count - 1 ? room - DOTS : room;
      let to = from;
      while (to <= this.breaks.length && this.width(from, to + 1) <= most) ++to;
      if (to === from) return [];
      ends.push(to);
      from = to;
    }
    return ends;
  }

  lines(ends) {
    const places = [0, ...this.breaks, this.text.length];
    return ends.map((end, line) => this.text.slice(places[ends[line - 1] ?? 0], places[end]));
  }
}

// The labels of events on a plot of that width.
class Labels {
  constructor(plotWidth) {
    this.widest = Math.min(WIDEST, plotWidth * WIDEST_SHARE);
    this.known = new Map();
  }
  of(event) {
    let label = this.known.get(event);
    if (!label) this.known.set(event, label = new Label(event, this.widest));
    return label;
  }
}
