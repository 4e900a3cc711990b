import type { Io } from './io.js';
import type { Lang, Words } from './words.js';
import { wordsEn } from './words.en.js';
import { wordsZh } from './words.zh.js';

/** The language that was asked for by `--lang`, else that of the environment; Chinese where neither says English. */
export function langOf(argv: readonly string[], env: Io['env']): Lang {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.slice('--lang='.length) : argv[at + 1];
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en(?:[_.@-]|$)/i.test(locale) ? 'en' : 'zh';
}

/** All sentences in a language. */
export function wordsIn(lang: Lang): Words {
  return lang === 'en' ? wordsEn : wordsZh;
}
