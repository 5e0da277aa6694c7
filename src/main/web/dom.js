// Elements of the page.

/**
 * Creates an element with properties, listeners (onclick) and children; attributes by `attributes`.
 */
export function h(name, properties = {}, ...children) {
  const element = document.createElement(name);
  const { attributes = {}, ...rest } = properties;
  Object.assign(element, rest);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Creates a section that can be folded. */
export function folded(title, open, ...children) {
  const details = h('details', { className: 'panel', open }, h('summary', {}, title), ...children);
  return details;
}

/** Returns a function that acts once its calls have paused for a while. */
export function afterRest(milliseconds, act) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}
