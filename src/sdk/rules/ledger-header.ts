import { plainText } from './ledger-text.js';

/** What a column of a ledger is about. */
export type LedgerField =
  | 'id'
  | 'number'
  | 'area'
  | 'phase'
  | 'title'
  | 'text'
  | 'leads'
  | 'partners'
  | 'due'
  | 'status'
  | 'progress'
  | 'reportedOn'
  | 'remark';

/** The first that fits says what a head means; `null` is a column that is not for a ledger (persons, telephones). */
const MEANINGS: readonly (readonly [RegExp, LedgerField | null])[] = [
  [/编号.*改动|^任务编号$|^taskid$/i, 'id'],
  [/^(?:序号|序|编号|项次|no\.?|#|number)$/i, 'number'],
  [/联系|电话|手机|责任人|负责人|分管|责任领导|填报人|contact|phone/i, null],
  [/^(?:开始|启动|起始)/, null],
  [/报送(?:日期|时间)|更新(?:日期|时间)|填报(?:日期|时间)/, 'reportedOn'],
  [/配合|协同|协办|协助|参与|参加|支持单位|partner|support/i, 'partners'],
  [/牵头|责任|主办|承办|主责|负责|落实单位|实施单位|^单位|lead|owner|responsible/i, 'leads'],
  [/^实际完成(?:时间|日期)/, null],
  [/时限|期限|截止|时间|日期|完成时[间限]|节点|进度(?:安排|要求)|due|deadline/i, 'due'],
  [/状态|完成与否|是否完成|status/i, 'status'],
  [/进展|进度|完成(?:情况|率|比例)|落实情况|推进情况|办理情况|工作情况|报送内容|成效|百分比|^%$|progress/i, 'progress'],
  [/备注|说明|佐证|附件|remark|note/i, 'remark'],
  [/阶段|phase/i, 'phase'],
  [/领域|类别|板块|分类|方面|一级|类型|模块|大项|范围|area|category/i, 'area'],
  [/具体|措施|举措|任务内容|任务描述|工作要求|目标|标准|要点|description/i, 'text'],
  [/任务|事项|内容|项目|工作|名称|清单|task|title|item/i, 'title'],
];

/** A head without blanks, remarks in brackets and stops. */
function bareHead(head: string): string {
  return plainText(head)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s:*.、]/g, '');
}

/** What a head means, undefined when it is not known, null when its column is passed over. */
export function meaningOf(head: string): LedgerField | null | undefined {
  const bare = bareHead(head);
  if (bare === '' || bare.length > 20) return undefined;
  return MEANINGS.find(([pattern]) => pattern.test(bare))?.[1];
}

/** The head of a ledger: which rows it takes, and what each column is about. */
export interface LedgerHead {
  /** First and last row of the head, from 0. */
  readonly from: number;
  readonly to: number;
  /** The words over each column. */
  readonly heads: readonly string[];
  /** Columns by field; more than one where a ledger tells of one thing in several. */
  readonly columns: Readonly<Partial<Record<LedgerField, readonly number[]>>>;
}

type Columns = Partial<Record<LedgerField, number[]>>;

/** The head with two lines says in the lower what the upper leaves open. */
function headsOf(cells: readonly (readonly string[])[], from: number, to: number): string[] {
  return cells[from]!.map((upper, column) => {
    const lower = to > from ? (cells[to]![column] ?? '') : '';
    return lower === '' || lower === upper ? upper : `${upper}\n${lower}`;
  });
}

function fieldOf(head: string): LedgerField | null | undefined {
  const [upper = '', lower = ''] = head.split(/\n(?=[^\n]*$)/);
  const own = lower === '' ? undefined : meaningOf(lower);
  return own === undefined ? meaningOf(head.includes('\n') ? upper : head) : own;
}

/** A ledger that has measures but no task calls its measures tasks; of two columns of tasks the right one tells more. */
function settle(columns: Columns): Columns {
  const { title = [], text = [] } = columns;
  if (title.length === 0 && text.length > 0) return { ...columns, title: text.slice(0, 1), text: text.slice(1) };
  return { ...columns, title: title.slice(0, 1), text: [...title.slice(1), ...text] };
}

function readHead(cells: readonly (readonly string[])[], from: number, to: number): LedgerHead {
  const heads = headsOf(cells, from, to);
  const columns: Columns = {};
  heads.forEach((head, column) => {
    const field = fieldOf(head);
    if (field) (columns[field] ??= []).push(column);
  });
  return { from, to, heads, columns: settle(columns) };
}

/** How much a head explains; a head without tasks explains nothing. */
function worth({ columns, heads }: LedgerHead): number {
  const known = Object.values(columns).filter((list) => list.length > 0).length;
  const isHead = (columns.title?.length ?? 0) > 0 && known > 1 && new Set(heads.filter(Boolean)).size > 1;
  return isHead ? known : 0;
}

/** A second line of heads has no serial number, and is made of heads. */
function isSecondLine(row: readonly string[], upper: readonly string[]): boolean {
  const own = row.filter((text, column) => text !== '' && text !== upper[column]);
  return own.length > 0 && own.every((text) => meaningOf(text) !== undefined);
}

/** Heads stand within this many rows of the top. */
const DEPTH = 15;

/** Finds the head of a ledger by what its words mean; undefined where there is none. `cells` have merged areas filled. */
export function findHead(cells: readonly (readonly string[])[]): LedgerHead | undefined {
  let best: LedgerHead | undefined;
  for (let row = 0; row < Math.min(DEPTH, cells.length); row += 1) {
    const head = readHead(cells, row, row);
    const next = cells[row + 1];
    // A title over the heads is no line of them: the upper line must be a head by itself.
    const both = next && isSecondLine(next, cells[row]!) ? readHead(cells, row, row + 1) : head;
    const lower = next ? worth(readHead(cells, row + 1, row + 1)) : 0;
    const isBoth = worth(head) > 0 && worth(both) >= Math.max(worth(head), lower);
    const found = isBoth ? both : head;
    if (worth(found) > (best ? worth(best) : 0)) best = found;
  }
  return best;
}
