import type { SampleBookWriters } from '@services/ports/exhibit-repositories.ts';
import type { TableLog } from '../table-log.ts';

/** Rows of a sample that tell of what has long been written down: no service checks them again, the file does. */
export const sampleBookWriters = (log: TableLog): SampleBookWriters => ({
  insertConditionReport: (report) =>
    log.insert('condition_report', {
      id: report.id,
      exhibit_id: report.exhibitId,
      reported_on: report.reportedOn,
      hand_over_id: report.handOverId,
      reporter: report.reporter,
      severity: report.severity,
      note: report.note,
    }),
  insertRepair: (repair) =>
    log.insert('repair', {
      id: repair.id,
      exhibit_id: repair.exhibitId,
      condition_report_id: repair.conditionReportId,
      opened_on: repair.openedOn,
      due_on: repair.dueOn,
      closed_on: repair.closedOn,
      fault: repair.fault,
      result: repair.result,
      workshop_id: repair.workshopId,
      cost_yuan: repair.cost_yuan,
      note: '',
    }),
  insertStockTake: (take) => {
    log.insert('stock_take', {
      id: take.id,
      number: take.number,
      place: null,
      set_id: take.setId,
      started_on: take.startedOn,
      closed_on: null,
      counted_by: take.countedBy,
      note: take.note,
    });
    for (const line of take.lines) {
      log.insert('stock_take_line', {
        id: line.id,
        stock_take_id: take.id,
        exhibit_id: line.exhibitId,
        code: '',
        is_expected: 1,
        counted_at: line.countedAt,
        resolution: null,
        note: '',
      });
    }
  },
});
