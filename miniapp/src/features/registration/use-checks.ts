import type { ApplicationForm, CaseView, Finding, PartialForm, SectionName } from '@qiban/shared';
import { sectionOfField } from '@qiban/shared/company-registration/tasks';
import { useMemo, useRef, useState } from 'react';
import { dayOf } from '@/display/moments';
import { now } from '@/platform/clock';
import { isRefusal } from '@/platform/api-failure';
import type { FieldError } from '@/ui/error-summary';
import { fieldId } from './field-id';
import { rememberPlace } from './resume';
import { findingWords, isHard, shownFindings, typedFindings, type SectionFacts } from './section-findings';
import type { SectionDraft } from './section-draft';

/** Whoever leaves a field does it by tapping something else: words that appear at once would push that away from under the finger. */
const TAP_MS = 250;

export interface Checks {
  /** Words for the control at this path, or null. */
  errorAt(path: string): string | null;
  /** What may stand, but should be known. */
  hintsAt(path: string): Finding[];
  /** The person has been here: what is wrong is said from now on, and what was typed is saved. */
  left(path: string): void;
  /** Says everything; false when something keeps the section from being done. */
  askAll(): boolean;
  summary: FieldError[];
  hard: Finding[];
  findings: Finding[];
  /** Defects a clerk found here at the last submission. */
  defects: CaseView['defects'];
}

/** What the rules say of a section: the server's answer for what is saved, our own run of the same rules for what is not. */
export function useChecks<S extends SectionName>(view: CaseView, section: S, draft: SectionDraft<Partial<ApplicationForm[S]>>, facts: SectionFacts | null = {}): Checks {
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const openedWithProblem = useRef(view.tasks.find(({ name }) => name === section)?.state === 'problem').current;

  const { value, failure } = draft;
  const dirty = draft.isDirty;
  const findings = useMemo(() => {
    // An agent has masks in hand where the rules want numbers: the service judges what stands behind them.
    if (!dirty || facts === null || !view.youAreApplicant) return view.findings.filter(({ field }) => sectionOfField(field) === section);
    return typedFindings({ ...view.form, [section]: value } as PartialForm, section, dayOf(now()), facts);
  }, [dirty, facts, view, section, value]);

  const refused = isRefusal(failure) ? failure.fields.map(({ field, words }) => ({ field: field.startsWith(section) ? field : `${section}.${field}`, words })) : [];
  const shown = shownFindings(findings, { touched, all, openedWithProblem });
  const hard = findings.filter(isHard);

  return {
    errorAt: (path) => {
      const refusal = refused.find(({ field }) => field === path);
      if (refusal) return refusal.words;
      const found = shown.find((finding) => finding.field === path && isHard(finding));
      return found ? findingWords(found) : null;
    },
    hintsAt: (path) => findings.filter((finding) => finding.field === path && !isHard(finding)),
    left: (path) => {
      rememberPlace(view.id, section, path);
      setTimeout(() => setTouched((before) => (before.has(path) ? before : new Set([...before, path]))), TAP_MS);
      if (draft.isDirty) void draft.flush();
    },
    askAll: () => {
      setAll(true);
      return hard.length === 0 && refused.length === 0;
    },
    summary: all ? [...refused, ...hard].map(({ field, words }) => ({ id: fieldId(field), words })) : [],
    hard,
    findings,
    defects: view.defects.filter(({ field }) => sectionOfField(field) === section),
  };
}
