// Time on the axis: seconds since 1970 in UTC (proleptic Gregorian), ticks and their words. Plain
// numbers, because JavaScript's Date ends 270,000 years from now.

const MINUTE = 60, HOUR = 3600, DAY = 86400, YEAR = 365.2425 * DAY;
// Days since 1970-01-01 of a date, and back (after Howard Hinnant, "chrono-compatible low-level date
// algorithms": years that begin in March, in eras of 400).
function daysFromDate(year, month, day) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) +
    dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function dateFromDays(days) {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) +
    Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra -
    (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

const dateAt = seconds => dateFromDays(Math.floor(seconds / DAY));
const secondsOf = (year, month = 1, day = 1) => daysFromDate(year, month, day) * DAY;

const padded = value => String(value).padStart(2, '0');
const clock = (seconds, withSeconds) => {
  const second = ((Math.floor(seconds) % DAY) + DAY) % DAY;
  return padded(Math.floor(second / HOUR)) + ':' + padded(Math.floor(second / MINUTE) % 60) +
    (withSeconds ? ':' + padded(second % 60) : '');
};

// A kind of tick: how long it is about, the first at or after a time, the one after it, its words,
// and those of what it is part of, as dates.js has them.
function yearTicks(step) {
  return {
    length: step * YEAR,
    first: t => secondsOf(Math.ceil((dateAt(t).year + (t > secondsOf(dateAt(t).year) ? 1 : 0)) /
      step) * step),
    next: t => secondsOf(dateAt(t).year + step),
    words: (t, dates) => dates.year(dateAt(t).year),
    parent: null,
  };
}

function monthTicks(step) {
  const at = (year, index) => secondsOf(year + Math.floor(index / 12), (index % 12 + 12) % 12 + 1);
  return {
    length: step * YEAR / 12,
    first: t => {
      const date = dateAt(t);
      let index = Math.floor((date.month - 1) / step) * step;
      while (at(date.year, index) < t) index += step;
      return at(date.year, index);
    },
    next: t => at(dateAt(t).year, dateAt(t).month - 1 + step),
    words: (t, dates) => dates.month(dateAt(t)),
    parent: {
      words: (t, dates) => dates.year(dateAt(t).year), starts: t => dateAt(t).month === 1,
    },
  };
}

// Days of the month by fives would leave one day before the next first: so those are left out.
function dayTicks(step) {
  const fits = date => step === 1 || date.day === 1 ||
    ((date.day - 1) % step === 0 && date.day + step / 2 <= 30);
  const from = days => {
    while (!fits(dateFromDays(days))) ++days;
    return days * DAY;
  };
  return {
    length: step * DAY,
    first: t => from(Math.ceil(t / DAY)),
    next: t => from(Math.floor(t / DAY) + 1),
    words: (t, dates) => dates.day(dateAt(t)),
    parent: {
      words: (t, dates) => dates.yearMonth(dateAt(t)),
      starts: t => dateAt(t).day === 1,
    },
  };
}

function clockTicks(step) {
  return {
    length: step,
    first: t => Math.ceil(t / step) * step,
    next: t => (Math.round(t / step) + 1) * step,
    words: (t, dates) => dates.digits(clock(t, step < MINUTE)),
    parent: {
      words: (t, dates) => dates.date(dateAt(t)), starts: t => ((t % DAY) + DAY) % DAY === 0,
    },
  };
}

// Below a second, counted within the second: the day would no longer tell one from another. Times
// are from the origin here, which is a whole second: since 1970, they would have no digits left.
function fractionTicks(step) {
  const [unit, name] = step >= 1e-3 ? [1e-3, 'ms'] : step >= 1e-6 ? [1e-6, 'µs'] : [1e-9, 'ns'];
  const within = t => t - Math.floor(t + step / 2);
  return {
    length: step,
    isFromOrigin: true,
    first: t => Math.ceil(t / step - 1e-6) * step,
    next: t => (Math.round(t / step) + 1) * step,
    words: (t, dates) => dates.digits(`+${Math.round(within(t) / unit)} ${name}`),
    parent: {
      words: (t, dates, origin) => {
        const second = origin + Math.floor(t + step / 2);
        return `${dates.date(dateAt(second))}, ${dates.digits(clock(second, true))}`;
      },
      starts: t => Math.abs(within(t)) < step / 2,
    },
  };
}

const LADDER = [
  ...[-9, -8, -7, -6, -5, -4, -3, -2, -1]
    .flatMap(power => [1, 2, 5].map(step => fractionTicks(step * 10 ** power))),
  ...[1, 2, 5, 10, 15, 30].map(clockTicks),
  ...[1, 2, 5, 10, 15, 30].map(step => clockTicks(step * MINUTE)),
  ...[1, 2, 3, 6, 12].map(step => clockTicks(step * HOUR)),
  ...[1, 2, 5, 10].map(dayTicks),
  ...[1, 3, 6].map(monthTicks),
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    .flatMap(power => [1, 2, 5].map(step => yearTicks(step * 10 ** power))),
];

// Lanes that count from their own day 0 have no calendar: days, or years where there are many.
function relativeTicks(step) {
  const [unit, name] = step >= YEAR ? [YEAR, 'year'] : step >= DAY ? [DAY, 'day'] : [HOUR, 'hour'];
  return {
    length: step,
    first: t => Math.ceil(t / step) * step,
    next: t => (Math.round(t / step) + 1) * step,
    words: (t, dates) => dates.amount(Math.round(t / unit), name),
    parent: null,
  };
}
const RELATIVE_LADDER = [
  ...[1, 3, 6, 12].map(hours => relativeTicks(hours * HOUR)),
  ...[1, 2, 5, 10, 20, 50, 100].map(days => relativeTicks(days * DAY)),
  ...[0, 1, 2, 3, 4, 5, 6].flatMap(power =>
    [1, 2, 5].map(step => relativeTicks(step * 10 ** power * YEAR))),
];

// The ticks between two times, at least `spacing` of the same unit apart. `origin` is what the times
// are counted from, so that small differences are kept where the times themselves are large.
function ticksBetween(begin, end, spacing, { origin, isRelative, dates }) {
  const ladder = isRelative ? RELATIVE_LADDER : LADDER;
  const kind = ladder.find(each => each.length >= spacing) || ladder[ladder.length - 1];
  const shift = kind.isFromOrigin || isRelative ? 0 : origin;
  const parentWords = at => kind.parent.words(at, dates, origin);
  const ticks = [];
  let at = kind.first(begin + shift);
  for (let guard = 0; at <= end + shift && guard < 500; ++guard) {
    ticks.push({
      at: at - shift,
      words: kind.words(at, dates),
      parent: kind.parent && kind.parent.starts(at) ? parentWords(at) : null,
    });
    const next = kind.next(at);
    if (!(next > at)) break;
    at = next;
  }
  return { ticks, parentAtBegin: kind.parent ? parentWords(begin + shift) : null };
}
