import { el, setText } from '../compile/dom.js';
import { copyText } from './copy.js';

/** What the button of a block of code says. */
export interface CopyWords {
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

/** Code with a title and a button that copies it. */
export function codeBlock(words: CopyWords, id: string, title: string): { element: HTMLElement; code: HTMLElement } {
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
  return { element: el('div', { class: 'code' }, bar, el('pre', { tabindex: '0' }, code)), code };
}

/** Puts other code into a block: what was copied is no longer what stands there. */
export function setCode({ element, code }: { element: HTMLElement; code: HTMLElement }, text: string): void {
  if (code.textContent === text) return;
  setText(code, text);
  setText(element.querySelector('[role=status]')!, '');
}
