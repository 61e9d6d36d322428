// Words and numbers in the figure's language: the words come with the page, the browser knows the
// rest.

function speechOf({ locale, words }) {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
  return {
    locale,
    number: value => numbers.format(value),
    percent: share => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    // "up to 1,240 in 1 month"
    atMost: ({ count, amount, unit }) => filled(words.at_most_in, {
      count: numbers.format(count),
      length: new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount),
    }),
    words: (name, values = {}) => filled(words[name], values),
    counted(name, count, values = {}) {
      const forms = words[name];
      return filled(forms[plurals.select(count)] ?? forms.other,
        { count: numbers.format(count), ...values });
    },
  };
}
