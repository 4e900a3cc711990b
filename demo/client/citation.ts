interface Range {
  readonly start: number;
  readonly end: number;
}

/** The paragraphs of the notice with the place of each in its text. */
function paragraphsOf(notice: Element): { readonly element: HTMLElement; readonly at: number }[] {
  return Array.from(notice.querySelectorAll<HTMLElement>('p[data-at]')).map((element) => ({
    element,
    at: Number(element.dataset['at']),
  }));
}

/**
 * The words of `:~:text=`. A browser that knows text fragments takes them out of the address and looks for them itself,
 * but only for whole words, and a quote may be cut within one; what was asked for still stands in the navigation's name.
 */
function namedWords(): string | null {
  const asked = performance.getEntriesByType('navigation')[0]?.name ?? '';
  const words = (/:~:text=([^&]*)/.exec(location.hash) ?? /:~:text=([^&]*)/.exec(asked))?.[1];
  return words ? decodeURIComponent(words) : null;
}

/** The range that the address names: `#at-120-180` in UTF-16 units, or the words of a text fragment. */
function namedRange(notice: Element): Range | null {
  const place = /^#at-(\d+)(?:-(\d+))?$/.exec(location.hash);
  if (place) return { start: Number(place[1]), end: Number(place[2] ?? place[1]) };
  const text = namedWords();
  if (!text) return null;
  for (const { element, at } of paragraphsOf(notice)) {
    const found = element.textContent?.indexOf(text) ?? -1;
    if (found >= 0) return { start: at + found, end: at + found + text.length };
  }
  return null;
}

/** Wraps the part of a paragraph that lies in the range. */
function markIn(paragraph: HTMLElement, at: number, { start, end }: Range): HTMLElement | null {
  const node = paragraph.firstChild;
  if (!(node instanceof Text)) return null;
  const range = document.createRange();
  range.setStart(node, Math.max(0, Math.min(start - at, node.length)));
  range.setEnd(node, Math.max(0, Math.min(end - at, node.length)));
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
  const range = namedRange(notice);
  if (!range) return;
  const marks = paragraphsOf(notice).map(({ element, at }) => markIn(element, at, range));
  marks.find((mark) => mark !== null)?.scrollIntoView({ block: 'center' });
}

/** Marks and shows the words of a citation that the address names. */
export function watchCitation(): void {
  const notice = document.getElementById('notice');
  if (!notice) return;
  showCitation(notice);
  addEventListener('hashchange', () => showCitation(notice));
}
