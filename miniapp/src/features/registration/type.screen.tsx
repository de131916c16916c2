import type { CaseView, SectionName } from '@qiban/shared';
import { entityTypeOf } from '@qiban/shared/company-registration/application-form';
import { entityTypes, type EntityType } from '@qiban/shared/company-registration/entity-types';
import { typeChange } from '@qiban/shared/company-registration/type-change';
import { taskTitle } from '@qiban/shared/company-registration/wording';
import { useState } from 'react';
import { call } from '@/api/client';
import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { typeFactsWording } from '@/features/cases/type-facts.wording';
import { backTo } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { keepCase } from './case-answer';
import { typeWording } from './type.wording';

/** 换类型: what it would do is said before it is done. */
export function TypeScreen({ caseId }: { caseId: string }) {
  const words = useWords(typeWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  if (signedIn && view?.stage === 'draft' && view.youAreApplicant) return <Changing view={view} />;
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !view && !error && <Skeleton lines={5} />}
      {signedIn && !view && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {signedIn && view && (
        <>
          <Banner tone="warn">{words.notDraft(view.stageWords)}</Banner>
          <Button kind="ghost" onPress={() => backTo(routes.tasks, { caseId })}>{words.toTasks}</Button>
        </>
      )}
    </Page>
  );
}

function Changing({ view }: { view: CaseView }) {
  const words = useWords(typeWording);
  const facts = useWords(typeFactsWording);
  const failure = useFailureWords();
  const caseId = view.id;
  const from = entityTypeOf(view.form);
  const [chosen, setChosen] = useState<EntityType | ''>('');
  const [reading, setReading] = useState(false);
  const home = () => backTo(routes.tasks, { caseId });
  const change = useWrite('cases.save-section', () => {
    // Another type changes other pages too: they are read again before anybody sees them.
    setReading(true);
    void call('cases.show', { params: { caseId } }).then(keepCase).catch(() => undefined).finally(home);
  });
  const would = chosen === '' ? null : typeChange(view.form, chosen);
  const titles = (type: EntityType, sections: readonly SectionName[]) => sections.map((section) => taskTitle(type, section)).join('、') || words.nothing;

  return (
    <Page
      title={words.title} onBack={home}
      // In sight of the button that does it, however far down the page the rest is said.
      footNote={would && would.loses.length > 0 ? words.clears(titles(from, would.loses)) : undefined}
      foot={(
        <Box className="q-two">
          <Box className="q-two__narrow"><Button kind="ghost" onPress={home}>{words.keep}</Button></Box>
          <Box className="q-two__wide">
            {chosen === '' ? <Button disabled onPress={() => undefined}>{words.chooseFirst}</Button>
              : <Button waiting={change.isPending || reading} onPress={() => change.mutate({ params: { caseId }, body: { section: 'type', value: { entityType: chosen }, seenVersion: view.sectionVersions.type } })}>{words.change(facts.types[chosen].title)}</Button>}
          </Box>
        </Box>
      )}
    >
      <Headline note={words.now(facts.types[from].title)}>{words.headline}</Headline>
      {change.error && <Banner tone="bad" announce>{failure(change.error)}</Banner>}
      <Choice
        id="type-entityType" label={words.label} value={chosen} onChange={(type: EntityType) => setChosen(type)}
        options={entityTypes.filter((type) => type !== from).map((type) => ({ value: type, title: facts.types[type].title, note: facts.types[type].liability }))}
      />
      {would && chosen !== '' && (
        <Section title={words.what}>
          <Facts facts={[
            { name: words.keeps, value: titles(chosen, would.keeps) },
            { name: words.takes, value: would.takes.join('、') || words.nothing },
            { name: words.asks, value: titles(chosen, would.asks) },
            { name: words.loses, value: titles(from, would.loses) },
          ]} />
        </Section>
      )}
    </Page>
  );
}
