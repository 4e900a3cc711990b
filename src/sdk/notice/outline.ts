import type { OutlineEntry } from '../model/index.js';
import { plainText, rangeOf, type Flow } from './flow.js';
import { cutHeading, DATE_BRACKET } from './headings.js';
import type { MarkerClass } from './markers.js';
import { findMarks, restoreLost, type Mark } from './marks.js';
import type { Body } from './paragraphs.js';

/** One numbered heading or item with the text under it; places are those of the body's flow. */
export interface Section {
  readonly level: number;
  readonly depth: number;
  /** As published; empty where a copy has lost it. */
  readonly marker: string;
  readonly markerClass: MarkerClass | null;
  readonly value: number;
  readonly heading: string;
  /** Start of the marker, and of the words behind it. */
  readonly start: number;
  readonly headingStart: number;
  readonly headingEnd: number;
  /** Start of the text under the heading. */
  readonly textStart: number;
  /** End of the text that belongs to this entry alone: up to the next entry, signature or attachment. */
  readonly end: number;
  /** Index of the section above, or -1. */
  readonly parent: number;
}

/** Longer than this, and in several clauses, a first sentence is text and not a heading. */
const LONGEST_HEADING = 42;

function toSection(flow: Flow, given: string, mark: Mark, end: number, depth: number, parent: number): Section {
  const from = mark.start + mark.length;
  const chunk = flow.text.slice(from, end);
  const lead = chunk.length - chunk.replace(/^[ \n]+/, '').length;
  const cut = cutHeading(chunk.slice(lead), mark.level === 1);
  let headingEnd = from + lead + cut.end;
  let text = flow.text.slice(from + lead, headingEnd);
  let textStart = from + lead + cut.textStart;
  const bracket = cut.isAlone ? null : DATE_BRACKET.exec(text);
  if (bracket) {
    headingEnd -= bracket[0].length;
    text = text.slice(0, -bracket[0].length);
    textStart = headingEnd;
  }
  const isText = text.length > 200 || (text.length > LONGEST_HEADING && (!cut.isAlone || /[,;]/.test(text)));
  if (isText || text === '') {
    headingEnd = from;
    textStart = from + lead;
  }
  return {
    level: mark.level,
    depth,
    marker: mark.marker ? given.slice(...rangeOf(flow, mark.start, mark.start + mark.length)).trim() : '',
    markerClass: mark.marker?.class ?? null,
    value: mark.marker?.value ?? 1,
    heading: isText || text === '' ? '' : plainText(flow, given, from + lead, headingEnd),
    start: mark.start,
    headingStart: from + lead,
    headingEnd,
    textStart: Math.min(textStart, end),
    end,
    parent,
  };
}

/** Step 5: the outline. Classes nest in the order in which they appear, whatever level they have by themselves. */
export function readOutline(given: string, body: Body): Section[] {
  const { marks: found, stops } = findMarks(body);
  const marks = restoreLost(body, found);
  const sections: Section[] = [];
  const path: { key: string; index: number }[] = [];
  let stop = 0;
  marks.forEach((mark, index) => {
    const next = marks[index + 1]?.start ?? body.flow.text.length;
    while (stop < stops.length && stops[stop]! <= mark.start) stop += 1;
    const end = trimEnd(body.flow.text, mark.start, Math.min(next, stops[stop] ?? next));
    const key = mark.marker?.class ?? 'arabic';
    const known = path.findIndex((step) => step.key === key);
    if (mark.level === 1 && known < 0) path.length = key === 'han' && path[0]?.key === 'chapter' ? 1 : 0;
    else if (known >= 0) path.length = known;
    const parent = path[path.length - 1]?.index ?? -1;
    path.push({ key, index: sections.length });
    sections.push(toSection(body.flow, given, mark, end, path.length, parent));
  });
  return sections;
}

function trimEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && (text[last - 1] === '\n' || text[last - 1] === ' ')) last -= 1;
  return last;
}

export function toOutlineEntry(flow: Flow, section: Section): OutlineEntry {
  return {
    level: section.level,
    depth: section.depth,
    marker: section.marker,
    heading: section.heading,
    at: rangeOf(flow, section.start, Math.max(section.headingEnd, section.start + 1)),
  };
}
