import { parse, parseFragment } from 'parse5';
import { checkPaste, type Finding } from '../../src/sdk/paste/check.js';
import { snippet, type SnippetForm } from '../../src/sdk/paste/snippet.js';

export const FORMS: readonly SnippetForm[] = ['link', 'placeholder', 'tag', 'frame'];
const HEADS = ['序号', '任务', '牵头单位', '配合单位', '完成时限', '进展'];

/** A plain ledger as the builder writes it inside of a tag. */
export const LEDGER = `<table><thead><tr>${HEADS.map((head) => `<th>${head}</th>`).join('')}</tr></thead>
<tbody><tr><td>1</td><td>控制作业总量</td><td>教育科</td><td></td><td></td><td>推进中</td></tr></tbody></table>`;

/** A board as a webmaster pastes it, with a table for those without script. */
export function boardAs(form: SnippetForm, fallback = LEDGER): string {
  return snippet({
    form,
    widget: 'reform-task-board',
    attributes: { src: '/plans/plan.json', view: 'board' },
    fallback,
  });
}

/** A whole page around it, with the script. */
export function pageWith(body: string, script = '<script src="/jiaogai/embed.js" defer></script>'): string {
  return `<!doctype html><html lang="zh-CN"><head><title>通知</title>${script}</head><body><main>${body}</main></body></html>`;
}

/** What is found in a page, or in a piece of one. */
export function check(html: string, page?: string): Finding[] {
  const read = /<html[\s>]/i.test(html) ? parse : parseFragment;
  return checkPaste(read(html, { sourceCodeLocationInfo: true }), page === undefined ? {} : { page });
}

/** The codes of all that is found, the worst first. */
export function codesOf(html: string, page?: string): string[] {
  return check(html, page).map(({ code }) => code);
}
