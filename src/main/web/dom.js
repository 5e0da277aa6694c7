// Elements of the page.

/** An element with properties, listeners (onclick) and children; attributes by `attributes`. */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  const { attributes = {}, ...rest } = properties;
  Object.assign(element, rest);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A section that opens and closes. */
export function folded(title, open, ...children) {
  const details = h('details', { className: 'panel', open }, h('summary', {}, title), ...children);
  return details;
}

/** Runs once the calls have stopped for a while. */
export function afterRest(milliseconds, act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
