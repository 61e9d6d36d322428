// What is taken in the rows of a lane.

const GAP = 6;  // between two things in a row

// Stretches in order that do not overlap, each with its owner, so that a new one has to be compared
// with its neighbours only. Owners have a turn; those of a later one have to give way.
class Row {
  constructor() { this.taken = []; }

  // The first stretch that begins after `begin`.
  after(begin) {
    let low = 0, high = this.taken.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.taken[middle].begin > begin) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  // Adds to `inTheWay` who else has something there; false where one of them need not give way.
  canHave(begin, end, owner, inTheWay) {
    const { taken } = this;
    let at = this.after(begin);
    while (at > 0 && taken[at - 1].end + GAP > begin) --at;
    for (; at < taken.length && taken[at].begin < end + GAP; ++at) {
      const other = taken[at].owner;
      if (other === owner) continue;
      if (other.turn < owner.turn) return false;
      if (!inTheWay.includes(other)) inTheWay.push(other);
    }
    return true;
  }

  take(begin, end, owner) { this.taken.splice(this.after(begin), 0, { begin, end, owner }); }

  release(owner) { this.taken = this.taken.filter(each => each.owner !== owner); }

  // From where to where it is free around what is free already.
  roomAround(begin) {
    const at = this.after(begin);
    return [(this.taken[at - 1]?.end ?? -Infinity) + GAP, (this.taken[at]?.begin ?? Infinity) - GAP];
  }
}

// The rows of one lane. Boxes say their row as so many below `row`.
class Rows {
  constructor(limit) { this.rows = Array.from({ length: limit }, () => new Row()); }

  // Who is in the way; null where that need not give way, or a row is not there.
  whoIsIn(boxes, row, owner) {
    const inTheWay = [];
    for (const { below, begin, end } of boxes)
      if (!this.rows[row + below]?.canHave(begin, end, owner, inTheWay)) return null;
    return inTheWay;
  }
  take(boxes, row, owner) {
    for (const { below, begin, end } of boxes) this.rows[row + below].take(begin, end, owner);
  }
  release(boxes, row, owner) { for (const { below } of boxes) this.rows[row + below].release(owner); }
  roomAround(row, begin) { return this.rows[row].roomAround(begin); }
}
