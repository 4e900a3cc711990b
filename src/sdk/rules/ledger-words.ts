import type { TaskStatus } from '../model/index.js';
import { arabicDigits, isBlank, plainText } from './ledger-text.js';

/** The first that fits says the status: what is not or only partly done comes before what is done. */
const STATUS: readonly (readonly [RegExp, TaskStatus])[] = [
  [
    /^(?:尚|还)?[未没]有?(?:启动|开始|开展|实施|落实|推进|动)|^待(?:启动|开始|开展|实施|办|定)|^计划中|^not ?started/i,
    'notStarted',
  ],
  [/未完成|[未没]有?(?:办结|达标|销号)|部分|基本|接近|大部|^partly|^in ?progress|^on ?going/i, 'inProgress'],
  [/暂停|暂缓|中止|终止|停滞|搁置|取消|^(?:suspended|on ?hold|cancel)/i, 'suspended'],
  [/推进|进行|实施中|在办|办理中|正在|开展|启动|序时|进度|整改中|逾期|超期|滞后|到期/, 'inProgress'],
  [/完成|办结|落实到位|已落实|达标|销号|^(?:是|done|completed?)$|^[√✓✔]/i, 'done'],
  [/^[×✗✘○]$|^否$/, 'notStarted'],
];

/** Longer texts tell of the work; they are no status. */
const MOST_CHARACTERS = 16;

/** The status that a short text names, or null. */
export function readLedgerStatus(text: string): TaskStatus | null {
  const plain = plainText(text).replace(/^[✓√✔◐○△!‖]\s?(?=\S)/, '');
  if (plain.length === 0 || plain.length > MOST_CHARACTERS) return null;
  const found = STATUS.find(([pattern]) => pattern.test(plain.replace(/\(.*\)$/, '')));
  return found ? found[1] : null;
}

/** What a cell of progress says: percent, status, both or neither. */
export interface LedgerProgress {
  readonly progress: number | null;
  readonly status: TaskStatus | null;
  /** The cell holds no more than that. */
  readonly isWhole: boolean;
  /** The cell names a share that is none. */
  readonly isBad: boolean;
}

const NONE: LedgerProgress = { progress: null, status: null, isWhole: false, isBad: false };

function share(value: number): LedgerProgress {
  const progress = Math.round(value * 100) / 100;
  return value >= 0 && value <= 100 ? { ...NONE, progress, isWhole: true } : { ...NONE, isWhole: true, isBad: true };
}

/**
 * Reads a cell of progress: 82%, 0.82, 82, 八成, 已完成, 推进中, or words with a share in them.
 *
 * @param isPercent the head says that the figures are percent, so that 0.8 is not 80.
 * @example
 * readLedgerProgress('约82％').progress; // 82
 */
export function readLedgerProgress(text: string, isPercent = false): LedgerProgress {
  if (isBlank(text)) return { ...NONE, isWhole: true };
  const plain = arabicDigits(plainText(text)).replace(/ /g, '');
  const bare = /^[+-]?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  // A workbook keeps 82 % as 0.82, and 100 % as 1.
  if (!Number.isNaN(bare)) return share(!isPercent && bare > 0 && bare <= 1 ? bare * 100 : bare);
  const tenths = /^约?(\d)成$/.exec(plain);
  if (tenths) return share(Number(tenths[1]) * 10);
  const status = readLedgerStatus(text);
  const shares = plain.match(/(?:百分之)?-?\d+(?:\.\d+)?%/g) ?? [];
  if (shares.length !== 1) return { ...NONE, status, isWhole: status !== null };
  const found = share(Number.parseFloat(shares[0].replace('百分之', '')));
  const isWhole = plain.length <= MOST_CHARACTERS;
  // 已完成60% is not done.
  const isPartly = status === 'done' && (found.progress ?? 100) < 100;
  return { ...found, status: isPartly ? 'inProgress' : status, isWhole, isBad: found.isBad && isWhole };
}
