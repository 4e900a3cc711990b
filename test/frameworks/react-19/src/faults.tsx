/** What the types refuse. It is checked and never run. */
import type {} from 'jiaogai/jsx';

export const faults = [
  // @ts-expect-error - a theme that there is not
  <reform-task-board key="1" theme="green" />,
  // @ts-expect-error - a property that there is not
  <reform-task-board key="2" groupedBy="unit" />,
  // @ts-expect-error - what an attribute is set to is text or a number
  <reform-task-board key="3" due-soon={{}} />,
  // @ts-expect-error - a number is no text in a property
  <reform-task-card key="4" progress="40" />,
  // @ts-expect-error - the detail of this event has no such field
  <reform-task-card key="5" ontask-open={(event) => event.detail.tasks} />,
  // @ts-expect-error - a tag that there is not
  <reform-task-boards key="6" />,
];

export const allowed = [
  <reform-task-board key="1" id="a" class="b" lang="en" slot="c" style={{ color: 'red' }} data-x="y" aria-label="z" />,
  <quota-meter key="2" label="专职教研员" value="38" target={43} as-of="2025-10-20" due-soon="5" />,
  <homework-timer key="3" grade={4} subjects={['语文']} rest-every="25" onhomework-rest={(event) => event.detail.on} />,
];
