import { fallbackFor } from 'jiaogai/paste';
import { parsePlan, todayInChina, type Plan } from 'jiaogai/sdk';
import type { SnippetOptions } from 'jiaogai/paste';

/** A longer table would drown the article that it is pasted into. */
const MAX_ROWS = 300;

const known = new Map<string, Promise<unknown>>();

function readJson(url: string): Promise<unknown> {
  const asked = known.get(url);
  if (asked) return asked;
  const reading = fetch(url).then((response) => {
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.json() as Promise<unknown>;
  });
  known.set(url, reading);
  // What failed may be there the next time.
  reading.catch(() => known.delete(url));
  return reading;
}

/** The plain table for inside the tag: HTML, or a plan of so many rows that it is none. */
export async function readTable(
  { widget, attributes = {} }: SnippetOptions,
  lang: 'zh-CN' | 'en',
): Promise<{ readonly html?: string | undefined; readonly rows?: number }> {
  if (!attributes['src']) return {};
  const plan: Plan = parsePlan(await readJson(attributes['src']));
  if (plan.tasks.length > MAX_ROWS) return { rows: plan.tasks.length };
  const asOf = attributes['as-of'] ?? todayInChina(new Date());
  return { html: fallbackFor(widget, plan, { asOf, lang }) };
}

/** The hash of the script in a folder. */
export async function readIntegrity(base: string): Promise<string> {
  const hashes = (await readJson(`${base}integrity.json`)) as Partial<Record<string, unknown>> | null;
  const hash = hashes?.['embed.js'];
  if (typeof hash !== 'string' || !/^sha384-[\w+/=]{64}$/.test(hash)) throw new Error('no hash of embed.js');
  return hash;
}
