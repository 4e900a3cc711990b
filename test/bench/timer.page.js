// @ts-check
/** Twenty clocks: the element's, or as one would write them by hand. Each page has `ready`, `start` and `stop`. */

const COUNT = 20;
const stage = /** @type {HTMLElement} */ (document.getElementById('stage'));

/** @param {string} tag @param {Record<string, string>} attributes */
function make(tag, attributes) {
  const element = document.createElement(tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function elements() {
  await customElements.whenDefined('homework-timer');
  const timers = Array.from({ length: COUNT }, (_, n) => make('homework-timer', { grade: '4', child: `c${n}` }));
  stage.append(...timers);
  const root = (/** @type {Element} */ timer) => /** @type {ShadowRoot} */ (timer.shadowRoot);
  while (timers.some((timer) => !root(timer).querySelector('.week > *'))) await frame();
  const press = () =>
    timers.forEach((timer) => /** @type {HTMLElement} */ (root(timer).querySelector('.main')).click());
  return { start: press, stop: press };
}

function byHand() {
  const CAP = 3600;
  const clocks = Array.from({ length: COUNT }, (_, n) => {
    const card = make('section', { class: 'card' });
    const title = make('h3', { id: `t${n}` });
    title.textContent = '今天的作业';
    const text = document.createTextNode('0:00');
    const digits = make('b', { class: 'digits', role: 'timer', 'aria-labelledby': `t${n}` });
    digits.append(text);
    const bar = make('div', { class: 'bar', role: 'progressbar', 'aria-valuemin': '0', 'aria-valuemax': '60' });
    bar.setAttribute('aria-labelledby', `t${n}`);
    const fill = make('div', { class: 'fill' });
    bar.append(fill);
    const button = make('button', {});
    button.textContent = '暂停';
    card.append(title, digits, bar, button);
    stage.append(card);
    return { text, bar, fill, worked: 0, since: 0, minute: -1 };
  });
  let timer = 0;
  const draw = () => {
    const now = Date.now();
    for (const clock of clocks) {
      const seconds = Math.floor((clock.worked + now - clock.since) / 1000);
      clock.text.data = `${Math.floor(seconds / 60)}:${`0${seconds % 60}`.slice(-2)}`;
      clock.fill.style.width = `${((seconds / CAP) * 100).toFixed(2)}%`;
      const minute = Math.floor(seconds / 60);
      if (minute === clock.minute) continue;
      clock.minute = minute;
      clock.bar.setAttribute('aria-valuenow', String(minute));
      clock.bar.setAttribute('aria-valuetext', `${minute} 分钟`);
    }
  };
  return {
    start() {
      clocks.forEach((clock) => (clock.since = Date.now()));
      timer = window.setInterval(draw, 1000);
    },
    stop() {
      clearInterval(timer);
      clocks.forEach((clock) => (clock.worked += Date.now() - clock.since));
    },
  };
}

Object.assign(window, {
  /** @param {boolean} isByHand */
  async ready(isByHand) {
    Object.assign(window, isByHand ? byHand() : await elements());
  },
});
