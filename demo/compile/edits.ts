import type { Plan, Warning } from 'jiaogai/sdk';
import { itemsOf, keyOf, KINDS, placeOf, withItems, withPlace, type Item, type Kind } from './items.js';

/** The facts of the head that a person may correct. */
export interface HeadEdits {
  readonly title?: string;
  readonly documentNumber?: string | null;
  readonly issuers?: readonly string[];
  readonly issuedOn?: string | null;
  readonly recipients?: string | null;
  readonly url?: string | null;
  readonly regionCode?: string | null;
  readonly regionName?: string | null;
}

/** An item that a person made; it stands behind the item of `after`, or at the end. */
export interface Added {
  readonly ref: string;
  readonly kind: Kind;
  readonly after: string | null;
  readonly item: Item;
}

/**
 * All that a person did to a plan, kept apart from it, so that compiling again loses nothing.
 * A `ref` is `kind/key`; nothing here is ever changed in place.
 */
export interface Edits {
  readonly head: HeadEdits;
  readonly changed: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly removed: readonly string[];
  readonly added: readonly Added[];
  readonly accepted: readonly string[];
  readonly resolved: readonly string[];
}

export const NO_EDITS: Edits = { head: {}, changed: {}, removed: [], added: [], accepted: [], resolved: [] };

/** An item as it is shown: the compiler's, as a person left it, or a person's own. */
export interface Row {
  readonly ref: string;
  readonly kind: Kind;
  readonly item: Item;
  readonly isAdded: boolean;
  readonly isChanged: boolean;
  readonly isAccepted: boolean;
}

export interface WarningRow {
  readonly ref: string;
  readonly warning: Warning;
  readonly isResolved: boolean;
}

/** A plan with a person's edits in it, its rows, and edits whose item the text no longer gives. */
export interface Edited {
  readonly plan: Plan;
  readonly rows: readonly Row[];
  readonly warnings: readonly WarningRow[];
  readonly orphans: readonly string[];
}

/** An edited item must still quote the text exactly; words that are gone are cited no more. */
function verified(kind: Kind, item: Item, text: string): Item {
  const place = placeOf(kind, item);
  return !place || text.slice(...place.at) === place.quote ? item : withPlace(kind, item, null);
}

function placeAdded(rows: Row[], edits: Edits, kind: Kind, text: string): void {
  for (const added of edits.added) {
    if (added.kind !== kind) continue;
    const row: Row = {
      ref: added.ref,
      kind,
      item: verified(kind, { ...added.item, ...edits.changed[added.ref] } as Item, text),
      isAdded: true,
      isChanged: false,
      isAccepted: edits.accepted.includes(added.ref),
    };
    const before = rows.findIndex((each) => each.ref === added.after);
    if (before < 0) rows.push(row);
    else rows.splice(before + 1, 0, row);
  }
}

function rowsOf(plan: Plan, edits: Edits, kind: Kind, text: string): Row[] {
  const seen = new Map<string, number>();
  const rows = itemsOf(plan, kind).map((item): Row => {
    const ref = `${kind}/${keyOf(kind, item, seen)}`;
    const change = edits.changed[ref];
    return {
      ref,
      kind,
      item: change ? verified(kind, { ...item, ...change } as Item, text) : item,
      isAdded: false,
      isChanged: change !== undefined,
      isAccepted: edits.accepted.includes(ref),
    };
  });
  placeAdded(rows, edits, kind, text);
  return rows;
}

/** What points at a deleted item points at nothing. */
function dropDangling(plan: Plan): Plan {
  const tasks = new Set(plan.tasks.map((task) => task.id));
  const phases = new Set(plan.phases.map((phase) => phase.id));
  const known = (id: string | null): string | null => (id !== null && tasks.has(id) ? id : null);
  return {
    ...plan,
    tasks: plan.tasks.map((task) => ({
      ...task,
      parentId: known(task.parentId),
      phaseId: task.phaseId !== null && phases.has(task.phaseId) ? task.phaseId : null,
    })),
    targets: plan.targets.map((target) => ({ ...target, taskId: known(target.taskId) })),
    deadlines: plan.deadlines.map((deadline) => ({ ...deadline, taskId: known(deadline.taskId) })),
    reports: plan.reports.filter((report) => tasks.has(report.taskId)),
  };
}

function applyHead(plan: Plan, head: HeadEdits): Plan {
  const { url, regionCode, regionName, issuers, ...plain } = head;
  return {
    ...plan,
    ...plain,
    ...(issuers ? { issuers: [...issuers], issuer: issuers[0] ?? null } : {}),
    source: url === undefined ? plan.source : { ...plan.source, url },
    region: {
      code: regionCode === undefined ? plan.region.code : regionCode,
      name: regionName === undefined ? plan.region.name : regionName,
    },
  };
}

function unitsOf(plan: Plan): Plan['units'] {
  const known = new Set(plan.units.map((unit) => unit.name));
  const units = [...plan.units];
  for (const name of plan.tasks.flatMap((task) => [...task.leads, ...task.partners])) {
    if (known.has(name)) continue;
    known.add(name);
    units.push({ id: `unit-new-${units.length + 1}`, name });
  }
  return units;
}

function warningRows(plan: Plan, edits: Edits): WarningRow[] {
  const seen = new Map<string, number>();
  return plan.warnings.map((warning) => {
    const base = `${warning.code}|${warning.detail}`;
    const nth = seen.get(base) ?? 0;
    seen.set(base, nth + 1);
    const ref = nth ? `${base}#${nth}` : base;
    return { ref, warning, isResolved: edits.resolved.includes(ref) };
  });
}

/** Lays a person's edits over what the compiler found in `text`. */
export function applyEdits(compiled: Plan, edits: Edits, text: string): Edited {
  const all = KINDS.flatMap((kind) => rowsOf(compiled, edits, kind, text));
  const rows = all.filter((row) => !edits.removed.includes(row.ref));
  const warnings = warningRows(compiled, edits);
  let plan = applyHead(compiled, edits.head);
  for (const kind of KINDS) {
    const items = rows.filter((row) => row.kind === kind).map((row) => row.item);
    plan = withItems(plan, kind, items as never);
  }
  plan = dropDangling({ ...plan, warnings: warnings.filter((each) => !each.isResolved).map((each) => each.warning) });
  const known = new Set(all.map((row) => row.ref));
  return {
    plan: { ...plan, units: unitsOf(plan) },
    rows,
    warnings,
    orphans: Object.keys(edits.changed).filter((ref) => !known.has(ref)),
  };
}
