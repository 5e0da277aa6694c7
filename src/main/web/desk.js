// The teacher's own page, in a tab beside the board or on a phone: note, script and controls.
import { KeptList, write } from './classpage.js';
import { Countdown } from './countdown.js';
import { h } from './dom.js';
import { qrDrawing } from './qrcode.js';
import { RoomPage } from './roompage.js';
import { StepBar } from './steps.js';
import { fill } from './story.js';
import { TeacherBar } from './teacherbar.js';

/** The stages at which it matters who is in which team. */
const WITH_TEAMS = ['lobby', 'bet', 'roles', 'vote'];

/** Minutes of a lesson of 45, by stage; its rounds share those of PLAYED. */
const MINUTES = { lobby: [0, 3], bet: [3, 8], roles: [8, 12], reveal: [32, 43], exit: [43, 45], end: [45] };
const PLAYED = [12, 32];

function spanOf({ stage, round, rounds }) {
  const [from, to] = PLAYED;
  const share = (n) => Math.round(from + ((to - from) * n) / rounds);
  return (MINUTES[stage] ?? [share(round), share(round + 1)]).join('–');
}

class Desk extends RoomPage {
  constructor(data) {
    super(data, 'teacher');
    document.documentElement.classList.add('desk');
    this.build();
  }

  build() {
    const { data } = this;
    this.from = h('p', { className: 'from' }, data.title);
    this.title = h('h1', {});
    this.timer = new Countdown(this);
    this.minutes = h('p', { className: 'unit' });
    this.step = h('p', { className: 'step' });
    this.present = h('p', {});
    this.teamsHead = h('caption', {});
    this.teams = h('tbody', {});
    this.teamList = new KeptList(this.teams, ({ role }) => {
      const voted = h('td', {});
      const root = h('tr', {}, h('th', { scope: 'row' }, role.team), voted);
      return { root, show: ({ team }) => write(voted, this.countOf(team)) };
    });
    this.questions = h('ol', {});
    this.steps = new StepBar(this);
    this.ask = h('p', {});
    this.askBox = h('section', { className: 'panel' }, (this.askHead = h('h2', {})), this.ask);
    this.debrief = h(
      'section',
      {},
      this.steps.root,
      this.askBox,
      (this.debriefHead = h('h2', {})),
      this.questions,
    );
    this.headline = h('p', { className: 'headline', attributes: { 'aria-live': 'polite' } });
    this.doings = h('div', {});
    this.moved = h('section', {}, this.headline, h('h2', {}, this.say('doings')), this.doings);
    this.note = h('p', {});
    this.noteBox = h('section', { className: 'panel' }, (this.noteHead = h('h2', {})), this.note);
    this.phoneHead = h('summary', {});
    this.phoneIntro = h('p', {});
    this.qr = h('div', { className: 'qr-box' });
    this.phone = h('details', { className: 'panel' }, this.phoneHead, this.phoneIntro, this.qr);
    this.bar = new TeacherBar(this, false);
    this.main = h(
      'main',
      { hidden: true },
      this.minutes,
      this.step,
      this.present,
      (this.teamTable = h('table', { className: 'votes' }, this.teamsHead, this.teams)),
      this.moved,
      this.debrief,
      this.noteBox,
      this.phone,
    );
    this.bar.root.hidden = true;
    document.getElementById('app').append(
      h('header', { className: 'seat' }, h('div', {}, this.from, this.title), this.timer.root),
      this.problem,
      this.told,
      this.main,
      this.bar.root,
    );
  }

  start() {
    this.connectTeacher('/teacher');
  }

  left() {
    this.main.hidden = this.bar.root.hidden = true;
  }

  // Display

  /** A text of the notes, which the page does not have until the room sends them. */
  line(key, values = {}) {
    return fill(this.state.board.desk.words[key], values);
  }

  countOf({ members, voted }) {
    return this.state.stage === 'vote'
      ? this.say('votedOf', { n: voted, of: members })
      : this.say('present', { n: members });
  }

  show(state) {
    this.state = state;
    this.main.hidden = this.bar.root.hidden = false;
    const { stage, teams, left, bets, exits, board } = state;
    const { note, ask, words } = board.desk;
    const round = stage === 'vote' || stage === 'moved' ? ` · ${this.span(this.monthsOf(state.round))}` : '';
    write(this.from, `${this.data.title} · ${words.title}`);
    write(this.title, this.stageTitle());
    write(this.told, `${this.title.textContent}${round}`);
    this.timer.show(stage === 'vote' ? left : null);
    this.bar.show();
    write(this.minutes, `${this.line('minutes', { span: spanOf(state) })}${round}`);
    write(this.step, words.steps[stage]);
    const counted = {
      bet: this.line('betsIn', { n: bets.count, of: board.present }),
      exit: this.say('exitCount', { n: exits.count }),
    };
    const present = [this.say('present', { n: board.present }), counted[stage]];
    write(this.present, present.filter(Boolean).join(this.t('semicolon')));
    this.teamTable.hidden = !WITH_TEAMS.includes(stage);
    write(this.teamsHead, stage === 'vote' ? this.say('votesIn') : words.teams);
    this.teamList.show(this.data.roles.map((role, i) => ({ role, team: teams[i] })), ({ role }) => role.team);
    this.showMoved(state);
    this.debrief.hidden = stage !== 'reveal';
    this.steps.show(board.step);
    this.askBox.hidden = !ask;
    write(this.askHead, words.ask);
    write(this.ask, ask);
    write(this.debriefHead, words.questions);
    if (!this.questions.children.length) {
      this.questions.append(...Object.values(words.debrief).map((text) => h('li', {}, text)));
    }
    this.noteBox.hidden = !note;
    write(this.noteHead, words.note);
    write(this.note, note);
    this.showPhone(board.desk);
  }

  /** Shows the headline of the round just closed, once the board has it, and what the teams did. */
  showMoved({ stage, round, moves, board }) {
    this.moved.hidden = stage !== 'moved';
    if (stage !== 'moved') return;
    write(this.headline, board.headline);
    const told = JSON.stringify([round, moves]);
    if (told === this.movedTold) return;
    this.movedTold = told;
    this.doings.replaceChildren(this.doingsList());
  }

  /** Shows the way to the teacher's own phone, on the machine of the class alone. */
  showPhone({ words, address, qr }) {
    this.phone.hidden = !['127.0.0.1', 'localhost'].includes(location.hostname);
    write(this.phoneHead, words.phone);
    write(this.phoneIntro, address ? words.phoneIntro : words.phoneClosed);
    if (address === this.phoneAddress) return;
    this.phoneAddress = address;
    this.qr.replaceChildren(...(qr ? [qrDrawing(qr, words.qr), h('p', { className: 'unit' }, address)] : []));
  }
}

const desk = new Desk(JSON.parse(document.getElementById('data').textContent));
desk.start();
globalThis.multipolar = { page: desk };
