// What a pupil takes home: the same moves on the ordinary page, as a link or a file.
import { writeAddress } from './address.js';
import { plainMoves } from './classruns.js';
import { h } from './dom.js';
import { write } from './classpage.js';
import { download } from './sharing.js';

/** Start of the class data in the page, after which the fragment of a saved page is inserted. */
const MARK = '"class":{';

/** Returns the text of a page that opens with a fragment by default. */
export function keptPage(text, fragment) {
  const at = text.indexOf(MARK) + MARK.length;
  return `${text.slice(0, at)}"kept":${JSON.stringify(fragment)},${text.slice(at)}`;
}

export class Keepsake {
  constructor(page) {
    this.page = page;
    this.link = h('a', { className: 'button' }, page.say('openPage'));
    this.told = h('p', { attributes: { role: 'status' } });
    const save = h('button', { onclick: () => this.save() }, page.say('savePage'));
    this.root = h(
      'section',
      {},
      h('p', {}, page.say('keepIntro')),
      h('div', { className: 'bar' }, this.link, save),
      this.told,
    );
  }

  get fragment() {
    const moves = plainMoves(this.page.state.moves);
    return writeAddress(this.page.data, { moves, settings: [], replication: 1 });
  }

  show() {
    this.link.href = `#${this.fragment}`;
  }

  async save() {
    const { page } = this;
    try {
      const answer = await fetch(location.pathname);
      if (!answer.ok) throw new Error(String(answer.status));
      download(`${page.data.name}-class.html`, keptPage(await answer.text(), this.fragment), 'text/html');
      write(this.told, page.say('pageSaved'));
    } catch {
      write(this.told, page.say('away'));
    }
  }
}
