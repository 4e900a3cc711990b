import type { StateName } from '../internal/states.js';

/** The ways in which a board is seen. */
export const VIEWS = ['table', 'board', 'timeline', 'summary'] as const;
export type BoardView = (typeof VIEWS)[number];

/** What tasks may be gathered under. */
export const GROUPS = ['none', 'area', 'unit', 'phase', 'status'] as const;
export type BoardGroup = (typeof GROUPS)[number];

/** What tasks may be put in order by; `-` before it turns it round. `number` is the order of the notice. */
export const SORTS = ['number', 'title', 'unit', 'due', 'status', 'progress'] as const;
export type BoardSort = (typeof SORTS)[number] | `-${(typeof SORTS)[number]}`;

/** The states that one may filter by: those of `internal/states`, which a late part must not import. */
const STATES: readonly StateName[] = ['overdue', 'dueSoon', 'inProgress', 'notStarted', 'suspended', 'done'];

/** What a person looks at: view, grouping, order and filters. An empty filter lets everything through. */
export interface BoardQuery {
  readonly view: BoardView;
  readonly groupBy: BoardGroup;
  readonly sort: BoardSort;
  /** Name of a lead or partner unit. */
  readonly unit: string;
  /** Id or name of a phase. */
  readonly phase: string;
  readonly area: string;
  /** One of the six states. */
  readonly status: string;
  /** Words that must all occur. */
  readonly q: string;
  /** ISO date, or empty for today. */
  readonly asOf: string;
}

export const PLAIN_QUERY: BoardQuery = {
  view: 'table',
  groupBy: 'none',
  sort: 'number',
  unit: '',
  phase: '',
  area: '',
  status: '',
  q: '',
  asOf: '',
};

function oneOf<T extends string>(list: readonly T[], value: unknown, fallback: T): T {
  return list.includes(value as T) ? (value as T) : fallback;
}

/** Makes a whole query of what attributes and properties say; what is not understood is as if it were not there. */
export function readQuery(input: { readonly [K in keyof BoardQuery]?: unknown }): BoardQuery {
  const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 500) : '');
  const sort = text(input.sort);
  const status = text(input.status).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return {
    view: oneOf(VIEWS, input.view, 'table'),
    groupBy: oneOf(GROUPS, input.groupBy, 'none'),
    sort: (SORTS as readonly string[]).includes(sort.replace(/^-/, '')) ? (sort as BoardSort) : 'number',
    unit: text(input.unit),
    phase: text(input.phase),
    area: text(input.area),
    status: oneOf<string>(STATES, status, ''),
    q: text(input.q),
    asOf: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text(input.asOf)) ? text(input.asOf) : '',
  };
}

/** Whether anything is left out of what is seen. */
export function isFiltered(query: BoardQuery): boolean {
  return !!(query.unit || query.phase || query.area || query.status || query.q.trim());
}
