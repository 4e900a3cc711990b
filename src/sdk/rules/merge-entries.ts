import type { Phase, Plan, Target, Task } from '../model/index.js';
import { Matcher, type Entry } from './merge-match.js';
import { essenceOf } from './wording.js';

/** Which things of the new plan are which of the old one, by index; `inPlace` counts those of wholly other wording. */
export interface Matches {
  /** Index in the old list by index in the new one. */
  readonly oldOf: ReadonlyMap<number, number>;
  readonly inPlace: number;
}

/** Shorter wordings are too common to tell what moved from one part of a notice to another. */
const TELLING_LENGTH = 8;
/** Small corrections leave this much of a wording; a likeness across areas or units must be plainer. */
const ALIKE = { within: 0.6, across: 0.75 };

const orRaw = (text: string): string => essenceOf(text) || text.trim();
const telling = (text: string): string | null => (text.length >= TELLING_LENGTH ? text : null);

/** The wording of a task without the number that leads it: numbers shift when an item is put in before. */
function textOf(task: Task): string {
  const text = essenceOf(task.text);
  const markers = task.source?.markers ?? [];
  const marker = essenceOf(markers[markers.length - 1] ?? '');
  return marker !== '' && text.startsWith(marker) ? text.slice(marker.length) : text;
}

function placeOf(task: Task): string | null {
  const place = [...(task.source?.markers ?? []), '', task.number].map(essenceOf).join('>');
  return /[^>]/.test(place) ? place : null;
}

function taskEntry(task: Task, at: number, place: string | null): Entry {
  const [title, text, area] = [orRaw(task.title), textOf(task), essenceOf(task.area)];
  const at3 = (key: string): string | null => (place === null ? null : `${place}|${key}`);
  const whole = `${title}|${text}`;
  return {
    at,
    keys: [at3(whole), `${area}|${whole}`, whole, telling(text), at3(title), `${area}|${title}`, title],
    place,
    group: area,
    words: text.includes(title) ? text : title + text,
  };
}

/** Only what is said in full is known again under another item. */
const onlyWhole = (entry: Entry): Entry => ({
  ...entry,
  keys: [telling(entry.words) && entry.keys[2]!, entry.keys[3]!],
});

/** The tasks of a plan by the task above them; what refers to nothing stands at the top. */
class TaskTree {
  readonly tops: Entry[] = [];
  readonly #children = new Map<string, Entry[]>();
  readonly all: Entry[];

