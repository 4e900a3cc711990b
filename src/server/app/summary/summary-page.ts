/** The summary as a page that stands by itself and prints on A4. */
import { SUMMARY_STYLE } from './summary-style.js';
import type { Block, EntryBlock, SummaryDocument, TableBlock } from './blocks.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is text wherever it stands; controls that HTML has no place for are left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign]!);
}

/** Lines of a text as paragraphs. */
function paragraphs(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n');
}

function tableHtml({ name, columns, rows }: TableBlock): string {
  const centered = columns.map(({ isCentered }) => (isCentered ? ' class="c"' : ''));
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cols = columns.map(({ width }) => `<col width="${Math.floor((width / total) * 1000) / 10}%">`).join('');
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column.head)}</th>`).join('');
  const body = rows.map(
    (row) => `<tr>${row.map((cell, index) => `<td${centered[index]}>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(name)}"><table>
<caption>${escapeHtml(name)}</caption>
<colgroup>${cols}</colgroup>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table></div>`;
}

function entryHtml({ number, title, reports, empty }: EntryBlock): string {
  const said = reports.map(
    (report) => `<article><p class="who">${escapeHtml(report.head)}</p>
${paragraphs(report.text)}${report.evidence === '' ? '' : `\n<p class="note">${escapeHtml(report.evidence)}</p>`}</article>`,
  );
  return `<h3>${escapeHtml(`${number} ${title}`.trim())}</h3>
${said.length === 0 ? `<p class="none">${escapeHtml(empty)}</p>` : said.join('\n')}`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escapeHtml(block.text)}</p>`;
    case 'table':
      return tableHtml(block);
    case 'entry':
      return entryHtml(block);
  }
}

/** What a browser may do with the page: show it in the server's own style, known by its hash, and nothing else. */
export async function summaryPolicy(): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(SUMMARY_STYLE)));
  const hash = btoa(String.fromCharCode(...bytes));
  return `default-src 'none'; style-src 'self' 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
}

/**
 * The page as a whole. Its style stands in it, so that a page that was saved prints as well; and at `stylesheet`, for pages
 * that show it in a frame under a policy of their own.
 */
export function summaryPage(document: SummaryDocument, stylesheet: string): string {
  const { title, mark, markText, facts, blocks } = document;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(mark === null ? title : `【${mark}】${title}`)}</title>
<link rel="stylesheet" href="${escapeHtml(stylesheet)}">
<style>${SUMMARY_STYLE}</style>
</head>
<body>
${mark === null ? '' : `<p class="mark">${escapeHtml(mark)}</p>\n`}<main>
<header>
<h1>${escapeHtml(title)}</h1>
<ul class="facts">
${facts.map((fact) => `<li>${escapeHtml(fact)}</li>`).join('\n')}
</ul>
${markText === null ? '' : `<p class="mark-text">${escapeHtml(markText)}</p>\n`}</header>
${blocks.map(blockHtml).join('\n')}
</main>
</body>
</html>
`;
}
