// Elements of the page, and the sizes that it is read at.

function html(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');
const isPhone = () => innerWidth < 600;

// The number of the event that an element belongs to, or null.
function eventIndexOf(element) {
  const node = element instanceof Element ? element.closest('.event') : null;
  return node ? Number(node.dataset.index) : null;
}
