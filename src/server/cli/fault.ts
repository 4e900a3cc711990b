/** Why the command cannot run: one code for each line that a person would act on differently. */
export const FaultCode = {
  usage: 'usage',
  notFound: 'notFound',
  isFolder: 'isFolder',
  notReadable: 'notReadable',
  notWritable: 'notWritable',
  empty: 'empty',
  tooLarge: 'tooLarge',
  binary: 'binary',
  encoding: 'encoding',
  noText: 'noText',
  oldOffice: 'oldOffice',
  oldExcel: 'oldExcel',
  workbook: 'workbook',
  slides: 'slides',
  openDocument: 'openDocument',
  ofd: 'ofd',
  archive: 'archive',
  rtf: 'rtf',
  webArchive: 'webArchive',
  picture: 'picture',
  brokenDocx: 'brokenDocx',
  brokenPdf: 'brokenPdf',
  lockedPdf: 'lockedPdf',
  scannedPdf: 'scannedPdf',
  notNotice: 'notNotice',
  notJson: 'notJson',
  notPlan: 'notPlan',
  planVersion: 'planVersion',
  notWorkbook: 'notWorkbook',
  noLedger: 'noLedger',
  badCells: 'badCells',
  badDate: 'badDate',
  sameFile: 'sameFile',
  noFolder: 'noFolder',
  storeLocked: 'storeLocked',
  storeReadOnly: 'storeReadOnly',
  storeFull: 'storeFull',
  storeCorrupt: 'storeCorrupt',
  storeUnreachable: 'storeUnreachable',
  storeNewer: 'storeNewer',
  storeMissing: 'storeMissing',
  storeNotEmpty: 'storeNotEmpty',
  backupStrange: 'backupStrange',
  backupDamaged: 'backupDamaged',
  backupNewer: 'backupNewer',
  backupExists: 'backupExists',
  secretShort: 'secretShort',
  secretMissing: 'secretMissing',
  portInUse: 'portInUse',
  portDenied: 'portDenied',
  hostUnknown: 'hostUnknown',
  noServer: 'noServer',
} as const;
export type FaultCode = (typeof FaultCode)[keyof typeof FaultCode];

/** The command cannot do what was asked; `code` picks the sentence, `detail` is the file, option or reason that it names. */
export class CliFault extends Error {
  readonly code: FaultCode;
  readonly detail: string;

  constructor(code: FaultCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'CliFault';
    this.code = code;
    this.detail = detail;
  }
}
