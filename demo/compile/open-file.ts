import { parsePlan, type Plan } from 'jiaogai/sdk';
import { decode } from './decode.js';

/** What was opened: the text of a notice, or an earlier plan. */
export type Opened =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'fault'; readonly words: string };

const MAX_BYTES = 12 * 1024 * 1024;

function readPlanText(text: string): Opened {
  try {
    return { kind: 'plan', plan: parsePlan(JSON.parse(text)) };
  } catch {
    return { kind: 'fault', words: '这个 .json 文件不是可以接续的方案（plan.json）。' };
  }
}

/** Reads a file that a person chose. */
export async function openFile(file: File): Promise<Opened> {
  if (file.size > MAX_BYTES) return { kind: 'fault', words: '文件超过 12 MB，请只打开通知的正文。' };
  if (/\.(?:docx?|wps|pdf)$/i.test(file.name)) {
    return { kind: 'fault', words: '这里只读 .txt。请在 Word 或 WPS 里全选、复制，粘贴到下面的框里。' };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decode(bytes).replace(/\r\n?/g, '\n');
  return /\.json$/i.test(file.name) ? readPlanText(text) : { kind: 'text', text };
}
