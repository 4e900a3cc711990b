import type { Plan } from '../../sdk/model/index.js';
import type { Tx } from '../store/tables.js';
import { Problem } from './problem.js';

/** Reports that are looked for in one statement. */
const AT_ONCE = 500;

/**
 * Each id names one thing in its list.
 *
 * @throws {Problem} `not-valid` naming each id that stands twice.
 */
export function requireOwnIds(plan: Plan): void {
  const issues = (['tasks', 'targets', 'reports'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return plan[list].flatMap(({ id }, at) => {
      const isTwice = seen.has(id);
      seen.add(id);
      return isTwice ? [{ path: `${list}.${at}.id`, message: 'stands twice' }] : [];
    });
  });
  if (issues.length > 0) throw new Problem('not-valid', 'the plan is not valid', { issues: issues.slice(0, 20) });
}

/**
 * Reports that a new plan brings along must not be there already: their ids are those of the region.
 *
 * @throws {Problem} `exists` naming them.
 */
export async function requireNewReports(tx: Tx, region: string, { reports }: Plan): Promise<void> {
  const taken = new Set<string>();
  for (let at = 0; at < reports.length; at += AT_ONCE) {
    const ids = reports.slice(at, at + AT_ONCE).map(({ id }) => id);
    const rows = await tx
      .selectFrom('reports')
      .select('id')
      .where('region', '=', region)
      .where('id', 'in', ids)
      .execute();
    rows.forEach(({ id }) => taken.add(id));
  }
  const issues = reports.flatMap(({ id }, at) =>
    taken.has(id) ? [{ path: `reports.${at}.id`, message: 'is the id of another report' }] : [],
  );
  if (issues.length > 0) throw new Problem('exists', 'reports are there already', { issues: issues.slice(0, 20) });
}
