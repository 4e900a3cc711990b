/** Tabs of a browser and what stands in its storage, for tests of the log. */
import { DeviceStore } from '../../src/sdk/local/device-store.js';
import { TimeLog } from '../../src/sdk/local/time-log.js';

export const KEY = 'jg:homework-log:test';
export const NOW = { at: Date.parse('2025-10-20T18:00:00+08:00'), offsetMinutes: 480 };
export const later = (seconds: number) => ({ ...NOW, at: NOW.at + seconds * 1000 });

/** A tab of its own: another store, another connection. */
export function openTab(): TimeLog {
  return new TimeLog('test', { store: new DeviceStore() });
}

/** A connection that is nobody's. */
export function connect(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('jiaogai');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export async function stored(key: string): Promise<unknown> {
  const database = await connect();
  return new Promise((resolve) => {
    const request = database.transaction('keyval').objectStore('keyval').get(key);
    request.onsuccess = () => {
      database.close();
      resolve(request.result);
    };
  });
}

/** Puts something else in the place of a method as long as `work` lasts. */
export async function instead<T extends object>(
  owner: T,
  name: keyof T,
  other: unknown,
  work: () => Promise<void>,
): Promise<void> {
  const was = Object.getOwnPropertyDescriptor(owner, name)!;
  Object.defineProperty(owner, name, { configurable: true, writable: true, value: other });
  try {
    await work();
  } finally {
    Object.defineProperty(owner, name, was);
  }
}
