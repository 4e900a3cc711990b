import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import { QUOTA_MARKS } from '../internal/quota-states.js';
import { HEADING, rowOf, type Entry, type Selection } from './quota-board.entry.js';
import type { QuotaQuery } from './quota-board.query.js';

const RANKS: readonly string[] = Object.keys(QUOTA_MARKS);
/** What cannot be measured stands before what is going well, what has no goal of its own behind all. */
const NO_MEASURE = RANKS.indexOf('onTrack') - 0.5;

type Compare = (a: Entry, b: Entry) => number;

function rankOf({ measured }: Entry): number {
  if (!measured?.status) return measured?.fault ? NO_MEASURE : RANKS.length;
  return RANKS.indexOf(measured.status);
}

/** The last day that counts, of which people ask first. */
function dueOf({ target, measured }: Entry): string {
  return measured?.reading?.end ?? target.due ?? '9999';
}

const byText = (a: string, b: string): number => (a < b ? -1 : +(a > b));

function comparer(sort: string): Compare {
  if (sort === 'label') {
    const { compare } = new Intl.Collator('zh-CN', { numeric: true });
    return (a, b) => compare(a.target.label, b.target.label);
  }
  if (sort === 'due') return (a, b) => byText(dueOf(a), dueOf(b));
  return sort === 'worst' ? (a, b) => rankOf(a) - rankOf(b) : () => 0;
}

/** The text in which a search looks. */
function haystackOf({ target: { label, quote, unit, subject, scope } }: Entry): string {
  return [label, quote, unit, subject, scope].join('\n').toLowerCase();
}

function matcher({ q }: QuotaQuery): (entry: Entry) => boolean {
  const terms = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (entry) => terms.length === 0 || terms.every((term) => haystackOf(entry).includes(term));
}

/** What is turned round keeps the notice's order among equals. */
function sorted(entries: readonly Entry[], sort: string): Entry[] {
  const turn = sort.startsWith('-') ? -1 : 1;
  const compare = comparer(sort.replace('-', ''));
  const places = sort === '-number' ? -1 : 1;
  return [...entries].sort((a, b) => turn * compare(a, b) || places * (a.index - b.index));
}

/**
 * What a query lets through, and in which order. `entries` are those of the whole plan or of one unit; `total` is how many
 * figures the plan has.
 */
export function select(entries: readonly Entry[], query: QuotaQuery, total: number): Selection {
  const isSeen = matcher(query);
  const found = entries.filter((entry) => entry.isFigure && isSeen(entry));
  const counts: Partial<Record<QuotaStatus, number>> = {};
  found.forEach(({ measured }) => {
    if (measured?.status) counts[measured.status] = (counts[measured.status] ?? 0) + 1;
  });
  const figures = sorted(
    query.status ? found.filter(({ measured }) => measured?.status === query.status) : found,
    query.sort,
  ).map(rowOf);
  // A condition has no status and is of no unit.
  const isWhole = query.status === '' && query.unit === '';
  const apart = isWhole ? entries.filter((entry) => !entry.isFigure && isSeen(entry)).map(rowOf) : [];
  const rows = apart.length > 0 ? [...figures, HEADING, ...apart] : figures;
  return { rows, counts, total, shown: figures.length };
}
