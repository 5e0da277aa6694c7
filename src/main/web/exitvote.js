// The exit vote: which assumption would change one's mind.
import { h } from './dom.js';
import { write } from './classpage.js';

const NOTHING = -1;

export class ExitVote {
  constructor(page) {
    this.page = page;
    const named = page.data.assumptions.map((one, i) => [i, page.belief(one)]);
    const choices = [...named, [NOTHING, page.say('nothing')]];
    this.choices = choices.map(([answer, words]) => {
      const button = h('input', {
        type: 'radio',
        name: 'exit',
        value: answer,
        onchange: () => {
          page.room.act('exit', { do: 'exit', answer });
          this.show();
        },
      });
      return { answer, button, root: h('label', { className: 'choice' }, button, h('span', {}, words)) };
    });
    this.told = h('p', { attributes: { 'aria-live': 'polite' } });
    this.root = h(
      'section',
      {},
      h(
        'fieldset',
        {},
        h('legend', {}, page.say('exitQuestion')),
        this.choices.map(({ root }) => root),
      ),
      this.told,
    );
  }

  show() {
    const { room, state } = this.page;
    const mine = room.claimed('exit')?.answer ?? state.me.exit;
    for (const { answer, button } of this.choices) button.checked = answer === mine;
    const given = mine !== null && mine !== undefined;
    const words = room.waits('exit') ? 'sending' : 'exitIn';
    write(this.told, given ? this.page.say(words) : '');
  }
}

/**
 * The answers of the room as bars in the order of the question, once the vote is closed; their
 * number until then.
 */
export class ExitCount {
  constructor(page) {
    this.page = page;
    this.count = h('p', { className: 'big' });
    this.rule = h('p', {}, page.say('exitRule'));
    this.rows = h('tbody', {});
    this.table = h(
      'table',
      { className: 'bars' },
      h('caption', {}, page.say('exitQuestion')),
      this.rows,
    );
    this.root = h('section', { className: 'wide' }, this.count, this.rule, this.table);
  }

  show() {
    const { page } = this;
    const { count, answers = [] } = page.state.exits;
    write(this.count, page.say('exitCount', { n: count }));
    const { assumptions } = page.data;
    const votes = [...assumptions.keys(), NOTHING].map((answer) => ({
      words: answer === NOTHING ? page.say('nothing') : page.belief(assumptions[answer]),
      n: answers.filter((one) => one === answer).length,
    }));
    const most = Math.max(1, ...votes.map(({ n }) => n));
    this.table.hidden = !answers.length;
    this.rule.hidden = answers.length > 0;
    this.rows.replaceChildren(
      ...votes
        .filter(({ n }) => n > 0)
        .map(({ words, n }) => {
          const bar = h('span', { className: 'bar-of', attributes: { 'aria-hidden': 'true' } });
          bar.style.width = `${(100 * n) / most}%`;
          return h('tr', {}, h('th', { scope: 'row' }, words), h('td', {}, n), h('td', {}, bar));
        }),
    );
  }
}
