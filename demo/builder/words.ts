import { wordsEn } from './words.en.js';
import { wordsZh } from './words.zh.js';

/** Every sentence of the builder. */
export interface Words {
  readonly lang: 'zh-CN' | 'en';
  readonly widget: string;
  readonly data: string;
  readonly more: string;
  readonly looks: string;
  readonly form: string;
  readonly site: string;
  readonly base: string;
  readonly baseHint: string;
  readonly title: string;
  readonly pageLang: string;
  readonly pageLangs: Readonly<Record<'' | 'zh-CN' | 'en', string>>;
  readonly height: string;
  readonly fallback: string;
  readonly fallbackHint: string;
  readonly fallbackFailed: string;
  readonly fallbackLong: (rows: number) => string;
  readonly integrity: string;
  readonly integrityHint: string;
  readonly integrityFailed: string;
  readonly default: string;
  readonly reset: string;
  readonly preview: string;
  readonly headCode: string;
  readonly articleCode: string;
  readonly policyCode: string;
  readonly faults: (count: number) => string;
  readonly refused: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

export function wordsOf(lang: string): Words {
  return /^en/i.test(lang) ? wordsEn : wordsZh;
}
