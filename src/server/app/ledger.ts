/** The ledger as Excel, out and in, by the same code as the command line. */
import { XLSX, type LedgerAnswer } from '../../sdk/contract/index.js';
import { isJiaogaiError } from '../../sdk/errors.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readLedger, writeLedger, type LedgerPreview } from '../../sdk/sheet/index.js';
import type { KeptPlan } from '../store/plans.js';
import { writePlan } from '../store/write-plan.js';
import type { Call, Handlers } from './call.js';
import { txOf } from './call.js';
import { etagOf, readIfMatch } from './etag.js';
import { journal } from './journal.js';
import { writeLedgerReports } from './ledger-reports.js';
import { ledgerRules, stateOf } from './ledger-rules.js';
import { readWholePlan } from './plan-cache.js';
import { foundPlan, reportsSeenBy } from './plans.js';
import { Problem } from './problem.js';

const placeOf = (call: Call): { region: string; planId: string } => ({
  region: call.region,
  planId: call.params['planId']!,
});

/** @throws {Problem} `wrong-type`, `rule-broken` for a file that holds no ledger. */
async function preview(call: Call, facts: Parameters<typeof readLedger>[1], asOf?: string): Promise<LedgerPreview> {
  const options = { asOf: asOf ?? todayIn(call.now, facts.timeZone), isAsOfBinding: asOf !== undefined };
  try {
    return await readLedger(call.bytes, facts, { ...options, rules: ledgerRules });
  } catch (error) {
    if (!isJiaogaiError(error, 'sheet')) throw error;
    if (error.message.startsWith('no ledger')) throw new Problem('rule-broken', 'the workbook holds no ledger');
    throw new Problem('wrong-type', 'the file is neither a workbook nor CSV, or is too large unpacked');
  }
}

/** Cells that cannot be read, as issues of a problem. */
function badCells({ badCells: cells }: LedgerPreview): Problem {
  const issues = cells.slice(0, 20).map(({ sheet, cell, reason, detail }) => ({
    path: `${sheet}!${cell}`,
    message: detail === '' ? reason : `${reason} (${detail})`,
  }));
  return new Problem('rule-broken', `${cells.length} cells cannot be read; nothing was written`, { issues });
}

/** Over the plan that the ledger was compared with, and no later one. */
async function write(
  call: Call,
  kept: KeptPlan,
  found: LedgerPreview,
  before: Parameters<typeof readLedger>[1],
): Promise<void> {
  const changes = await writePlan(txOf(call), { region: call.region, plan: found.plan, kept, at: call.at });
  if (!changes) throw new Problem('stale', 'it was changed meanwhile');
  await journal(call, ...changes);
  await writeLedgerReports(call, before.reports, found.plan);
}

export const ledgerHandlers: Handlers<'exportLedger' | 'importLedger'> = {
  async exportLedger(call) {
    await foundPlan(call);
    const plan = await readWholePlan(call.db, placeOf(call), { maySee: reportsSeenBy(call.principal) });
    const asOf = call.query['as-of'] ?? todayIn(call.now, plan!.timeZone);
    const bytes = await writeLedger(plan!, { asOf, stateOf }).catch((error: unknown) => {
      if (!isJiaogaiError(error, 'sheet')) throw error;
      throw new Problem('rule-broken', 'a name of the plan is too long for a cell');
    });
    const headers = {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename="ledger-${asOf}.xlsx"`,
      'Cache-Control': 'private, no-store',
    };
    return { response: new Response(new Uint8Array(bytes), { headers }) };
  },

  async importLedger(call) {
    const kept = await foundPlan(call);
    // A ledger that was shown as a preview is written over the plan that was seen then, and no other.
    const match = call.headers.get('If-Match');
    const known = match === null ? null : readIfMatch(match);
    if (known !== null && known !== kept.version) throw new Problem('stale', 'the plan was changed meanwhile');
    const plan = (await readWholePlan(call.db, placeOf(call), { maySee: reportsSeenBy(call.principal) }))!;
    const { preview: isPreview = false, 'skip-bad': isBadSkipped = false } = call.query;
    const found = await preview(call, plan, call.query['as-of']);
    if (!isPreview && found.badCells.length > 0 && !isBadSkipped) throw badCells(found);
    const isWritten = !isPreview && found.changes.length > 0;
    if (isWritten) await write(call, kept, found, plan);
    const now = isWritten ? await foundPlan(call) : kept;
    const { asOf, rows, changes } = found;
    const body: LedgerAnswer = { asOf, rows, isWritten, changes: [...changes], badCells: [...found.badCells] };
    return { body, etag: etagOf(now.version, now.touched) };
  },
};
