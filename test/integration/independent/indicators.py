"""
Indicators of workspaces, worked out a second time: from the definitions in docs/INDICATORS.md, with SQL and exact fractions,
and without anything of the program. Reads a JSON list of {path, from, to, rowsBy, region, list, basis, today} on standard
input and writes for each {row key: {now, before}} with the row "total", each {indicator: text}, of the period and of the year
before; texts have the digits of the definition, null is "-".
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


STAYS = {
    "stops",
    "openDays",
    "stayAttendance",
    "schoolAttendance",
    "setsUsed",
    "openDaysPerStop",
    "attendancePerOpenDay",
    "stopsPerSetYear",
}
COVERAGE = {"countiesCovered", "keyCountiesCovered", "townshipsCovered", "populationCovered", "visitsPer100k"}


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
    due = sum(v["is_due"] for v in visits)
    result["feedbackShare"] = Fraction(100 * len(lags), due) if due else None
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


def year_before(start, end):
    """The same days; 29 February is 28 February, and a period that ends with a month ends with that month."""

    def same(at):
        return at.replace(year=at.year - 1, day=28) if (at.month, at.day) == (2, 29) else at.replace(year=at.year - 1)

    after = end + timedelta(days=1)
    return same(start), same(after) - timedelta(days=1) if after.day == 1 else same(end)


VISITS = """
    SELECT {columns}, s.id AS site_id, s.kind, s.county_code, s.township_code, r.name AS township_name
    FROM {tables} JOIN site s ON s.id = v.site_id LEFT JOIN region r ON r.code = s.township_code
    ORDER BY t.date, t.id, v.sequence"""


def with_counties(visits, tours):
    """Days out belong to the county of the first visit of their tour."""
    first = {}
    for visit in visits:
        first.setdefault(visit["tour_id"], visit["county_code"])
    return visits, [{**tour, "county_code": first.get(tour["id"]), "township_code": None} for tour in tours]


def recorded(rows):
    columns = "v.tour_id, v.attendance, v.feedback_on, 1 AS is_due, t.caravan_id, t.date"
    visits = rows(VISITS.format(columns=columns, tables="visit_record v JOIN tour_record t ON t.id = v.tour_id"))
    tours = rows("SELECT id, caravan_id, date, length_m FROM tour_record")
    stays = rows(
        """SELECT r.set_id, r.set_name, r.county_code, s.township_code, r.open, r.close, r.open_days, r.attendance,
                  r.school_attendance FROM stay_record r LEFT JOIN site s ON s.id = r.venue_id"""
    )
    return (*with_counties(visits, tours), stays)


def planned(rows):
    """Plans that are published; nobody has come yet and no form is due."""
    columns = "v.tour_id, NULL AS attendance, NULL AS feedback_on, 0 AS is_due, t.caravan_id, t.date"
    tables = "plan_stop v JOIN plan_tour t ON t.id = v.tour_id JOIN plan p ON p.id = t.plan_id AND p.state = 'published'"
    visits = rows(VISITS.format(columns=columns, tables=tables))
    tours = rows(
        """SELECT t.id, t.caravan_id, t.date, t.length_m FROM plan_tour t
           JOIN plan p ON p.id = t.plan_id AND p.state = 'published'"""
    )
    stays = rows(
        """SELECT y.set_id, NULL AS set_name, y.county_code, s.township_code, y.open, y.close, y.open_days,
                  NULL AS attendance, NULL AS school_attendance
           FROM stay y JOIN stay_plan p ON p.id = y.plan_id AND p.state = 'published' JOIN site s ON s.id = y.venue_id"""
    )
    return (*with_counties(visits, tours), stays)


def facts_of(rows, basis, today):
    """What was recorded, what is planned, or what was recorded until today and is planned after; stays by their opening."""
    if basis == "recorded":
        return recorded(rows)
    if basis == "planned":
        return planned(rows)
    day_of = lambda record: record.get("date") or record["open"]
    return tuple(
        [x for x in done if day_of(x) <= today] + [x for x in coming if day_of(x) > today]
        for done, coming in zip(recorded(rows), planned(rows))
    )


def compute(question):
    db = sqlite3.connect(f"file:{question['path']}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    rows = lambda sql: [dict(row) for row in db.execute(sql)]
    regions = {r["code"]: r for r in rows("SELECT code, name, level, parent_code, is_gb2260 FROM region")}
    members = rows(
        """SELECT m.category_id, m.region_code, c.is_key_list
           FROM region_category_member m JOIN region_category c ON c.id = m.category_id"""
    )
    population = {r["region_code"]: r["people"] for r in rows("SELECT region_code, people FROM population_figure")}
    visits, tours, stays = facts_of(rows, question["basis"], question["today"])
    caravans = rows("SELECT id, target_days, target_km, is_retired FROM caravan")
    exhibits = rows("SELECT id, is_retired, acquired_on FROM exhibit")
    reports = rows("SELECT id, exhibit_id, reported_on, severity FROM condition_report")
    repairs = rows("SELECT exhibit_id, opened_on, closed_on FROM repair")
    for exhibit in exhibits:
        exhibit["reports"] = [r for r in reports if r["exhibit_id"] == exhibit["id"]]
        exhibit["repairs"] = [r for r in repairs if r["exhibit_id"] == exhibit["id"]]
    db.close()

    lists = defaultdict(set)
    for member in members:
        lists[member["category_id"]].add(member["region_code"])
    key_list = {m["region_code"] for m in members if m["is_key_list"]}
    first_visit = {}
    for visit in sorted(visits, key=lambda v: v["date"]):
        first_visit.setdefault(visit["site_id"], visit["date"])

    units = {code for code, r in regions.items() if r["level"] == "county"}
    towns = {code for code, r in regions.items() if r["level"] == "township"}
    parent = lambda code: regions[code]["parent_code"]

    def chain(code):
        while code is not None:
            yield code
            code = parent(code)

    def leaves(codes):
        """Counties and townships as townships, and as pairs of what has none: what scopes have in common is told by these."""
        return {t for t in towns if t in codes or parent(t) in codes}

    def within(codes, scope):
        """What of some counties and townships lies in a scope; a county that does so in part is its townships there."""
        if scope is None:
            return set(codes)
        whole = {c for c in codes if c in scope or parent(c) in scope}
        return whole | (leaves(set(codes)) & leaves(scope) - leaves(whole))

    only = None
    if question["region"] is not None:
        only = {code for code in units if question["region"] in chain(code)}
    if question["list"] is not None:
        only = within(lists[question["list"]], only)

    def area_of(codes):
        counties = {c for c in codes if c in units and regions[c]["is_gb2260"]}
        townships = {t for t in leaves(codes) if regions[parent(t)]["is_gb2260"]}
        people = {c: population[c] for c in counties if c in population}
        return counties, counties & key_list, townships, people

    def of(scope, area, start, end, accept=lambda r: True, fleet=None, stock=None, knows_days=True):
        lies_in = lambda r: scope is None or r["county_code"] in scope or r["township_code"] in scope
        in_period = lambda records: [
            r for r in records if start <= day(r["date"]) <= end and lies_in(r) and accept(r)
        ]
        result = figures(
            in_period(visits),
            in_period(tours),
            [s for s in stays if lies_in(s) and accept(s)],
            area,
            first_visit,
            fleet,
            stock,
            start,
            end,
        )
        # Days out belong to a county: where a township counts without its own they are not known.
        has_part = any(c in towns and parent(c) not in scope for c in scope or ())
        if has_part or not knows_days:
            result.update(daysOut=None, length=None, lengthPerVisit=None)
        return result

    # What happened before the first record of its kind nobody knows; where there is none at all, before today.
    first_out = min((x["date"] for x in visits + tours), default=None)
    first_stay = min((s["open"] for s in stays), default=None)
    if first_out is None and first_stay is None:
        first_out = first_stay = question["today"]

    def since(name):
        if name in STAYS:
            return first_stay
        return first_out or first_stay if name in COVERAGE else first_out

    def known(result, end):
        # What is to come is known as it is planned.
        from_on = lambda name: min(since(name), question["today"])
        before = lambda name: name != "exhibitsWorking" and since(name) is not None and end < day(from_on(name))
        return {name: None if before(name) else text for name, text in result.items()}

    def both(scope, area, start, end, *rest, **more):
        first, last = year_before(start, end)
        return {
            "now": known(of(scope, area, start, end, *rest, **more), end),
            "before": known(of(scope, area, first, last, *rest, **more), last),
        }

    start, end = day(question["from"]), day(question["to"])
    everything = units if only is None else only
    whole = area_of(everything)
    # A caravan works in more than one region: its norm is asked of the whole, by time, and of itself.
    fleet = caravans if only is None else None
    # Exhibits belong to no region, and nobody plans what state they are in: of the whole, and by time.
    stock = exhibits if only is None and question["basis"] != "planned" else None
    result = {"total": both(only, whole, start, end, fleet=fleet, stock=stock)}
    rows_by = question["rowsBy"]
    if rows_by in ("month", "year"):
        for first, last in spans(start, end, rows_by):
            result[first.isoformat()] = both(only, whole, first, last, fleet=fleet, stock=stock)
    elif rows_by == "caravan":
        for caravan in caravans:
            own = None if fleet is None else [caravan]
            mine = lambda r: r.get("caravan_id") == caravan["id"]
            result[caravan["id"]] = both(only, whole, start, end, mine, own)
    elif rows_by == "category":
        for name, codes in lists.items():
            scope = within(codes, only)
            if scope:
                result[name] = both(scope, area_of(scope), start, end)
    else:
        row_of = {
            "county": lambda county, town: county,
            "prefecture": lambda county, town: county and parent(county),
            "township": lambda county, town: town,
        }[rows_by]
        # Each row of the standard is there, one outside it only where something happened.
        parts = defaultdict(set)
        for code in within(units, only):
            for town in leaves({code}) if rows_by == "township" else [None]:
                parts[row_of(parent(code) if code in towns else code, town)].add(code if town is None else town)
        periods = [(start, end), year_before(start, end)]
        happened = set()
        for record in visits + stays + ([] if rows_by == "township" else tours):
            first = day(record.get("date") or record["open"])
            last = day(record.get("date") or record["close"] or record["open"])
            if any(first <= b and last >= a for a, b in periods):
                if only is None or record["county_code"] in only or record["township_code"] in only:
                    happened.add(row_of(record["county_code"], record["township_code"]))
        for key, codes in parts.items():
            of_standard = any(regions[parent(c) if c in towns else c]["is_gb2260"] for c in codes)
            if not of_standard and key not in happened:
                continue
            mine = lambda r: row_of(r["county_code"], r["township_code"]) == key
            knows_days = rows_by != "township"
            accept = mine if knows_days else (lambda r: mine(r) and "length_m" not in r)
            result[key] = both(only, area_of(codes), start, end, accept, knows_days=knows_days)
    return result


json.dump([compute(question) for question in json.load(sys.stdin)], sys.stdout)
