// The board of a class: the view for everyone, and the teacher's bar.
import { ROOM_FOR_BETS } from './classbet.js';
import { ClassCharts, legendOf } from './classcharts.js';
import { KeptList, write } from './classpage.js';
import { Bet } from './bet.js';
import { betTicks } from './betting.js';
import { Countdown } from './countdown.js';
import { Debrief } from './debrief.js';
import { h } from './dom.js';
import { ExitCount } from './exitvote.js';
import { fit } from './fitting.js';
import { fullScreenButton } from './fullscreen.js';
import { qrDrawing } from './qrcode.js';
import { RoomPage } from './roompage.js';
import { TeacherBar } from './teacherbar.js';
import { YearNews } from './yearnews.js';

/** The sections beside the curves, or in their place, by stage. */
const SIDES = {
  lobby: ['door'],
  bet: ['betting'],
  roles: ['teams'],
  vote: ['votes', 'offers'],
  moved: ['news'],
  reveal: ['debrief'],
  exit: ['exits'],
  end: ['exits', 'ending'],
};

/** Number of a year's actions shown on the board; the rest can be unfolded. */
const NEWS = 3;

/** Longest headline that the room takes for the teacher's desk. */
const HEADLINE = 400;

/** The charts by stage: the first curve only, or all curves. */
const CURVES = { bet: 'first', roles: 'first', vote: 'curves', moved: 'curves', reveal: 'curves' };

export class Board extends RoomPage {
  constructor(data) {
    super(data, 'teacher');
    document.documentElement.classList.add('board');
    this.build();
  }

  build() {
    const { data } = this;
    this.title = h('h1', {});
    this.question = h('p', { className: 'from' }, data.question || data.title);
    this.timer = new Countdown(this);
    this.doorPlate = h('div', { className: 'plate' });
    this.plateAddress = h('p', {});
    this.platePresent = h('p', {});
    this.doorPlate.append(this.plateAddress, this.platePresent);
    this.curves = new ClassCharts(this, data.charts);
    this.first = new ClassCharts(this, data.charts.slice(0, 1), ROOM_FOR_BETS);
    this.legendBox = h('div', {});
    this.debrief = new Debrief(this);
    this.exits = new ExitCount(this);
    this.news = new YearNews(this, NEWS);
    this.bar = new TeacherBar(this);
    this.bar.save.before(...[fullScreenButton(this)].filter(Boolean));
    this.sides = {
      door: this.door(),
      betting: this.betting(),
      teams: this.teams(),
      votes: this.votes(),
      offers: this.offers(),
      news: this.newsSide(),
      debrief: this.debrief.root,
      exits: this.exits.root,
      ending: this.ending(),
    };
    Object.values(this.sides).forEach((side) => (side.hidden = true));
    this.graphs = h(
      'section',
      { className: 'graphs', attributes: { 'aria-label': this.say('curves') } },
      this.first.root,
      this.curves.root,
      this.legendBox,
    );
    this.side = h('div', { className: 'sides', tabIndex: 0 }, Object.values(this.sides));
    this.side.setAttribute('role', 'region');
    this.side.setAttribute('aria-label', this.say('beside-curves'));
    this.side.addEventListener('toggle', () => this.fit(), true);
    addEventListener('resize', () => this.fit());
    this.main = h('main', {}, this.graphs, this.side);
    document.getElementById('app').append(
      h(
        'header',
        {},
        h('div', {}, this.question, this.title),
        this.timer.root,
        this.doorPlate,
      ),
      this.problem,
      this.told,
      this.main,
      this.bar.root,
    );
  }

  door() {
    this.qr = h('div', { className: 'qr-box' });
    this.how = h('p', {});
    this.address = h('p', { className: 'address' });
    this.code = h('p', { className: 'code' });
    this.present = h('p', { className: 'big', attributes: { 'aria-live': 'polite' } });
    return h(
      'section',
      { className: 'door wide' },
      this.qr,
      h(
        'div',
        {},
        h('p', { className: 'question' }, this.data.question),
        this.how,
        this.address,
        this.code,
        this.present,
        h('p', { className: 'unit' }, this.say('privacyText')),
      ),
    );
  }

  betting() {
    this.betCount = h('p', { className: 'big' });
    const metric = this.data.metrics[this.data.charts[0]];
    return h(
      'section',
      {},
      h('p', { className: 'question' }, this.say('betAsk', { label: metric.label })),
      h('p', {}, this.plain(metric)),
      this.betCount,
    );
  }

  teams() {
    this.betNote = h('p', { className: 'unit' });
    const list = h('ul', { className: 'teams' });
    this.teamList = new KeptList(list, ({ role }) => {
      const members = h('span', { className: 'unit' });
      const holds = role.levers.map((lever) => this.lever(lever)).join(this.t('semicolon'));
      const root = h(
        'li',
        { className: 'panel' },
        h('h2', {}, `${role.team} `, members),
        h('p', {}, this.wants(role)),
        h('p', {}, this.say('holds', { levers: holds })),
      );
      return { root, show: ({ team }) => write(members, this.say('members', { n: team.members })) };
    });
    return h('section', {}, list, this.betNote);
  }

