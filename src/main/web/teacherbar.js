// The teacher's controls: stages, freezing the room, the timer, saving.
import { write } from './classpage.js';
import { h } from './dom.js';

const TIMES = [30, 60, 90, 120, 180, 240];

const USUAL_TIME = 90;

/** Milliseconds allowed for saving. */
const LONGEST_SAVE = 120000;

export class TeacherBar {
  /** @param {boolean} door whether it opens and closes the room too */
  constructor(page, door = true) {
    this.page = page;
    this.leading = false;
    this.saving = false;
    const button = (act, className = '') => h('button', { className, onclick: act });
    this.next = button(() => this.lead('next'), 'main');
    this.back = button(() => this.lead('back'));
    this.finish = button(() => this.dialog.showModal());
    this.dialog = this.finishing();
    this.room = button(() => this.act(page.state.board.open ? 'close' : 'open'));
    this.recode = button(() => this.act('recode'));
    this.freeze = button(() => this.act(page.state.frozen ? 'thaw' : 'freeze'));
    this.mute = button(() => this.act(page.state.muted ? 'unmute' : 'mute'));
    this.save = button(() => this.keep());
    this.seconds = h(
      'select',
      { attributes: { 'aria-label': page.say('time') } },
      TIMES.map((n) =>
        h('option', { value: n, selected: n === USUAL_TIME }, page.say('seconds', { n })),
      ),
    );
    this.timer = button(() => this.setTimer());
    this.saved = h('p', { className: 'saved', attributes: { role: 'status' } });
    write(this.recode, page.say('recode'));
    this.root = h(
      'footer',
      { className: 'teacher', attributes: { 'aria-label': page.say('teacher') } },
      this.back,
      this.next,
      this.finish,
      this.dialog,
      this.seconds,
      this.timer,
      this.freeze,
      this.mute,
      h('span', { className: 'gap' }),
      door ? [this.room, this.recode] : [],
      this.save,
      this.saved,
    );
  }

  /** Asks whether the lesson shall end before all rounds are played. */
  finishing() {
    const { page } = this;
    this.finishAsk = h('p', { id: 'finish-ask' });
    const close = () => this.dialog.close();
    const finish = () => {
      close();
      this.lead('finish');
    };
    return h(
      'dialog',
      { attributes: { 'aria-labelledby': 'finish-ask' } },
      this.finishAsk,
      h(
        'div',
        { className: 'bar' },
        h('button', { className: 'main', onclick: finish }, page.say('finishYes')),
        h('button', { onclick: close }, page.say('finishNo')),
      ),
    );
  }

  act(name) {
    this.page.room.once({ do: name });
  }

  /**
   * Changes the stage once for each press: the buttons are inactive until the room has answered.
   */
  async lead(where) {
    if (this.leading) return;
    this.leading = true;
    this.show();
    await this.page.room.once({ do: where });
    this.leading = false;
    this.show();
  }

  /** Saves the lesson, which takes as long as drawing its figures. */
  async keep() {
    if (this.saving) return;
    this.saving = true;
    this.show();
    await this.page.room.once({ do: 'save' }, LONGEST_SAVE);
    this.saving = false;
    this.show();
  }

  setTimer() {
    const running = this.page.state.left !== null;
    this.page.room.once({ do: 'timer', seconds: running ? 0 : Number(this.seconds.value) });
  }

  show() {
    const { page } = this;
    const { stage, round, rounds, frozen, muted, left, board } = page.state;
    const voting = stage === 'vote';
    const last = stage === 'moved' && round + 1 >= rounds;
    write(this.next, page.say(last ? 'next-last' : `next-${stage}`));
    // Keep the focus on a button while it waits.
    this.next.setAttribute('aria-disabled', String(this.leading || stage === 'end'));
    this.next.disabled = stage === 'end';
    this.next.classList.toggle('main', stage !== 'lobby' || board.open);
    write(this.back, page.say('back'));
    this.back.disabled = stage === 'lobby';
    // A round that is already the last one has nothing after it to leave out.
    this.finish.hidden = !(voting || stage === 'moved') || round + 1 >= rounds;
    write(this.finish, page.say('finish'));
    write(this.finishAsk, page.say(voting ? 'finishVote' : 'finishMoved'));
    write(this.freeze, page.say(frozen ? 'thaw' : 'freeze'));
    write(this.mute, page.say(muted ? 'unmute' : 'mute'));
    write(this.timer, page.say(left === null ? 'setTimer' : 'stopTimer'));
    for (const one of [this.freeze, this.mute, this.timer, this.seconds]) one.hidden = !voting;
    write(this.room, page.say(board.open ? 'closeRoom' : 'openRoom'));
    this.room.classList.toggle('main', !board.open);
    this.recode.hidden = !board.open;
    write(this.save, page.say(this.saving ? 'saving' : 'save'));
    this.save.setAttribute('aria-disabled', String(this.saving));
    write(this.saved, board.saved ? page.say('saved', { folder: board.saved }) : '');
  }
}
