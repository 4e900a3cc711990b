import type { Task } from '../../src/sdk/model/index.js';
import type { ExpectedTask } from './expected-plan.js';
import { countSet, miss, type Marking } from './score-marking.js';
import { norm, overlaps, pair, sameText, touches } from './score-match.js';

function rankTask(m: Marking, label: ExpectedTask, task: Task): number {
  if (label.parent !== undefined && task.parentId === null) return 0;
  const places = m.finder.all(label.title);
  const at = task.source?.at;
  if (at && places.length > 0 && !places.some((place) => overlaps(place, at))) return 0;
  const preference = (label.parent === undefined) === (task.parentId === null) ? 0.5 : 0;
  if (sameText(label.title, task.title)) return 3 + preference;
  if (touches(label.title, task.title, 4)) return 2 + preference;
  const body = norm(task.source?.quote ?? task.text);
  const where = body.indexOf(norm(label.title));
  return where >= 0 && (label.parent !== undefined || where < 12) ? 1 + preference : 0;
}

/** A child that nobody asked for is free, unless its parent must stay whole or has children of its own to be found. */
function isFreeChild(m: Marking, task: Task, pairs: Map<ExpectedTask, Task>): boolean {
  if (task.parentId === null) return false;
  const owner = [...pairs].find(([, given]) => given.id === task.parentId)?.[0];
  if (!owner) return [...pairs].some(([label, given]) => label.optional && given.parentId === null);
  return !owner.single && !m.expected.tasks.some((each) => each.parent === owner.title);
}

export function scoreTasks(m: Marking): Map<ExpectedTask, Task> {
  const pairs = pair(m.expected.tasks, m.plan.tasks, (label, task) => rankTask(m, label, task));
  const used = new Set(pairs.values());
  const tally = m.score.tallies.tasks;
  for (const label of m.expected.tasks) {
    if (label.optional) continue;
    tally.asked++;
    if (!pairs.has(label)) {
      miss(m, 'tasks', '-', label.title + (label.parent ? ` (in ${label.parent})` : ''));
      continue;
    }
    tally.hits++;
    tally.given++;
  }
  for (const task of m.plan.tasks) {
    if (used.has(task) || isFreeChild(m, task, pairs)) continue;
    tally.given++;
    miss(m, 'tasks', '+', `${task.parentId ? '(child) ' : ''}${task.number} ${task.title}`);
  }
  return pairs;
}

export function scoreUnits(m: Marking, pairs: Map<ExpectedTask, Task>): void {
  const pairsOf = (title: string, leads: string[], partners: string[]): string[] => [
    ...leads.map((unit) => `${title} lead ${norm(unit)}`),
    ...partners.map((unit) => `${title} partner ${norm(unit)}`),
  ];
  for (const label of m.expected.tasks) {
    const task = pairs.get(label);
    if (label.optional) continue;
    const softNames = [...(m.expected.softUnits ?? []), ...(label.softUnits ?? [])];
    countSet(
      m,
      'units',
      pairsOf(label.title, label.leads, label.partners),
      task ? pairsOf(label.title, task.leads, task.partners) : [],
      pairsOf(label.title, softNames, softNames),
    );
  }
}
