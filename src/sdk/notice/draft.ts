import type { Citation, Warning } from '../model/index.js';
import { beforeContact } from './contacts.js';
import { rangeOf } from './flow.js';
import type { Metadata } from './metadata.js';
import type { Section } from './outline.js';
import type { Body } from './paragraphs.js';
import type { FoundPhase } from './phases.js';
import type { Role } from './roles.js';
import type { Stretch } from './sentences.js';
import { readStatements, type Statement } from './work.js';

/** All that is known on the way from the text to the plan. */
export interface Draft {
  readonly given: string;
  readonly body: Body;
  readonly sections: readonly Section[];
  readonly roles: readonly Role[];
  readonly cite: (section: number, start: number, end: number) => Citation;
  readonly warnings: Warning[];
  readonly contacts: readonly Stretch[];
}

function markersOf(sections: readonly Section[], index: number): string[] {
  const markers: string[] = [];
  for (let at = index; at >= 0; at = sections[at]!.parent)
    markers.unshift(sections[at]!.marker || `${sections[at]!.value}`);
  return markers;
}

/** In units of the text: more than any item of a notice holds, and less than the model allows. */
const LONGEST_CITATION = 50_000;

/** Cites a stretch under a section, up to the first contact in it. */
export function citer(
  given: string,
  body: Body,
  sections: readonly Section[],
  contacts: readonly Stretch[],
): Draft['cite'] {
  return (section, start, end) => {
    const clean = beforeContact(body.flow.text, contacts, { start, end }) ?? { start, end: start };
    const at = rangeOf(body.flow, clean.start, Math.min(clean.end, clean.start + LONGEST_CITATION));
    return { markers: section < 0 ? [] : markersOf(sections, section), at, quote: given.slice(...at) };
  };
}

/** Reads every statement under every heading. */
export function readAllStatements(
  draft: Draft,
  phases: readonly FoundPhase[],
  { year, issuedOn }: Metadata,
): Map<number, readonly Statement[]> {
  const statements = new Map<number, readonly Statement[]>();
  let next = 0;
  draft.sections.forEach((section, index) => {
    while (next < phases.length && phases[next]!.end <= section.start) next += 1;
    const inside = phases[next] && phases[next]!.start <= section.start ? phases[next]!.phase : null;
    const phaseYear = (inside?.end ?? inside?.start ?? '').slice(0, 4);
    // Dates without a year mean the phase's year, else the notice's.
    const context = {
      year: phaseYear === '' ? year : Number(phaseYear),
      since: phaseYear === '' ? issuedOn : null,
      isBackground: draft.roles[index] === 'background',
    };
    const found = readStatements(draft.body.flow, { start: section.headingStart, end: section.end }, context);
    statements.set(
      index,
      found.flatMap((each) => withoutContact(draft, section, each)),
    );
  });
  return statements;
}

/** A statement is cited up to the first contact in it; a heading over more text names no unit. */
function withoutContact(draft: Draft, section: Section, statement: Statement): Statement[] {
  const at = beforeContact(draft.body.flow.text, draft.contacts, statement.at);
  if (at === null) return [];
  const isHeading =
    section.heading !== '' &&
    statement.at.end <= section.headingEnd + 1 &&
    section.heading.length < 14 &&
    section.end > section.headingEnd + 2;
  return [{ ...statement, at, subject: isHeading ? { leads: [], partners: [] } : statement.subject }];
}
