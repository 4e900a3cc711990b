import type { Task } from 'jiaogai/sdk';
import type { Edits, HeadEdits, Row } from './edits.js';
import { type Item, type Kind, placeOf, withPlace } from './items.js';

const without = (list: readonly string[], value: string): string[] => list.filter((each) => each !== value);
const toggled = (list: readonly string[], value: string, isOn: boolean): string[] =>
  isOn ? [...without(list, value), value] : without(list, value);

/** Sets facts of the head. */
export function editHead(edits: Edits, head: HeadEdits): Edits {
  return { ...edits, head: { ...edits.head, ...head } };
}

/** Changes properties of an item; to change it is to have looked at it. */
export function editItem(edits: Edits, ref: string, change: Readonly<Record<string, unknown>>): Edits {
  return {
    ...edits,
    changed: { ...edits.changed, [ref]: { ...edits.changed[ref], ...change } },
    accepted: toggled(edits.accepted, ref, true),
  };
}

/** Gives an item back the compiler's words. */
export function restoreItem(edits: Edits, ref: string): Edits {
  const changed = Object.fromEntries(Object.entries(edits.changed).filter(([name]) => name !== ref));
  return { ...edits, changed, removed: without(edits.removed, ref) };
}

export function acceptItem(edits: Edits, ref: string, isOn: boolean): Edits {
  return { ...edits, accepted: toggled(edits.accepted, ref, isOn) };
}

export function acceptAll(edits: Edits, refs: readonly string[]): Edits {
  return { ...edits, accepted: [...new Set([...edits.accepted, ...refs])] };
}

export function resolveWarning(edits: Edits, ref: string, isOn: boolean): Edits {
  return { ...edits, resolved: toggled(edits.resolved, ref, isOn) };
}

/** Takes an item out. One that a person made is kept too, only not shown: undo brings it back. */
export function removeItem(edits: Edits, ref: string): Edits {
  return { ...edits, removed: toggled(edits.removed, ref, true) };
}

/** A number that no item of these edits has yet. */
function nextNumber(edits: Edits): number {
  return edits.added.reduce((max, each) => Math.max(max, Number(/new-(\d+)$/.exec(each.ref)?.[1] ?? 0)), 0) + 1;
}

/** Adds an item behind another, and says under which name. */
export function addItem(
  edits: Edits,
  kind: Kind,
  item: Item,
  after: string | null,
): { readonly edits: Edits; readonly ref: string } {
  const key = `new-${nextNumber(edits)}`;
  const ref = `${kind}/${key}`;
  const own = 'id' in item ? { ...item, id: `${kind.slice(0, -1)}-${key}` } : item;
  const added = { ref, kind, after, item: own as Item };
  return {
    edits: { ...edits, added: [...edits.added, added], accepted: [...edits.accepted, ref] },
    ref,
  };
}

/** The sentences of a text, each with where it starts in it. */
export function sentencesOf(text: string): { readonly text: string; readonly start: number }[] {
  const sentences: { text: string; start: number }[] = [];
  const pattern = /[^。；！？\n]*[。；！？\n]?/g;
  for (let match = pattern.exec(text); match && match[0] !== ''; match = pattern.exec(text)) {
    if (match[0].trim()) sentences.push({ text: match[0].trim(), start: match.index + match[0].search(/\S/) });
  }
  return sentences;
}

const TITLE_LENGTH = 40;
const titleOf = (text: string): string =>
  (text.split(/[，,。；：]/)[0] ?? text).slice(0, TITLE_LENGTH) || text.slice(0, TITLE_LENGTH);

/** The range of a part of an item's words in the notice, or null when its text is not cited word for word. */
function placeOfPart(row: Row, part: string): { at: [number, number]; quote: string } | null {
  const place = placeOf(row.kind, row.item);
  const offset = place ? place.quote.indexOf(part) : -1;
  if (!place || offset < 0) return null;
  const start = place.at[0] + offset;
  return { at: [start, start + part.length], quote: part };
}

/** Splits a task before one of its sentences (`start` in its text): the second part becomes a task of its own. */
export function splitTask(edits: Edits, row: Row, start: number): { readonly edits: Edits; readonly ref: string } {
  const task = row.item as Task;
  const [first, second] = [task.text.slice(0, start).trim(), task.text.slice(start).trim()];
  const kept = withPlace('tasks', task, placeOfPart(row, first) ?? placeOf('tasks', task));
  const part: Task = {
    ...withPlace('tasks', task, placeOfPart(row, second)),
    title: titleOf(second),
    text: second,
    reports: [],
    evidence: [],
    status: 'notStarted',
    progress: null,
  };
  const trimmed = editItem(edits, row.ref, { text: first, source: kept.source });
  return addItem(trimmed, 'tasks', part, row.ref);
}

/** Makes a second item like this one, both then to be corrected by hand: two figures in one sentence, two days in one. */
export function splitItem(edits: Edits, row: Row): { readonly edits: Edits; readonly ref: string } {
  return addItem(edits, row.kind, row.item, row.ref);
}
