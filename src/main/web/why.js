// Explains a curve: the first actions that differ from the untouched twin.
import { folded, h } from './dom.js';
import { differences, foremost, readEvents, Storyteller } from './story.js';

const MOST_TOLD = 12;

export class WhyPanel {
  constructor(page) {
    this.page = page;
    this.story = new Storyteller(page.data);
    this.text = h('div', { attributes: { 'aria-live': 'polite' } });
    this.root = folded(
      page.t('why'),
      true,
      h('p', { className: 'unit' }, page.t('whyIntro')),
      this.text,
    );
    this.text.append(h('p', {}, page.t('whyNone')));
  }

  /** Lists the differences up to the end of the selected year. */
  tell() {
    const { page } = this;
    if (!page.state.moves.length || !page.events) {
      this.text.replaceChildren(h('p', {}, page.t('whyNone')));
      return;
    }
    const until = page.ticksOf(page.year).at(-1);
    const acts = differences(
      readEvents(page.events.run),
      readEvents(page.events.twin),
      page.data.source,
    ).filter(({ tick }) => tick <= until);
    const lines = this.story.lines(foremost(acts, MOST_TOLD));
    const told = lines.slice(0, MOST_TOLD);
    const more = lines.length - told.length;
    this.text.replaceChildren(
      told.length
        ? h('ol', { className: 'story' }, told.map((line) => this.item(line)))
        : h('p', {}, page.t('whyQuiet')),
      more ? h('p', { className: 'unit' }, page.t('more', { n: more })) : '',
    );
  }

  item({ tick, here, text, reasons }) {
    const { page } = this;
    return h(
      'li',
      {},
      h('time', {}, page.month(Math.max(0, tick))),
      h('span', { className: here ? 'tag here' : 'tag' }, page.t(here ? 'here' : 'there')),
      text,
      reasons.length ? h('small', {}, page.t('saw', { reasons: reasons.join(' · ') })) : null,
    );
  }
}
