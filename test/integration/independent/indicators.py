"""
Indicators of workspaces, worked out a second time: from the definitions in docs/INDICATORS.md, with SQL and exact fractions,
and without anything of the program. Reads a JSON list of {path, from, to, rowsBy, region} on standard input and writes for
each {row key: {indicator: text}} with the row "total"; texts have the digits of the definition, null is "-".
"""

import json
import sqlite3
import sys
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

DIGITS = {
    "townshipShare": 1,
    "lengthPerVisit": 1,
    "openDaysPerStop": 1,
    "stopsPerSetYear": 1,
    "countiesCovered": 1,
    "keyCountiesCovered": 1,
    "townshipsCovered": 1,
    "populationCovered": 1,
    "visitsPer100k": 2,
    "normMet": 1,
    "daysOfNorm": 1,
    "feedbackShare": 1,
    "feedbackLag": 1,
    "exhibitsWorking": 1,
}


def shown(value, digits):
    """Rounded half away from zero, from the exact fraction."""
    if value is None:
        return None
    scaled = Fraction(value) * 10**digits
    whole = (abs(scaled) * 2 + 1) // 2
    text = str(whole).rjust(digits + 1, "0")
    sign = "-" if scaled < 0 and whole != 0 else ""
    return sign + (text if digits == 0 else text[:-digits] + "." + text[-digits:])


def day(text):
    return date.fromisoformat(text)


def share_of_stay(stay, figure, start, end):
    """Whole of a stay in the period; else by the calendar days up to each end, rounded down."""
    if figure is None:
        return None
    opened = day(stay["open"])
    if stay["close"] is None:
        return figure
    closed = day(stay["close"])
    length = (closed - opened).days + 1
    until = min((end - opened).days + 1, length)
    before = max((start - opened).days, 0)
    return figure * until // length - figure * before // length


