import type { CountRule, ReformRecord, Roster } from '../model/index.js';

/** What was counted of one unit or person. */
export interface TallyPart {
  sum: number;
  /** Sum of `of` where records say it. */
  of: number;
  withOf: number;
  count: number;
  /** The last level, and the record that says it. */
  level: ReformRecord | null;
  /** Whom the records name; only where members are counted. */
  readonly named: Set<string> | null;
}

/** What is counted for one target. */
export interface Tally {
  readonly rule: CountRule;
  /** Days, both included; empty and `~`: open. */
  readonly from: string;
  readonly to: string;
  /** Members of the rule's group; null: all. */
  readonly members: ReadonlySet<string> | null;
  readonly parts: Map<string, TallyPart>;
  readonly records: ReformRecord[];
}

/** The unit of what stands for the region itself. */
export const REGION = '';

export function newTally(rule: CountRule, from: string, to: string, roster: Roster | null): Tally {
  const { group } = rule;
  const inGroup = group === null ? [] : [...(roster?.units ?? []), ...(roster?.persons ?? [])];
  const members =
    group === null ? null : new Set(inGroup.filter((each) => each.groups.includes(group)).map(({ id }) => id));
  return { rule, from, to, members, parts: new Map(), records: [] };
}

function partOf(tally: Tally, key: string): TallyPart {
  let part = tally.parts.get(key);
  if (part === undefined) {
    const named = tally.rule.counts === 'members' ? new Set<string>() : null;
    tally.parts.set(key, (part = { sum: 0, of: 0, withOf: 0, count: 0, level: null, named }));
  }
  return part;
}

/** Of two levels of one day the one with the greater id holds, whatever their order. */
function isLater(a: ReformRecord, b: ReformRecord): boolean {
  return a.on > b.on || (a.on === b.on && a.id > b.id);
}

function add(tally: Tally, record: ReformRecord, unitId: string): void {
  if (record.on < tally.from || record.on > tally.to) return;
  const { members, rule } = tally;
  const person = record.personId ?? REGION;
  if (members !== null && !members.has(person) && !members.has(unitId)) return;
  const part = partOf(tally, rule.each === 'person' ? person : unitId);
  part.sum += record.quantity ?? 1;
  part.count += 1;
  if (record.of != null) {
    part.of += record.of;
    part.withOf += 1;
  }
  if (part.named !== null) part.named.add(person || unitId);
  if (rule.counts === 'latest' && (part.level === null || isLater(record, part.level))) part.level = record;
  tally.records.push(record);
}

/** Counts all records for all targets in one pass. Those that name targets count for these alone. */
export function tallyAll(tallies: readonly Tally[], records: readonly ReformRecord[], roster: Roster | null): void {
  const byKind = new Map<string, Tally[]>();
  const byTarget = new Map<string, Tally>();
  for (const tally of tallies) {
    byTarget.set(tally.rule.targetId, tally);
    for (const kind of new Set(tally.rule.kinds)) byKind.set(kind, [...(byKind.get(kind) ?? []), tally]);
  }
  const unitOf = new Map((roster?.persons ?? []).map(({ id, unitId }) => [id, unitId ?? REGION]));
  for (const record of records) {
    const unitId = record.unitId ?? (record.personId == null ? REGION : (unitOf.get(record.personId) ?? REGION));
    const named = record.targetIds;
    if (named !== undefined && named.length > 0) {
      for (const id of new Set(named)) {
        const tally = byTarget.get(id);
        if (tally) add(tally, record, unitId);
      }
      continue;
    }
    const wanted = byKind.get(record.kind);
    if (wanted !== undefined) for (const tally of wanted) add(tally, record, unitId);
  }
}
