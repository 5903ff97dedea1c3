/**
 * Rules of the ledger, kept by the file itself, whatever program writes it: entries follow one upon the other, an exhibit
 * leaves the place where it is, and nothing is rewritten. The same rules in words: electron/domain/exhibit/ledger.ts.
 */

/** An entry counts as long as no row of its root came after it. `row` names a row of movement. */
const counts = (row: string) => `
  ${row}.is_counter = 0 AND NOT EXISTS (
    SELECT 1 FROM movement later WHERE later.root_id = ${row}.root_id AND later.number > ${row}.number)`;

/** Column of the last entry that counts for the exhibit of the new row. */
const last = (column: string) => `
  (SELECT e.${column} FROM movement e WHERE e.exhibit_id = NEW.exhibit_id AND ${counts('e')}
   ORDER BY e.number DESC LIMIT 1)`;

/** Where an exhibit is that was never moved. */
const HOME = `
  (SELECT 'base:' || s.base_id FROM exhibit x JOIN exhibit_set s ON s.id = x.set_id WHERE x.id = NEW.exhibit_id)`;

/** Whether a column of the new row names a place that there is. `out:` leads out of the books. */
const isPlace = (column: string) => `
  CASE substr(NEW.${column}, 1, instr(NEW.${column}, ':'))
    WHEN 'base:' THEN EXISTS (SELECT 1 FROM base WHERE id = substr(NEW.${column}, 6))
    WHEN 'caravan:' THEN EXISTS (SELECT 1 FROM caravan WHERE id = substr(NEW.${column}, 9))
    WHEN 'site:' THEN EXISTS (SELECT 1 FROM site WHERE id = substr(NEW.${column}, 6))
    WHEN 'depository:' THEN EXISTS (SELECT 1 FROM depository WHERE id = substr(NEW.${column}, 12))
    WHEN 'out:' THEN NEW.${column} IN ('out:retired', 'out:missing')
    ELSE 0
  END`;

const refuses = (name: string, when: string, message: string) => `
CREATE TRIGGER movement_${name} BEFORE INSERT ON movement WHEN ${when}
BEGIN SELECT RAISE (ABORT, '${message}'); END`;

/** A place that the ledger names stays. */
const namedPlace = (table: string) => `
CREATE TRIGGER ${table}_named_by_movement BEFORE DELETE ON ${table}
WHEN EXISTS (SELECT 1 FROM movement WHERE to_place = '${table}:' || OLD.id)
  OR EXISTS (SELECT 1 FROM movement WHERE from_place = '${table}:' || OLD.id)
BEGIN SELECT RAISE (ABORT, '${table} is named by the ledger'); END`;

export const LEDGER_TRIGGERS: readonly string[] = [
  // INSERT OR REPLACE would take away the row that has the key without asking the trigger of DELETE.
  refuses('is_a_new_row', 'EXISTS (SELECT 1 FROM movement WHERE id = NEW.id)', 'movement is append-only'),
  refuses(
    'place_exists',
    `NOT (${isPlace('from_place')}) OR NOT (${isPlace('to_place')})`,
    'movement to or from no place',
  ),
  refuses(
    'number_follows',
    'NEW.number <> 1 + (SELECT coalesce(max(number), 0) FROM movement WHERE exhibit_id = NEW.exhibit_id)',
    'movement out of number',
  ),
  refuses(
    'leaves_its_place',
    `NEW.is_counter = 0 AND NEW.from_place <> coalesce(${last('to_place')}, ${HOME})`,
    'movement from where the exhibit is not',
  ),
  refuses(
    'is_not_earlier',
    `NEW.is_counter = 0 AND NEW.moved_on < ${last('moved_on')}`,
    'movement before the last one',
  ),
  refuses(
    'takes_back_the_last',
    `NEW.is_counter = 1 AND NEW.root_id IS NOT ${last('root_id')}`,
    'counter-entry to an entry that is not the last',
  ),
  refuses(
    'root_is_known',
    `NEW.is_counter = 0 AND NEW.root_id <> NEW.id AND NOT EXISTS (
      SELECT 1 FROM movement r WHERE r.root_id = NEW.root_id AND r.exhibit_id = NEW.exhibit_id AND r.is_counter = 1
      AND r.number = (SELECT max(number) FROM movement WHERE root_id = NEW.root_id))`,
    'restored entry without one that was taken back',
  ),
  // What takes a movement back or enters it once more tells of that movement.
  refuses(
    'is_like_its_root',
    `NEW.root_id <> NEW.id AND NOT EXISTS (
      SELECT 1 FROM movement r WHERE r.id = NEW.root_id AND r.exhibit_id = NEW.exhibit_id
      AND r.from_place = NEW.from_place AND r.to_place = NEW.to_place AND r.moved_on = NEW.moved_on)`,
    'movement unlike its root',
  ),
  `CREATE TRIGGER movement_is_never_rewritten BEFORE UPDATE ON movement
BEGIN SELECT RAISE (ABORT, 'movement is append-only'); END`,
  `CREATE TRIGGER movement_is_never_deleted BEFORE DELETE ON movement
BEGIN SELECT RAISE (ABORT, 'movement is append-only'); END`,
  ...['base', 'caravan', 'site', 'depository'].map(namedPlace),
];
