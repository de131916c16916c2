import { Controller, Query } from '@nestjs/common';
import type { AnswerOf, DivisionLine, IndustryLine, PremisesLine } from '@qiban/shared';
import { Serves } from '../../kernel/allow.decorator';
import {
  districtsOf, divisionOf, divisionsWithin, premises, searchIndustries,
  type Industry, type Premises,
} from '../../reference';
import { ScopeCatalogues } from './scope-catalogues.service';

const MOST = 50;
/** What an empty search shows first: entries most small companies begin with. */
const STARTERS = 12;
/** Room for a sentence or two about what somebody wants to do. */
const LONGEST_QUERY = 64;

const bounded = (limit: string | undefined, usual: number) => Math.min(MOST, Math.max(1, Number.parseInt(limit ?? '', 10) || usual));

@Controller()
export class ReferenceController {
  constructor(private readonly scopes: ScopeCatalogues) {}

  @Serves('reference.divisions')
  divisions(@Query('parent') parent?: string): AnswerOf<'reference.divisions'> {
    const found = parent === undefined || parent === '' ? districtsOf() : divisionsWithin(parent.slice(0, 12));
    return { items: found.map(({ code, name, level, parent: above }): DivisionLine => ({ code, name, level, parent: above })) };
  }

  @Serves('reference.industries')
  industries(@Query('q') q = '', @Query('limit') limit?: string): AnswerOf<'reference.industries'> {
    return { items: searchIndustries(q.slice(0, 40), bounded(limit, 20)).map(({ code, name, level }: Industry): IndustryLine => ({ code, name, level })) };
  }

  @Serves('reference.scope')
  scope(@Query('q') q = '', @Query('limit') limit?: string, @Query('catalogue') version?: string): AnswerOf<'reference.scope'> {
    const catalogue = this.scopes.named(version);
    return { items: q.trim() === '' ? catalogue.starters(STARTERS) : catalogue.search(q.slice(0, LONGEST_QUERY), bounded(limit, 20)) };
  }

  @Serves('reference.scope-entries')
  entries(@Query('codes') codes = '', @Query('catalogue') version?: string): AnswerOf<'reference.scope-entries'> {
    const catalogue = this.scopes.named(version);
    return { items: codes.split(',').slice(0, 60).flatMap((code) => catalogue.find(code.trim()) ?? []) };
  }

  @Serves('reference.premises')
  premises(@Query('q') q = '', @Query('district') district = ''): AnswerOf<'reference.premises'> {
    const wanted = q.trim().slice(0, 40);
    return { items: premises().filter((each) => (district === '' || each.districtCode === district) && (wanted === '' || `${each.name}${each.road}`.includes(wanted))).map(premisesLine) };
  }
}

const premisesLine = ({ id, name, districtCode, streetCode, road, owner, use, units }: Premises): PremisesLine => ({
  id, name, districtCode, district: divisionOf(districtCode)?.name ?? '', streetCode, street: divisionOf(streetCode)?.name ?? '', road, owner, use,
  units: units.map((unit) => ({ id: unit.id, room: unit.room, areaSquareMetres: unit.areaSquareMetres, vacancies: unit.capacity })),
});
