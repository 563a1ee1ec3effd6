import type { PackedGazetteer } from '../../lib/core/mentions/alias';
import type { ReadyAlias } from '../../lib/core/mentions/gazetteer';
import { findCompany } from './find-company';
import { Numbers } from './numbers';

/** Packs what stands near every mention of aliases, in their order; company.ts reads it. */
export function packCompany(aliases: readonly ReadyAlias[]): Pick<PackedGazetteer, 'company' | 'companions' | 'count'> {
  const companions = new Numbers();
  const company = aliases.map((alias) =>
    findCompany(alias)
      .map((one) => companions.of(one))
      .join(' '),
  );
  return { count: aliases.length, company: company.join('\n'), companions: companions.lines() };
}
