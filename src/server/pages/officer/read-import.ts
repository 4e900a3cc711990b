import { compileNotice, isJiaogaiError, parsePlan, type Plan } from 'jiaogai/sdk';

export type Reading =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly why: 'notPlan' | 'notNotice' };

function readPlan(text: string): Reading {
  try {
    return { ok: true, plan: parsePlan(JSON.parse(text)) };
  } catch {
    return { ok: false, why: 'notPlan' };
  }
}

function readNotice(text: string): Reading {
  try {
    const plan = compileNotice(text, { compiledAt: new Date().toISOString() });
    return plan.tasks.length > 0 ? { ok: true, plan } : { ok: false, why: 'notNotice' };
  } catch (error) {
    if (isJiaogaiError(error, 'notice')) return { ok: false, why: 'notNotice' };
    throw error;
  }
}

/** A plan out of what an officer has: a plan file, or the text of a notice. */
export function readImport(text: string): Reading {
  return /^\s*\{/.test(text) ? readPlan(text) : readNotice(text);
}

/** Older offices still save text as GB18030. */
export async function readTextFile(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
