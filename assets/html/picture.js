// A picture that the engine drew, where the script draws none: its events open like the others.
// Where it is there for several widths, the style shows one.

class Picture {
  constructor(element, data) {
    this.element = element;
    this.nodes = new Map();
    this.scale = 1;
    for (const node of element.querySelectorAll('.event[data-index]')) {
      const index = Number(node.dataset.index);
      const event = data.events[index];
      const shown = [...node.querySelectorAll('text')].map(text => text.textContent).join(' ');
      makeButton(node, event, data.kinds[event.kind].label, shown);
      // A button holds no link; the source is among the details. Nor does it hold a tooltip.
      node.querySelectorAll('a').forEach(link => link.replaceWith(...link.childNodes));
      node.querySelectorAll('title, desc').forEach(words => words.remove());
      this.nodes.set(index, [...this.nodes.get(index) ?? [], node]);
    }
    element.removeAttribute('tabindex');  // its events have the focus
    element.setAttribute('role', 'group');
    for (const drawing of element.querySelectorAll('svg')) drawing.setAttribute('role', 'group');
  }

  // The one that can be seen.
  get drawing() {
    return [...this.element.querySelectorAll('svg')].find(svg => svg.getClientRects().length > 0);
  }

  // The event's element in the drawing that can be seen.
  nodeOf(index) {
    return this.nodes.get(index)?.find(node => node.getClientRects().length > 0);
  }

  light(index) {
    for (const [each, nodes] of this.nodes)
      for (const node of nodes) node.classList.toggle('lit', each === index);
  }
}
