import type { Plan } from 'jiaogai/sdk';
import { escapeHtml } from './page.js';

const HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/;

interface Line {
  readonly text: string;
  /** Where the line starts in the text, in UTF-16 units: citations are opened by it. */
  readonly at: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) lines.push({ text: line, at });
    at += line.length + 1;
  }
  return lines;
}

const bare = (text: string): string => text.replace(/[\s，,]/g, '');
const longDate = (iso: string): string => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

/** The class that a line of an official text is set in. */
function classOf(line: string, plan: Plan): string {
  const text = line.trim();
  const isTitle = text.length > 4 && bare(plan.title).includes(bare(text)) && !/[。：]$/.test(text);
  if (isTitle || /^(?:关于)?.{4,60}(?:方案|行动计划)$/.test(text)) return 'centre';
  if (text === plan.documentNumber) return 'number';
  if (plan.issuers.includes(text) || (plan.issuedOn && text === longDate(plan.issuedOn))) return 'sign';
  if (/：$/.test(text) && plan.recipients && bare(text).startsWith(bare(plan.recipients).slice(0, 6))) return 'flush';
  return HEADING.test(text) && !/。./.test(text) ? 'head' : '';
}

/** The text of a notice as paragraphs; each carries where it starts, so that a citation can be opened. */
export function noticeHtml(text: string, plan: Plan): string {
  const paragraphs = linesOf(text).map(({ text: line, at }) => {
    const name = classOf(line, plan);
    return `<p id="at-${at}" data-at="${at}"${name ? ` class="${name}"` : ''}>${escapeHtml(line)}</p>`;
  });
  return `<article class="notice" id="notice" lang="zh-CN">\n${paragraphs.join('\n')}\n</article>`;
}
