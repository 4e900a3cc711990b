import { codeBlock, setCode } from '../client/code-block.js';
import { el, setText } from '../compile/dom.js';
import { attributesOf, sheetOf } from './css.js';
import type { Look } from './look.js';
import type { Piece } from './studio.js';
import { verdict } from './verdict.js';
import type { Words } from './words.js';

const inTag = (look: Look): string => joined(look, (name, value) => `${name}="${value}"`, ' ');

/** How the other forms of embedding say the attributes of a look. */
const FORMS: Readonly<Record<keyof Words['forms'], (look: Look) => string>> = {
  placeholder: (look) => joined(look, (name, value) => `data-${name}="${value}"`, ' '),
  address: (look) => joined(look, (name, value) => `&amp;${name}=${value}`, ''),
};

function joined(look: Look, write: (name: string, value: string) => string, between: string): string {
  return attributesOf(look)
    .map(([name, value]) => write(name, value))
    .join(between);
}

/** The other forms, below what is copied for a tag. */
function formsList(words: Words): Piece {
  const forms = (['placeholder', 'address'] as const).map((form) => [form, el('code')] as const);
  const items = forms.map(([form, code]) => el('li', {}, `${words.forms[form]} `, code));
  return {
    element: el('ul', { class: 'forms-list small quiet' }, ...items),
    draw: (look) => forms.forEach(([form, code]) => setText(code, FORMS[form](look))),
  };
}

/** What a webmaster takes away: attributes for the tags, and a piece of a style sheet. */
export function codePane(words: Words): Piece {
  const attributes = codeBlock(words, 'code-attributes', words.attributesTitle);
  const forms = formsList(words);
  attributes.element.append(forms.element);
  const sheet = codeBlock(words, 'code-sheet', words.sheetTitle);
  sheet.element.append(el('p', { class: 'small quiet' }, words.sheetHint));
  const nothing = el('p', { class: 'quiet', id: 'nothing' });
  const title = el('h2', {}, words.codeTitle);
  const legible = verdict(words);
  return {
    element: el('section', {}, title, legible.element, nothing, attributes.element, sheet.element),
    draw: (look, isNew) => {
      legible.draw(look, isNew);
      forms.draw(look, isNew);
      const [said, css] = [inTag(look), sheetOf(look, words.darkNote)];
      attributes.element.hidden = said === '';
      sheet.element.hidden = css === '';
      nothing.hidden = css !== '';
      setText(nothing, said === '' ? words.nothing : words.nothingInSheet);
      setCode(attributes, said);
      setCode(sheet, css);
    },
  };
}
