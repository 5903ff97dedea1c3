/**
 * Rules of reservations, kept by the file itself, whatever program writes it: one thing is not promised twice. A set
 * is its exhibits: whoever reserves it reserves them. The same rules in words: electron/domain/exhibit/reservation.ts.
 */

/** Another reservation `o` that holds its thing on a day of the new row. */
const HOLDS = `
  o.id <> NEW.id AND o.state IN ('confirmed', 'out') AND o.start_date <= NEW.end_date AND o.end_date >= NEW.start_date`;

/** Each branch looks up by one index. */
const OVERLAPS = [
  `SELECT 1 FROM reservation o WHERE o.exhibit_id = NEW.exhibit_id AND ${HOLDS}`,
  `SELECT 1 FROM reservation o WHERE o.set_id = NEW.set_id AND ${HOLDS}`,
  `SELECT 1 FROM reservation o WHERE o.caravan_id = NEW.caravan_id AND ${HOLDS}`,
  `SELECT 1 FROM reservation o WHERE o.set_id = (SELECT set_id FROM exhibit WHERE id = NEW.exhibit_id) AND ${HOLDS}`,
  `SELECT 1 FROM exhibit x JOIN reservation o ON o.exhibit_id = x.id WHERE x.set_id = NEW.set_id AND ${HOLDS}`,
];

export const RESERVATION_TRIGGERS: readonly string[] = [
  // No two reservations that hold a thing overlap.
  ...['INSERT', 'UPDATE'].map(
    (event) => `
CREATE TRIGGER reservation_is_the_only_one_on_${event.toLowerCase()} BEFORE ${event} ON reservation
WHEN NEW.state IN ('confirmed', 'out') AND (${OVERLAPS.map((query) => `EXISTS (${query})`).join('\n  OR ')})
BEGIN SELECT RAISE (ABORT, 'reserved already'); END`,
  ),
  // An exhibit does not join a set that is promised on days on which it is promised itself.
  `
CREATE TRIGGER exhibit_joins_no_promised_set BEFORE UPDATE OF set_id ON exhibit
WHEN NEW.set_id <> OLD.set_id AND EXISTS (
  SELECT 1 FROM reservation own JOIN reservation other ON other.set_id = NEW.set_id
  WHERE own.exhibit_id = NEW.id AND own.state IN ('confirmed', 'out') AND other.state IN ('confirmed', 'out')
    AND own.start_date <= other.end_date AND own.end_date >= other.start_date)
BEGIN SELECT RAISE (ABORT, 'reserved already'); END`,
];
