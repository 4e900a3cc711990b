import { scriptTag, snippet as tagOf } from 'jiaogai/paste';
import { isJiaogaiError, parsePlan, type Plan } from 'jiaogai/sdk';

/** Hands a file to the person without a server. */
export function download(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun once the click is handled; the address may then go.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** The plan as a file, or what is wrong with it. */
export function planFile(plan: Plan): { readonly text: string } | { readonly faults: readonly string[] } {
  try {
    return { text: `${JSON.stringify(parsePlan(plan), null, 2)}\n` };
  } catch (error) {
    if (isJiaogaiError(error, 'contract'))
      return { faults: error.issues.map(({ path, message }) => `${path}：${message}`) };
    throw error;
  }
}

/** What a webmaster pastes: the script, and the tag with what is read without it. */
export function snippet(plan: Plan | null): string {
  const title = plan?.title || '任务台账';
  const attributes = { src: '/plans/plan.json' };
  return `${scriptTag()}\n${tagOf({ form: 'tag', widget: 'reform-task-board', title, attributes })}`;
}