  constructor(tasks: readonly Task[]) {
    const ids = new Set(tasks.map((task) => task.id));
    const below = new Map<string, number[]>();
    tasks.forEach(({ parentId }, at) => {
      if (parentId === null || !ids.has(parentId)) this.tops.push(taskEntry(tasks[at]!, at, placeOf(tasks[at]!)));
      else if (below.has(parentId)) below.get(parentId)!.push(at);
      else below.set(parentId, [at]);
    });
    for (const [id, places] of below) {
      // Parts of an item have no number of their own: their order stands for it where none came or went.
      const entries = places.map((at, order) => taskEntry(tasks[at]!, at, `${order}/${places.length}`));
      this.#children.set(id, entries);
    }
    this.all = [...this.tops, ...[...this.#children.values()].flat()];
  }

  below(id: string): readonly Entry[] {
    return this.#children.get(id) ?? [];
  }
}

/** Matches gathered over several rounds, each among what is left. */
class Gathering implements Matches {
  readonly oldOf = new Map<number, number>();
  readonly #taken = new Set<number>();
  inPlace = 0;

  /** What no round has matched yet. */
  leftOf(olds: readonly Entry[], nexts: readonly Entry[]): [Entry[], Entry[]] {
    return [olds.filter(({ at }) => !this.#taken.has(at)), nexts.filter(({ at }) => !this.oldOf.has(at))];
  }

  round(olds: readonly Entry[], nexts: readonly Entry[], run: (matcher: Matcher) => void): Matcher['matches'] {
    const matcher = new Matcher(...this.leftOf(olds, nexts));
    run(matcher);
    for (const [old, next, why] of matcher.matches) {
      this.oldOf.set(next, old);
      this.#taken.add(old);
      if (why === 'place') this.inPlace += 1;
    }
    return matcher.matches;
  }
}

/** Tasks by tasks above them: the top ones first, then the parts of each pair, then what moved under another item. */
export function matchTasks(old: readonly Task[], next: readonly Task[]): Matches {
  const found = new Gathering();
  const [olds, nexts] = [new TaskTree(old), new TaskTree(next)];
  const areas = new Set(nexts.all.map((entry) => entry.group));
  const rest = (matcher: Matcher): void => {
    matcher
      .exact()
      .alike(ALIKE)
      // An area that is still there under another number took its items along.
      .inPlace((one, other) => one.group === other.group || !areas.has(one.group));
  };
  const goDown = (matches: Matcher['matches']): void => {
    const queue = [...matches];
    for (let pair = queue.pop(); pair; pair = queue.pop()) {
      const [above, below] = [olds.below(old[pair[0]]!.id), nexts.below(next[pair[1]]!.id)];
      if (above.length > 0 && below.length > 0) queue.push(...found.round(above, below, rest));
    }
  };
  goDown(found.round(olds.tops, nexts.tops, rest));
  const [lostOlds, newNexts] = found.leftOf(olds.all, nexts.all);
  goDown(found.round(lostOlds.map(onlyWhole), newNexts.map(onlyWhole), (matcher) => matcher.exact()));
  return found;
}

const withoutFigures = (text: string): string => text.replace(/[\d一二两三四五六七八九十百千万]+/g, '');

function targetEntry(target: Target, at: number, place: string | null): Entry {
  const quote = orRaw(target.quote);
  const figure = `${quote}|${target.value}|${target.valueMax ?? ''}|${target.unit}`;
  const words = withoutFigures(quote);
  return {
    at,
    keys: [figure, `${words}|${target.value}|${target.unit}`, `${words}|${target.unit}`],
    place,
    group: `${target.unit}|${target.measure}`,
    words,
  };
}

/** The targets of a plan by the task that they belong to, which `ownerOf` names. */
function targetsByOwner(targets: readonly Target[], ownerOf: (target: Target) => string): Map<string, Entry[]> {
  const lists = new Map<string, number[]>();
  targets.forEach((target, at) => {
    const owner = ownerOf(target);
    const list = lists.get(owner);
    if (list) list.push(at);
    else lists.set(owner, [at]);
  });
  return new Map(
    [...lists].map(([owner, list]) => [
      owner,
      list.map((at, order) => targetEntry(targets[at]!, at, owner === '' ? null : `${order}/${list.length}`)),
    ]),
  );
}

/** Targets within their task first, then wherever the same clause stands. `oldTaskOf` names the old task of a new one. */
export function matchTargets(
  old: readonly Target[],
  next: readonly Target[],
  oldTaskOf: (taskId: string | null) => string | null,
): Matches {
  const found = new Gathering();
  const olds = targetsByOwner(old, ({ taskId }) => taskId ?? '');
  const nexts = targetsByOwner(next, ({ taskId }) => oldTaskOf(taskId) ?? '');
  for (const [owner, entries] of olds) {
    found.round(entries, nexts.get(owner) ?? [], (matcher) =>
      matcher
        .exact()
        .alike({ within: ALIKE.within, across: 0.85 })
        .inPlace((one, other) => one.group === other.group),
    );
  }
  const moved = (entry: Entry): Entry => ({ ...entry, keys: [entry.keys[0]!, telling(entry.words) && entry.keys[2]!] });
  const [lostOlds, newNexts] = found.leftOf([...olds.values()].flat(), [...nexts.values()].flat());
  found.round(lostOlds.map(moved), newNexts.map(moved), (matcher) => matcher.exact());
  return found;
}

function phaseEntry({ name, source }: Phase, at: number): Entry {
  const place = source && source.markers.length > 0 ? source.markers.map(essenceOf).join('>') : `${at}`;
  return { at, keys: [`${place}|${orRaw(name)}`, orRaw(name)], place, group: '', words: orRaw(name) };
}

/** Phases by name, else by place. */
export function matchPhases(old: readonly Phase[], next: readonly Phase[]): Matches {
  const found = new Gathering();
  found.round(old.map(phaseEntry), next.map(phaseEntry), (matcher) =>
    matcher
      .exact()
      .alike(ALIKE)
      .inPlace(() => true),
  );
  return found;
}

/** Units by name alone: a unit of another name is another unit. */
export function matchUnits(old: Plan['units'], next: Plan['units']): Matches {
  const found = new Gathering();
  const toEntry = ({ name }: { name: string }, at: number): Entry => {
    return { at, keys: [name, orRaw(name)], place: null, group: '', words: name };
  };
  found.round(old.map(toEntry), next.map(toEntry), (matcher) => matcher.exact());
  return found;
}
