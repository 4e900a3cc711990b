/** The year-end summary, in the form that is asked for. */
import { API_BASE, DOCX, XLSX } from '../../sdk/contract/index.js';
import { yearSummary, type RoundFault, type YearSummary } from '../../sdk/rules/index.js';
import { todayIn } from '../../sdk/rules/today.js';
import { readRoundPlan, unitsOf } from '../jobs/plan-round.js';
import { getRound } from '../store/rounds.js';
import { accepted } from './accepted.js';
import type { Answer, Call, Handlers } from './call.js';
import { reportsSeenBy } from './plans.js';
import { Problem } from './problem.js';
import { readingsOf } from './readings.js';
import { summaryDocument } from './summary/summary-document.js';
import { summaryDocx } from './summary/summary-docx.js';
import { summaryPage, summaryPolicy } from './summary/summary-page.js';
import { SUMMARY_STYLE } from './summary/summary-style.js';
import { summaryXlsx } from './summary/summary-xlsx.js';

const FORMS = ['application/json', 'text/html', DOCX, XLSX] as const;

function refused({ code }: RoundFault): Problem {
  if (code === 'wrong-order') return new Problem('rule-broken', 'the year has not begun');
  return new Problem('rule-broken', 'no summary can be drawn up of this plan');
}

async function drawnUp(call: Call, year: number): Promise<YearSummary> {
  const place = { region: call.region, planId: call.params['planId']! };
  const from = await readRoundPlan(call.db, place, reportsSeenBy(call.principal));
  if (!from) throw new Problem('not-found', 'no such plan');
  const today = todayIn(call.now, from.plan.timeZone);
  const end = `${year}-12-31`;
  const measured = await readingsOf(call, from.kept, today < end ? today : end);
  const targets = measured.map(([target]) => target);
  const readings = measured.map(([, reading]) => reading);
  const stored = await getRound(call.db, { ...place, year });
  const facts = { year, now: call.now, units: unitsOf(from), dueOn: stored?.value.dueOn ?? null, readings };
  const summary = yearSummary({ ...from.plan, targets }, facts);
  if (!summary.ok) throw refused(summary);
  return summary;
}

/** Bytes to be saved under a name that a file system takes. */
function file(bytes: Uint8Array, type: string, name: string): Answer {
  const headers = {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="summary.${name.split('.').pop()!}"; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Cache-Control': 'private, no-store',
    Vary: 'Accept',
  };
  return { response: new Response(new Uint8Array(bytes), { headers }) };
}

const ILLEGAL = /[\\/:*?"<>|\u0000-\u001f]/g;

export const summaryHandlers: Handlers<'getSummary' | 'getSummaryStyle'> = {
  async getSummary(call) {
    const form = accepted(call.headers.get('Accept'), FORMS);
    if (form === null) throw new Problem('not-acceptable', `here are ${FORMS.join(', ')}`);
    const summary = await drawnUp(call, call.query.year);
    if (form === 'application/json') {
      const { ok: _, ...body } = summary;
      return { body, headers: { Vary: 'Accept' } };
    }
    const document = summaryDocument(summary);
    const name = document.title.replace(ILLEGAL, '').slice(0, 80);
    if (form === DOCX) return file(await summaryDocx(document), DOCX, `${name}.docx`);
    if (form === XLSX) return file(await summaryXlsx(document), XLSX, `${name}.xlsx`);
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': await summaryPolicy(),
      'Cache-Control': 'private, no-store',
      Vary: 'Accept',
    };
    return { response: new Response(summaryPage(document, `${API_BASE}/summary.css`), { headers }) };
  },

  async getSummaryStyle() {
    const headers = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' };
    return { response: new Response(SUMMARY_STYLE, { headers }) };
  },
};
