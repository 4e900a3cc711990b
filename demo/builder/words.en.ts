import type { Words } from './words.js';

export const wordsEn: Words = {
  lang: 'en',
  widget: 'Element',
  data: 'Data and content',
  more: 'More options',
  looks: 'Look',
  form: 'Form to paste',
  site: 'Your site',
  base: 'Address of the folder of the elements',
  baseHint: 'Where dist was uploaded. With a version, such as /jiaogai/0.1.0/, updates leave published pages alone.',
  title: 'Words of the link, or name of the frame',
  pageLang: 'Language of the element',
  pageLangs: { '': 'that of the page', 'zh-CN': 'Chinese', en: 'English' },
  height: 'Height of the frame at first, in px',
  fallback: 'Put a plain table inside',
  fallbackHint: 'It is what readers without script, old browsers and search engines see.',
  fallbackFailed: 'The plan could not be read, so there is no table. Check the address of the plan.',
  fallbackLong: (rows) => `The plan has ${rows} tasks: the table would be too long and was left out.`,
  integrity: 'Write the hash (integrity)',
  integrityHint:
    'A changed file does not run. Only for addresses with a version: elsewhere an update would be stopped.',
  integrityFailed: 'The hash could not be read.',
  default: 'default',
  reset: 'Back to the example',
  preview: 'What it looks like',
  headCode: '1. Once, in the <head> of the template',
  articleCode: '2. In the source of the article',
  policyCode: '3. The strictest content security policy that works',
  faults: (count) =>
    count === 1
      ? 'One thing to mend, and the code is brought up to date.'
      : `${count} things to mend, and the code is brought up to date.`,
  refused: 'Some settings in the address could not be read and were left out.',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'Press Ctrl+C to copy the selected code',
};