  votes() {
    this.round = h('p', { className: 'big' });
    this.holding = h('p', { className: 'notice', hidden: true });
    this.voteRows = h('tbody', {});
    const row = ({ role }) => {
      const voted = h('td', {});
      const root = h('tr', {}, h('th', { scope: 'row' }, role.team), voted);
      return {
        root,
        show: ({ team }) => write(voted, this.say('votedOf', { n: team.voted, of: team.members })),
      };
    };
    this.voteList = new KeptList(this.voteRows, row);
    return h(
      'section',
      {},
      this.round,
      this.holding,
      h('table', { className: 'votes' }, h('caption', {}, this.say('votesIn')), this.voteRows),
    );
  }

  offers() {
    this.offerItems = h('ul', { className: 'story' });
    this.offerList = new KeptList(this.offerItems, () => {
      const text = h('p', {});
      const taps = h('p', { className: 'unit' });
      const root = h('li', {}, text, taps);
      const show = (offer) => {
        const { from, to, state } = offer;
        const agreed = [from, to].map((team, i) =>
          this.say('agreed', {
            team: this.team(team),
            n: offer.taps[i],
            of: this.state.teams[team].members,
          }),
        );
        write(text, this.offerText(offer));
        write(taps, `${this.say(`offer-${state}`)} ${agreed.join(this.t('comma'))}.`);
        root.classList.toggle('binding', ['agreed', 'binding'].includes(state));
      };
      return { root, show };
    });
    this.noOffers = h('p', { className: 'unit' }, this.say('noOffers'));
    return h('section', {}, h('h2', {}, this.say('offers')), this.noOffers, this.offerItems);
  }

  newsSide() {
    this.doingsBox = h('div', {});
    return h(
      'section',
      {},
      this.news.head,
      h('h2', {}, this.say('doings')),
      this.doingsBox,
      this.news.answering,
      h('h2', {}, this.say('also')),
      this.news.root,
    );
  }

  ending() {
    this.results = h('tbody', {});
    this.kept = h('p', {});
    return h(
      'section',
      { className: 'wide' },
      h('p', { className: 'big' }, this.say('thanks')),
      h('table', { className: 'votes results' }, h('caption', {}, this.say('goalsOf')), this.results),
      this.kept,
    );
  }

  start() {
    this.connectTeacher('');
    this.opening = this.openModel(2).then((open) => open && this.redraw());
  }

  // Display

  show(state) {
    const before = this.state;
    this.state = state;
    if (before?.stage !== state.stage || before?.round !== state.round) this.turnTo(state.stage);
    write(this.title, this.stageTitle());
    this.timer.show(state.stage === 'vote' ? state.left : null);
    this.bar.show();
    this.debrief.follow(state.board.step);
    this.showDoor();
    this.showSides();
    const { stage, round, now, moves, bets } = state;
    const shown = JSON.stringify([stage, round, now, moves, bets.lines]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.redraw();
    }
    this.fit();
  }

  /** Makes what is beside the curves small enough to be seen whole. */
  fit() {
    if (!this.state) return;
    fit(this.side);
  }

  turnTo(stage) {
    write(this.told, this.stageTitle());
    this.main.dataset.stage = stage;
    for (const [name, side] of Object.entries(this.sides)) side.hidden = !SIDES[stage].includes(name);
    this.look(CURVES[stage]);
    this.legend(false, false);
    this.curves.caption(null);
    this.side.scrollTo(0, 0);
    if (stage === 'moved') {
      this.news.clear();
      this.doingsBox.replaceChildren(this.doingsList());
    }
  }

  /** Shows one set of charts, or none. */
  look(charts) {
    this.graphs.hidden = !charts;
    this.first.root.hidden = charts !== 'first';
    this.curves.root.hidden = charts !== 'curves';
  }

  legend(based, banded) {
    const { stage } = this.state;
    const early = ['bet', 'roles'].includes(stage);
    const entries = [['run', this.say(early ? 'legendRecord' : 'legendRun')]];
    if (!early) entries.push(['twin', this.say('legendTwin')]);
    if (stage === 'roles') entries.push(['pale', this.say('legendBets')]);
    if (based) entries.push(['base', this.say('legendBase')]);
    if (banded) entries.push(['band', this.say('legendBand')]);
    if (stage === 'reveal' && this.debrief.step === 'bets') {
      entries.push(['pale', this.say('legendBets')], ['bet', this.say('legendBest')]);
    }
    const key = JSON.stringify(entries);
    if (key === this.legendKey) return;
    this.legendKey = key;
    this.legendBox.replaceChildren(legendOf(entries));
  }

