// The page of a class: a phone, the board, or the ordinary page with the moves of the class.
import { Board } from './board.js';
import { openPage } from './page.js';
import { Phone } from './phone.js';

const data = JSON.parse(document.getElementById('data').textContent);
const ordinary = () => location.hash.startsWith('#s=');

if (data.class.kept && !location.hash) history.replaceState(null, '', `#${data.class.kept}`);
if (ordinary()) {
  openPage(data);
} else {
  const page = data.class.view === 'board' ? new Board(data) : new Phone(data);
  page.start();
  globalThis.multipolar = { page };
}
// Reload when switching between the class and the ordinary page.
const begun = ordinary();
addEventListener('hashchange', () => begun !== ordinary() && location.reload());
