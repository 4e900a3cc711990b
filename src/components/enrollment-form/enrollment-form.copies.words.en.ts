import type { CopiesWords } from './enrollment-form.copies.words.js';

export const copiesWordsEn: CopiesWords = {
  copyTitle: 'Go on on another device',
  copyNote:
    'A copy is kept encrypted, and opened on another device with a code. Whoever keeps it cannot read it. Photographs do not go with it.',
  copyMake: 'Keep a copy and give me the code',
  copyAgain: 'Replace the copy with what I have now',
  copyCode: 'Code',
  copyCodeNote: 'Write it down now; it is not shown again. With it one can read everything, so show it to nobody.',
  copyErase: 'Erase the copy',
  copyErased: 'The copy was erased.',
  copyBusy: 'One moment…',
  copyDone: 'The copy is kept.',
  copyCopied: 'Copied.',
  copyNotCopied: 'It could not be copied. Please write it down.',
  copyText: 'Copy the code',
  copyWritten: 'I have written it down',
  copyShow: 'Show the code again',
  copyNowhere: 'No copy can be kept here; please go on on this device.',
  loadTitle: 'Bring what you filled in on another device',
  loadNote: 'Type the code that the other device gave you. Capitals, blanks and hyphens do not matter.',
  loadLabel: 'Code',
  loadMake: 'Bring it here',
  loaded: (count, conflicts) =>
    `${count} answers were brought here. Photographs have to be taken again.${conflicts > 0 ? ` ${conflicts} differ from what was here; both are kept, please choose.` : ''}`,
  copyFault: {
    empty: () => 'Please type the code',
    'wrong-length': (_, found) => `The code has 20 signs, these are ${found}`,
    'wrong-character': (at, found) => `“${found}” in place ${at} cannot be right`,
    'wrong-check': () => 'One sign of the code is wrong; please compare them one by one',
    insecure: () => 'Please use the encrypted address (https)',
    'not-found': () => 'There is no copy of this code. It may be mistyped, erased or too old',
    'not-reached': () => 'There is no connection now; please try later. Nothing is lost',
    unreadable: () => 'The copy cannot be opened. Please keep it once more on the other device',
    newer: () => 'The copy is of a newer page. Reload this one and try again',
    other: () => 'It did not work; please try again. Nothing is lost',
  },
};
