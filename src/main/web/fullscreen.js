// A button that shows the page on the full screen.
import { h } from './dom.js';

/** Creates the button; null where the browser has no full screen for pages. */
export function fullScreenButton(page) {
  if (!document.fullscreenEnabled) return null;
  const full = () => document.fullscreenElement !== null;
  const turn = () => (full() ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  // A browser that refuses leaves the page as it is.
  const button = h('button', { className: 'full-screen', onclick: () => turn().catch(() => {}) });
  const show = () => {
    button.textContent = page.t(full() ? 'fullScreenLeave' : 'fullScreen');
  };
  document.addEventListener('fullscreenchange', show);
  show();
  return button;
}
