import type { StopView } from '@contract/plans.ts';
import type { ItineraryRenderer, PrintablePage } from '@services/ports/exports.ts';
import { beijingTime } from '@services/reports/beijing-time.ts';
import { clockText, durationText } from '@services/reports/duration-text.ts';
import {
  destinationOf,
  type ItineraryDay,
  type ItineraryLeg,
  type ItinerarySheet,
  type ItinerarySheets,
} from '@services/reports/itinerary-sheets.ts';
import { itineraryTexts } from '@services/reports/itinerary-texts.ts';
import type { ItineraryTexts } from '@services/reports/texts/itinerary-wording.ts';
import { html, type Markup } from './html-text.ts';
import { ITINERARY_STYLE } from './itinerary-style.ts';

/**
 * Lays out the 行程单 as one HTML page for printing. It has no script and loads nothing, and its policy forbids
 * both, so that a name typed into the program can never do more than be printed.
 */
export function createItineraryRenderer(): ItineraryRenderer {
  return { render: renderItinerary };
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

function renderItinerary(itinerary: ItinerarySheets): PrintablePage {
  const words = itineraryTexts[itinerary.language];
  const { plan } = itinerary.input;
  const sheets = itinerary.sheets.map((sheet) => sheetMarkup(sheet, itinerary));
  const body =
    sheets.length > 0
      ? sheets
      : [html`<main class="sheet"><h1>${words.fileTitle}</h1><p>${words.noDays}</p></main>`];
  const page = html`<!doctype html>
<html lang="${itinerary.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${plan.name} ${words.fileTitle}</title>
<style>${{ markup: ITINERARY_STYLE }}</style></head>
<body>${body}</body></html>`;
  return { html: page.markup, footerHtml: footerMarkup(itinerary).markup, isLandscape: false };
}

/** Which plan, in which state, and what has to be said about its numbers. */
function planLine(itinerary: ItinerarySheets): string {
  const words = itineraryTexts[itinerary.language];
  const { plan } = itinerary.input;
  const version = plan.number === null ? words.unsaved : `v${plan.number}`;
  return `${plan.name} ${version} ${words.states[plan.state]}`;
}

/** Electron fills in the numbers; a footer knows no style but its own, and its default letters are too small. */
function footerMarkup(itinerary: ItinerarySheets): Markup {
  const words = itineraryTexts[itinerary.language];
  const marks = [
    planLine(itinerary),
    words.estimate,
    ...(itinerary.input.isSample ? [words.sample] : []),
    words.beijingTime(beijingTime(itinerary.madeAt)),
  ];
  return html`<div style="width:100%;padding:0 12mm;font-size:7.5pt;color:#000;font-family:'Noto Sans CJK SC','Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif;display:flex;justify-content:space-between"><span>${marks.join(' · ')}</span><span><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;
}

function sheetMarkup(sheet: ItinerarySheet, itinerary: ItinerarySheets): Markup {
  const words = itineraryTexts[itinerary.language];
  const { columns, notes } = words;
  const sample = itinerary.input.isSample ? html`<span class="mark">${words.sample}</span>` : html``;
  return html`<main class="sheet">
<h1>${sheet.caravanName} ${words.fileTitle}</h1>
<p class="about"><span><b>${columns.base}</b> ${sheet.baseName}</span><span><b>${columns.date}</b> ${sheet.from} – ${sheet.to}</span><span><b>${notes.plan}</b> ${planLine(itinerary)}</span>${sample}</p>
${sheet.days.map((day) => dayMarkup(day, itinerary))}
<p class="crew">${words.crewLine}</p>
<ul class="notes"><li>${notes.travelText}</li><li>${notes.timesText}</li></ul>
</main>`;
}

function dayMarkup(day: ItineraryDay, itinerary: ItinerarySheets): Markup {
  const words = itineraryTexts[itinerary.language];
  const { columns, units } = words;
  const { tour } = day;
  const from = tour.nightBefore === null ? '' : ` ${tour.nightBefore.name}`;
  const to = tour.night === null ? words.returnToBase : words.nightAt(tour.night.name);
  const summary = [
    `${columns.departure}${from} ${clockText(tour.departure_s)}`,
    `${to} ${clockText(tour.return_s)}`,
    `${kilometres(tour.length_m)} ${units.km}`,
    durationText(tour.drive_s, itinerary.language),
  ];
  return html`<section class="day">
<h2>${day.date} ${words.weekdays[day.weekday - 1] ?? ''}<span>${summary.join(' · ')}</span></h2>
<table><thead><tr><th class="c-no">${columns.sequence}</th><th class="c-time">${columns.departure}</th><th class="c-km">${stackedHeader(columns.length, units.km)}</th><th class="c-min">${stackedHeader(columns.drive, units.minutes)}</th><th class="c-time">${columns.arrival}</th><th class="c-service">${columns.start} – ${columns.end}</th><th>${columns.site}</th><th class="c-place">${columns.county} / ${columns.township}</th><th class="c-remarks">${columns.remarks}</th></tr></thead>
<tbody>${day.legs.map((leg) => legMarkup(leg, itinerary))}</tbody></table>
</section>`;
}

/** A narrow column says its name, the remark in brackets and the unit on a line each. */
function stackedHeader(header: string, unit: string): Markup {
  const [, name = header, remark = ''] = /^(.+?)\s*([(（].*)$/u.exec(header) ?? [];
  return remark === '' ? html`${name}<br>${unit}` : html`${name}<br>${remark}<br>${unit}`;
}

const kilometres = (length_m: number) => (length_m / 1_000).toFixed(1);
const minutes = (duration_s: number) => Math.round(duration_s / 60);

function serviceMarkup({ start_s, setup_s, end_s }: StopView, words: ItineraryTexts): Markup {
  const setup = setup_s > 0 ? html`<br><span class="rest">${words.setup(minutes(setup_s))}</span>` : html``;
  return html`${clockText(start_s)} – ${clockText(end_s)}${setup}`;
}

function legMarkup(leg: ItineraryLeg, itinerary: ItinerarySheets): Markup {
  const words = itineraryTexts[itinerary.language];
  const { stop } = leg;
  const rest =
    leg.rest_s > 0 ? html`<br><span class="rest">${words.rest(minutes(leg.rest_s))}</span>` : html``;
  const place =
    stop === null
      ? '-'
      : [stop.countyName, ...(stop.townshipName === null ? [] : [stop.townshipName])].join(' ');
  const service = stop === null ? html`-` : serviceMarkup(stop, words);
  return html`<tr><td class="n">${leg.sequence}</td><td class="n">${clockText(leg.departure_s)}</td><td class="n">${kilometres(leg.leg_m)}</td><td class="n">${minutes(leg.leg_s)}${rest}</td><td class="n">${clockText(leg.arrival_s)}</td><td class="n">${service}</td><td>${stop === null ? destinationOf(leg, words) : stop.siteName}</td><td>${place}</td><td></td></tr>`;
}
