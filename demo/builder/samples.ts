/** An example of each element from the files of this site, so that there is something to see at once. */
export const SAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'reform-task-board': { src: '/plans/notice-0.json', 'as-of': '2025-10-20' },
  'reform-task-card': {
    heading: '校园网络改造',
    number: '2',
    leads: '信息化中心',
    due: '2025-12-31',
    status: 'inProgress',
    progress: '64',
    'as-of': '2025-10-20',
  },
  'quota-meter': {
    label: '专职教研员编制',
    value: '38',
    target: '43',
    unit: '个',
    due: '2024-12-31',
    'as-of': '2024-10-10',
  },
  'quota-board': { src: '/plans/notice-2.json', 'records-src': '/plans/records-2.json', 'as-of': '2024-10-10' },
  'homework-timer': { grade: '4' },
  'inspection-log': { kind: 'inspection', 'log-id': 'builder' },
  'enrollment-form': { src: '/schemes/scheme-3.json', 'as-of': '2025-06-24' },
};
