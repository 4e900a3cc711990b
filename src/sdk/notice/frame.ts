import type { Flow } from './flow.js';
import type { Line, Lines } from './lines.js';
import type { Section } from './outline.js';
import type { Body } from './paragraphs.js';

/** The lines before the first numbered heading, and those behind the last. */
export interface Frame {
  readonly flow: Flow;
  readonly given: string;
  /** All lines, page debris included: index blocks are read, too. */
  readonly all: readonly Line[];
  /** All lines without page debris. */
  readonly kept: readonly Line[];
  readonly head: readonly Line[];
  readonly tail: readonly Line[];
}

/** Cuts the lines at the first and behind the last entry of the outline. */
export function frameOf(given: string, all: Lines, kept: Lines, body: Body, sections: readonly Section[]): Frame {
  const first = sections[0];
  const paragraphOf = (place: number): number => body.paragraphs.findIndex((each) => each.end >= place);
  const headLine = first ? (body.paragraphs[paragraphOf(first.start)]?.line ?? 0) : kept.lines.length;
  const last = sections[sections.length - 1];
  const isInside = first !== undefined && (body.paragraphs[paragraphOf(first.start)]?.start ?? 0) < first.start;
  const tailParagraph = last ? body.paragraphs.find((each) => each.start >= last.end) : undefined;
  return {
    flow: all.flow,
    given,
    all: all.lines,
    kept: kept.lines,
    head: kept.lines.slice(0, headLine + (isInside ? 1 : 0)),
    tail: tailParagraph ? kept.lines.slice(tailParagraph.line) : [],
  };
}
