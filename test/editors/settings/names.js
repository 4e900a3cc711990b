/** The seven elements, and their attributes but `report-to`. */
export const TAGS = [
  'reform-task-board',
  'reform-task-card',
  'homework-timer',
  'quota-meter',
  'quota-board',
  'inspection-log',
  'enrollment-form',
];
export const ATTRIBUTES = (
  'area as-of baseline bedtime child comparator due due-soon form grade group-by hash heading kind label leads log-id ' +
  'mark number partners phase plan-src progress q records-src rest-every scheme scheme-id school school-class ' +
  'schooling seats size sort src start status subjects target target-id task-id theme thresholds unit value view'
).split(' ');
