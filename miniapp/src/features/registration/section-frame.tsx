import type { ApplicationForm, CaseView, SectionName } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { taskTitle } from '@qiban/shared/company-registration/wording';
import { useMemo, type ComponentType } from 'react';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { backTo } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { typedForm } from './open-drafts';
import type { SectionDraft } from './section-draft';
import { useSection } from './use-section';
import { formWording } from './wording';

export interface SectionScreenProps { caseId: string; from: string; field: string }

export interface FormProps<S extends SectionName> {
  view: CaseView;
  draft: SectionDraft<Partial<ApplicationForm[S]>>;
  /** Came here from checking the answers: saving leads back there. */
  fromCheck: boolean;
  /** A path to bring into view at once: a change link or a defect led here. */
  field: string;
}

interface SectionFrameProps<S extends SectionName> extends SectionScreenProps { section: S; Form: ComponentType<FormProps<S>> }

/** Everything that stands between a page of the form and its fields: signing in, loading, and whether it may be written now. */
export function SectionFrame<S extends SectionName>({ section, caseId, from, field, Form }: SectionFrameProps<S>) {
  const words = useWords(formWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  if (signedIn && view && view.stage === 'draft' && view.youMayFillIn) return <Writing key={view.id} view={view} section={section} Form={Form} fromCheck={from === 'check'} field={field} />;
  return (
    <Page title={taskTitle(view ? entityTypeOf(view.form) : 'llc', section)}>
      {!signedIn && <SignInFirst />}
      {signedIn && !view && !error && <Skeleton lines={5} />}
      {signedIn && !view && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {signedIn && view && (
        <>
          <Banner tone="warn" title={view.youMayFillIn ? words.notOpen(view.stageWords) : words.notYours}>{view.youMayFillIn && words.notOpenTodo}</Banner>
          <Button kind="ghost" onPress={() => backTo(routes.tasks, { caseId })}>{words.toTasks}</Button>
        </>
      )}
    </Page>
  );
}

function Writing<S extends SectionName>({ section, Form, view, fromCheck, field }: { section: S; Form: ComponentType<FormProps<S>>; view: CaseView; fromCheck: boolean; field: string }) {
  const draft = useSection(view, section);
  // Somebody written down on another page is in the case, also while that page waits for the network.
  const known = useMemo(() => ({ ...view, form: typedForm(view, section) }), [view, section]);
  return <Form view={known} draft={draft} fromCheck={fromCheck} field={field} />;
}
