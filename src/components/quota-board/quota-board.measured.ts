import type { Plan, ReformRecord, Roster } from '../../sdk/model/index.js';
import { measureTargets, type MeasureContext, type Reading, type ReadingPart } from '../../sdk/rules/measure.js';
import type { QuotaFault } from '../../sdk/rules/quota-fault.js';
import type { QuotaStatus } from '../../sdk/rules/quota-status.js';
import { QUOTA_MARKS } from '../internal/quota-states.js';
import type { Entry, Measured, Member } from './quota-board.entry.js';

const RANKS = Object.keys(QUOTA_MARKS) as QuotaStatus[];

/** Statuses of a member that keep a target from being reached. */
function isBehind({ status }: ReadingPart): boolean {
  return status !== null && status !== 'met' && status !== 'onTrack';
}

function measuredOf(reading: Reading | QuotaFault): Measured {
  if (!reading.ok) {
    const none = { value: null, goal: null, each: null, behind: 0, members: 0, member: 'unit' as const, isOwn: null };
    return { reading: undefined, fault: reading, status: null, ...none };
  }
  const { status, value, goal, rule, breakdown } = reading;
  const each = rule?.each ?? 'region';
  const expected = breakdown.filter(({ isExpected }) => isExpected);
  return {
    reading,
    fault: undefined,
    status,
    value,
    goal,
    each: each === 'region' ? null : each,
    behind: expected.filter(isBehind).length,
    members: expected.length,
    member: each === 'person' ? 'person' : 'unit',
    isOwn: null,
  };
}

/**
 * All targets of a plan, measured in one pass. What is no figure to reach is measured only where a rule says how: a
 * condition that nobody counts is not "not reported".
 */
export function measureEntries(
  { targets }: Pick<Plan, 'targets'>,
  records: readonly ReformRecord[],
  context: MeasureContext,
): Entry[] {
  const ruled = new Set(context.rules?.map(({ targetId }) => targetId));
  const isFigure = targets.map(({ kind, id }) => kind === 'target' || ruled.has(id));
  const figures = targets.filter((_, index) => isFigure[index]);
  const readings = measureTargets(figures, records, context);
  let next = 0;
  return targets.map((target, index) => ({
    index,
    target,
    isFigure: isFigure[index]!,
    measured: isFigure[index] ? measuredOf(readings[next++]!) : undefined,
  }));
}

/** The most urgent of the statuses of some members. */
function worstOf(parts: readonly ReadingPart[]): QuotaStatus | null {
  return RANKS.find((status) => parts.some((part) => part.status === status)) ?? null;
}

function partOf({ measured, target }: Entry, unitId: string, persons: ReadonlySet<string>): Measured | undefined {
  const { reading = undefined, each = null } = measured ?? {};
  if (!measured || !reading) return undefined;
  const isOwn = (record: ReformRecord): boolean => record.unitId === unitId || persons.has(record.personId ?? '');
  if (each === 'person') {
    const own = reading.breakdown.filter(({ id }) => persons.has(id));
    if (own.length === 0) return undefined;
    const isSilent = own.every(({ status }) => status === 'notReported');
    const value = isSilent ? null : own.filter(({ status }) => status === 'met').length;
    const behind = own.filter(isBehind).length;
    return { ...measured, value, goal: own.length, status: worstOf(own), behind, members: own.length, isOwn };
  }
  const part = reading.breakdown.find(({ kind, id }) => kind === 'unit' && id === unitId);
  if (!part) return undefined;
  const { value, status } = part;
  const rest = { each: null, behind: 0, members: 0, member: 'unit' as Member, isOwn };
  return { ...measured, ...rest, value, status, goal: each === 'unit' ? target.value : null };
}

/** One unit's part of each figure; where it has none, the figure is left out. A name does as well as an id. */
export function entriesOfUnit(entries: readonly Entry[], unit: string, roster: Roster | null): Entry[] {
  const id = roster?.units.find((each) => each.id === unit || each.name === unit)?.id ?? unit;
  const persons = new Set(roster?.persons.filter(({ unitId }) => unitId === id).map((each) => each.id));
  const own: Entry[] = [];
  entries.forEach((entry) => {
    const measured = partOf(entry, id, persons);
    if (measured) own.push({ ...entry, measured });
  });
  return own;
}

/** The units that one may choose from: those of the roster, else whoever has records. */
export function unitsOf(entries: readonly Entry[], roster: Roster | null): { id: string; name: string }[] {
  if (roster && roster.units.length > 0) return roster.units.map(({ id, name }) => ({ id, name }));
  const found = new Map<string, string>();
  entries.forEach(({ measured }) =>
    measured?.reading?.breakdown.forEach(({ kind, id, name }) => kind === 'unit' && found.set(id, name)),
  );
  return Array.from(found, ([id, name]) => ({ id, name }));
}

/** The day of the last record behind a figure; empty when there is none. */
export function latestOf({ reading, isOwn }: Measured): string {
  let latest = '';
  reading?.records.forEach((record) => {
    if (record.on > latest && (!isOwn || isOwn(record))) latest = record.on;
  });
  return latest;
}
