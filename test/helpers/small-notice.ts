import type { Plan } from '../../src/sdk/model/index.js';
import { compileNotice } from '../../src/sdk/notice/index.js';

/** A notice of an invented bureau around some items, so that a test says only what it is about. */
export const smallNotice = (...lines: string[]): string =>
  [
    '云泽市教育局关于印发《云泽市教学改革行动方案》的通知',
    '云教〔2023〕12号',
    '各县（市、区）教育局，市直各学校：',
    '现将方案印发给你们，请遵照执行。',
    ...lines,
    '云泽市教育局',
    '2023年5月15日',
  ].join('\n');

/** The plan of such a notice. */
export const compileLines = (...lines: string[]): Plan => compileNotice(smallNotice(...lines));

/** The plan of one item under a heading of work. */
export const compileItem = (text: string): Plan =>
  compileLines('一、重点任务', `（一）改进教学。${text}`, '（二）办好食堂。各校办好食堂。');