def part_of_year(start, end):
    """Every day is 1/365 or 1/366 of its own year."""
    years = Fraction(0)
    for year in range(start.year, end.year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        counted = (min(end, last) - max(start, first)).days + 1
        years += Fraction(counted, (last - first).days + 1)
    return years


def norm_figures(visits, tours, fleet, start, end):
    """Share of the caravans that did what is asked, and of the days that are asked; fleet is None where none is."""
    if fleet is None:
        return None, None
    seen_out = {x["caravan_id"] for x in visits + tours}
    asked = [c for c in fleet if not c["is_retired"] or c["id"] in seen_out]
    years = part_of_year(start, end)
    met, days_out, days_asked = 0, 0, Fraction(0)
    for caravan in asked:
        own = [t for t in tours if t["caravan_id"] == caravan["id"]]
        days = len({t["date"] for t in own})
        metres = sum(t["length_m"] for t in own)
        by_days = caravan["target_days"] > 0 and days >= caravan["target_days"] * years
        by_road = caravan["target_km"] > 0 and metres >= caravan["target_km"] * 1000 * years
        met += by_days or by_road
        days_out += days
        days_asked += caravan["target_days"] * years
    share = Fraction(100 * met, len(asked)) if asked else None
    return share, (100 * days_out / days_asked if days_asked else None)


def exhibits_working(exhibits, end):
    """Share of the exhibits whose state is known at the end of a day that work; exhibits is None where none are asked for."""
    if exhibits is None:
        return None
    working, known = 0, 0
    for exhibit in exhibits:
        if exhibit["is_retired"] or (exhibit["acquired_on"] and day(exhibit["acquired_on"]) > end):
            continue
        reports = [r for r in exhibit["reports"] if day(r["reported_on"]) <= end]
        repairs = [r for r in exhibit["repairs"] if day(r["opened_on"]) <= end]
        if not reports and not repairs:
            continue
        known += 1
        if any(r["closed_on"] is None or day(r["closed_on"]) > end for r in repairs):
            continue
        last = max(reports, key=lambda r: (r["reported_on"], r["id"])) if reports else None
        if last is None or last["severity"] in ("well", "minor"):
            working += 1
        elif last["severity"] != "missing":
            working += any(r["closed_on"] >= last["reported_on"] for r in repairs)
    return Fraction(100 * working, known) if known else None


def figures(visits, tours, stays, area, first_visit, fleet, exhibits, start, end):
    result = {}
    attendance = [v["attendance"] for v in visits]
    known = [a for a in attendance if a is not None]
    length = Fraction(sum(t["length_m"] for t in tours), 1000)
    result["visits"] = len(visits)
    result["attendance"] = None if attendance and not known else sum(known)
    result["daysOut"] = len({(t["caravan_id"], t["date"]) for t in tours})
    result["length"] = length
    result["caravansUsed"] = len({x["caravan_id"] for x in visits + tours})
    result["sitesVisited"] = len({v["site_id"] for v in visits})
    result["schoolsVisited"] = len({v["site_id"] for v in visits if v["kind"] == "school"})
    result["townshipsVisited"] = len({v["township_code"] for v in visits} - {None})
    result["firstSites"] = len({v["site_id"] for v in visits if day(first_visit[v["site_id"]]) >= start})
    rural = [v for v in visits if v["township_code"] and v["township_name"].endswith(("镇", "乡"))]
    result["townshipShare"] = Fraction(100 * len(rural), len(visits)) if visits else None
    result["attendancePerVisit"] = Fraction(sum(known), len(known)) if known else None
    result["lengthPerVisit"] = length / len(visits) if visits else None

    result["normMet"], result["daysOfNorm"] = norm_figures(visits, tours, fleet, start, end)
    lags = sorted((day(v["feedback_on"]) - day(v["date"])).days for v in visits if v["feedback_on"])
    result["feedbackShare"] = Fraction(100 * len(lags), len(visits)) if visits else None
    result["feedbackLag"] = Fraction(lags[(len(lags) - 1) // 2] + lags[len(lags) // 2], 2) if lags else None

    inside = [
        s for s in stays if day(s["open"]) <= end and day(s["close"] or s["open"]) >= start
    ]
    opened = [s for s in inside if day(s["open"]) >= start]

    def total(column):
        parts = [share_of_stay(s, s[column], start, end) for s in inside]
        numbers = [p for p in parts if p is not None]
        return (None if parts and not numbers else sum(numbers)), len(numbers), sum(numbers)

    # People and days go together only where both were counted.
    pairs = [
        [share_of_stay(s, s[column], start, end) for column in ("attendance", "open_days")] for s in inside
    ]
    pairs = [pair for pair in pairs if None not in pair]
    people_of_days, days_of_people = sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    open_days, with_days, days_sum = total("open_days")
    stay_attendance, _, _ = total("attendance")
    school, _, _ = total("school_attendance")
    sets = {s["set_id"] or s["set_name"] for s in inside}
    years = Fraction((end - start).days + 1) / Fraction(36525, 100)
    result["stops"] = len(opened)
    result["openDays"] = open_days
    result["stayAttendance"] = stay_attendance
    result["schoolAttendance"] = school
    result["setsUsed"] = len(sets)
    result["openDaysPerStop"] = Fraction(days_sum, with_days) if with_days else None
    result["attendancePerOpenDay"] = Fraction(people_of_days, days_of_people) if days_of_people else None
    result["stopsPerSetYear"] = Fraction(len(opened)) / len(sets) / years if sets else None

    result["exhibitsWorking"] = exhibits_working(exhibits, end)

    covered = {x["county_code"] for x in visits + inside}
    counties, key, townships, people = area

    def percent(part, whole):
        return Fraction(100 * part, whole) if whole else None

    result["countiesCovered"] = percent(len(covered & counties), len(counties))
    result["keyCountiesCovered"] = percent(len(covered & key), len(key))
    visited = {v["township_code"] for v in visits}
    result["townshipsCovered"] = percent(len(visited & townships), len(townships))
    everybody = sum(people.values())
    reached = sum(n for code, n in people.items() if code in covered)
    result["populationCovered"] = percent(reached, everybody)
    with_people = sum(1 for v in visits if v["county_code"] in people)
    result["visitsPer100k"] = Fraction(with_people * 100_000, everybody) if everybody else None
    return {name: shown(value, DIGITS.get(name, 0)) for name, value in result.items()}


def spans(start, end, kind):
    """Calendar months or years, the first and last cut to the period."""
    at = start.replace(day=1) if kind == "month" else start.replace(month=1, day=1)
    while at <= end:
        if kind == "month":
            after = (at + timedelta(days=32)).replace(day=1)
        else:
            after = at.replace(year=at.year + 1)
        yield max(at, start), min(after - timedelta(days=1), end)
        at = after


def compute(question):
    db = sqlite3.connect(f"file:{question['path']}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    rows = lambda sql: [dict(row) for row in db.execute(sql)]
    regions = {r["code"]: r for r in rows("SELECT code, name, level, parent_code, is_gb2260 FROM region")}
    key_list = {
        r["region_code"]
        for r in rows(
            "SELECT m.region_code FROM region_category_member m JOIN region_category c ON c.id = m.category_id WHERE c.is_key_list = 1"
        )
    }
    population = {r["region_code"]: r["people"] for r in rows("SELECT region_code, people FROM population_figure")}
    visits = rows(
        """SELECT v.id, v.tour_id, v.attendance, v.feedback_on, v.site_id, t.caravan_id, t.date, s.kind, s.county_code, s.township_code,
                  r.name AS township_name
           FROM visit_record v JOIN tour_record t ON t.id = v.tour_id JOIN site s ON s.id = v.site_id
           LEFT JOIN region r ON r.code = s.township_code ORDER BY t.date, t.id, v.sequence"""
    )
    first_of_tour = {}
    first_visit = {}
    for visit in visits:
        first_of_tour.setdefault(visit["tour_id"], visit["county_code"])
        first_visit.setdefault(visit["site_id"], visit["date"])
    tours = rows("SELECT id, caravan_id, date, length_m FROM tour_record")
    for tour in tours:
        tour["county_code"] = first_of_tour.get(tour["id"])
    stays = rows(
        "SELECT set_id, set_name, county_code, open, close, open_days, attendance, school_attendance FROM stay_record"
    )
    caravans = rows("SELECT id, target_days, target_km, is_retired FROM caravan")
    exhibits = rows("SELECT id, is_retired, acquired_on FROM exhibit")
    reports = rows("SELECT id, exhibit_id, reported_on, severity FROM condition_report")
    repairs = rows("SELECT exhibit_id, opened_on, closed_on FROM repair")
    for exhibit in exhibits:
        exhibit["reports"] = [r for r in reports if r["exhibit_id"] == exhibit["id"]]
        exhibit["repairs"] = [r for r in repairs if r["exhibit_id"] == exhibit["id"]]
    db.close()

    def parent_chain(code):
        while code is not None:
            yield code
            code = regions[code]["parent_code"]

    units = {code for code, r in regions.items() if r["level"] == "county"}
    region = question["region"]
    only = None if region is None else {code for code in units if region in parent_chain(code)}
    if only is not None:
        visits = [v for v in visits if v["county_code"] in only]
        tours = [t for t in tours if t["county_code"] in only]
        stays = [s for s in stays if s["county_code"] in only]

    def area_of(codes):
        counties = {c for c in codes if c in units and regions[c]["is_gb2260"]}
        townships = {
            code for code, r in regions.items() if r["level"] == "township" and r["parent_code"] in counties
        }
        people = {c: population[c] for c in counties if c in population}
        return counties, counties & key_list, townships, people

    whole = area_of(units if only is None else only)
    start, end = day(question["from"]), day(question["to"])

    # A caravan works in more than one region: its norm is asked of the whole, by time, and of itself.
    fleet = caravans if region is None else None
    # Exhibits belong to no region: of the whole, and by time.
    stock = exhibits if region is None else None

    def of(area, first, last, accept, fleet=None, stock=None):
        in_period = lambda records: [r for r in records if first <= day(r["date"]) <= last and accept(r)]
        return figures(
            in_period(visits),
            in_period(tours),
            [s for s in stays if accept(s)],
            area,
            first_visit,
            fleet,
            stock,
            first,
            last,
        )

    result = {"total": of(whole, start, end, lambda r: True, fleet, stock)}
    rows_by = question["rowsBy"]
    if rows_by in ("month", "year"):
        for first, last in spans(start, end, rows_by):
            result[first.isoformat()] = of(whole, first, last, lambda r: True, fleet, stock)
    elif rows_by == "caravan":
        for caravan in caravans:
            key = caravan["id"]
            own = None if fleet is None else [caravan]
            result[key] = of(whole, start, end, lambda r: r.get("caravan_id") == key, own)
    else:
        groups = defaultdict(set)
        for code in units if only is None else only:
            groups[code if rows_by == "county" else regions[code]["parent_code"]].add(code)
        for group, codes in groups.items():
            records = [r for r in visits + tours if start <= day(r["date"]) <= end]
            open_stays = [s for s in stays if day(s["open"]) <= end and day(s["close"] or s["open"]) >= start]
            has_records = any(r["county_code"] in codes for r in records + open_stays)
            # A unit outside the standard has a row of its own only where something happened.
            if not has_records and not any(regions[c]["is_gb2260"] for c in codes):
                continue
            # What a prefecture is counted against are all its counties, also where only some are asked for.
            against = codes if rows_by == "county" else {c for c in units if regions[c]["parent_code"] == group}
            result[group] = of(area_of(against), start, end, lambda r: r["county_code"] in codes)
    return result


json.dump([compute(question) for question in json.load(sys.stdin)], sys.stdout)
