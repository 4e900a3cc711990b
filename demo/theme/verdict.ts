import { el, fill, setText } from '../compile/dom.js';
import { nameOf, ratioText } from './colour-row.js';
import { groundsOf, isEnough, measure, type Measured } from './contrast.js';
import type { Look } from './look.js';
import type { Piece } from './studio.js';
import type { Words } from './words.js';

const MOST = 4;

function itemWords(words: Words, look: Look, { ground, what, on, ratio, need }: Measured): string {
  const where = groundsOf(look).length > 1 ? words.grounds[ground] : null;
  return words.unclearItem(where, nameOf(words, what), nameOf(words, on), ratioText(ratio), String(need));
}

/** Whether all that is to be read can be read, on all grounds on which the look is seen. */
export function verdict(words: Words): Piece {
  const said = el('p', { role: 'status' });
  const list = el('ul');
  const element = el('div', { class: 'verdict' }, said, list);
  return {
    element,
    draw: (look) => {
      const all = groundsOf(look).reduce<Measured[]>((each, ground) => each.concat(measure(look, ground)), []);
      const low = all.filter((each) => !isEnough(each)).sort((a, b) => a.ratio / a.need - b.ratio / b.need);
      const worst = all.filter(({ need }) => need > 3).sort((a, b) => a.ratio - b.ratio)[0]!;
      element.classList.toggle('is-low', low.length > 0);
      const clear = words.allClear(ratioText(worst.ratio), nameOf(words, worst.what));
      setText(said, low.length > 0 ? words.unclear(low.length) : clear);
      const items = low.slice(0, MOST).map((each) => itemWords(words, look, each));
      if (low.length > MOST) items.push(words.more(low.length - MOST));
      fill(list, ...items.map((text) => el('li', {}, text)));
      list.hidden = low.length === 0;
    },
  };
}
