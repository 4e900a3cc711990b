import type { Words } from './words.js';
import { serverFaultsEn } from './words-server-faults.js';

/** Why the command cannot run, in English. */
export const faultsEn: Words['faults'] = {
  usage: (detail) => detail,
  notFound: (file) => `no such file: ${file}`,
  isFolder: (file) => `this is a folder, not a file: ${file}`,
  notReadable: (file) => `cannot read file: ${file}`,
  notWritable: (file) => `cannot write file: ${file}`,
  empty: (file) => `the file is empty: ${file}`,
  tooLarge: (file) => `the file is above the size limit (notices 10 MB, plans 100 MB): ${file}`,
  binary: (file) => `not a text file; txt, html, docx and pdf are read: ${file}`,
  encoding: (file) => `cannot tell the text's encoding; open it in an editor and save it as UTF-8: ${file}`,
  noText: (file) => `the file holds no text: ${file}`,
  oldOffice: (file) =>
    `old Word or WPS documents (.doc, .wps) cannot be read; open it in WPS or Word and save it as .docx: ${file}`,
  oldExcel: (file) =>
    `old Excel or WPS sheets (.xls, .et) cannot be read; open it in WPS or Excel and save it as .xlsx: ${file}`,
  workbook: (file) => `this is an Excel workbook, not a notice; read a ledger with jiaogai ledger PLAN --from: ${file}`,
  slides: (file) => `these are slides; save the text as .docx or .txt: ${file}`,
  openDocument: (file) =>
    `this is an OpenDocument file (.odt, .ods); save it as .docx or .xlsx with WPS or LibreOffice: ${file}`,
  ofd: (file) => `this is an OFD file; export it as a PDF with text, or as .docx, from an OFD reader: ${file}`,
  archive: (file) => `this is an archive, not a docx; unpack it first: ${file}`,
  rtf: (file) => `this is an RTF document; open it in WPS or Word and save it as .docx: ${file}`,
  webArchive: (file) => `this is a web archive (.mht) or a mail; open it in a browser and save it as .html: ${file}`,
  picture: (file) => `this is a picture without text; recognise the text (OCR) and save it as .txt or .docx: ${file}`,
  brokenDocx: (file) =>
    `the docx is broken or incomplete; download it again, or repair and save it with WPS or Word: ${file}`,
  brokenPdf: (file) => `the PDF is broken or incomplete; download it again: ${file}`,
  lockedPdf: (file) => `the PDF asks for a password; remove it first: ${file}`,
  scannedPdf: (file) =>
    `the PDF is scanned and has no text layer; recognise the text (OCR) and save it as .docx or as a PDF with text: ${file}`,
  notNotice: (file) => `no official notice: there is no Chinese text to work on: ${file}`,
  notJson: (file) => `not a JSON file: ${file}`,
  notPlan: (file) => `not a plan (plan.json): ${file}`,
  planVersion: (file) => `the plan's schemaVersion is not one that this program reads; update jiaogai: ${file}`,
  notWorkbook: (file) => `not an Excel workbook (.xlsx) or CSV file, or broken: ${file}`,
  noLedger: (file) => `no ledger in the workbook: no row of heads with 任务 was found: ${file}`,
  badCells: (file) =>
    `the ledger has cells that cannot be read, nothing was written; mend them, or leave them out with --skip-bad: ${file}`,
  badDate: (text) => `a date is written 2025-12-31: ${text}`,
  noServer: (url) => `nothing answers there: ${url}`,
  sameFile: (file) => `the output has the name of another file: ${file}`,
  ...serverFaultsEn,
};
