import type { FakeSeed } from './types.js';

export type AskAsOfficer = (method: string, path: string, body: { body: string }) => Promise<Response>;

async function send(ask: AskAsOfficer, method: string, path: string, value: object): Promise<void> {
  const response = await ask(method, path, { body: JSON.stringify(value) });
  if (response.ok) return;
  throw new Error(`the bureau refuses ${method} ${path}: ${response.status} ${await response.text()}`);
}

/** Puts what a bureau begins with into it, by the same way as anybody would. */
export async function plant(ask: AskAsOfficer, seed: FakeSeed): Promise<void> {
  for (const unit of seed.units ?? []) await send(ask, 'POST', '/units', unit);
  for (const plan of seed.plans ?? []) {
    await send(ask, 'POST', '/plans', plan);
    if (seed.isPublished === false) continue;
    await send(ask, 'PUT', `/plans/${plan.id}/publication`, { isPublished: true });
  }
  for (const calendar of seed.calendars ?? []) await send(ask, 'POST', '/calendars', calendar);
  for (const roster of seed.rosters ?? []) await send(ask, 'POST', '/rosters', roster);
  for (const record of seed.records ?? []) await send(ask, 'POST', '/records', record);
}