  showDoor() {
    const { stage, board } = this.state;
    const { open, code, address, qr, present } = board;
    const lobby = stage === 'lobby';
    this.doorPlate.hidden = lobby || !open;
    write(this.plateAddress, address ?? '');
    write(this.platePresent, this.say('present', { n: present }));
    this.question.hidden = lobby;
    this.qr.hidden = !open;
    write(this.how, this.say(open ? 'howToJoin' : 'roomClosed'));
    write(this.address, open ? address : '');
    write(this.code, open ? code : '');
    write(this.present, this.say('present', { n: present }));
    const key = open ? JSON.stringify(qr) : '';
    if (key === this.qrKey) return;
    this.qrKey = key;
    this.qr.replaceChildren(...(open && qr ? [qrDrawing(qr, this.say('qr', { address }))] : []));
  }

  showSides() {
    const { state, data } = this;
    const { stage, bets, board, teams, frozen, muted } = state;
    const pairs = data.roles.map((role, i) => ({ role, team: teams[i] }));
    if (stage === 'bet') write(this.betCount, this.say('betCount', { n: bets.count, of: board.present }));
    if (stage === 'roles') {
      this.teamList.show(pairs, ({ role }) => role.team);
      write(this.betNote, bets.lines ? '' : this.say('betsFew'));
    }
    if (stage === 'vote') {
      write(this.round, this.span(this.monthsOf(state.round)));
      this.holding.hidden = !frozen && !muted;
      write(this.holding, [frozen && this.say('frozen'), muted && this.say('muted')].filter(Boolean).join(' '));
      this.voteList.show(pairs, ({ role }) => role.team);
      const offers = state.offers.filter(({ round }) => round === state.round);
      this.noOffers.hidden = offers.length > 0;
      this.offerList.show(offers, ({ id }) => id);
    }
    if (['exit', 'end'].includes(stage)) this.exits.show();
    if (stage === 'end') write(this.kept, board.saved ? this.say('kept', { folder: board.saved }) : this.say('notKept'));
  }

  movedTicks() {
    return [...new Set(this.state.moves.map(({ tick }) => tick))];
  }

  betLines(start) {
    const { data, state } = this;
    const ticks = betTicks(this, data.branch);
    const frame = [0, data.branch, data.days.length, start];
    return (state.bets.lines ?? []).map((line) => Bet.of(...frame, ticks, line).line);
  }

  async drawNow(fresh) {
    const { stage, round, moves, now } = this.state;
    if (['lobby', 'exit'].includes(stage)) return;
    const untouched = await this.runs.of([]);
    const run = await this.runs.of(moves);
    if (!fresh()) return;
    if (stage === 'reveal') await this.debrief.draw(fresh);
    else if (stage === 'end') this.showResults(run, untouched);
    else if (CURVES[stage] === 'first') {
      const { branch, charts } = this.data;
      const pale = stage === 'roles' ? this.betLines(this.runs.column(run, charts[0])[branch]) : [];
      this.first.draw({ run: untouched, until: branch, more: [{ pale }] });
    } else {
      this.curves.draw({ run, twin: untouched, moved: this.movedTicks(), until: now });
      const months = stage === 'moved' ? this.monthsOf(round) : null;
      this.curves.caption(months && ((metric) => this.beside(run, untouched, metric, months)));
      if (stage === 'moved') await this.tellNews(fresh, months);
    }
    this.fit();
    this.drawn = { stage, round, moves, run };
  }

  async tellNews(fresh, months) {
    const [run, twin] = await Promise.all([this.runs.events(this.state.moves), this.runs.events([])]);
    if (!fresh()) return;
    this.news.show(run, twin, months);
    const { textContent } = this.news.head;
    this.room.once({ do: 'headline', round: this.state.round, text: textContent.slice(0, HEADLINE) });
  }

  /** The headline is for the teacher's desk; whether it arrives is no news for the class. */
  sent(refused, act) {
    if (act.do !== 'headline') super.sent(refused);
  }

  beside(run, untouched, metric, [from, to]) {
    const mean = (values) => this.amount(this.runs.mean(values, metric, from, to), metric);
    return this.say('besideShort', { run: mean(run), twin: mean(untouched) });
  }

  /** Shows which team goals are closer to being met than without any move. */
  showResults(run, untouched) {
    const [from, to] = this.lastMonths;
    const mean = (values, metric) => this.runs.mean(values, metric, from, to);
    const line = (metric, sign) => {
      const here = mean(run, metric);
      const there = mean(untouched, metric);
      const shows = this.amount(here, metric) !== this.amount(there, metric);
      const better = shows ? sign * (here - there) : 0;
      const words = this.say(sign > 0 ? 'wantMore' : 'wantLess', {
        label: this.data.metrics[metric].label,
      });
      return `${better > 0 ? '✓' : better < 0 ? '✗' : '='} ${words}`;
    };
    this.results.replaceChildren(
      ...this.data.roles
        .filter(({ more, less }) => more.length + less.length)
        .map(({ team, more, less }) => {
          const lines = [...more.map((m) => line(m, 1)), ...less.map((m) => line(m, -1))];
          return h('tr', {}, h('th', { scope: 'row' }, team), h('td', {}, lines.map((text) => h('span', {}, text))));
        }),
    );
  }
}
