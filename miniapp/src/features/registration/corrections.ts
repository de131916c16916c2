import type { CaseView, DefectView, SectionName } from '@qiban/shared';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';

type Corrected = Pick<CaseView, 'defects' | 'stage'>;

/** What a notice asks for is being mended: until it is handed in again, the rest of the form stays as the office saw it. */
export const isCorrecting = ({ defects, stage }: Corrected): boolean => stage === 'draft' && defects.length > 0;

/** 还有 N 处. */
export const stillToMend = (defects: readonly DefectView[]): number => defects.filter(({ mended }) => !mended).length;

/** What is still to be mended stands before what is mended. */
export const inMendingOrder = (defects: readonly DefectView[]): DefectView[] => [...defects].sort((a, b) => Number(a.mended) - Number(b.mended));

const isAbout = (field: string, path: string): boolean => field === path || path.startsWith(`${field}.`) || field.startsWith(`${path}.`);

/** A defect that is in an uploaded paper asks for no field. */
const aboutFields = (defects: readonly DefectView[]): DefectView[] => defects.filter(({ paper }) => paper?.of !== 'upload');

export const asksForSection = (defects: readonly DefectView[], section: SectionName): boolean => aboutFields(defects).some(({ field }) => sectionOfField(field) === section);

export const asksForField = (defects: readonly DefectView[], path: string): boolean => aboutFields(defects).some(({ field }) => isAbout(field, path));
