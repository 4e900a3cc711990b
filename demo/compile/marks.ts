import type { Edited } from './edits.js';
import { placeOf } from './items.js';

/** What a stretch of the text is marked as; of several the first of this list gives the colour. */
export const MARK_KINDS = ['warning', 'target', 'deadline', 'rule', 'phase', 'heading', 'task'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A range of the text that an item cites. */
export interface Mark {
  readonly ref: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one line and all that cites it, the narrowest first. */
export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const KIND_OF: Readonly<Record<string, MarkKind>> = {
  phases: 'phase',
  tasks: 'task',
  targets: 'target',
  deadlines: 'deadline',
};

/** All marks of a plan in its text. */
export function marksOf(edited: Edited): Mark[] {
  const marks: Mark[] = [];
  for (const row of edited.rows) {
    const place = placeOf(row.kind, row.item);
    if (place) marks.push({ ref: row.ref, kind: KIND_OF[row.kind] ?? 'rule', start: place.at[0], end: place.at[1] });
  }
  for (const { ref, warning, isResolved } of edited.warnings) {
    if (warning.at && !isResolved)
      marks.push({ ref: `warnings/${ref}`, kind: 'warning', start: warning.at[0], end: warning.at[1] });
  }
  edited.plan.outline.forEach((entry, index) => {
    marks.push({ ref: `outline/${index}`, kind: 'heading', start: entry.at[0], end: entry.at[1] });
  });
  return marks.filter((mark) => mark.end > mark.start);
}

/** Marks of a text that has since been edited, moved along with what stands behind the change. */
export function shiftMarks(marks: readonly Mark[], before: string, after: string): Mark[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail += 1;
  }
  const last = before.length - tail;
  const grown = after.length - before.length;
  const move = (at: number): number => (at <= head ? at : at >= last ? at + grown : head);
  return marks
    .map((mark) => ({ ...mark, start: move(mark.start), end: move(mark.end) }))
    .filter((mark) => mark.end > mark.start);
}

/** Cuts one line into stretches; `at` is where it starts in the text. Only the line's own marks are handed in. */
export function segmentsOf(line: string, at: number, marks: readonly Mark[]): Segment[] {
  const edges = new Set([0, line.length]);
  for (const mark of marks) {
    edges.add(Math.max(0, Math.min(line.length, mark.start - at)));
    edges.add(Math.max(0, Math.min(line.length, mark.end - at)));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [start, end] = [sorted[i]!, sorted[i + 1]!];
    const over = marks
      .filter((mark) => mark.start - at < end && mark.end - at > start)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({ text: line.slice(start, end), marks: over });
  }
  return segments;
}

/** A line of the text and the marks that touch it. */
export interface MarkedLine {
  readonly text: string;
  readonly at: number;
  readonly marks: readonly Mark[];
}

/** The text line by line, each with its marks: one walk over both, however long they are. */
export function markedLines(text: string, marks: readonly Mark[]): MarkedLine[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  const lines: MarkedLine[] = [];
  let open: Mark[] = [];
  let next = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const end = at + line.length;
    open = open.filter((mark) => mark.end > at);
    while (next < sorted.length && sorted[next]!.start <= end) open.push(sorted[next++]!);
    lines.push({ text: line, at, marks: open.filter((mark) => mark.end > at && mark.start < end) });
    at = end + 1;
  }
  return lines;
}

/** The item that a place of the text belongs to: the narrowest that cites it. Headings belong to no one. */
export function refAt(marks: readonly Mark[], at: number): string | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (mark.kind === 'heading' || mark.start > at || mark.end < at) continue;
    if (!best || mark.end - mark.start < best.end - best.start) best = mark;
  }
  return best?.ref ?? null;
}
