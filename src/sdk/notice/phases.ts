import type { Citation, Phase } from '../model/index.js';
import { POINT, readSpan, type Span } from './dates.js';
import type { Flow } from './flow.js';
import { IdMaker } from './ids.js';
import type { Section } from './outline.js';
import type { Role } from './roles.js';

/** A phase and the text that it covers, for dates without a year inside it. */
export interface FoundPhase {
  readonly phase: Phase;
  readonly start: number;
  readonly end: number;
}

const BRACKET = /\(([^()]{2,60}(?:\([^()]*\)[^()]*)?)\)?/g;
const HAS_TIME = /(?:年|月|学期|即日起|季度)/;
const LEADING = new RegExp(`^[ ,:]*(?:时间 ?[::] ?|自|从)?(${POINT}[^。;]{0,40})`);

/** The span in a bracket of the heading's line, or at the start of the text under it. */
function spanOf(line: string, text: string, fallbackYear: number | null): Span | null {
  BRACKET.lastIndex = 0;
  for (let match = BRACKET.exec(line); match !== null; match = BRACKET.exec(line)) {
    const inner = match[1]!.replace(/^[^\d一二三四五六七八九十即上下自从]*[::]/, '');
    if (!HAS_TIME.test(inner)) continue;
    const span = readSpan(inner, fallbackYear);
    if (span && (span.start !== null || span.end !== null)) return span;
  }
  const stated = /(?:\d{4} ?年|\d{1,2} ?月).{2,40}/.exec(
    STATED.test(line.replace(/^[^\d一-龥]*/, '')) || /为.{2,20}阶段|阶段为/.test(line) ? line : '',
  );
  const tail = /[::] ?(.{4,40})$/.exec(line);
  const lead = LEADING.exec(text);
  for (const candidate of [stated?.[0], tail?.[1], lead?.[1]]) {
    if (candidate === undefined || !/^(?:自|从)?(?:\d|[一二][〇零九]|即日)/.test(candidate)) continue;
    const span = readSpan(candidate, fallbackYear);
    if (span && (span.start !== null || span.end !== null)) return span;
  }
  return null;
}

/** 2021年9月至12月为宣传启动阶段, and the other way round. */
const STATED = /^(?:[^为]{4,40})为(.{2,20}阶段)|^(.{2,20}阶段)为(?=\d|[一二][〇零九])/;

function nameOf(heading: string): string {
  const stated = STATED.exec(heading);
  if (stated) return stated[1] ?? stated[2]!;
  return heading
    .replace(/[(（][^()（）]*(?:年|月|学期|即日)[^()（）]*[)）]?/g, '')
    .replace(/^第[一二三四五六七八九十]阶段[:：、,，]\s*(?=\S{2})/, '')
    .replace(/[:：]\s*(?:\d{4}年|自|从).*$/, '')
    .replace(/[\s。、,，:：;；]+$/, '')
    .trim();
}

const BY_WORD = /(?:^|\n) ?(第[一二三四五六七八](?:阶段|步) ?[:,: ] ?([^\n(,。]{2,24})\(([^()\n]{4,50})\))/g;

/** Phases on lines of their own without a number: 第一阶段：准备（8月5日至8月15日）. */
function phasesByWord(
  flow: Flow,
  section: Section,
  index: number,
  year: number | null,
  ids: IdMaker,
  cite: Cite,
): FoundPhase[] {
  const text = flow.text.slice(section.headingEnd, section.end);
  const found: FoundPhase[] = [];
  BY_WORD.lastIndex = 0;
  for (let match = BY_WORD.exec(text); match !== null; match = BY_WORD.exec(text)) {
    const span = readSpan(match[3]!, year);
    if (!span || (span.start === null && span.end === null)) continue;
    const start = section.headingEnd + match.index + match[0].indexOf(match[1]!);
    const name = match[2]!.trim();
    const end = start + match[1]!.length;
    found.push({
      phase: { id: ids.make('phase', name), name, start: span.start, end: span.end, source: cite(index, start, end) },
      start,
      end,
    });
  }
  return found;
}

type Cite = (section: number, start: number, end: number) => Citation;

/** The span that a heading, or the first words under it, name. */
function spanUnder(flow: Flow, section: Section, year: number | null): Span | null {
  const under = flow.text.slice(section.textStart, section.end);
  const line = flow.text.slice(section.start, section.textStart) + under.split('。')[0]!.slice(0, 40);
  return spanOf(line.replace(/\n/g, ''), under.slice(0, 200).replace(/^[ \n。]+/, ''), year);
}

/** Step 8: phases, in a part that sets out time, or wherever a heading is a phase with its dates. */
export function readPhases(
  flow: Flow,
  sections: readonly Section[],
  roles: readonly Role[],
  year: number | null,
  cite: Cite,
): { phases: FoundPhase[]; unclear: number[] } {
  const ids = new IdMaker();
  const phases: FoundPhase[] = [];
  const unclear: number[] = [];
  let lastYear = year;
  sections.forEach((section, index) => {
    if (roles[index] === 'phases' && sections[index + 1]?.parent !== index)
      phases.push(...phasesByWord(flow, section, index, lastYear, ids, cite));
    const isPhase = /阶段/.test(section.heading) && !/阶段(?:教育|学校|性|招生|学生)/.test(section.heading);
    if (roles[index] !== 'phases' && !isPhase) return;
    if (sections[index + 1]?.parent === index || (section.depth === 1 && !isPhase)) return;
    const span = spanUnder(flow, section, lastYear);
    if (span === null) {
      if (roles[index] === 'phases' && section.depth > 1) unclear.push(index);
      return;
    }
    const name = nameOf(section.heading);
    if (name === '') return;
    lastYear = Number((span.end ?? span.start ?? '').slice(0, 4)) || lastYear;
    phases.push({
      phase: {
        id: ids.make('phase', name),
        name,
        start: span.start,
        end: span.end,
        source: cite(index, section.start, Math.min(section.end, section.textStart)),
      },
      start: section.start,
      end: section.end,
    });
  });
  return { phases, unclear };
}
