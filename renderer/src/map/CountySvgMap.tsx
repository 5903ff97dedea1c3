import { useTheme } from '@renderer/lib/use-theme.ts';
import { caravanColour } from '@renderer/styles/tokens.ts';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { classColours } from './class-colours.ts';
import { type CountyShapes, partsOf } from './county-shapes.ts';
import { OPACITY } from './layers/map-layer.ts';
import type { LegendOf } from './legend-model.ts';
import { MapLegend } from './MapLegend.tsx';
import styles from './map.module.css';
import type { MapModel, MapTarget } from './map-model.ts';
import { fitProjection } from './mercator.ts';
import { moonPath } from './moon-path.ts';

interface CountySvgMapProps {
  readonly shapes: CountyShapes;
  readonly model: MapModel;
  readonly legend: LegendOf;
  readonly label: string;
  readonly selectedCounty: string | null;
  readonly onPick: (target: MapTarget | null) => void;
  readonly describe: (target: MapTarget) => string | null;
  readonly children?: ReactNode;
}

/** Pattern of counties whose figure cannot be known. */
const HATCHING = 'county-hatching';
const BOX = { width: 960, height: 540, margin: 24 };

/** The map without WebGL: the same counties, tours and marks as a drawing that cannot be zoomed. */
export function CountySvgMap({
  shapes,
  model,
  legend,
  label,
  selectedCounty,
  onPick,
  describe,
  children,
}: CountySvgMapProps) {
  const { t } = useTranslation('map');
  const { colours } = useTheme();
  const project = useMemo(() => fitProjection(shapes.bounds, BOX), [shapes]);
  const paths = useMemo(() => countyPaths(shapes, project), [shapes, project]);
  const fills = classColours(colours, model.classCount);
  return (
    <div className={styles['frame']} data-testid="map:frame">
      <svg
        className={styles['svg']}
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="group"
        aria-label={label}
        data-map-state="idle"
        data-testid="map:canvas"
      >
        <defs>
          <pattern id={HATCHING} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={colours.land} />
            <path d="M-2 2 2-2M0 8 8 0M6 10 10 6" stroke={colours.muted} strokeWidth="1" />
          </pattern>
        </defs>
        {paths.map(({ code, name, path }) => (
          <path
            key={code}
            d={path}
            role="button"
            tabIndex={0}
            aria-label={name}
            aria-pressed={code === selectedCounty}
            fill={
              model.unknownCounties.has(code)
                ? `url(#${HATCHING})`
                : (fills[model.classOfCounty?.get(code) ?? -1] ?? colours.land)
            }
            stroke={
              code === selectedCounty
                ? colours.accent
                : model.keyCounties.has(code)
                  ? colours.text
                  : colours.panel
            }
            strokeWidth={code === selectedCounty ? 2.4 : model.keyCounties.has(code) ? 1.2 : 0.8}
            onClick={() => onPick({ kind: 'county', code })}
            onKeyDown={(event) => event.key === 'Enter' && onPick({ kind: 'county', code })}
          >
            <title>{describe({ kind: 'county', code })}</title>
          </path>
        ))}
        <Routes model={model} project={project} onPick={onPick} />
        <Places model={model} project={project} onPick={onPick} />
        {shapes.counties.map((county) => {
          const [x, y] = project(county.label[0] ?? 0, county.label[1] ?? 0);
          return (
            <text key={county.code} x={x} y={y}>
              {county.shortName}
            </text>
          );
        })}
      </svg>
      {children}
      <p className={styles['mark']}>{t('planningSketch')}</p>
      <div className={styles['notice']} role="status">
        <strong>{t('webGl.title')}</strong> {t('webGl.cause')} {t('webGl.action')}
        <small>E5002</small>
      </div>
      <MapLegend legend={legend(colours)} />
    </div>
  );
}

interface MarksProps {
  readonly model: MapModel;
  readonly project: ReturnType<typeof fitProjection>;
  readonly onPick: (target: MapTarget | null) => void;
}

function Routes({ model, project, onPick }: MarksProps) {
  const { theme } = useTheme();
  const line = (points: readonly (readonly [number, number])[]) =>
    points
      .map(([lng, lat]) =>
        project(lng, lat)
          .map((value) => value.toFixed(1))
          .join(','),
      )
      .join(' ');
  return (
    <>
      {model.routes.map((route) => (
        <polyline
          key={route.tourId}
          points={line(route.path)}
          fill="none"
          stroke={caravanColour(theme, route.colourIndex)}
          strokeWidth={route.emphasis === 'strong' ? 3 : 1.6}
          opacity={OPACITY[route.emphasis]}
          onClick={() => onPick({ kind: 'route', tourId: route.tourId })}
        />
      ))}
    </>
  );
}

function Places({ model, project, onPick }: MarksProps) {
  const { theme, colours } = useTheme();
  return (
    <>
      {model.omissions.map((omission) => {
        const [cx, cy] = project(...omission.position);
        return (
          <circle
            key={omission.siteId}
            cx={cx}
            cy={cy}
            r={3.2}
            fill={colours.panel}
            stroke={colours.bad}
            strokeWidth={1.2}
            onClick={() => onPick({ kind: 'omission', siteId: omission.siteId })}
          />
        );
      })}
      {model.stops.map((stop) => {
        const [cx, cy] = project(...stop.position);
        return (
          <circle
            key={stop.id}
            cx={cx}
            cy={cy}
            r={stop.emphasis === 'strong' ? 7 : 3.6}
            fill={caravanColour(theme, stop.colourIndex)}
            stroke={stop.isSelected ? colours.accent : colours.panel}
            strokeWidth={1.5}
            opacity={OPACITY[stop.emphasis]}
            onClick={() => onPick({ kind: 'stop', id: stop.id, tourId: stop.tourId })}
          />
        );
      })}
      {model.lodgings.map((lodging) => {
        const [cx, cy] = project(...lodging.position);
        return (
          <g
            key={lodging.id}
            opacity={OPACITY[lodging.emphasis]}
            onClick={() => onPick({ kind: 'lodging', id: lodging.id })}
          >
            <circle
              cx={cx}
              cy={cy}
              r={6}
              fill={colours.panel}
              stroke={lodging.isSelected ? colours.accent : colours.text}
              strokeWidth={lodging.isSelected ? 2 : 1}
            />
            <path d={moonPath(cx, cy, 7)} fill={colours.text} />
          </g>
        );
      })}
      {model.bases.map((base) => {
        const [x, y] = project(...base.position);
        return (
          <rect
            key={base.id}
            x={x - 5}
            y={y - 5}
            width={10}
            height={10}
            fill={colours.text}
            stroke={colours.panel}
          />
        );
      })}
    </>
  );
}

function countyPaths(shapes: CountyShapes, project: ReturnType<typeof fitProjection>) {
  return shapes.counties.map((county) => ({
    code: county.code,
    name: county.name,
    path: partsOf(county.feature)
      .flatMap((rings) =>
        rings.map(
          (ring) =>
            `M${ring
              .map(([lng = 0, lat = 0]) =>
                project(lng, lat)
                  .map((value) => value.toFixed(1))
                  .join(' '),
              )
              .join('L')}Z`,
        ),
      )
      .join(''),
  }));
}
