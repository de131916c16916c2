import type { PartialForm } from '@qiban/shared';
import { printedScope } from '@qiban/shared/company-registration/application.rule';
import { domicileText } from '@qiban/shared/domicile';
import { useAnswer } from '@/api/use-answer';
import type { LookedUp } from './section-answers';
import { addressOf, unitIn } from './domicile-address';
import { chosenEntries } from './scope-choice';

const FOR_A_DAY = 86_400_000;

/** The words for what the form names by code: the unit, the district, the entries of the catalogue, the industry. */
export function useLookedUp(form: PartialForm): LookedUp {
  const { domicile, scope, name } = form;
  const codes = scope.codes ?? [];
  const declared = domicile.source === 'declared';
  const premises = useAnswer('reference.premises', { query: {} }, { enabled: !declared && Boolean(domicile.unitId), staleTime: FOR_A_DAY });
  const districts = useAnswer('reference.divisions', { query: {} }, { enabled: declared, staleTime: FOR_A_DAY });
  const streets = useAnswer('reference.divisions', { query: { parent: domicile.districtCode } }, { enabled: declared && Boolean(domicile.districtCode), staleTime: FOR_A_DAY });
  const entries = useAnswer('reference.scope-entries', { query: { codes: [...codes].sort().join(',') } }, { enabled: codes.length > 0, staleTime: FOR_A_DAY });
  const industries = useAnswer('reference.industries', { query: { q: name.industryCode ?? '', limit: 1 } }, { enabled: Boolean(name.industryCode), staleTime: FOR_A_DAY });

  const unit = unitIn(premises.data?.items ?? [], domicile.unitId ?? '');
  const address = addressOf(domicile, unit, districts.data?.items ?? [], streets.data?.items ?? []);
  const industry = industries.data?.items[0];
  return {
    domicile: declared ? (domicile.road ? domicileText(address) : '') : unit ? domicileText(address) : '',
    scope: entries.data ? printedScope(chosenEntries(codes, new Map(entries.data.items.map((line) => [line.code, line]))), scope.mainCode ?? '') : '',
    industry: industry ? `${industry.code} ${industry.name}` : (name.industryCode ?? ''),
  };
}
