import { addDays, dayNumber } from '../../sdk/rules/dates.js';
import { clip, safeLink } from '../internal/safe.js';
import { addSheets } from '../internal/sheets.js';
import { MARKS, STATES } from '../internal/states.js';
import { renderBar, renderState } from '../internal/task-marks.js';
import { renderSkeleton } from './reform-task-board.face.js';
import type { Tools } from './reform-task-board.grip.js';
import { Ledger } from './reform-task-board.ledger.js';
import { flatRows } from './reform-task-board.rows.js';
import { renderTable } from './reform-task-board.table.js';
import { footLine, viewTask } from './reform-task-board.view.js';

/** What the first load lends to the parts that come later. */
export const TOOLS: Tools = {
  clip,
  safeLink,
  MARKS,
  STATES,
  Ledger,
  flatRows,
  viewTask,
  footLine,
  renderState,
  renderBar,
  renderTable,
  renderSkeleton,
  addDays,
  dayNumber,
  addSheets,
};
