import { createHash } from 'node:crypto';
import type { Citation, Plan, TextRange } from '../../sdk/model/index.js';
import type { Fault } from './check-plan.js';
import { clip, safeText } from './terminal.js';
import type { CheckWords } from './words.js';

/** A statement that cites a place of the text. `quote` is the exact text there; `names` are words that must stand in it. */
interface Cited {
  readonly path: string;
  readonly at: TextRange;
  readonly quote?: string;
  readonly names?: readonly string[];
}

function fromSource(path: string, source: Citation | null): Cited[] {
  return source ? [{ path, at: source.at, quote: source.quote }] : [];
}

/** Every place that a plan cites, in the plan's order. */
export function citationsOf(plan: Plan): Cited[] {
  const { rules } = plan;
  return [
    ...plan.outline.map((entry, at): Cited => ({
      path: `outline.${at}`,
      at: entry.at,
      names: [entry.marker, entry.heading],
    })),
    ...plan.phases.flatMap((phase, at) => fromSource(`phases.${at}.source`, phase.source)),
    ...plan.tasks.flatMap((task, at) => fromSource(`tasks.${at}.source`, task.source)),
    ...plan.targets.flatMap((target, at): Cited[] => [
      ...(target.at ? [{ path: `targets.${at}`, at: target.at, quote: target.quote }] : []),
      ...fromSource(`targets.${at}.source`, target.source),
    ]),
    ...plan.deadlines.map(({ at, quote }, index): Cited => ({ path: `deadlines.${index}`, at, quote })),
    ...rules.homework.flatMap((rule, at) => fromSource(`rules.homework.${at}.source`, rule.source)),
    ...rules.exams.flatMap((rule, at) => fromSource(`rules.exams.${at}.source`, rule.source)),
    ...(rules.afterSchool ? fromSource('rules.afterSchool.source', rules.afterSchool.source) : []),
    ...rules.enrollment.flatMap((rule, at) => fromSource(`rules.enrollment.${at}.source`, rule.source)),
    ...plan.citedDocuments.map(({ at, title }, index): Cited => ({
      path: `citedDocuments.${index}`,
      at,
      names: [title],
    })),
    ...plan.warnings.flatMap(({ at }, index): Cited[] => (at ? [{ path: `warnings.${index}`, at }] : [])),
  ];
}

/** Headings and titles are cleaned of line breaks, blanks and bracket forms: they are held against the text without these. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
}

/** A number of a page may stand in the middle of a heading: so many characters of the place may be left over. */
const DEBRIS = 12;

/** Whether a place reads as `name`, letter by letter in order, with no more than a page's number in between. */
function readsAs(found: string, name: string): boolean {
  const [place, wanted] = [bare(found), bare(name)];
  if (place.includes(wanted)) return true;
  if (place.length > wanted.length + DEBRIS) return false;
  let at = 0;
  for (const letter of place) if (letter === wanted[at]) at += 1;
  return at === wanted.length;
}

function showPlace([start, end]: TextRange): string {
  return `[${start}, ${end})`;
}

function checkOne(cited: Cited, text: string | null, length: number | null, words: CheckWords): Fault[] {
  const { path, at, quote, names } = cited;
  const place = showPlace(at);
  if (length !== null && at[1] > length) return [{ path: `${path}.at`, message: words.placeOutside(place, length) }];
  if (quote !== undefined && quote.length !== at[1] - at[0])
    return [{ path: `${path}.quote`, message: words.quoteLength(place, quote.length) }];
  if (text === null) return [];
  const found = text.slice(...at);
  const shown = clip(safeText(found), 60);
  if (quote !== undefined && found !== quote)
    return [{ path: `${path}.quote`, message: words.quoteDiffers(place, shown) }];
  const missing = names?.some((name) => !readsAs(found, name));
  return missing ? [{ path, message: words.headingDiffers(place, shown) }] : [];
}

function checkSource(plan: Plan, text: string, words: CheckWords): Fault[] {
  const { sha256, length } = plan.source;
  const faults: Fault[] = [];
  if (length !== null && length !== text.length)
    faults.push({ path: 'source.length', message: words.lengthDiffers(length, text.length) });
  if (sha256 !== null && sha256 !== createHash('sha256').update(text, 'utf8').digest('hex'))
    faults.push({ path: 'source.sha256', message: words.sha256Differs });
  return faults;
}

/**
 * Holds every citation of a plan against the text: `text.slice(...at) === quote`, the text's length and SHA-256. Without
 * a text (null) only what the plan says itself is checked: places inside the length, quotes as long as their places.
 */
export function checkCitations(plan: Plan, text: string | null, words: CheckWords): Fault[] {
  const length = text === null ? plan.source.length : text.length;
  return [
    ...(text === null ? [] : checkSource(plan, text, words)),
    ...citationsOf(plan).flatMap((cited) => checkOne(cited, text, length, words)),
  ];
}
