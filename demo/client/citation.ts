/** The paragraph that holds a place of the text, or null. */
function paragraphAt(notice: Element, at: number): HTMLElement | null {
  let found: HTMLElement | null = null;
  notice.querySelectorAll<HTMLElement>('p[data-at]').forEach((paragraph) => {
    if (Number(paragraph.dataset['at']) <= at) found = paragraph;
  });
  return found;
}

/** Wraps the part of a paragraph that lies in the range. */
function markIn(paragraph: HTMLElement, start: number, end: number): HTMLElement | null {
  const node = paragraph.firstChild;
  const offset = Number(paragraph.dataset['at']);
  if (!(node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(node, Math.max(0, Math.min(start - offset, node.length)));
  range.setEnd(node, Math.max(0, Math.min(end - offset, node.length)));
  if (range.collapsed) return null;
  const mark = document.createElement('mark');
  mark.className = 'cited';
  range.surroundContents(mark);
  return mark;
}

function showCitation(notice: Element): void {
  notice.querySelectorAll('mark.cited').forEach((mark) => {
    const paragraph = mark.parentNode;
    mark.replaceWith(...Array.from(mark.childNodes));
    paragraph?.normalize();
  });
  const match = /^#at[-=](\d+)(?:[-,](\d+))?$/.exec(location.hash);
  if (!match) return;
  const start = Number(match[1]);
  const end = Number(match[2] ?? start);
  let first: HTMLElement | null = null;
  notice.querySelectorAll<HTMLElement>('p[data-at]').forEach((paragraph) => {
    const mark = markIn(paragraph, start, end);
    first = first ?? mark;
  });
  const target: HTMLElement | null = first ?? paragraphAt(notice, start);
  target?.scrollIntoView({ block: 'center' });
}

/** Marks and shows the words of a citation that the address names: `#at-120-180`, in UTF-16 units of the text. */
export function watchCitation(): void {
  const notice = document.getElementById('notice');
  if (!notice) return;
  showCitation(notice);
  addEventListener('hashchange', () => showCitation(notice));
}
