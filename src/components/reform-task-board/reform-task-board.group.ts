import { html, type TemplateResult } from 'lit';
import type { Plan } from '../../sdk/model/index.js';
import type { StateName } from '../internal/states.js';
import type { Tools } from './reform-task-board.grip.js';
import type { Ledger, Selection } from './reform-task-board.ledger.js';
import type { BoardGroup } from './reform-task-board.query.js';
import type { Row, RowGroup, Rows } from './reform-task-board.rows.js';
import type { BoardWords } from './reform-task-board.words.js';

/** The headings that a task stands under: each of its lead units, else one. */
function namesOf(ledger: Ledger, index: number, by: BoardGroup): readonly string[] {
  const { leads, phaseId, area } = ledger.tasks[index]!;
  if (by === 'unit') return leads.length > 0 ? Array.from(new Set(leads)) : [''];
  if (by === 'phase') return [ledger.phases.find((phase) => phase.id === phaseId)?.name ?? ''];
  return [by === 'status' ? ledger.verdict(index) : area];
}

/** Gathers a selection under headings: states and phases in their own order, the rest as the notice has them, those without a name last. */
export function gather(
  ledger: Ledger,
  { order }: Pick<Selection, 'order'>,
  by: BoardGroup,
  states: readonly string[],
): RowGroup[] {
  const fixed = by === 'status' ? states : by === 'phase' ? ledger.phases.map((phase) => phase.name) : [];
  const gathered = new Map<string, number[]>(fixed.map((name) => [name, []]));
  order.forEach((index) => {
    namesOf(ledger, index, by).forEach((name) => {
      if (!gathered.has(name)) gathered.set(name, []);
      gathered.get(name)!.push(index);
    });
  });
  const unnamed = gathered.get('') ?? [];
  gathered.delete('');
  return [...Array.from(gathered), ['', unnamed] as const]
    .filter(([, own]) => own.length > 0)
    .map(([name, own]) => ({
      name,
      order: own,
      depths: ledger.depths(own),
      ...(by === 'status' ? { state: name as StateName } : {}),
    }));
}

/** The lines of groups: each begins with its heading. */
export class GroupRows implements Rows {
  readonly length: number;
  private readonly groups: readonly RowGroup[];
  private readonly ledger: Ledger;
  private readonly starts: number[] = [];

  constructor(ledger: Ledger, groups: readonly RowGroup[]) {
    this.ledger = ledger;
    this.groups = groups;
    let length = 0;
    groups.forEach(({ order }) => {
      this.starts.push(length);
      length += order.length + 1;
    });
    this.length = length;
  }

  at(line: number): Row {
    let n = this.groups.length - 1;
    while (this.starts[n]! > line) n -= 1;
    const group = this.groups[n]!;
    const place = line - this.starts[n]! - 1;
    if (place < 0) return { key: `#${n}`, index: -1, depth: 0, group };
    const index = group.order[place]!;
    // A task may stand in several groups.
    return { key: `${n}#${this.ledger.tasks[index]!.id}`, index, depth: group.depths[place] ?? 0, group };
  }
}

/** One value of a filter and how many tasks have it. */
export interface Facet {
  readonly value: string;
  readonly count: number;
}

/** The values that the filters offer: units by how often they occur, areas and phases in their order. */
export interface Facets {
  readonly unit: readonly Facet[];
  readonly area: readonly Facet[];
  readonly phase: readonly Facet[];
}

/** A list longer than this is better searched than chosen from. */
const MOST_UNITS = 80;

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
    tally(phases, names.get(task.phaseId ?? '') ?? '');
  });
  return {
    unit: toFacets(units)
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_UNITS),
    area: toFacets(areas).slice(0, MOST_UNITS),
    phase: toFacets(phases),
  };
}

/** The heading of a group: its state, or its name, and how many tasks it has. */
export function renderGroup(
  { group }: Row,
  line: number,
  words: BoardWords,
  { MARKS, clip }: Pick<Tools, 'MARKS' | 'clip'>,
): TemplateResult {
  const { state, name, order } = group!;
  const mark = state && MARKS[state];
  const title = state ? words.states[state] : clip(name, 100) || words.unnamed;
  return html`<tr role="row" class="group" part="group" data-line=${line} aria-rowindex=${line + 2}>
    <th role="rowheader" scope="rowgroup" colspan="7" class=${state ?? ''}>
      ${mark && html`<i aria-hidden="true">${mark}</i> `}${title}
      <small>${words.count(order.length, order.length)}</small>
    </th>
  </tr>`;
}
