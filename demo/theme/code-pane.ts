import { codeBlock, setCode } from '../client/code-block.js';
import { el, setText } from '../compile/dom.js';
import { attributesOf, sheetOf } from './css.js';
import type { Look } from './look.js';
import type { Piece } from './studio.js';
import { verdict } from './verdict.js';
import type { Words } from './words.js';

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
      setCode(attributes, said);
      setText(example, `<reform-task-board ${said} src="/plans/plan.json">`);
      setCode(sheet, css);
    },
  };
}
