// On paper, each step of a story has its picture below its caption.

const PAPER_WIDTH = 1000;

class Paper {
  constructor(figure, steps, captions) {
    Object.assign(this, { figure, steps, captions });
    this.copies = [];
  }

  // The first step's picture is there already, and those that the engine drew.
  lay() {
    const { figure } = this;
    const before = { width: figure.width, room: figure.room, scene: figure.scene, shown: figure.shown };
    figure.resize(PAPER_WIDTH);
    this.steps.forEach((step, index) => {
      if (index === 0 || step.picture) return;
      const range = { ...step.range, torn: 1 };
      figure.turnTo(step.scene, range);
      figure.show(range);
      const drawing = figure.root.cloneNode(true);
      drawing.querySelectorAll('[tabindex]').forEach(node => node.removeAttribute('tabindex'));
      drawing.setAttribute('viewBox', `0 0 ${figure.width} ${figure.scene.height}`);
      drawing.removeAttribute('width');
      drawing.removeAttribute('height');
      const copy = html('div', { class: 'on-paper' }, drawing);
      this.captions[index].append(copy);
      this.copies.push(copy);
    });
    figure.turnTo(before.scene, before.shown);
    figure.show(before.shown);
    figure.resize(before.width, before.room);
  }

  clear() {
    this.copies.forEach(copy => copy.remove());
    this.copies = [];
  }
}
