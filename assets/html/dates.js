// What the axis calls its years, months and days. English as the engine has it, other languages as
// the browser does.

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August',
  'September', 'October', 'November', 'December'];
const BROWSERS_FIRST_YEAR = -200_000;  // its dates begin some 70,000 years before
const FIRST_PLAIN_YEAR = 100;          // before, a year alone looks like a day

const trimmed = value => String(Number(value.toPrecision(6)));
const grouped = value => value >= 10000 ? value.toLocaleString('en') : String(value);

// "44 BC", "1996", "66 million years ago". Year 0 is 1 BC; so long ago, it might as well be now.
function yearWords(year) {
  if (year <= -1e9) return trimmed(-year / 1e9) + ' billion years ago';
  if (year <= -1e6) return trimmed(-year / 1e6) + ' million years ago';
  if (year <= 0) return grouped(1 - year) + ' BC';
  return grouped(year);
}

// "+30 days", or what day 0 is called.
function amountsOf({ locale, words }) {
  const formats = {};
  return (count, unit) => {
    if (count === 0) return words('day_zero');
    formats[unit] ??= new Intl.NumberFormat(locale,
      { style: 'unit', unit, unitDisplay: 'long', signDisplay: 'always' });
    return formats[unit].format(count).replace(/^-/, '−');
  };
}

// Takes years, and dates as { year, month, day }.
function englishDates(speech) {
  const month = date => MONTHS[date.month - 1];
  return {
    year: yearWords,
    month: date => month(date).slice(0, 3),
    day: date => String(date.day),
    yearMonth: date => `${month(date)} ${yearWords(date.year)}`,
    date: date => `${date.day} ${month(date)} ${yearWords(date.year)}`,
    digits: text => text,
    amount: amountsOf(speech),
  };
}

function localDates(speech) {
  const { locale } = speech;
  const format = parts => {
    const [plain, withEra] = [{}, { era: 'short' }].map(era => new Intl.DateTimeFormat(locale,
      { timeZone: 'UTC', calendar: 'gregory', ...parts, ...era }));
    return ({ year, month, day }) => {
      const chosen = parts.year && year < FIRST_PLAIN_YEAR ? withEra : plain;
      return chosen.format(new Date(0).setUTCFullYear(year, month - 1, day));
    };
  };
  const ago = new Intl.RelativeTimeFormat(locale);
  const brief = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 6 });
  // The browser says "66,000,000 years ago"; its number is said in brief.
  const yearsAgo = years => {
    const parts = ago.formatToParts(-years, 'year');
    const first = parts.findIndex(part => part.unit);
    return parts.map((part, index) =>
      part.unit ? (index === first ? brief.format(years) : '') : part.value).join('');
  };
  const number = new Intl.NumberFormat(locale);
  const plainYear = format({ year: 'numeric' });
  const year = value => {
    if (value < BROWSERS_FIRST_YEAR) return yearsAgo(-value);
    return value >= 10000 ? number.format(value) : plainYear({ year: value, month: 7, day: 1 });
  };
  const withYear = (parts, before) => {
    const words = format(parts);
    return date => date.year < BROWSERS_FIRST_YEAR || date.year >= 200_000
      ? `${before(date)} ${year(date.year)}` : words(date);
  };
  const month = format({ month: 'short' }), day = format({ day: 'numeric' });
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    year,
    month: date => month({ ...date, year: 2000 }),
    day: date => day({ ...date, year: 2000, month: 1 }),
    yearMonth: withYear({ year: 'numeric', month: 'long' }, date => month({ ...date, year: 2000 })),
    date: withYear({ year: 'numeric', month: 'long', day: 'numeric' },
      date => `${date.day} ${month({ ...date, year: 2000 })}`),
    digits: text => text.replace(/\d/g, each => digit.format(Number(each))),
    amount: amountsOf(speech),
  };
}

const datesOf = speech =>
  /^en\b/.test(speech.locale) ? englishDates(speech) : localDates(speech);
