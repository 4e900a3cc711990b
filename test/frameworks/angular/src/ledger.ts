import 'jiaogai/reform-task-board';
import 'jiaogai/reform-task-card';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal, viewChild, type ElementRef } from '@angular/core';
import type { PlanLoadDetail, ReformTaskBoard, TaskOpenDetail } from 'jiaogai/reform-task-board';
import type { Plan } from 'jiaogai/sdk';

@Component({
  selector: 'app-ledger',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="isShown.set(!isShown())">台账</button>
    <button (click)="groupBy.set('unit')">按单位</button>
    <button (click)="board()?.nativeElement?.reload()">重读</button>
    <output>{{ opened() }}</output>
    @if (isShown()) {
      <reform-task-board
        #board
        class="ledger"
        src="/plan.json"
        [attr.group-by]="groupBy()"
        as-of="2025-10-20"
        (plan-load)="load($event)"
        (task-open)="open($event)"
      >
        <a href="/notice.html">通知原文</a>
      </reform-task-board>
    }
    @for (task of plan()?.tasks; track task.id) {
      <reform-task-card [plan]="plan()" [task]="task" as-of="2025-10-20" />
    }
  `,
})
export class Ledger {
  readonly board = viewChild<ElementRef<ReformTaskBoard>>('board');
  readonly isShown = signal(true);
  readonly groupBy = signal('none');
  readonly plan = signal<Plan | undefined>(undefined);
  readonly opened = signal('');

  load(event: Event): void {
    this.plan.set((event as CustomEvent<PlanLoadDetail>).detail.plan);
  }

  open(event: Event): void {
    this.opened.set((event as CustomEvent<TaskOpenDetail>).detail.task.title);
  }
}
