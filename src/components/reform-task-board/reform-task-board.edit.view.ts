import type { TaskChange } from '../../sdk/contract/index.js';
import type { Plan, Task, TaskStatus } from '../../sdk/model/index.js';

/** What of a task is edited in place, in the order of the form. */
export const EDIT_FIELDS = ['status', 'progress', 'due', 'leads'] as const;
export type EditField = (typeof EDIT_FIELDS)[number];

export const STATUSES: readonly TaskStatus[] = ['notStarted', 'inProgress', 'done', 'suspended'];

/** Who edits: what their role may, at the tasks that their units lead (by id or name). The server's answer binds. */
export interface TaskEditor {
  readonly role: string;
  readonly units?: readonly string[];
}

/** The fields as a person typed them. */
export type Typed = Readonly<Record<EditField, string>>;
/** Why what was typed cannot be sent. */
export type EditFault = 'progress' | 'due' | 'leads';
export type EditFaults = Readonly<Partial<Record<EditField, EditFault>>>;

const CLERKS: readonly EditField[] = ['status', 'progress'];
const MOST_LEADS = 50;
const MOST_NAME = 200;

/**
 * What a person may edit of a task: an officer all four, a clerk of a lead unit status and progress, anyone else nothing.
 * Where the page does not say who it is, what both may.
 */
export function fieldsFor(
  editor: TaskEditor | undefined,
  task: Pick<Task, 'leads'>,
  units: Plan['units'],
): readonly EditField[] {
  if (!editor) return CLERKS;
  if (editor.role === 'officer') return EDIT_FIELDS;
  if (editor.role !== 'clerk') return [];
  const own = editor.units;
  const isLead = ({ leads }: Pick<Task, 'leads'>): boolean =>
    leads.some((name) => own!.some((unit) => unit === name || units.some((u) => u.id === unit && u.name === name)));
  return !Array.isArray(own) || isLead(task) ? CLERKS : [];
}

/** A task as the form shows it. */
export function typedOf(task: Pick<Task, EditField>): Typed {
  const progress = task.progress === null ? '' : String(task.progress);
  return { status: task.status, progress, due: task.due ?? '', leads: task.leads.join('、') };
}

/** Names in a row, parted by 、 a comma or a semicolon; each once. */
export function readLeads(text: string): string[] {
  const names = text.split(/[、，,；;\n]/).map((name) => name.trim());
  return names.filter((name, at) => name !== '' && names.indexOf(name) === at);
}

/** Percent, null for nothing, undefined for what is no percent; full-width digits count. */
function readProgress(text: string): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '');
  if (plain === '') return null;
  return /^\d{1,3}(?:\.\d{1,2})?$/.test(plain) && Number(plain) <= 100 ? Number(plain) : undefined;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What is wrong with what was typed, field by field. */
export function faultsOf(typed: Typed, fields: readonly EditField[]): EditFaults {
  const names = readLeads(typed.leads);
  const faults: Partial<Record<EditField, EditFault>> = {
    ...(readProgress(typed.progress) === undefined && { progress: 'progress' }),
    ...(typed.due !== '' && !isDay(typed.due) && { due: 'due' }),
    ...((names.length > MOST_LEADS || names.some(({ length }) => length > MOST_NAME)) && { leads: 'leads' }),
  };
  return Object.fromEntries(Object.entries(faults).filter(([field]) => fields.indexOf(field as EditField) >= 0));
}

/** What was typed as values of a task. */
function valueOf(typed: Typed): Pick<Task, EditField> {
  return {
    status: typed.status as TaskStatus,
    progress: readProgress(typed.progress) ?? null,
    due: typed.due || null,
    leads: readLeads(typed.leads),
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Only what a person changed: what they left alone may have been changed by others. */
export function changeOf(base: Pick<Task, EditField>, typed: Typed, fields: readonly EditField[]): TaskChange {
  const value = valueOf(typed);
  const changed = fields.filter((field) => !isSame(value[field], base[field]));
  return Object.fromEntries(changed.map((field) => [field, value[field]]));
}

/** Whether a task already says all of a change: then an answer that never came had been a yes. */
export function hasChange(task: Pick<Task, EditField>, change: TaskChange): boolean {
  return EDIT_FIELDS.every((field) => change[field] === undefined || isSame(change[field], task[field]));
}

/** One field over which two people met. */
export interface Clash {
  readonly field: EditField;
  /** What stands there now. */
  readonly theirs: Pick<Task, EditField>;
  /** What was typed; undefined: nothing, only the other one changed it. */
  readonly mine: Pick<Task, EditField> | undefined;
}

/** What stands there now beside what was typed: each field that either of the two changed. */
export function clashesOf(
  base: Pick<Task, EditField>,
  current: Pick<Task, EditField>,
  change: TaskChange,
): readonly Clash[] {
  const mine = { ...base, ...change } as Pick<Task, EditField>;
  return EDIT_FIELDS.filter((field) => change[field] !== undefined || !isSame(base[field], current[field])).map(
    (field) => ({ field, theirs: current, mine: change[field] === undefined ? undefined : mine }),
  );
}
