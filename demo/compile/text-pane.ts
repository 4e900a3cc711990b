import { el } from './dom.js';
import {
  MARK_KINDS,
  markedLines,
  marksOf,
  refAt,
  segmentsOf,
  shiftMarks,
  type Mark,
  type MarkedLine,
} from './marks.js';
import type { Workbench } from './workbench.js';

/** The text with its citations: a field to type in, over a copy of the same text in which they are marked. */
export class TextPane {
  readonly #bench: Workbench;
  readonly #field: HTMLTextAreaElement;
  readonly #copy: HTMLElement;
  readonly #scroller: HTMLElement;
  #marks: readonly Mark[] = [];
  #marksText = '';
  #edited: unknown = null;
  #drawn: { key: string; element: HTMLElement }[] = [];
  #hovered: string | null = null;
  #shown: string | null = null;

  constructor(bench: Workbench, field: HTMLTextAreaElement, copy: HTMLElement, scroller: HTMLElement) {
    this.#bench = bench;
    this.#field = field;
    this.#copy = copy;
    this.#scroller = scroller;
    field.addEventListener('input', () => bench.type(field.value));
    field.addEventListener('click', () => this.#chooseAtCaret());
    field.addEventListener('keyup', (event) => {
      if (/^(Arrow|Page|Home|End)/.test(event.key)) this.#chooseAtCaret();
    });
    field.addEventListener('pointermove', (event) => this.#handleHover(event));
    field.addEventListener('pointerleave', () => this.hover(null));
    bench.listen(() => this.#draw());
  }

  /** What is selected in the text, or null. */
  get selection(): { at: [number, number]; quote: string } | null {
    const { selectionStart, selectionEnd, value } = this.#field;
    if (selectionStart === selectionEnd) return null;
    return { at: [selectionStart, selectionEnd], quote: value.slice(selectionStart, selectionEnd) };
  }

  /** Lifts the words of an item out, while a pointer rests on it here or in the plan. */
  hover(ref: string | null): void {
    if (this.#hovered === ref) return;
    this.#hovered = ref;
    this.#flag('is-hovered', ref);
    this.#field.dispatchEvent(new CustomEvent('mark-hover', { detail: ref }));
  }

  /** Scrolls the words of an item into view. */
  reveal(ref: string): void {
    this.#scrollTo(this.#elementsOf(ref)[0]);
  }

  /** Selects a range and scrolls to it. */
  select(start: number, end: number): void {
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(start, end);
    const line = this.#bench.text.slice(0, start).split('\n').length - 1;
    this.#scrollTo(this.#drawn[line]?.element);
  }

  #scrollTo(element: Element | undefined): void {
    if (!element) return;
    const [frame, box] = [this.#scroller.getBoundingClientRect(), element.getBoundingClientRect()];
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    this.#scroller.scrollTop += box.top - frame.top - frame.height / 3;
  }

  #draw(): void {
    const bench = this.#bench;
    if (this.#field.value !== bench.text) this.#field.value = bench.text;
    if (bench.isFresh && bench.edited !== this.#edited) {
      this.#edited = bench.edited;
      this.#marks = bench.edited ? marksOf(bench.edited) : [];
    } else if (this.#marksText !== bench.text) {
      this.#marks = shiftMarks(this.#marks, this.#marksText, bench.text);
    }
    this.#marksText = bench.text;
    this.#drawLines(markedLines(bench.text, this.#marks));
    if (this.#shown !== bench.chosen) {
      this.#shown = bench.chosen;
      if (bench.chosen && document.activeElement !== this.#field) this.reveal(bench.chosen);
    }
    this.#flag('is-chosen', bench.chosen);
    this.#flag('is-hovered', this.#hovered);
  }

  /** Draws only the lines that changed: what stands before and behind is kept. */
  #drawLines(lines: readonly MarkedLine[]): void {
    const next = lines.map((line) => ({ line, key: keyOfLine(line) }));
    const old = this.#drawn;
    let head = 0;
    while (head < old.length && head < next.length && old[head]!.key === next[head]!.key) head += 1;
    let tail = 0;
    const most = Math.min(old.length, next.length) - head;
    while (tail < most && old[old.length - 1 - tail]!.key === next[next.length - 1 - tail]!.key) tail += 1;
    const fresh = next.slice(head, next.length - tail).map(({ line, key }) => ({ key, element: drawLine(line) }));
    const before = old[old.length - tail]?.element ?? null;
    for (const gone of old.slice(head, old.length - tail)) gone.element.remove();
    for (const { element } of fresh) this.#copy.insertBefore(element, before);
    this.#drawn = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
  }

  #elementsOf(ref: string): HTMLElement[] {
    return Array.from(this.#copy.querySelectorAll<HTMLElement>('[data-refs]')).filter((element) =>
      (element.dataset['refs'] ?? '').split(' ').includes(encodeURIComponent(ref)),
    );
  }

  #flag(name: string, ref: string | null): void {
    this.#copy.querySelectorAll(`.${name}`).forEach((element) => element.classList.remove(name));
    if (ref) for (const element of this.#elementsOf(ref)) element.classList.add(name);
  }

  #chooseAtCaret(): void {
    if (this.#field.selectionStart !== this.#field.selectionEnd) return;
    this.#bench.choose(refAt(this.#marks, this.#field.selectionStart));
  }

  /** The copy lies under the field: what the pointer meets there is found through it. */
  #handleHover(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    const mark = under.find(
      (element): element is HTMLElement => element instanceof HTMLElement && 'refs' in element.dataset,
    );
    const refs = (mark?.dataset['refs'] ?? '').split(' ').map(decodeURIComponent);
    this.hover(refs.find((ref) => ref !== '' && !ref.startsWith('outline/')) ?? null);
  }
}

function keyOfLine(line: MarkedLine): string {
  const marks = line.marks.map((mark) => `${mark.kind}${mark.ref}:${mark.start - line.at}-${mark.end - line.at}`);
  return `${line.text}\n${marks.join(' ')}`;
}

function drawLine(line: MarkedLine): HTMLElement {
  const parts = segmentsOf(line.text, line.at, line.marks).map(({ text, marks }) => {
    if (marks.length === 0) return text;
    const kinds = MARK_KINDS.filter((kind) => marks.some((mark) => mark.kind === kind));
    const refs = marks.map((mark) => encodeURIComponent(mark.ref)).join(' ');
    return el('span', { class: kinds.map((kind) => `m-${kind}`).join(' '), 'data-refs': refs }, text);
  });
  // An empty line still has its height.
  return el('div', {}, ...(line.text === '' ? ['\u200B'] : parts));
}
