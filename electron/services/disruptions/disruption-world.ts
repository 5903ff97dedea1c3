import type { DisruptionWorld } from '@domain/disruption/reach.ts';
import type { Readers } from '../ports/repositories.ts';

/** Fleet, exhibits and sites of the workspace, which events can reach. */
export const disruptionWorld = (read: Readers): DisruptionWorld => ({
  caravans: read.fleet.caravans(),
  exhibits: read.fleet.exhibits(),
  sites: read.sites.all(),
});
