import type { CaseView, SectionName } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { taskTitle } from '@qiban/shared/company-registration/wording';
import { useEffect, useState, type ReactNode } from 'react';
import { useDisplay } from '@/display/display-settings';
import { useWords } from '@/display/words';
import { backTo, replace } from '@/platform/navigation';
import { scrollToTop, showField } from '@/platform/scroll';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { ErrorSummary } from '@/ui/error-summary';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { useFailureWords } from '@/ui/waiting';
import { knownCase } from './case-answer';
import { problemsOf } from './check-answers';
import { ClashCard, ClashSayers, type Sayers } from './clash-card';
import { LockedFields, useSectionLock } from './correction-lock';
import { correctionWording } from './correction.wording';
import { isCorrecting } from './corrections';
import { fieldId } from './field-id';
import { NotSubmitted } from './not-submitted';
import { SaveState } from './save-state';
import type { OpenDraft } from './section-draft';
import { nextAfter, stepOf, stepsOf, taskRoute } from './section-order';
import type { Checks } from './use-checks';
import { formWording } from './wording';

interface SectionPageProps {
  view: CaseView;
  section: SectionName;
  draft: OpenDraft;
  checks: Checks;
  fromCheck: boolean;
  field: string;
  headline: string;
  note?: ReactNode;
  /** Before “14:03 已保存”; care mode has fewer words. */
  footNote?: string;
  /** Instead of “save and continue”; names the act or says why it cannot be done yet. */
  saveWords?: string;
  saveDisabled?: boolean;
  /** Asked first: a page with a step of its own before the next page handles the tap and returns true. */
  onSave?(): boolean;
  children: ReactNode;
}

/** A page of the form: its one question, what is wrong on top, the fields, and one way on. Leaving never loses anything. */
export function SectionPage({ view, section, draft, checks, fromCheck, field, headline, note, footNote, saveWords, saveDisabled, onSave, children }: SectionPageProps) {
  const words = useWords(formWording);
  const failure = useFailureWords();
  const care = useDisplay((display) => display.care);
  const [leaving, setLeaving] = useState(false);
  const [sayers] = useState<Sayers>(() => new Map());
  const caseId = view.id;
  const lock = useSectionLock(view, section, draft, checks);
  const corrections = useWords(correctionWording);

  useEffect(() => {
    if (field !== '') setTimeout(() => showField(fieldId(field)), 300);
  }, [field]);

  const home = () => (fromCheck ? backTo(routes.check, { caseId }) : backTo(routes.tasks, { caseId }));
  /** On the phone it is kept already: whoever wants to go, goes. */
  const leave = () => {
    void draft.flush();
    home();
  };
  const goOn = async () => {
    if (onSave?.()) return;
    setLeaving(true);
    const saved = await draft.flush();
    setLeaving(false);
    // What was known at the tap may be older than what the server says of what it has just saved.
    const known = knownCase(caseId);
    const isDone = checks.askAll() || (saved && known !== undefined && problemsOf(known.findings, section).length === 0);
    // Without a connection one writes on: it is on this phone, and is sent as soon as it can be.
    if (!isDone || !(saved || (draft.waits && draft.isKept))) return scrollToTop();
    // What was asked for leads back to the list of it, not through the whole form again.
    if (fromCheck || isCorrecting(view)) return home();
    const next = nextAfter(section, knownCase(caseId)?.tasks ?? []);
    if (next === null) backTo(routes.tasks, { caseId });
    else replace(taskRoute(next), { caseId });
  };

  return (
    <Page
      title={taskTitle(entityTypeOf(view.form), section)}
      onBack={leave}
      footNote={
        <Box className="q-between">
          <SaveState draft={draft} before={care ? '' : footNote} />
          <TextLink onPress={leave}>{words.later}</TextLink>
        </Box>
      }
      foot={lock.all ? <Button onPress={leave}>{corrections.toList}</Button> : <Button waiting={leaving} disabled={saveDisabled} onPress={() => void goOn()}>{saveWords ?? (fromCheck ? words.saveBack : words.save)}</Button>}
    >
      <NotSubmitted view={view} />
      <Headline step={words.step(stepOf(view.form, section), stepsOf(view.form))} note={note}>{headline}</Headline>
      {draft.state === 'clash' && <ClashCard view={view} draft={draft} sayers={sayers} />}
      {draft.state === 'failed' && !draft.waits && (
        <Banner tone="warn" announce title={words.notSaved} action={<TextLink strong onPress={() => void draft.flush()}>{words.retry}</TextLink>}>{failure(draft.failure)}</Banner>
      )}
      {!draft.isKept && <Banner tone="warn" announce title={words.unkept}>{words.unkeptTodo}</Banner>}
      {checks.defects.map((defect) => (
        <Banner key={`${defect.field} ${defect.words}`} tone={defect.mended ? 'ok' : 'bad'} title={defect.mended ? corrections.mended : words.defectTitle} action={<TextLink strong onPress={() => showField(fieldId(defect.field))}>{words.edit}</TextLink>}>
          {[defect.words, defect.good && corrections.good(defect.good), defect.example && corrections.example(defect.example), words.basis(defect.basis)].filter(Boolean).join(' ')}
        </Banner>
      ))}
      <ErrorSummary errors={checks.summary} />
      <ClashSayers.Provider value={sayers}><LockedFields lock={lock}>{children}</LockedFields></ClashSayers.Provider>
    </Page>
  );
}
