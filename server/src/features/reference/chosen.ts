import type { ChosenDomicile, DomicileSection } from '@qiban/shared';
import { divisionOf, unitOf } from '../../reference';

/** The address as the form gives it, with names instead of codes. A pre-filed unit answers for itself: nothing is typed again. */
export function chosenDomicile(domicile: Partial<DomicileSection>): ChosenDomicile {
  const preFiled = domicile.source === 'pre-filed' ? unitOf(domicile.unitId ?? '') : null;
  const districtCode = preFiled?.premises.districtCode ?? domicile.districtCode ?? '';
  const streetCode = preFiled?.premises.streetCode ?? domicile.streetCode ?? '';
  const street = divisionOf(streetCode);
  return {
    province: '山东省',
    city: '青岛市',
    district: districtCode.startsWith('3702') ? divisionOf(districtCode)?.name ?? '' : '',
    street: street !== null && street.parent === districtCode ? street.name : '',
    community: preFiled?.premises.community ?? domicile.community ?? '',
    road: preFiled ? `${preFiled.premises.road}${preFiled.premises.name}` : domicile.road ?? '',
    room: preFiled?.unit.room ?? domicile.room ?? '',
    use: preFiled?.premises.use ?? domicile.use ?? 'commercial',
    preFiledUnitFound: preFiled !== null,
    postcode: preFiled?.premises.postcode ?? domicile.postcode ?? '',
  };
}

/** The district the company is registered in. */
export const districtOf = (domicile: Partial<DomicileSection>): string =>
  (domicile.source === 'pre-filed' ? unitOf(domicile.unitId ?? '')?.premises.districtCode : domicile.districtCode) ?? '';
