/** The single fields of a record as people type them: days, quantities, yes and no. */
import { isDay } from './dates.js';
import { readLedgerDate, type LedgerDateFault } from './ledger-dates.js';
import { arabicDigits, isBlank, plainText } from './ledger-text.js';

const MAX_QUANTITY = 1e9;

/** Why a field gives no value. */
export type FieldFault =
  LedgerDateFault | 'missing' | 'future' | 'notANumber' | 'negative' | 'tooLarge' | 'wordUnknown';

export type FieldResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: FieldFault };

const bad = (code: FieldFault): { ok: false; code: FieldFault } => ({ ok: false, code });

/** Whether a text names a day, and not a month or a season: 2024年3月5日, 3月5日, 20240305, 45356 of a workbook. */
function namesDay(text: string): boolean {
  const plain = arabicDigits(plainText(text)).replace(/ /g, '');
  return (
    /^\d{5}(?:\.\d+)?$|^\d{8}$/.test(plain) ||
    /^\d{1,4}\D+\d{1,2}\D+\d{1,4}(?:日|号|\.|T.*|\d\d?:.*|[(].*)?$/i.test(plain) ||
    /^\d{1,2}(?:月|[./-])\d{1,2}[日号]?$/.test(plain)
  );
}

/**
 * The day of an event: one day, never the end of a span. `latest` is the last day that an event can have.
 *
 * @example
 * readEventDay('２０２４年３月５日', {}); // { ok: true, value: '2024-03-05' }
 */
export function readEventDay(
  text: string,
  options: { readonly year?: number | undefined; readonly latest?: string | undefined },
): FieldResult<string> {
  if (isBlank(text)) return bad('missing');
  const read = readDueDay(text, options.year);
  if (!read.ok) return read;
  if (read.value === null || !namesDay(text)) return bad('dateUnclear');
  const isFuture = options.latest !== undefined && read.value > options.latest;
  return isFuture ? bad('future') : { ok: true, value: read.value };
}

/** A due date, of which a span gives its last day; null where there is none. */
export function readDueDay(text: string, year: number | undefined): FieldResult<string | null> {
  if (isDay(text)) return { ok: true, value: text };
  const read = readLedgerDate(text, { year });
  if (!read.ok) return bad(read.code);
  return read.kind === 'date' || read.kind === 'empty' ? { ok: true, value: read.date } : bad('dateUnclear');
}

/**
 * How much of something, with or without its unit: 3, 1,200, ３天, 半天, 三节. Null for an empty text.
 *
 * @example
 * readQuantity('１，２００人', '人'); // { ok: true, value: 1200 }
 */
export function readQuantity(text: string, unit: string): FieldResult<number | null> {
  const plain = plainText(text).replace(/ /g, '');
  if (plain === '') return { ok: true, value: null };
  const bare = plain
    .replace(/^约|左右$/g, '')
    .replace(
      new RegExp(`(?:${unit.replace(/[^\u3400-\u9fffa-z]/gi, '') || '次'}|人次|课时|[天节次个人名所对项户组场份])$`),
      '',
    );
  if (bare === '半') return { ok: true, value: 0.5 };
  const digits = arabicDigits(bare).replace(/,(?=\d{3}(?:\D|$))/g, '');
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(digits)) return bad('notANumber');
  const value = Number(digits);
  if (value < 0) return bad('negative');
  return value > MAX_QUANTITY ? bad('tooLarge') : { ok: true, value: value === 0 ? 0 : value };
}

const YES = /^(?:是|有|已|y|yes|true|1|[√✓✔☑]|已?(?:全部)?(?:整改|完成|办结|落实|到位|销号|解决)(?:完成|到位|完毕)?)$/i;
const NO =
  /^(?:|否|未|无|没有|n|no|false|0|[×✗✘○☐]|[未没](?:整改|完成|办结|落实|到位|销号|解决).{0,4}|(?:正在|部分)?整改中?|进行中)$/i;

/** Yes or no, as a cell says it; an empty one is no. */
export function readYesNo(text: string): FieldResult<boolean> {
  const plain = plainText(text)
    .replace(/ /g, '')
    .replace(/^[-—/]+$/, '');
  if (NO.test(plain)) return { ok: true, value: false };
  return YES.test(plain) ? { ok: true, value: true } : bad('wordUnknown');
}

/** Whether a cell says that nothing was found wrong. */
export function saysNothing(text: string): boolean {
  return isBlank(text) || /^(?:未发现|没有发现|无)(?:明显|突出)?(?:的)?(?:问题|异常)?[。.]?$/.test(plainText(text));
}
