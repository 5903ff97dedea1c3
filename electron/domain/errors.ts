/**
 * Every failure a user can meet has a code. The title, cause and action of each code stand in
 * renderer/src/i18n/<language>/errors.json and docs/ERRORS.md; test/architecture asserts that none is missing.
 *
 * E00xx program and IPC · E1xxx records · E2xxx planning · E3xxx workspace file and log ·
 * E40xx export · E42xx import · E5xxx map and geography · E6xxx statistics
 */
export const ERROR_CODES = [
  'E0000', // unexpected failure; the log line has the same ref
  'E0001', // method is not part of the contract
  'E0002', // input does not match the contract; params.issues lists every field
  'E0003', // no workspace is open
  'E0004', // message came from a frame that is not ours
  'E1001', // record not found; params.kind, params.id
  'E1002', // record still in use; params.kind, params.uses
  'E1003', // record was changed meanwhile; params.kind
  'E1103', // event with impossible days or target; params.issues
  'E1104', // record of the registry with faults; params.register, params.issues: field|kind|detail
  'E1105', // record of the registry is in use; params.register, params.name, params.uses: table|count
  'E1106', // decision does not follow on that of a request; params.decision, params.numbers, params.count
  'E1201', // movements that are not possible; params.issues: exhibit|name|issue|place, params.count
  'E1202', // movement to take back is not the last of its exhibit; params.name
  'E1210', // condition report that is not possible; params.issues: issue, params.name
  'E1211', // repair that is not possible; params.issues: issue, params.name
  'E1301', // things are promised to others on these days; params.things, params.count
  'E1302', // days end before they begin; params.start, params.end
  'E1303', // state does not follow on that of a reservation; params.from, params.to
  'E6010', // feedback that came before its visit or stay, or after today; params.date, params.today
  'E1304', // things to reserve or hand over are retired; params.things, params.count
  'E1501', // photo is no picture that is kept (JPEG, PNG, WebP); params.name
  'E1502', // photo or paper is too large; params.name, params.size, params.largest (MB)
  'E1503', // content is not in the folder of files any more; params.name
  'E1504', // disk of the workspace has no room for a photo or paper
  'E1505', // photo or paper cannot be read; params.name
  'E1506', // content in the folder of files is not what was stored; params.name
  'E1507', // paper is of no kind that is kept (PDF, DOCX, XLSX, JPEG, PNG); params.name
  'E1511', // scanned code is that of no exhibit; params.code
  'E1512', // scanned label names no record of this workspace; params.code
  'E1513', // scanned exhibit is retired; params.name
  'E1514', // scanned code was counted already; params.name
  'E1515', // scanned code is that of a crate; params.name
  'E1516', // stock-take is closed; params.number
  'E1517', // stock-take with open differences is not closed; params.count
  'E1518', // resolution does not fit the difference; params.resolution
  'E1519', // place or set is being counted already; params.number
  'E1521', // labels without anything to print, or from a position that the sheet does not have
  'E1601', // fewer spare parts than are taken out; params.name, params.stock, params.quantity
  'E1602', // upkeep or entry of spare parts on a day to come; params.date, params.today
  'E1603', // loan or transfer that lacks something; params.issues
  'E1604', // state does not follow on that of a loan or transfer; params.from, params.to, params.number
  'E2001', // plan without sites
  'E2002', // plan without caravans
  'E2003', // period ends before it begins or is longer than 366 days
  'E2004', // period has no school day and no working day
  'E2005', // latest return is not after earliest departure
  'E2006', // independent checker rejected the result; params.violations
  'E2007', // planning run is not known (any more)
  'E2008', // another planning run is still going
  'E2009', // solver thread stopped unexpectedly
  'E2010', // lock does not belong to the run; params.siteIds
  'E2011', // figures of the run are outside what the optimiser can compute with; params.faults
  'E2012', // visit of a saved plan is no longer possible; params.siteId, params.date
  'E2013', // a published plan is not changed; params.name
  'E2014', // change names a stop, caravan, day or lodging that is not part of the plan; params.detail
  'E2021', // the run of this plan cannot be recorded: it is not published; params.name
  'E2022', // the record of a run is not published; params.name
  'E2023', // plan has a record of its run, which goes first; params.name
  'E2024', // the run of this plan is recorded already; params.name, params.asRunId
  'E2101', // stay plan without exhibit sets
  'E2102', // stay plan without counties
  'E2103', // a published stay plan is not changed; params.name
  'E2104', // change names a stay, set, county or venue that is not in the stay plan; params.detail
  'E2105', // period of a stay plan ends before it begins or is longer than 3 years and a day
  'E2106', // exhibit sets without an edition; params.sets
  'E2107', // counties without a venue; params.counties
  'E2108', // venues with windows in which no stay fits; params.venues
  'E2109', // fixed stays on the same days, or more than a county may have; params.meetingPins
  'E2110', // fixed stays that name what is not in the run; params.unknownPins
  'E2111', // fixed stays that cannot be met, or more of them than days; params.impossiblePins
  'E2112', // shortest stay longer than the longest; params.lengthsOf ('' = the rules)
  'E2113', // exchange with fewer than two counties or sets
  'E2114', // changeover that takes the whole round; params.round_d, params.changeover_d
  'E2115', // terms of an exchange that do not fit the run; params.terms
  'E2116', // fixed stays of an exchange without a set, or on days that are no round; params.loosePins
  'E3001', // file is not a KeXun workspace; params.path
  'E3002', // workspace was written by a newer program; params.fileVersion, params.programVersion
  'E3003', // workspace is damaged; params.detail
  'E3004', // workspace or its folder is read-only
  'E3005', // workspace is in use by another program
  'E3006', // workspace lies on a network drive
  'E3007', // migration failed, file unchanged; params.backup
  'E3008', // disk is full
  'E3009', // workspace file is missing, or was moved or replaced while open; params.path
  'E3010', // nothing to undo
  'E3011', // nothing to redo
  'E3012', // undo is not possible: a record was changed by another device since
  'E3013', // going to a step stopped on the way; params.code of what stopped it, params.done, params.all
  'E3014', // the list of steps is not that of now
  'E3015', // an import is being saved: nothing else is written meanwhile
  'E4001', // target file cannot be written (open in another program, or no permission)
  'E4002', // printing to PDF failed
  'E4003', // picture is not a PNG
  'E4004', // papers of a stay plan that has no stays
  'E4005', // chart cannot be drawn as a picture, or not in time
  'E4201', // table to import cannot be read; params.reason
  'E4202', // file is no table that is read (.xlsx, .csv, .tsv)
  'E4203', // spreadsheet is damaged or made to mislead; params.detail
  'E4204', // spreadsheet has a password
  'E4205', // file is beyond what is unpacked; params.detail
  'E4206', // table has too many rows or columns; params.rows, params.columns
  'E4207', // reading a table took too long
  'E4208', // table without rows
  'E4209', // encoding of a text file is not recognised; params.detail
  'E4210', // quotes of a text file do not match; params.line
  'E4211', // import is not known any more, or the records changed since it was checked
  'E4212', // import with nothing to bring in
  'E5001', // geography resource is missing or damaged; params.file
  'E6001', // statistics of a period that ends before it begins or is longer than 50 years; params.from, params.to
  'E6002', // table too long for a paper; params.rows, params.most
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Values filled into the texts of an error, JSON only so that they cross the process boundary. */
export type ErrorParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/**
 * The one error class: a broken program or world. Expected answers the caller must look at
 * (reasons for a visit left out, validation issues) are values instead.
 * `message` is English and for the log only.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, message: string, params: ErrorParams = {}, cause?: unknown) {
    super(`${code}: ${message}`, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}
