// The card with an event's details. Shown while an event has the focus or the pointer; kept, with the
// focus in it, once it is opened.

class Details {
  // `host` says of an event, by its number: nodeOf, its element that is seen; light(index or null);
  // show(index), which brings it into view and gives it the focus; and paintOf, its colour.
  constructor(card, stage, data, speech, host) {
    Object.assign(this, { card, stage, data, speech, host });
    this.index = null;
    this.isKept = false;
    this.leaving = 0;
    this.listen();
  }

  open(index, keeps) {
    if (this.index !== index) this.fill(index);
    this.index = index;
    this.isKept = keeps;
    this.card.hidden = false;
    this.host.light(index);
    this.place();
    if (keeps) this.card.querySelector('h2').focus();
  }

  close(returnsFocus = false) {
    const { index } = this;
    const hadFocus = this.card.contains(document.activeElement);
    this.card.hidden = true;
    this.index = null;
    this.isKept = false;
    this.host.light(null);
    if ((returnsFocus || hadFocus) && index !== null) {
      const node = this.host.nodeOf(index);
      (node || this.stage).focus({ preventScroll: true });
      if (node) this.close();  // the focus opened it anew
    }
  }

  // After a move the card goes with its event.
  follow() {
    if (this.index === null) return;
    if (this.host.nodeOf(this.index)) this.place();
    else this.close();
  }

  place() {
    const { card } = this;
    const node = this.host.nodeOf(this.index);
    card.style.left = card.style.top = '';
    if (!node || isPhone() || !card.offsetParent) return;  // on paper it has none
    const mark = (node.querySelector('.target') || node).getBoundingClientRect();
    const stage = this.stage.getBoundingClientRect();
    const host = card.offsetParent.getBoundingClientRect();
    const middle = (Math.max(mark.left, stage.left) + Math.min(mark.right, stage.right)) / 2;
    const left = Math.min(Math.max(middle - host.left - card.offsetWidth / 2, 0),
      Math.max(host.width - card.offsetWidth, 0));
    const below = mark.bottom + 6, above = mark.top - 6 - card.offsetHeight;
    const isAbove = below + card.offsetHeight > innerHeight && above > Math.max(stage.top, 0);
    card.style.left = `${Math.round(left)}px`;
    card.style.top = `${Math.round((isAbove ? above : below) - host.top)}px`;
  }

  fill(index) {
    const { data, speech } = this;
    const event = data.events[index];
    const close = html('button',
      { type: 'button', class: 'close', 'aria-label': speech.words('close_details') }, '×');
    close.addEventListener('click', () => this.close(true));
    const where = [data.kinds[event.kind].label, event.laneName].filter(Boolean).join(' · ');
    const parts = [close, html('h2', { id: 'card-title', tabindex: -1 }, event.title),
      html('p', { class: 'when' }, event.when), html('p', { class: 'where' }, where)];
    if (event.text) parts.push(html('p', {}, event.text));
    if (event.facts.length > 0)
      parts.push(html('dl', {}, ...event.facts.map(([name, value]) =>
        html('div', {}, html('dt', {}, name), html('dd', {}, value)))));
    const list = (heading, items) => {
      if (items.length > 0) parts.push(html('h3', {}, heading), html('ul', {}, ...items));
    };
    list(speech.counted('sources_heading', event.sources.length), event.sources.map(sourceItem));
    list(speech.words('linked'), data.links.flatMap(([from, to, outward, inward]) =>
      from === index ? [this.linkItem(to, outward)]
        : to === index ? [this.linkItem(from, inward)] : []));
    this.card.replaceChildren(...parts);
    this.card.style.setProperty('--kind', this.host.paintOf(index));
  }

  linkItem(index, words) {
    const button = html('button', { type: 'button', class: 'plain' },
      this.data.events[index].title);
    button.addEventListener('click', () => { this.close(); this.host.show(index); });
    return html('li', {}, `${words} `, button);
  }

  listen() {
    const { card, stage } = this;
    stage.addEventListener('focusin', ({ target }) => {
      const index = eventIndexOf(target);
      if (index !== null && !this.isKept) this.open(index, false);
    });
    stage.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.isKept && !card.contains(relatedTarget) && eventIndexOf(relatedTarget) === null)
        this.close();
    });
    // A pointer that rests says nothing, also where the picture moves under it or a card above it
    // goes; nor does one that is pressed.
    stage.addEventListener('pointermove', event => {
      const index = eventIndexOf(event.target);
      if (index === null || event.pointerType === 'touch' || this.isKept || event.buttons) return;
      clearTimeout(this.leaving);
      if (this.index !== index) this.open(index, false);
    });
    stage.addEventListener('pointerout', event => {
      if (eventIndexOf(event.target) === null || this.isKept || event.pointerType === 'touch') return;
      clearTimeout(this.leaving);
      this.leaving = setTimeout(() => {
        if (this.isKept) return;
        const focused = eventIndexOf(document.activeElement);
        if (focused !== null) this.open(focused, false);
        else this.close();
      }, 200);
    });
    card.addEventListener('pointerenter', () => clearTimeout(this.leaving));
    card.addEventListener('pointerleave', () => {
      if (!this.isKept && eventIndexOf(document.activeElement) === null) this.close();
    });
    card.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget && !card.contains(relatedTarget)) this.close();
    });
    document.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || card.hidden) return;
      event.preventDefault();
      this.close(true);
    });
  }
}

// A source's address is checked where the file is made too; a page is opened by strangers.
function sourceItem([label, url]) {
  return html('li', {}, /^https?:\/\//i.test(url)
    ? html('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, label)
    : label);
}
