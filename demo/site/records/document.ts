import type { Calendar, CountRule, Plan, ReformRecord, RosterPerson, RosterUnit, Target } from 'jiaogai/sdk';

/** A record as a bureau writes it: what it leaves out is the default. */
export type DraftRecord = Pick<ReformRecord, 'id' | 'kind' | 'on'> & Partial<ReformRecord>;
export type DraftUnit = Pick<RosterUnit, 'id' | 'name'> & Partial<RosterUnit>;
export type DraftPerson = Pick<RosterPerson, 'id' | 'label'> & Partial<RosterPerson>;
export type DraftRule = Partial<CountRule>;

/** What `records-src` may name: records, and what is needed beside them to make a reading. */
export interface RecordsDocument {
  readonly mark: string;
  readonly records: readonly DraftRecord[];
  readonly roster: { readonly units: readonly DraftUnit[]; readonly persons: readonly DraftPerson[] };
  readonly calendar: Partial<Calendar>;
  readonly rules: readonly (DraftRule & Pick<CountRule, 'targetId'>)[];
}

/** Finds the targets of a plan by their words, since ids are made from them, and faults what is not there. */
export interface TargetFinder {
  readonly id: (words: string, value?: number) => string;
  /** Targets of the kind `target` that nobody has asked for. */
  readonly forgotten: () => readonly Target[];
}

export function targetFinder(plan: Plan): TargetFinder {
  const asked = new Set<string>();
  return {
    id: (words, value) => {
      const found = plan.targets.filter(
        (target) => target.label.includes(words) && (value === undefined || target.value === value),
      );
      if (found.length !== 1) throw new Error(`${plan.title}: ${found.length} targets say ${words} ${value ?? ''}`);
      asked.add(found[0]!.id);
      return found[0]!.id;
    },
    forgotten: () => plan.targets.filter(({ id, kind }) => kind === 'target' && !asked.has(id)),
  };
}

/** A document whose rules leave out no target. */
export function closed(plan: Plan, finder: TargetFinder, document: RecordsDocument): RecordsDocument {
  const missing = finder.forgotten().map(({ label }) => label);
  if (missing.length > 0) throw new Error(`${plan.title}: no rule counts ${missing.join('; ')}`);
  return document;
}
