import type { DivisionLine, DomicileSection, PremisesLine } from '@qiban/shared';
import type { ChosenDomicile } from '@qiban/shared/company-registration/review/review-facts';

export interface ChosenUnit { premises: PremisesLine; unit: PremisesLine['units'][number] }

export function unitIn(premises: readonly PremisesLine[], unitId: string): ChosenUnit | null {
  for (const each of premises) {
    const unit = each.units.find(({ id }) => id === unitId);
    if (unit) return { premises: each, unit };
  }
  return null;
}

/** The address with names instead of codes, as the rules and the preview need it. A pre-filed unit answers for itself. */
export function addressOf(domicile: Partial<DomicileSection>, chosen: ChosenUnit | null, districts: readonly DivisionLine[], streets: readonly DivisionLine[]): ChosenDomicile {
  const known = { province: '山东省', city: '青岛市' };
  if (domicile.source !== 'declared' && chosen !== null) {
    const { premises, unit } = chosen;
    return { ...known, district: premises.district, street: premises.street, community: '', road: `${premises.road}${premises.name}`, room: unit.room, use: premises.use, preFiledUnitFound: true, postcode: '' };
  }
  const nameOf = (list: readonly DivisionLine[], code: string | undefined) => list.find((each) => each.code === code)?.name ?? '';
  return {
    ...known, district: nameOf(districts, domicile.districtCode), street: nameOf(streets, domicile.streetCode), community: domicile.community ?? '', road: domicile.road ?? '',
    room: domicile.room ?? '', use: domicile.use ?? 'commercial', preFiledUnitFound: false, postcode: domicile.postcode ?? '',
  };
}
