// Common parts of the pages that are connected to the room: phone, board and the teacher's desk.
import { ClassPage, write } from './classpage.js';
import { h } from './dom.js';
import { Room } from './room.js';

/** Texts by kind of problem, for pupils and for the teacher. */
const TROUBLES = {
  pupil: { gone: 'gone', away: 'away', shut: 'shut' },
  teacher: { gone: 'noToken', away: 'noServer', shut: 'roomShut' },
};

export class RoomPage extends ClassPage {
  /** @param {string} seat 'pupil' or 'teacher' */
  constructor(data, seat) {
    super(data);
    this.troubles = TROUBLES[seat];
    this.problem = h('p', { className: 'notice', hidden: true, attributes: { role: 'alert' } });
    this.told = h('p', { className: 'unseen', attributes: { 'aria-live': 'polite' } });
  }

  /** Connects to the room at an address; actions carry the headers and the data of this page. */
  connect(events, acts, headers, me) {
    this.room = new Room(
      { events, acts, headers, me },
      {
        state: (state) => this.show(state),
        trouble: (kind, words) => this.trouble(kind, words),
        sent: (act, refused) => this.sent(refused, act),
      },
    );
  }

  /** Connects with the teacher's token, which is in the address of the page. */
  connectTeacher(base) {
    const token = location.hash.slice(1);
    const events = `${base}/events?teacher=${encodeURIComponent(token)}`;
    this.connect(events, `${base}/act`, { 'X-Teacher': token }, {});
    this.room.open();
  }

  /** Shows why an action was refused; nothing if it was accepted. */
  sent(refused) {
    this.tellProblem(refused);
  }

  tellProblem(text) {
    write(this.problem, text);
    this.problem.hidden = !text;
    this.problem.dataset.kind = 'told';
  }

  trouble(kind, words = '') {
    if (!kind && !['away', 'shut'].includes(this.problem.dataset.kind)) return;
    this.tellProblem(kind ? `${this.say(this.troubles[kind])} ${words}`.trim() : '');
    this.problem.dataset.kind = kind;
    if (kind === 'gone') this.left();
  }

  /** Called once the room is gone for good. */
  left() {}
}
