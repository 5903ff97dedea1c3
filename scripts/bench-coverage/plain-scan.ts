import Database from 'better-sqlite3';

/** The main sums of a period by county, as somebody would ask the file with one statement for each: no reader of the program. */
export function plainScan(path: string, from: string, to: string): number {
  const db = new Database(path, { readonly: true });
  try {
    const visits = db
      .prepare(
        `SELECT s.county_code, count(*), sum(v.attendance), count(DISTINCT v.site_id), count(DISTINCT s.township_code)
         FROM visit_record v JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id
         WHERE t.date BETWEEN ? AND ? GROUP BY s.county_code`,
      )
      .all(from, to);
    const stays = db
      .prepare(
        `SELECT county_code, count(*), sum(open_days), sum(attendance) FROM stay_record
         WHERE open <= ? AND coalesce(close, open) >= ? GROUP BY county_code`,
      )
      .all(to, from);
    const tours = db
      .prepare(
        'SELECT caravan_id, count(DISTINCT date), sum(length_m) FROM tour_record WHERE date BETWEEN ? AND ? GROUP BY caravan_id',
      )
      .all(from, to);
    return visits.length + stays.length + tours.length;
  } finally {
    db.close();
  }
}
