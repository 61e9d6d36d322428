// Where on the plot a time stands.

const CUT_WIDTH = 52;  // of a stretch that is left out, whatever its length

// A stretch of time on `width` pixels. `cuts` of it are left out as far as they are torn: 0 not at
// all, 1 wholly. Those that would leave less than half of the width for time are not, from the last
// on.
class Timescale {
  constructor({ begin, end, cuts = [], torn = 0 }, width) {
    this.cuts = torn > 0 ? cuts.slice(0, Math.floor(width / 2 / CUT_WIDTH)) : [];
    Object.assign(this, { begin, end, width, torn });
    const left = this.cuts.reduce((rest, cut) => rest - (cut.end - cut.begin), end - begin);
    this.secondsPerPixel = left / (width - CUT_WIDTH * this.cuts.length);
  }

  x(time) {
    const plain = (time - this.begin) / (this.end - this.begin) * this.width;
    if (this.cuts.length === 0) return plain;
    let seconds = time - this.begin, beside = 0;
    for (const cut of this.cuts) {
      if (time <= cut.begin) break;
      const passed = Math.min(time, cut.end) - cut.begin;
      seconds -= passed;
      beside += CUT_WIDTH * passed / (cut.end - cut.begin);
    }
    return plain * (1 - this.torn) + (seconds / this.secondsPerPixel + beside) * this.torn;
  }

  // Where cuts are, the time is found between two that it lies between, by halves.
  timeAt(x) {
    const plain = this.begin + x / this.width * (this.end - this.begin);
    if (this.cuts.length === 0 || x < 0 || x > this.width) return plain;
    let low = this.begin, high = this.end;
    for (let halves = 0; halves < 60; ++halves) {
      const middle = (low + high) / 2;
      if (this.x(middle) < x) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }

  isWithinCut(time) { return this.cuts.some(cut => time > cut.begin && time < cut.end); }
}
