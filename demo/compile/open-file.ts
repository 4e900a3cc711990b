import { parsePlan, type Plan } from 'jiaogai/sdk';

/** What was opened: the text of a notice, or an earlier plan. */
export type Opened =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'plan'; readonly plan: Plan }
  | { readonly kind: 'fault'; readonly words: string };

const MAX_BYTES = 12 * 1024 * 1024;

/** Text in UTF-8 or UTF-16 where it says so, else in what older office programs write. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

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
