import type {
  AfterSchoolRule,
  Citation,
  Deadline,
  EnrollmentRule,
  ExamRule,
  HomeworkRule,
  Phase,
  Plan,
  PlanRules,
  Target,
  Task,
  TextRange,
} from 'jiaogai/sdk';

/** What a person can accept, edit, split, delete and add, by the list of the plan it stands in. */
export interface ItemOf {
  readonly phases: Phase;
  readonly tasks: Task;
  readonly targets: Target;
  readonly deadlines: Deadline;
  readonly homework: HomeworkRule;
  readonly exams: ExamRule;
  readonly afterSchool: AfterSchoolRule;
  readonly enrollment: EnrollmentRule;
}
export type Kind = keyof ItemOf;
export type Item = ItemOf[Kind];

/** In the order in which they are shown. */
export const KINDS: readonly Kind[] = [
  'tasks',
  'targets',
  'deadlines',
  'phases',
  'homework',
  'exams',
  'afterSchool',
  'enrollment',
];

type RuleKind = Exclude<Kind, 'phases' | 'tasks' | 'targets' | 'deadlines'>;
const isRule = (kind: Kind): kind is RuleKind => kind in { homework: 1, exams: 1, afterSchool: 1, enrollment: 1 };

/** The items of a kind in a plan. */
export function itemsOf<K extends Kind>(plan: Plan, kind: K): readonly ItemOf[K][] {
  const found: unknown = isRule(kind) ? plan.rules[kind] : plan[kind as keyof Plan];
  const list: readonly unknown[] = Array.isArray(found) ? found : found ? [found] : [];
  return list as readonly ItemOf[K][];
}

/** A plan in which the items of a kind are replaced. */
export function withItems<K extends Kind>(plan: Plan, kind: K, items: readonly ItemOf[K][]): Plan {
  if (!isRule(kind)) return { ...plan, [kind]: items };
  const value: unknown = kind === 'afterSchool' ? (items[0] ?? null) : items;
  return { ...plan, rules: { ...plan.rules, [kind]: value } as PlanRules };
}

/** The exact words of an item and where they stand, or null when it cites none. */
export function placeOf(kind: Kind, item: Item): { readonly at: TextRange; readonly quote: string } | null {
  const own = item as Partial<Pick<Deadline, 'at' | 'quote'>> & { readonly source?: Citation | null };
  if (kind === 'deadlines' || kind === 'targets') {
    return own.at && own.quote ? { at: own.at, quote: own.quote } : null;
  }
  return own.source ? { at: own.source.at, quote: own.source.quote } : null;
}

/** An item with its words elsewhere in the text, or cited no more. */
export function withPlace<T extends Item>(kind: Kind, item: T, place: { at: TextRange; quote: string } | null): T {
  const moved = place ? { at: place.at, quote: place.quote } : null;
  // A deadline always names a range: the empty one quotes nothing, and still quotes it exactly.
  if (kind === 'deadlines') return { ...item, ...(moved ?? { at: [0, 0], quote: '' }) };
  const markers = (item as { source?: Citation | null }).source?.markers ?? [];
  const source = moved ? { markers, ...moved } : null;
  return kind === 'targets' ? { ...item, ...(moved ?? { at: null }), source } : { ...item, source };
}

/** A name for an item that holds as long as its wording does; `nth` tells equal ones apart. */
export function keyOf(kind: Kind, item: Item, seen: Map<string, number>): string {
  const own = item as { readonly id?: string; readonly principle?: string; readonly exam?: string };
  const base = own.id ?? [own.principle ?? own.exam ?? '', placeOf(kind, item)?.quote ?? kind].join('|');
  const nth = seen.get(base) ?? 0;
  seen.set(base, nth + 1);
  return nth === 0 ? base : `${base}#${nth}`;
}
