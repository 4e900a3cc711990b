import type { TimerCopiesWords } from './homework-timer.copies.words.js';

export const copiesWordsEn: TimerCopiesWords = {
  copiesTitle: 'Export and erase',
  copiesKept:
    'Entries are kept in this browser on this device only; no other device or browser sees them. Clearing the browser clears them, and an iPhone may do so when this page was not opened for seven days. Export a copy to keep them.',
  copiesMemory: 'The present entries are gone when this page is closed. Export them now to keep them.',
  copiesNone: 'There are no entries to export yet.',
  copiesSave: 'Download a table',
  copiesCopy: 'Copy as text',
  copiesSaved: (name) => `Handed to the browser to download: ${name}. If you cannot find it, press “Copy as text”.`,
  copiesNoFiles: 'Files cannot be downloaded here. Copy the entries as text, and paste them into a note or a table.',
  copiesCopied: 'Copied. Paste it into a note, a table or a chat.',
  copiesByHand:
    'The browser did not let it be copied. Press and hold the text below, choose “Select all”, then “Copy”; on a computer press Ctrl+C.',
  copiesText: 'All entries',
  copiesFile: (on) => `homework-${on}.csv`,
  copiesTable: {
    heads: ['Date', 'Subject', 'Start', 'End', 'Minutes', 'Place', 'Source'],
    places: { home: 'home', school: 'school' },
    sources: { timed: 'timed', added: 'added', corrected: 'corrected' },
  },
  eraseTitle: 'Erase',
  eraseWhat: (isEveryChild) => (isEveryChild ? 'Erase every child’s entries' : 'Erase this child’s entries'),
  eraseAsk: (isEveryChild) =>
    isEveryChild
      ? 'Erase the entries of every child on this device?'
      : 'Erase the entries of this child on this device?',
  eraseGoes:
    'This erases all entries, the grade that was chosen, consent to reports, and what waits to be sent or withdrawn. A running clock stops. It cannot be undone.',
  eraseSent:
    'What was already sent is not withdrawn by erasing, and cannot be withdrawn from here afterwards. To withdraw it, do so under “Report” first.',
  eraseWithdraw: 'Withdraw first',
  eraseYes: 'Erase',
  eraseNo: 'Do not erase',
  eraseDone: (isEveryChild) =>
    isEveryChild ? 'The entries of every child were erased.' : 'The entries of this child were erased.',
  eraseFailed:
    'The entries on this page were erased, but the browser did not let go of what it has stored. Please clear the data of this site in the browser’s settings.',
  erasePreview: 'This is a preview; nothing can be erased.',
};
