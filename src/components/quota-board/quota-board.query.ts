import type { QuotaStatus } from '../../sdk/rules/quota-status.js';

/** What targets may be put in order by; `-` before it turns it round. `worst` is how they stand, `number` the notice's order. */
export const SORTS = ['worst', 'number', 'label', 'due'] as const;
export type QuotaSort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`;

/** The ways in which a number stands: those of `internal/quota-states`, the most urgent first. */
const STATUSES: readonly QuotaStatus[] = ['missed', 'behind', 'notReported', 'denominatorUnknown', 'onTrack', 'met'];

/** What a person looks at: order and filters. An empty filter lets everything through. */
export interface QuotaQuery {
  readonly sort: QuotaSort;
  /** Id or name of a unit: only its part of each target is seen. */
  readonly unit: string;
  readonly status: QuotaStatus | '';
  /** Words that must all occur. */
  readonly q: string;
  /** ISO date, or empty for today. */
  readonly asOf: string;
}

export const PLAIN_QUERY: QuotaQuery = { sort: 'worst', unit: '', status: '', q: '', asOf: '' };

/** Makes a whole query of what attributes and properties say; what is not understood is as if it were not there. */
export function readQuery(input: { readonly [K in keyof QuotaQuery]?: unknown }): QuotaQuery {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');
  const sort = text(input.sort);
  const status = text(input.status).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    sort: (SORTS as readonly string[]).includes(sort.replace(/^-/, '')) ? (sort as QuotaSort) : 'worst',
    unit: text(input.unit),
    status: STATUSES.find((each) => each === status) ?? '',
    q: text(input.q),
    asOf: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text(input.asOf)) ? text(input.asOf) : '',
  };
}

/** Whether anything is left out of what is seen. */
export function isFiltered({ unit, status, q }: QuotaQuery): boolean {
  return !!(unit || status || q.trim());
}
