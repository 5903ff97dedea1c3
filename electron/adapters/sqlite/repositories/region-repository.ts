import type {
  PopulationFigure,
  Region,
  RegionCategory,
  RegionCategoryMember,
  Terrain,
} from '@domain/region/region.ts';
import type { Readers, Writers } from '@services/ports/repositories.ts';
import { flag, jsonList, listedText, number, oneOf, position, stored, text, textOrNull } from '../columns.ts';
import type { TableRow } from '../row-store.ts';
import type { Row, Statements } from '../statements.ts';
import type { TableLog } from '../table-log.ts';

const TERRAINS: readonly Terrain[] = ['plain', 'hills', 'mountains'];

export function regionReaders(statements: Statements): Readers['regions'] {
  const all = statements.prepare(
    'region.all',
    `SELECT code, name, level, parent_code, lng_deg, lat_deg, terrain, is_gb2260, former_names
     FROM region ORDER BY code`,
  );
  const categories = statements.prepare(
    'region_category.all',
    'SELECT id, name, list_version, source, paper, is_key_list, is_complete, note FROM region_category ORDER BY id',
  );
  const members = statements.prepare(
    'region_category_member.all',
    'SELECT category_id, region_code, verified FROM region_category_member ORDER BY category_id, region_code',
  );
  const populations = statements.prepare(
    'population_figure.all',
    'SELECT region_code, list_version, people, source FROM population_figure ORDER BY region_code, list_version',
  );
  return {
    all: () => all.all().map(region),
    categories: () => categories.all().map(category),
    categoryMembers: () => members.all().map(member),
    populations: () => populations.all().map(population),
  };
}

export function regionWriters(log: TableLog): Writers['regions'] {
  return {
    insert: (value) => log.insert('region', regionRow(value)),
    insertCategory: (value) => log.insert('region_category', categoryRow(value)),
    insertCategoryMember: ({ categoryId, regionCode, verified }) =>
      log.insert('region_category_member', { category_id: categoryId, region_code: regionCode, verified }),
    insertPopulation: ({ regionCode, listVersion, people, source }) =>
      log.insert('population_figure', { region_code: regionCode, list_version: listVersion, people, source }),
  };
}

function region(row: Row): Region {
  return {
    code: text(row, 'code'),
    name: text(row, 'name'),
    level: oneOf(row, 'level', ['province', 'prefecture', 'county', 'township']),
    parentCode: textOrNull(row, 'parent_code'),
    position: row['lng_deg'] === null ? null : position(row),
    terrain: row['terrain'] === null ? null : oneOf(row, 'terrain', TERRAINS),
    isGb2260: flag(row, 'is_gb2260'),
    formerNames: jsonList(row, 'former_names', listedText),
  };
}

function regionRow(value: Region): TableRow {
  return {
    code: value.code,
    name: value.name,
    level: value.level,
    parent_code: value.parentCode,
    lng_deg: value.position?.[0] ?? null,
    lat_deg: value.position?.[1] ?? null,
    terrain: value.terrain,
    is_gb2260: stored(value.isGb2260),
    former_names: JSON.stringify(value.formerNames),
  };
}

function category(row: Row): RegionCategory {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    listVersion: text(row, 'list_version'),
    source: text(row, 'source'),
    paper: text(row, 'paper'),
    isKeyList: flag(row, 'is_key_list'),
    isComplete: flag(row, 'is_complete'),
    note: text(row, 'note'),
  };
}

function categoryRow(value: RegionCategory): TableRow {
  return {
    id: value.id,
    name: value.name,
    list_version: value.listVersion,
    source: value.source,
    paper: value.paper,
    is_key_list: stored(value.isKeyList),
    is_complete: stored(value.isComplete),
    note: value.note,
  };
}

function member(row: Row): RegionCategoryMember {
  return {
    categoryId: text(row, 'category_id'),
    regionCode: text(row, 'region_code'),
    verified: oneOf(row, 'verified', ['yes', 'partial', 'no']),
  };
}

function population(row: Row): PopulationFigure {
  return {
    regionCode: text(row, 'region_code'),
    listVersion: text(row, 'list_version'),
    people: number(row, 'people'),
    source: text(row, 'source'),
  };
}
