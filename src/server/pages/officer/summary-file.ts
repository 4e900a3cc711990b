import { desk } from '../app/desk.js';
import { saveBlob } from '../parts/save-blob.js';

export type SummaryKind = 'html' | 'docx' | 'xlsx';

/** The page opened beside this one. It stands by itself, so its sheet is named by the whole address. */
async function openPage(page: Blob): Promise<void> {
  const text = (await page.text()).replace(/(<link rel="stylesheet" href=")\//, `$1${location.origin}/`);
  const url = URL.createObjectURL(new Blob([text], { type: 'text/html' }));
  const opened = window.open(url, '_blank');
  if (opened) opened.opener = null;
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The summary of a plan's year, as the back end writes it: opened, or handed to the downloads under `name`. */
export async function bringSummary(planId: string, year: number, kind: SummaryKind, name: string): Promise<void> {
  const file = await desk.client.summary.file(planId, year, kind, { timeout: 60_000 });
  if (kind === 'html') await openPage(file);
  else saveBlob(file, `${name}.${kind}`);
}
