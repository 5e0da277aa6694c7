// Sharing: the link, the scenario file with its identity, other random draws, two sets of moves.
import { folded, h } from './dom.js';
import { identityOf, scenarioText } from './scenariofile.js';

const MOST_REPLICATIONS = 1000;

/** Offers a file for download. */
export function download(name, text, type = 'application/yaml') {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = h('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export class SharePanel {
  constructor(page) {
    this.page = page;
    const { data } = page;
    this.identity = h('p', { className: 'identity' });
    this.linkText = h('p', { attributes: { 'aria-live': 'polite' } });
    this.replication = h('input', {
      type: 'number',
      id: 'replication',
      min: 1,
      max: MOST_REPLICATIONS,
      value: page.state.replication,
      onchange: () => this.draw(Math.round(Number(this.replication.value)) || 1),
    });
    const file = `${data.name}-page.yaml`;
    const beside = Object.keys(data.beside);
    const button = (words, act) => h('button', { onclick: act }, words);
    const [before, after] = page.words.saveIntro.split('{command}');
    this.root = folded(
      page.t('share'),
      true,
      h(
        'div',
        { className: 'bar' },
        button(page.t('link'), () => this.copyLink()),
        button(page.t('save'), () => download(file, scenarioText(data, page.state))),
        beside.map((name) => button(name, () => download(name, data.beside[name]))),
        button(page.t('print'), () => print()),
      ),
      this.linkText,
      h('p', {}, before, h('code', {}, `multipolar run ${file}`), after),
      this.identity,
      beside.map((name) => h('p', {}, page.t('beside', { file: name }))),
      h(
        'p',
        {},
        h('label', { htmlFor: 'replication' }, `${page.t('replication')} `),
        this.replication,
        ` ${page.t('replicationIntro')}`,
      ),
      h('h3', {}, page.t('compare')),
      h('div', { className: 'bar' }, ['A', 'B'].map((letter) => this.keeper(letter))),
    );
  }

  /** Selects another replication, which has other random draws. */
  draw(number) {
    const replication = Math.max(1, Math.min(MOST_REPLICATIONS, number));
    this.page.change({ ...this.page.state, replication });
  }

  /** Creates buttons that store the current state under a letter and restore it. */
  keeper(letter) {
    const { page } = this;
    let kept = null;
    const bring = () => page.change(kept);
    const show = h('button', { disabled: true, onclick: bring }, page.t('showKept', { letter }));
    const keep = () => {
      kept = page.state;
      show.disabled = false;
    };
    return h(
      'span',
      { className: 'bar' },
      h('button', { onclick: keep }, page.t('keep', { letter })),
      show,
    );
  }

  async copyLink() {
    const { page } = this;
    const address = `${location.href.split('#')[0]}#${page.fragment()}`;
    try {
      await navigator.clipboard.writeText(address);
      this.linkText.textContent = page.t('linkDone');
    } catch {
      this.linkText.textContent = `${page.t('linkShow')} ${address}`;
    }
  }

  show() {
    const { data, state } = this.page;
    this.replication.value = state.replication;
    this.identity.textContent = identityOf(data, state);
  }
}
