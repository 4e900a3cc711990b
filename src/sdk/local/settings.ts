import { deviceStore } from './device-store.js';
import type { Store } from './store.js';

const VERSION = 1;

interface Settings {
  readonly schemaVersion: number;
  readonly grade?: unknown;
}

function keyOf(child: string): string {
  return `jg:homework-settings:${child || 'default'}`;
}

/**
 * The grade that was chosen for a child on this device, 1 to 12; null when none was, or a newer version wrote it.
 *
 * @example
 * const grade = await gradeKept('姐姐');
 */
export function gradeKept(child: string, store: Store = deviceStore()): Promise<number | null> {
  return store.update<number | null>(keyOf(child), (value) => {
    const { schemaVersion, grade } = Object(value) as Settings;
    const isGood =
      schemaVersion === VERSION && Number.isInteger(grade) && (grade as number) > 0 && (grade as number) < 13;
    return { value, answer: isGood ? (grade as number) : null };
  });
}

/** Keeps the grade that was chosen for a child; what a newer version wrote is left alone. */
export function keepGrade(child: string, grade: number, store: Store = deviceStore()): Promise<void> {
  return store.update<void>(keyOf(child), (value) => {
    const isNewer = (Object(value) as Settings).schemaVersion > VERSION;
    return {
      value: isNewer ? value : { schemaVersion: VERSION, grade },
      answer: undefined,
    };
  });
}
