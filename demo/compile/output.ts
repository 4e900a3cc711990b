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

const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a webmaster pastes. */
export function snippet(plan: Plan | null): string {
  const name = escapeText(plan?.title || '任务台账');
  return `<script type="module" src="/jiaogai/embed.js"></script>
<reform-task-board src="plan.json">
  <a href="plan.json">${name}</a>
</reform-task-board>`;
}
