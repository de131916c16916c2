import { composedName, entityTypeOf, registeredName, type EntityType, type NameRelation, type NameSection, type PartialForm } from '@qiban/shared';

/** All authorities of one 设区的市 count as one (2025 guide); this office compares within Qingdao. */
export const COMPARISON_AREA = '370200';

/** A name as somebody wrote it, and for what. */
export interface NameAsked {
  /** Empty for an individual business that uses no name. */
  readonly text: string;
  /** Where the applicant says that the trade name ends. */
  readonly tradeName?: string;
  readonly entityType?: EntityType;
  readonly parentName?: string;
  readonly relations?: readonly NameRelation[];
}

export function nameAsked(name: Partial<NameSection>, entityType: EntityType, parentName = ''): NameAsked {
  const text = name.unnamed === true ? '' : composedName(entityType, { ...name, parentName });
  return {
    text, entityType, ...(name.relations !== undefined && { relations: name.relations }),
    // What stands behind a parent's name is a place, and no trade name.
    ...(entityType === 'branch' ? { parentName } : name.tradeName !== undefined && { tradeName: name.tradeName }),
  };
}

export const nameOfForm = (form: PartialForm): NameAsked => ({ ...nameAsked(form.name, entityTypeOf(form), form.parent.name), text: registeredName(form) ?? '' });
