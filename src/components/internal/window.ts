import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.js';

/** What is drawn of a long list: line numbers, and the space that the lines between them take. */
export interface WindowPart {
  /** A line, or -1 for a gap. */
  readonly line: number;
  /** Height of a gap in px; 0 for a line. */
  readonly height: number;
}

/** A list up to this long is drawn whole. */
const WHOLE = 60;
/** Lines drawn beyond each edge of the screen at once, and, when there is time, so that scrolling meets what is there. */
const SPARE = 4;
const AMPLE = 16;
/** A tall screen leaves fewer to spare. */
const MOST = 44;

/** Heights of lines, some measured, the rest taken for an estimate. */
export class LineHeights {
  readonly count: number;
  /** What a line is taken for that was not measured. */
  estimate: number;
  private known: Float64Array;
  private tops: Float64Array | undefined;

  constructor(count: number, estimate: number) {
    this.count = count;
    this.estimate = estimate;
    this.known = new Float64Array(count);
  }

  /** Takes note of a line's height; true when it is news. */
  set(line: number, height: number): boolean {
    const old = this.known[line];
    if (old === undefined || Math.abs(old - height) < 0.5) return false;
    this.known[line] = height;
    this.tops = undefined;
    return true;
  }

  /** Makes the average of what was measured the estimate. Once: a line that opens must not move all that are not seen. */
  settle(): void {
    const measured = this.known.filter((height) => height > 0);
    if (measured.length === 0) return;
    this.estimate = measured.reduce((sum, height) => sum + height, 0) / measured.length;
    this.tops = undefined;
  }

  /** Distance of a line's upper edge from the top of the list; that of `count` is the whole height. */
  top(line: number): number {
    if (!this.tops) {
      const { estimate } = this;
      this.tops = new Float64Array(this.count + 1);
      for (let n = 0, top = 0; n < this.count; n += 1) this.tops[n + 1] = top += this.known[n] || estimate;
    }
    return this.tops[Math.max(0, Math.min(this.count, line))]!;
  }

