import { copyText } from '../client/copy.js';
import { el, setText } from '../compile/dom.js';
import { attributesOf, sheetOf } from './css.js';
import type { Look } from './look.js';
import type { Piece } from './studio.js';
import { verdict } from './verdict.js';
import type { Words } from './words.js';

/** Code with a button that copies it, as on the other pages. */
function codeBlock(words: Words, id: string, title: string): { element: HTMLElement; code: HTMLElement } {
  const code = el('code', { id });
  const status = el('span', { role: 'status' });
  const button = el('button', { type: 'button', class: 'button', 'aria-label': `${words.copy}: ${title}` }, words.copy);
  button.addEventListener('click', () => {
    void copyText(code.textContent ?? '', code).then((isCopied) => {
      setText(status, isCopied ? words.copied : words.copyByHand);
    });
  });
  const bar = el(
    'div',
    { class: 'bar' },
    el('span', { class: 'quiet small' }, title),
    el('span', {}, status, ' ', button),
  );
  const element = el('div', { class: 'code' }, bar, el('pre', { tabindex: '0' }, code));
  return { element, code };
}

const attributeText = (look: Look): string =>
  attributesOf(look)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');

/** What a webmaster takes away: attributes for the tags, and a piece of a style sheet. */
export function codePane(words: Words): Piece {
  const attributes = codeBlock(words, 'code-attributes', words.attributesTitle);
  const example = el('code');
  const hint = el('p', { class: 'small quiet' }, `${words.attributesHint} `, example);
  attributes.element.append(hint);
  const sheet = codeBlock(words, 'code-sheet', words.sheetTitle);
  sheet.element.append(el('p', { class: 'small quiet' }, words.sheetHint));
  const nothing = el('p', { class: 'quiet', id: 'nothing' });
  const title = el('h2', {}, words.codeTitle);
  const legible = verdict(words);
  return {
    element: el('section', {}, title, legible.element, nothing, attributes.element, sheet.element),
    draw: (look, isNew) => {
      legible.draw(look, isNew);
      const [said, css] = [attributeText(look), sheetOf(look, words.darkNote)];
      attributes.element.hidden = said === '';
      sheet.element.hidden = css === '';
      nothing.hidden = css !== '';
      setText(nothing, said === '' ? words.nothing : words.nothingInSheet);
      setText(attributes.code, said);
      setText(example, `<reform-task-board ${said} src="/plans/plan.json">`);
      setText(sheet.code, css);
      // What was copied is no longer what stands there.
      for (const { element } of [attributes, sheet]) setText(element.querySelector('[role=status]')!, '');
    },
  };
}
