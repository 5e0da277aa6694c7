// A phone in a class: its team's goals and levers, the effects of changes, and its votes.
import { ClassBet } from './classbet.js';
import { ClassCharts, legendOf } from './classcharts.js';
import { write } from './classpage.js';
import { withMoves } from './classruns.js';
import { Countdown } from './countdown.js';
import { h } from './dom.js';
import { ExitVote } from './exitvote.js';
import { Goals } from './goals.js';
import { Keepsake } from './keepsake.js';
import { Offers } from './offers.js';
import { RoomPage } from './roompage.js';
import { Voting } from './voting.js';
import { YearNews } from './yearnews.js';

/** Number of random bytes in the id by which the room recognises a phone. */
const BYTES = 16;

/** The sections shown at each stage. */
const IN_SIGHT = {
  lobby: ['waiting'],
  bet: ['bet'],
  roles: ['card', 'others'],
  vote: ['curves', 'levers', 'card', 'offers', 'others'],
  moved: ['news', 'curves', 'card'],
  reveal: ['verdict', 'curves', 'card'],
  exit: ['exit'],
  end: ['ending', 'curves', 'card'],
};

function newIdentity() {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export class Phone extends RoomPage {
  constructor(data) {
    super(data, 'pupil');
    this.build();
  }

  build() {
    const { data } = this;
    this.from = h('p', { className: 'from' }, data.title);
    this.title = h('h1', { tabIndex: -1 }, this.say('join'));
    this.timer = new Countdown(this);
    this.bet = new ClassBet(this);
    this.voting = new Voting(this);
    this.offers = new Offers(this);
    this.exit = new ExitVote(this);
    this.keepsake = new Keepsake(this);
    this.curvesBox = h('div', {});
    this.legendBox = h('div', {});
    this.news = new YearNews(this);
    this.doingsBox = h('div', {});
    this.verdict = h('p', { attributes: { role: 'status' } });
    this.brief = h('p', {});
    this.holds = h('p', {});
    this.goalsBox = h('div', {});
    this.cardText = h('details', {}, h('summary', {}, this.say('card')), this.brief, this.holds);
    this.othersList = h('ul', { className: 'story' });
    this.waiting = h('p', {});
    const section = (...children) => h('section', {}, children);
    this.sections = {
      waiting: section(
        h('p', {}, data.question),
        h('p', { className: 'big' }, this.say('youAreIn')),
        this.waiting,
      ),
      bet: this.bet.root,
      ending: section(h('p', { className: 'big' }, this.say('thanks')), this.keepsake.root),
      news: section(this.news.root, h('h2', {}, this.say('doings')), this.doingsBox),
      verdict: section(h('h2', {}, this.say('yourBet')), this.verdict),
      curves: h(
        'section',
        { className: 'curves', attributes: { 'aria-label': this.say('curves') } },
        this.curvesBox,
        this.legendBox,
      ),
      levers: this.voting.root,
      card: h(
        'section',
        { className: 'panel card' },
        this.goalsBox,
        this.cardText,
      ),
      offers: this.offers.root,
      others: h(
        'details',
        { className: 'panel' },
        h('summary', {}, this.say('others')),
        this.othersList,
      ),
      exit: this.exit.root,
    };
    this.joinButton = h('button', { className: 'main join', onclick: () => this.join() }, this.say('joinButton'));
    this.joining = section(
      h('p', { className: 'question' }, data.question),
      h('p', { className: 'big' }, this.say('room', { code: location.pathname.slice(1) })),
      this.joinButton,
      h('h2', {}, this.say('privacy')),
      h('p', {}, this.say('privacyText')),
    );
    Object.values(this.sections).forEach((one) => (one.hidden = true));
    this.main = h('main', { className: 'phone' }, this.joining, Object.values(this.sections));
    document.getElementById('app').append(
      h('header', { className: 'seat' }, h('div', {}, this.from, this.title), this.timer.root),
      this.problem,
      this.told,
      this.main,
    );
  }

  start() {
    const identity = location.hash.slice(1);
    if (/^[\w-]{22}$/.test(identity)) this.enter(identity);
    this.opening = this.openModel(1).then((open) => open && this.redraw());
  }

  join() {
    const identity = newIdentity();
    history.replaceState(null, '', `#${identity}`);
    this.enter(identity);
  }

  enter(identity) {
    const base = location.pathname.replace(/\/$/, '');
    this.joinButton.disabled = true;
    this.connect(`${base}/events?me=${identity}`, `${base}/act`, {}, { me: identity });
    this.room.act('join', { do: 'join' });
    this.room.open();
  }

  /** An accepted action leaves an earlier refusal in sight. */
  sent(refused) {
    if (refused) super.sent(refused);
  }

  left() {
    this.sections.levers.inert = this.sections.offers.inert = true;
  }

  // Display

  show(state) {
    const before = this.state;
    this.state = state;
    if (state.me?.team === undefined || state.me.team === null) return;
    const turned = before?.stage !== state.stage || before?.round !== state.round;
    if (state.me.team !== this.seat) this.take(state.me.team);
    if (turned) {
      this.voting.forget();
      this.offers.stopTrying();
      this.turnTo(state.stage);
    }
    write(this.title, this.stageTitle());
    this.timer.show(state.stage === 'vote' ? state.left : null);
    this.showSections();
    const shown = JSON.stringify([state.stage, state.round, state.now, state.moves, state.me.votes]);
    if (shown !== this.shown) {
      this.shown = shown;
      this.redraw();
    }
  }

  showSections() {
    const { stage, teams } = this.state;
    const present = teams.reduce((sum, { members }) => sum + members, 0);
    write(this.waiting, this.say('present', { n: present }));
    if (stage === 'bet' || stage === 'reveal') this.bet.show();
    if (stage === 'vote') {
      this.voting.show();
      this.offers.show();
    }
    if (stage === 'exit') this.exit.show();
    if (stage === 'end') this.keepsake.show();
  }

  /** Takes a seat in a team. */
  take(team) {
    const role = this.data.roles[team];
    this.seat = team;
    write(this.brief, role.brief);
    this.goals = new Goals(this, role);
    this.goalsBox.replaceChildren(this.goals.root);
    const goals = [...role.more, ...role.less];
    this.curves = new ClassCharts(this, [...new Set([...this.data.charts, ...goals])]);
    this.curvesBox.replaceChildren(this.curves.choice(), this.curves.root);
    const held = role.levers.map((lever) => this.lever(lever)).join(this.t('semicolon'));
    write(this.holds, this.say('holds', { levers: held }));
    this.voting.take(role.levers);
  }

  /** Shows another stage or round. */
  turnTo(stage) {
    const { activeElement } = document;
    const away = activeElement && activeElement !== document.body;
    const sight = IN_SIGHT[stage];
    this.joining.hidden = true;
    for (const [name, section] of Object.entries(this.sections)) section.hidden = !sight.includes(name);
    this.main.dataset.stage = stage;
    const team = ['lobby', 'bet'].includes(stage) ? this.data.title : this.team(this.seat);
    write(this.from, team);
    write(this.told, this.stageTitle());
    this.cardText.open = stage === 'roles';
    if (stage === 'vote') {
      this.offers.take(this.seat);
      write(this.from, `${team} · ${this.span(this.monthsOf(this.state.round))}`);
    }
    if (['roles', 'vote'].includes(stage)) this.showOthers();
    if (stage === 'moved') {
      this.news.clear();
      this.doingsBox.replaceChildren(this.doingsList());
    }
    scrollTo(0, 0);
    if (away && (activeElement.offsetParent === null || activeElement === this.title)) {
      this.title.focus({ preventScroll: true });
    }
  }

  showOthers() {
    const items = this.data.roles.flatMap(({ team, levers }, number) =>
      number === this.seat
        ? []
        : [
            h(
              'li',
              {},
              h('b', {}, team),
              h(
                'ul',
                {},
                levers.map((lever) => h('li', {}, this.lever(lever) + this.t('colon') + this.inForceText(lever))),
              ),
            ),
          ],
    );
    this.othersList.replaceChildren(...items);
  }

  async drawNow(fresh) {
    const { stage, round, moves } = this.state;
    if (['lobby', 'bet', 'exit'].includes(stage)) return;
    const untouched = await this.runs.of([]);
    if (!fresh()) return;
    if (stage === 'roles') {
      this.goals.show(untouched, untouched, this.lastMonths, this.say('goalWhen', { span: this.span(this.lastMonths) }));
      return;
    }
    const voting = stage === 'vote';
    const tried = new Map([...this.voting.levels(), ...this.offers.levels()]);
    const run = voting
      ? await this.runs.now(withMoves(moves, this.roundStart, tried))
      : await this.runs.of(moves);
    if (!run || !fresh()) return;
    // Until the reveal, curves end with the round that is played: what comes later decides the bets.
    const whole = ['reveal', 'end'].includes(stage);
    const months = whole ? this.lastMonths : this.monthsOf(round);
    const ownBet = stage === 'reveal' && !this.bet.bet.empty ? [this.ownBet()] : [];
    this.showLegend(ownBet.length > 0);
    this.curves.draw({
      run,
      twin: untouched,
      moved: [...new Set(moves.map(({ tick }) => tick))],
      until: whole ? undefined : months.at(-1),
      now: voting ? this.state.now : undefined,
      more: ownBet,
    });
    this.curves.caption((metric) => this.beside(run, untouched, metric, months));
    const judged = voting ? this.lastMonths : months;
    const when = voting ? 'goalIf' : 'goalWhen';
    this.goals.show(run, untouched, judged, this.say(when, { span: this.span(judged) }));
    if (stage === 'reveal') write(this.verdict, this.bet.verdict(this.runs.column(run, this.bet.metric)));
    if (stage === 'moved') await this.tellNews(fresh, months);
    this.drawn = { stage, round, moves, run };
  }

  showLegend(betted) {
    const kinds = [['run', 'legendRun'], ['twin', 'legendTwin'], ...(betted ? [['bet', 'legendOwn']] : [])];
    this.legendBox.replaceChildren(legendOf(kinds.map(([kind, words]) => [kind, this.say(words)])));
  }

  ownBet() {
    return { bet: this.bet.bet.line, betFrom: this.data.branch };
  }

  async tellNews(fresh, months) {
    const [run, twin] = await Promise.all([this.runs.events(this.state.moves), this.runs.events([])]);
    if (fresh()) this.news.show(run, twin, months);
  }

  /** Describes a curve from one tick to another, compared with the untouched one. */
  beside(run, untouched, metric, [from, to]) {
    return this.say('beside', {
      span: this.span([from, to]),
      run: this.amount(this.runs.mean(run, metric, from, to), metric),
      twin: this.amount(this.runs.mean(untouched, metric, from, to), metric),
    });
  }
}
