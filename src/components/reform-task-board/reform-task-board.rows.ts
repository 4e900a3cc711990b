import type { Plan } from '../../sdk/model/index.js';
import { STATES, type StateName } from '../internal/states.js';
import type { Ledger, Selection } from './reform-task-board.ledger.js';
import type { BoardGroup } from './reform-task-board.query.js';

/** Tasks gathered under one heading; `name` is empty for those that name none, undefined where nothing is grouped. */
export interface RowGroup {
  readonly name: string | undefined;
  readonly state?: StateName;
  readonly order: readonly number[];
  readonly depths: readonly number[];
}

/** One line of the list: a heading of a group, or a task. */
export interface Row {
  readonly key: string;
  /** Index of the task; -1 for a heading. */
  readonly index: number;
  readonly depth: number;
  readonly group: RowGroup;
}

/** The lines of a list, made one at a time as they are looked at. */
export class Rows {
  readonly groups: readonly RowGroup[];
  readonly length: number;
  private readonly ledger: Ledger;
  private readonly starts: number[] = [];

  constructor(ledger: Ledger, groups: readonly RowGroup[]) {
    this.ledger = ledger;
    this.groups = groups;
    let length = 0;
    groups.forEach((group) => {
      this.starts.push(length);
      length += group.order.length + (group.name === undefined ? 0 : 1);
    });
    this.length = length;
  }

  at(line: number): Row {
    let n = this.groups.length - 1;
    while (n > 0 && this.starts[n]! > line) n -= 1;
    const group = this.groups[n]!;
    const place = line - this.starts[n]! - (group.name === undefined ? 0 : 1);
    if (place < 0) return { key: `#${n}`, index: -1, depth: 0, group };
    const index = group.order[place]!;
    const id = this.ledger.tasks[index]!.id;
    return { key: n ? `${n}#${id}` : id, index, depth: group.depths[place] ?? 0, group };
  }

  /** The first line at or after `line`, in steps of `step`, that is a task; -1 when there is none. */
  task(line: number, step: 1 | -1): number {
    let at = Math.max(0, Math.min(this.length - 1, line));
    while (at >= 0 && at < this.length && this.at(at).index < 0) at += step;
    return at < this.length ? at : -1;
  }
}

/** The headings that a task stands under: each of its lead units, else one. */
function namesOf(ledger: Ledger, index: number, by: BoardGroup): readonly string[] {
  const task = ledger.tasks[index]!;
  if (by === 'unit') return task.leads.length > 0 ? Array.from(new Set(task.leads)) : [''];
  if (by === 'phase') return [ledger.phaseName(task.phaseId)];
  return [by === 'status' ? ledger.verdict(index) : task.area];
}

function fixedOrder(plan: Pick<Plan, 'phases'>, by: BoardGroup): readonly string[] {
  return by === 'status' ? STATES : by === 'phase' ? plan.phases.map((phase) => phase.name) : [];
}

/** Gathers a selection under headings: states and phases in their own order, the rest as the notice has them, those without a name last. */
export function groupRows(
  ledger: Ledger,
  plan: Pick<Plan, 'phases'>,
  { order, depths }: Pick<Selection, 'order' | 'depths'>,
  by: BoardGroup,
): Rows {
  if (by === 'none') return new Rows(ledger, [{ name: undefined, order, depths }]);
  const gathered = new Map<string, number[]>(fixedOrder(plan, by).map((name) => [name, []]));
  order.forEach((index) => {
    namesOf(ledger, index, by).forEach((name) => {
      (gathered.get(name) ?? gathered.set(name, []).get(name)!).push(index);
    });
  });
  const groups: RowGroup[] = [];
  gathered.forEach((own, name) => {
    if (own.length === 0 || name === '') return;
    groups.push({ name, order: own, depths: [], ...(by === 'status' ? { state: name as StateName } : {}) });
  });
  const unnamed = gathered.get('');
  if (unnamed) groups.push({ name: '', order: unnamed, depths: [] });
  return new Rows(ledger, groups);
}

/** One value of a filter and how many tasks have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** The values that the filters offer: units by how often they occur, areas and phases in their order. */
export interface Facets {
  readonly units: readonly Facet[];
  readonly areas: readonly Facet[];
  readonly phases: readonly Facet[];
}

/** A list longer than this is better searched than chosen from. */
const MOST_UNITS = 120;

function tally(counts: Map<string, number>, value: string): void {
  if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
}

const toFacets = (counts: Map<string, number>): Facet[] =>
  Array.from(counts, ([value, count]) => ({ value, count })).filter(({ count }) => count > 0);

export function findFacets(plan: Pick<Plan, 'tasks' | 'phases'>): Facets {
  const units = new Map<string, number>();
  const areas = new Map<string, number>();
  const phases = new Map<string, number>(plan.phases.map((phase) => [phase.name, 0]));
  const names = new Map(plan.phases.map((phase) => [phase.id, phase.name]));
  plan.tasks.forEach((task) => {
    new Set([...task.leads, ...task.partners]).forEach((unit) => tally(units, unit));
    tally(areas, task.area);
    if (task.phaseId) tally(phases, names.get(task.phaseId) ?? '');
  });
  return {
    units: toFacets(units)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_UNITS),
    areas: toFacets(areas).slice(0, MOST_UNITS),
    phases: toFacets(phases),
  };
}
