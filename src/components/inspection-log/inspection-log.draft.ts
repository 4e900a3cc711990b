import type { ReformRecord } from '../../sdk/model/index.js';
import { isAmount } from '../../sdk/rules/kind-counts.js';
import type { RosterFinder } from '../../sdk/rules/find-member.js';
import {
  readTypedRecord,
  type TypedEvidence,
  type TypedFault,
  type TypedFinding,
  type TypedFollowUp,
  type TypedRecord,
} from '../../sdk/rules/typed-record.js';

/** A form as it was typed: every field a text, so that nothing is lost for not being right yet. */
export interface FormDraft {
  /** The record's id, also of one that is not there yet: saved twice it is corrected, not doubled. */
  readonly recordId: string;
  /** The revision that was before the person; 0 for a new record. */
  readonly base: number;
  /** The one finding whose follow-up is written; empty for the whole form. */
  readonly findingId: string;
  readonly typed: TypedRecord;
  readonly targetIds: readonly string[];
}

const EMPTY: TypedRecord = {
  kind: '',
  on: '',
  unit: '',
  person: '',
  quantity: '',
  of: '',
  note: '',
  findings: [],
  evidence: [],
};

/** A part of a form that was added and is still empty. */
export const FRESH = {
  findings: { id: '', text: '', due: '', followUps: [] } satisfies TypedFinding,
  evidence: { id: '', title: '', url: '', on: '', visibility: '' } satisfies TypedEvidence,
};

/** A new record: of today, and of one where one is what is meant. */
export function newDraft(kind: string, today: string, recordId: string): FormDraft {
  const quantity = kind === '' || isAmount(kind) ? '' : '1';
  return { recordId, base: 0, findingId: '', typed: { ...EMPTY, kind, on: today, quantity }, targetIds: [] };
}

/** A record as one would have typed it. */
export function draftOf(record: ReformRecord, findingId: string, today: string): FormDraft {
  const { kind, on, unitId, personId, quantity, of, note, targetIds } = record;
  const findings = record.findings.map((finding): TypedFinding => {
    const followUps = finding.followUps.map((each): TypedFollowUp => {
      return { on: each.on, text: each.text, settled: each.isSettled ? '1' : '' };
    });
    const isMeant = finding.id === findingId;
    return {
      id: finding.id,
      text: finding.text,
      due: finding.due ?? '',
      followUps: isMeant ? [...followUps, { on: today, text: '', settled: '' }] : followUps,
    };
  });
  const evidence = record.evidence.map((each): TypedEvidence => {
    return { ...each, url: each.url ?? '', on: each.on ?? '' };
  });
  return {
    recordId: record.id,
    base: record.revision,
    findingId,
    typed: {
      kind,
      on,
      unit: unitId ?? '',
      person: personId ?? '',
      quantity: String(quantity),
      of: of === null ? '' : String(of),
      note,
      findings,
      evidence,
    },
    targetIds,
  };
}

type Tree = Readonly<Record<string, unknown>> | readonly unknown[];

/** A tree with another value at a path such as `findings.0.due`; what is not there stays away. */
function withValue(tree: Tree, [key, ...rest]: readonly string[], value: unknown): Tree {
  const old = (tree as Record<string, unknown>)[key!];
  if (old === undefined) return tree;
  const next = rest.length === 0 ? value : withValue(old as Tree, rest, value);
  if (!Array.isArray(tree)) return { ...tree, [key!]: next };
  return tree.map((each: unknown, at) => (String(at) === key ? next : each));
}

function valueAt(tree: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], tree);
}

/** Writes one field. */
export function setField(draft: FormDraft, path: string, value: string): FormDraft {
  return {
    ...draft,
    typed: withValue(draft.typed as unknown as Tree, path.split('.'), value) as unknown as TypedRecord,
  };
}

/** Adds an empty part to a list of parts: `findings`, `evidence`, `findings.0.followUps`. */
export function addPart(draft: FormDraft, path: string, today: string): FormDraft {
  const fresh: unknown =
    path === 'findings' || path === 'evidence' ? FRESH[path] : { on: today, text: '', settled: '' };
  const list = (valueAt(draft.typed, path.split('.')) ?? []) as unknown[];
  const typed = withValue(draft.typed as unknown as Tree, path.split('.'), [...list, fresh]);
  return { ...draft, typed: typed as unknown as TypedRecord };
}

/** Takes a part out: `findings.0`. */
export function takeOut(draft: FormDraft, path: string): FormDraft {
  const keys = path.split('.');
  const at = Number(keys.pop());
  const list = (valueAt(draft.typed, keys) ?? []) as unknown[];
  const typed = withValue(
    draft.typed as unknown as Tree,
    keys,
    list.filter((_, each) => each !== at),
  );
  return { ...draft, typed: typed as unknown as TypedRecord };
}

/** Ticks a target, or takes the tick away. */
export function setTarget(draft: FormDraft, id: string, isOn: boolean): FormDraft {
  const others = draft.targetIds.filter((each) => each !== id);
  return { ...draft, targetIds: isOn ? [...others, id] : others };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Record<string, unknown>[] =>
  (Array.isArray(value) ? (value as unknown[]) : []).map((each) => Object(each) as Record<string, unknown>);

function texts<K extends string>(value: Record<string, unknown>, keys: readonly K[]): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, text(value[key])])) as Record<K, string>;
}

const FIELDS = ['kind', 'on', 'unit', 'person', 'quantity', 'of', 'note'] as const;

/** A draft as it was kept; undefined for what is none. Other scripts of the page may have been at it. */
export function readDraft(value: unknown): FormDraft | undefined {
  const { recordId, base, findingId, typed, targetIds } = Object(value) as Record<string, unknown>;
  if (typeof recordId !== 'string' || !/^[\w.:-]{1,128}$/.test(recordId) || typeof typed !== 'object') return undefined;
  const form = Object(typed) as Record<string, unknown>;
  return {
    recordId,
    base: Number.isInteger(base) && (base as number) > 0 ? (base as number) : 0,
    findingId: text(findingId),
    typed: {
      ...texts(form, FIELDS),
      findings: list(form['findings']).map((each) => ({
        ...texts(each, ['id', 'text', 'due']),
        followUps: list(each['followUps']).map((one) => texts(one, ['on', 'text', 'settled'])),
      })),
      evidence: list(form['evidence']).map((each) => texts(each, ['id', 'title', 'url', 'on', 'visibility'])),
    },
    targetIds: (Array.isArray(targetIds) ? (targetIds as unknown[]) : []).map(text).filter((id) => id !== ''),
  };
}

/** What a form is read against. */
export interface DraftContext {
  readonly names: RosterFinder;
  readonly latest: string;
  readonly before: ReformRecord | undefined;
  readonly newId: (start: string) => string;
}

export type DraftResult =
  { readonly ok: true; readonly record: ReformRecord } | { readonly ok: false; readonly faults: readonly TypedFault[] };

/** The record that a form says, or what is wrong with it, field by field. */
export function recordFrom(draft: FormDraft, { names, latest, before, newId }: DraftContext): DraftResult {
  const read = readTypedRecord(draft.typed, { names, latest, isStrict: true, newId, ...(before ? { before } : {}) });
  if (!read.ok) return { ok: false, faults: read.faults };
  const { recordId: id, targetIds } = draft;
  const trimmed = { note: read.fields.note.trim() };
  const record: ReformRecord = {
    id,
    ...read.fields,
    ...trimmed,
    targetIds: [...targetIds],
    revision: 1,
    isDeleted: false,
  };
  return { ok: true, record };
}
