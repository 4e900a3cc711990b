/** One line for a browser that reads this script and not the elements. */
const LINES = {
  zh: '浏览器版本较旧，这里显示的是简版内容；换用新版浏览器可以看到完整内容。',
  en: 'This browser is too old for the full view; what you see is the plain version.',
};
let isSaid = false;

/** Says it below the first element of the page, once; what stands inside the tag stays. A link says enough by itself. */
export function sayPolitely(element: Element): void {
  if (isSaid || /^(?:a|iframe)$/.test(element.localName)) return;
  isSaid = true;
  const line = document.createElement('p');
  const isEnglish = /^en\b/i.test(element.closest('[lang]')?.getAttribute('lang') || '');
  line.textContent = LINES[isEnglish ? 'en' : 'zh'];
  element.parentNode!.insertBefore(line, element.nextSibling);
}
