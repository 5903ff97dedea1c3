import { Focus, Maximize, Minus, Plus } from 'lucide-react';
import type { LngLat } from '@domain/geo/lng-lat.ts';
import type { MapMouseEvent } from 'maplibre-gl';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import 'maplibre-gl/dist/maplibre-gl.css';
import { useFormat } from '@renderer/lib/use-format.ts';
import { useTheme } from '@renderer/lib/use-theme.ts';
import { CountySvgMap } from './CountySvgMap.tsx';
import type { CountyShapes } from './county-shapes.ts';
import { LEGEND_ROOM_PX, type LegendOf } from './legend-model.ts';
import { MapLegend } from './MapLegend.tsx';
import styles from './map.module.css';
import type { MapLink } from './map-link.ts';
import type { MapModel, MapTarget } from './map-model.ts';
import type { MapMoves } from './map-moves.ts';
import { metresPerPixel, type ScaleBar, scaleBar } from './scale.ts';
import { StopDragLayer } from './StopDragLayer.tsx';
import { tipPosition } from './tip-position.ts';
import { type Bounds, FIT_PADDING, useMap } from './use-map.ts';
import { useMapHover } from './use-map-hover.ts';
import { useMapPointer } from './use-map-pointer.ts';
import { hasWebGl } from './web-gl.ts';

export interface MapCanvasProps {
  readonly shapes: CountyShapes;
  readonly model: MapModel;
  readonly legend: LegendOf;
  /** What the map shows, for screen readers. */
  readonly label: string;
  readonly selectedCounty: string | null;
  /** Extent of what is selected; the button beside the scale goes there. */
  readonly selectionBounds: Bounds | null;
  /** What is shown at first, and again when it changes; the province without it. */
  readonly home?: Bounds;
  readonly onPick: (target: MapTarget | null) => void;
  /** Given when a click chooses a place on the ground; needs WebGL. */
  readonly onPoint?: (position: LngLat) => void;
  /** Maps with the same link move together. */
  readonly link?: MapLink;
  /** Given when stops can be dragged. */
  readonly moves?: MapMoves | null;
  /** Words beside the pointer; null for none. */
  readonly describe: (target: MapTarget) => string | null;
  /** Controls that lie on the map, top left. */
  readonly children?: ReactNode;
}

/** The map of a province: counties, sites, tours. North is up and stays up; without WebGL a plain drawing takes its place. */
export function MapCanvas(props: MapCanvasProps) {
  return hasWebGl() ? <WebGlMap {...props} /> : <CountySvgMap {...props} />;
}

function WebGlMap({
  shapes,
  model,
  legend,
  label,
  selectedCounty,
  selectionBounds,
  home,
  link,
  onPick,
  onPoint,
  describe,
  moves = null,
  children,
}: MapCanvasProps) {
  const { t } = useTranslation('map');
  const { colours } = useTheme();
  const host = useRef<HTMLDivElement>(null);
  const map = useMap(host, shapes, model, colours, label, home ?? shapes.bounds);
  const pointed = useMapPointer(map, onPick, moves !== null);
  const bar = useScaleBar(map);
  useMapHover(map, model);
  usePointPicking(map, onPoint);

  useEffect(() => {
    if (!map || selectedCounty === null) return undefined;
    const county = { source: 'counties', id: Number(selectedCounty) };
    map.setFeatureState(county, { selected: true });
    return () => {
      if (map.getSource('counties')) map.setFeatureState(county, { selected: false });
    };
  }, [map, selectedCounty]);

  useEffect(() => (map && link ? link.join(map) : undefined), [map, link]);

  useEffect(() => {
    map?.getCanvas().setAttribute('aria-label', label);
  }, [map, label]);

  const fit = (bounds: Bounds) =>
    map?.fitBounds([...bounds] as [number, number, number, number], {
      padding: fitPadding(host.current?.clientWidth ?? 0),
      maxZoom: 10,
      duration: 150,
    });
  const tip = pointed ? describe(pointed.target) : null;
  return (
    <div className={styles['frame']} data-testid="map:frame">
      <div ref={host} className={styles['canvas']} data-map-state="loading" data-testid="map:canvas" />
      {children}
      <p className={styles['mark']}>{t('planningSketch')}</p>
      <MapLegend legend={legend(colours)} />
      <div className={styles['corner']}>
        <div className={styles['buttons']} role="group" aria-label={t('zoom')}>
          <button
            type="button"
            title={t('zoomIn')}
            aria-label={t('zoomIn')}
            onClick={() => map?.zoomIn({ duration: 150 })}
          >
            <Plus size={16} />
          </button>
          <button
            type="button"
            title={t('zoomOut')}
            aria-label={t('zoomOut')}
            onClick={() => map?.zoomOut({ duration: 150 })}
          >
            <Minus size={16} />
          </button>
          <button
            type="button"
            title={t('fitProvince')}
            aria-label={t('fitProvince')}
            onClick={() => fit(shapes.bounds)}
          >
            <Maximize size={15} />
          </button>
          <button
            type="button"
            title={t('fitSelection')}
            aria-label={t('fitSelection')}
            disabled={selectionBounds === null}
            onClick={() => selectionBounds && fit(selectionBounds)}
          >
            <Focus size={15} />
          </button>
        </div>
        {bar ? <Scale bar={bar} /> : null}
      </div>
      {map && moves ? <StopDragLayer map={map} model={model} moves={moves} /> : null}
      {pointed && tip ? (
        <div className={styles['tip']} style={tipPosition(pointed)}>
          {tip}
        </div>
      ) : null}
    </div>
  );
}

/** Tells where on the ground was clicked. */
function usePointPicking(map: ReturnType<typeof useMap>, onPoint: MapCanvasProps['onPoint']): void {
  const onClick = useEffectEvent(({ lngLat }: MapMouseEvent) => onPoint?.([lngLat.lng, lngLat.lat]));
  useEffect(() => {
    if (!map) return undefined;
    const listener = (event: MapMouseEvent) => onClick(event);
    map.on('click', listener);
    return () => void map.off('click', listener);
  }, [map]);
}

/** The scale of a map as it is moved; null until it stands. */
function useScaleBar(map: ReturnType<typeof useMap>): ScaleBar | null {
  const [bar, setBar] = useState<ScaleBar | null>(null);
  useEffect(() => {
    if (!map) return undefined;
    const measure = () => setBar(scaleBar(metresPerPixel(map.getCenter().lat, map.getZoom()), 96));
    measure();
    map.on('move', measure);
    map.on('resize', measure);
    return () => {
      map.off('move', measure);
      map.off('resize', measure);
    };
  }, [map]);
  return bar;
}

function Scale({ bar }: { readonly bar: ScaleBar }) {
  const format = useFormat();
  return (
    <div className={styles['scale']} data-testid="map:scale">
      <i style={{ width: bar.width_px }} />
      {bar.length_m >= 1_000 ? format.km(bar.length_m) : `${bar.length_m} m`}
    </div>
  );
}

/** Padding for a selection: on a wide map it does not end up below the legend. */
function fitPadding(width_px: number) {
  return width_px < LEGEND_ROOM_PX ? FIT_PADDING : { ...FIT_PADDING, left: 230, right: 80 };
}
