// The parameters that can be changed: other beliefs about the world, not policies.
import { folded, h } from './dom.js';
import { brief } from './numbers.js';

const STEPS = 200;

export class AssumptionPanel {
  constructor(page) {
    this.page = page;
    this.views = page.data.assumptions.map((one, i) => this.view(one, i));
    this.root = folded(
      page.t('assumptions'),
      false,
      h('p', { className: 'unit' }, page.t('assumptionsIntro')),
      this.views.map(({ root }) => root),
    );
  }

  view(one, i) {
    const { page } = this;
    const slider = h('input', {
      type: 'range',
      id: `assumption${i}`,
      min: 0,
      max: STEPS,
      step: 1,
      attributes: { 'aria-describedby': `assumed${i}` },
      oninput: () => page.assume(one, Number(slider.value) / STEPS),
      onchange: () => page.history.rest(),
    });
    const now = h('span', { className: 'now', id: `assumed${i}` });
    const back = h(
      'button',
      { className: 'small', onclick: () => page.forget(one) },
      page.t('back', { value: brief(one.value) }),
    );
    const origin = [
      page.words.provenance[one.provenance] ?? one.provenance,
      one.contested ? page.t('contested') : '',
      one.source,
    ];
    const root = h(
      'div',
      { className: 'assumption' },
      h('label', { htmlFor: `assumption${i}` }, one.is),
      slider,
      h('div', { className: 'row' }, now, back),
      h('p', {}, origin.filter(Boolean).join(page.t('semicolon'))),
    );
    return { one, root, slider, now, back };
  }

  show() {
    const { page } = this;
    for (const { one, root, slider, now, back } of this.views) {
      const set = page.state.settings.find(({ name }) => name === one.name);
      const value = set ? set.value : one.value;
      const place = Math.round((STEPS * (value - one.low)) / (one.high - one.low));
      if (Number(slider.value) !== place) slider.value = place;
      root.classList.toggle('moved', Boolean(set));
      back.disabled = !set;
      const values = { value: brief(value), default: brief(one.value) };
      now.textContent = page.t('assumptionNow', { ...values, unit: page.unit(one) });
      slider.setAttribute('aria-valuetext', now.textContent);
    }
  }
}
