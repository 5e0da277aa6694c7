// Offers between teams: each sets one lever of either team, and binds once both teams have tapped
// it.
import { KeptList, write } from './classpage.js';
import { h } from './dom.js';

export class Offers {
  constructor(page) {
    this.page = page;
    this.trying = null;
    this.own = null;
    this.note = h('p', { className: 'notice', hidden: true });
    this.none = h('p', {}, page.say('noOffers'));
    this.items = h('ul', { className: 'story' });
    this.list = new KeptList(this.items, (offer) => this.view(offer));
    this.form = h('form', { className: 'offer-form', onsubmit: (event) => this.make(event) });
    this.root = h(
      'section',
      { className: 'panel', attributes: { 'aria-labelledby': 'offers' } },
      h('h2', { id: 'offers' }, page.say('offers')),
      h('p', { className: 'unit' }, page.say('offersIntro')),
      this.note,
      this.none,
      this.items,
      h('details', {}, h('summary', {}, page.say('makeOffer')), this.form),
    );
  }

  /** Creates the form for the levers of a team. */
  take(team) {
    const { page } = this;
    const { roles } = page.data;
    this.own = team;
    const select = (id, words, options, onchange) => {
      const element = h(
        'select',
        { id, onchange },
        options.map(([value, text]) => h('option', { value }, text)),
      );
      return [element, h('p', {}, h('label', { htmlFor: id }, words), element)];
    };
    const number = (id, words) => {
      const element = h('input', { id, type: 'number', step: 0.05, required: true, inputMode: 'decimal' });
      return [element, h('p', {}, h('label', { htmlFor: id }, words), element)];
    };
    const levers = (of) => roles[of].levers.map((lever) => [lever, page.lever(lever)]);
    const fit = (input, lever) => {
      const { min, max, step } = page.data.levers[lever];
      Object.assign(input, { min, max, step: Math.max(0.05, step), value: page.inForce(lever)?.level ?? page.data.levers[lever].start });
    };
    const others = roles.flatMap(({ team: name }, i) => (i === team ? [] : [[i, name]]));
    const [give, giveRow] = select('give', page.say('weSet'), levers(team), () =>
      fit(giveLevel, Number(give.value)),
    );
    const [giveLevel, giveLevelRow] = number('give-level', page.say('toLevel'));
    const [whom, whomRow] = select('whom', page.say('ifTeam'), others, () => refill());
    const [ask, askRow] = select('ask', page.say('theySet'), [], () => fit(askLevel, Number(ask.value)));
    const [askLevel, askLevelRow] = number('ask-level', page.say('toLevel'));
    const refill = () => {
      const options = levers(Number(whom.value));
      ask.replaceChildren(...options.map(([value, text]) => h('option', { value }, text)));
      fit(askLevel, Number(ask.value));
    };
    this.fields = { give, giveLevel, whom, ask, askLevel };
    this.button = h('button', { className: 'main', type: 'submit' }, page.say('offer'));
    this.form.replaceChildren(giveRow, giveLevelRow, whomRow, askRow, askLevelRow, this.button);
    fit(giveLevel, Number(give.value));
    if (others.length) refill();
  }

  make(event) {
    event.preventDefault();
    const { page } = this;
    const { give, giveLevel, whom, ask, askLevel } = this.fields;
    const level = (input) => Math.round(100 * Number(input.value)) / 100;
    page.room.act(`offer ${Date.now()}`, {
      do: 'offer',
      round: page.state.round,
      lever: Number(give.value),
      level: level(giveLevel),
      team: Number(whom.value),
      asks: { lever: Number(ask.value), level: level(askLevel) },
    });
    this.form.parentElement.open = false;
    this.form.parentElement.querySelector('summary').focus();
  }

  view({ id, from, to }) {
    const { page } = this;
    const text = h('p', {});
    const taps = h('p', { className: 'unit' });
    const ours = [from, to].includes(this.own);
    const tap = h('button', { className: 'main', onclick: () => this.tap(id) });
    const attempt = h('button', { onclick: () => this.attempt(id) }, page.say('tryOffer'));
    const root = h('li', {}, text, taps, h('div', { className: 'bar' }, ours ? tap : null, attempt));
    const show = (offer) => {
      const open = ['open', 'agreed', 'binding'].includes(offer.state) && offer.round === page.state.round;
      const tapped = this.tapped(id);
      const places = [offer.from, offer.to];
      write(text, page.offerText(offer));
      const agreed = places.map((team, i) =>
        page.say('agreed', { team: page.team(team), n: offer.taps[i], of: page.state.teams[team].members }),
      );
      write(taps, `${page.say(`offer-${offer.state}`)} ${agreed.join(page.t('comma'))}.`);
      write(tap, page.say(tapped ? 'untap' : 'tap'));
      tap.setAttribute('aria-pressed', String(tapped));
      tap.disabled = page.state.frozen || !open;
      attempt.setAttribute('aria-pressed', String(this.trying === id));
      attempt.hidden = offer.state === 'past';
      root.classList.toggle('binding', ['agreed', 'binding'].includes(offer.state));
    };
    return { root, show };
  }

  tapped(id) {
    const { room, state } = this.page;
    const claim = room.claimed(`tap ${id}`);
    return claim ? claim.do === 'tap' : (state.me.taps ?? []).includes(id);
  }

  tap(id) {
    this.page.room.act(`tap ${id}`, { do: this.tapped(id) ? 'untap' : 'tap', offer: id });
    this.show();
  }

  attempt(id) {
    this.trying = this.trying === id ? null : id;
    this.show();
    this.page.redraw();
  }

  stopTrying() {
    if (this.trying === null) return;
    this.trying = null;
    this.show();
  }

  /** The levels in the offer that is being tried. */
  levels() {
    const offer = this.page.state.offers.find(({ id }) => id === this.trying);
    return new Map(
      offer
        ? [
            [offer.lever, offer.level],
            [offer.asks.lever, offer.asks.level],
          ]
        : [],
    );
  }

  show() {
    const { page } = this;
    const { muted, frozen, offers, round } = page.state;
    const shown = offers.filter((offer) => offer.round === round);
    this.none.hidden = shown.length > 0;
    this.note.hidden = !muted;
    write(this.note, muted ? page.say('muted') : '');
    this.list.show(shown, ({ id }) => id);
    if (this.button) this.button.disabled = muted || frozen;
    this.form.parentElement.hidden = muted || page.data.roles.length < 2;
  }
}