  /** The line that stands at a distance from the top. */
  at(y: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The parts to draw for lines `first` to `last`, and for `kept`, a line that must not go away (it has the focus). */
export function windowParts(heights: LineHeights, first: number, last: number, kept: number): WindowPart[] {
  const parts: WindowPart[] = [];
  let next = 0;
  const add = (from: number, to: number): void => {
    if (from > next) parts.push({ line: -1, height: heights.top(from) - heights.top(next) });
    for (let line = from; line <= to; line += 1) parts.push({ line, height: 0 });
    next = to + 1;
  };
  if (kept >= 0 && kept < first) add(kept, kept);
  add(first, last);
  if (kept > last && kept < heights.count) add(kept, kept);
  if (next < heights.count) parts.push({ line: -1, height: heights.top(heights.count) - heights.top(next) });
  return parts;
}

/** A window over a long list that scrolls with the page: draws what is seen, and measures what it drew. */
export class ListWindow implements ReactiveController {
  /** Draws every line: for print, and for those who ask. */
  isWhole = false;
  /** A line that is drawn wherever the window stands; -1 for none. */
  kept = -1;
  private heights = new LineHeights(0, 1);
  private first = 0;
  private last = -1;
  private subject: unknown;
  private isSettled = false;
  private stopMeasuring: (() => void) | undefined;
  private roots: Node[] = [];
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly list: () => HTMLElement | null | undefined;
  private readonly handleScroll = (): void => {
    if (this.place()) this.host.requestUpdate();
    else this.measureLater();
  };

  /** `list` finds the element that holds the lines, each with its number in `data-line`. */
  constructor(host: ReactiveControllerHost & HTMLElement, list: () => HTMLElement | null | undefined) {
    this.host = host;
    this.list = list;
    host.addController(this);
  }

  get isWindowed(): boolean {
    return !this.isWhole && this.heights.count > WHOLE;
  }

  /** The last line that is drawn; -1 before the first drawing. */
  get end(): number {
    return this.last;
  }

  hostConnected(): void {
    // A scroller inside someone's shadow root is not heard from outside of it.
    for (let node: Node | null = this.host; node;) {
      const root: Node = node.getRootNode();
      this.roots.push(root);
      node = root instanceof ShadowRoot ? root.host : null;
    }
    this.roots.forEach((root) => root.addEventListener('scroll', this.handleScroll, { capture: true, passive: true }));
    window.addEventListener('resize', this.handleScroll);
  }

  hostDisconnected(): void {
    this.roots.forEach((root) => root.removeEventListener('scroll', this.handleScroll, { capture: true }));
    this.roots = [];
    this.stopMeasuring?.();
    window.removeEventListener('resize', this.handleScroll);
  }

  /** The parts to draw of `count` lines. Another `subject` (rows, width) forgets what was measured. */
  parts(count: number, subject: unknown, estimate: number): WindowPart[] {
    if (subject !== this.subject || count !== this.heights.count) {
      const isFirst = this.heights.count === 0;
      this.subject = subject;
      this.isSettled = false;
      this.heights = new LineHeights(count, isFirst ? estimate : this.heights.estimate);
      // Drawn anew with little to spare: more comes when there is time.
      this.last = -1;
      if (isFirst || !this.place()) this.setRange(0, window.innerHeight);
    }
    if (!this.isWindowed) return Array.from({ length: count }, (_, line) => ({ line, height: 0 }));
    return windowParts(this.heights, this.first, Math.min(this.last, count - 1), this.kept);
  }

  /** Measures what was drawn once it is on screen, and draws more to spare. */
  measureLater(): void {
    this.stopMeasuring?.();
    if (this.isWindowed) this.stopMeasuring = afterPaint(() => this.measure());
  }

  private measure(): void {
    if (!this.isWindowed) return;
    const found = new Map<number, number>();
    this.list()
      ?.querySelectorAll<HTMLElement>('[data-line]')
      .forEach((element) => {
        const line = Number(element.dataset['line']);
        found.set(line, (found.get(line) ?? 0) + element.offsetHeight);
      });
    let isNews = false;
    found.forEach((height, line) => (isNews = this.heights.set(line, height) || isNews));
    if (isNews && !this.isSettled) this.heights.settle();
    this.isSettled = true;
    const isMore = this.place(true);
    if (isNews || isMore) this.host.requestUpdate();
  }

  /** Lines that one screen holds. */
  get page(): number {
    return Math.max(1, Math.floor(window.innerHeight / this.heights.estimate) - 2);
  }

  /** Brings a line into sight, drawing it first when it is not there. */
  async reveal(line: number): Promise<HTMLElement | undefined> {
    this.kept = line;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const element = this.list()?.querySelector<HTMLElement>(`[data-line="${line}"]`) ?? undefined;
    element?.scrollIntoView({ block: 'nearest' });
    return element;
  }

  /** Finds the range that is on screen; true when another must be drawn. */
  private place(isAmple = false): boolean {
    const list = this.list();
    if (!list || !this.isWindowed) return false;
    const { top } = list.getBoundingClientRect();
    return this.setRange(-top, window.innerHeight - top, isAmple);
  }

  /** Sets the range that a stretch of the list asks for; true when another must be drawn. */
  private setRange(from: number, to: number, isAmple = false): boolean {
    const { heights } = this;
    const [seenFirst, seenLast] = [heights.at(from), heights.at(Math.max(0, to))];
    const isSeen = this.first <= seenFirst && this.last >= seenLast;
    if (isSeen && !isAmple) return false;
    const spare = isAmple ? Math.max(SPARE, Math.min(AMPLE, (MOST - seenLast + seenFirst) >> 1)) : SPARE;
    const low = spare * 0.75;
    const isNear = seenFirst - this.first < low && this.first > 0;
    const isFar = this.last - seenLast < low && this.last < heights.count - 1;
    if (isSeen && !isNear && !isFar && this.last - this.first < MOST) return false;
    const [first, last] = [Math.max(0, seenFirst - spare), Math.min(heights.count - 1, seenLast + spare)];
    if (first === this.first && last === this.last) return false;
    [this.first, this.last] = [first, last];
    return true;
  }
}
