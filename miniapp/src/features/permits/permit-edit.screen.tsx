import { licenceKindOf, licenceKinds, permitFindings, type PermitView, type WritePermit } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { dayOf } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { isRefusal } from '@/platform/api-failure';
import { now } from '@/platform/clock';
import { backTo, replace } from '@/platform/navigation';
import { forget, readStored, store } from '@/platform/storage';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Headline } from '@/ui/headline';
import { TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { asWritten, emptyPermit } from './permit-face';
import { permitWording } from './wording';

const FOR_A_DAY = 86_400_000;
/** What is being written about a new permit, until it is in the wallet. */
const KEPT = 'permit-being-written';
const HERE = '370203';

const kinds = licenceKinds.map(({ kind, title, office }) => ({ value: kind, title, note: office }));
const expires = (code: string): boolean => licenceKindOf(code)?.rules.some(({ validity }) => validity !== 'none') ?? true;

/** A new permit, or a change to one that is there. */
export function PermitEditScreen({ permitId, renewed }: { permitId: string | null; renewed: boolean }) {
  const words = useWords(permitWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: known, error, refetch } = useAnswer('permits.show', { params: { permitId: permitId ?? '' } }, { enabled: signedIn && permitId !== null, staleTime: 0 });
  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (permitId === null) return <PermitForm known={null} first={readStored<WritePermit>(KEPT) ?? emptyPermit(HERE)} renewed={false} />;
  if (known) return <PermitForm key={known.id} known={known} first={asWritten(known, renewed)} renewed={renewed} />;
  return <Page title={words.editTitle}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={7} />}</Page>;
}

function PermitForm({ known, first, renewed }: { known: PermitView | null; first: WritePermit; renewed: boolean }) {
  const words = useWords(permitWording);
  const failure = useFailureWords();
  const today = dayOf(now());
  const districts = useAnswer('reference.divisions', { query: {} }, { staleTime: FOR_A_DAY });
  const [written, setWritten] = useState(first);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [wasKept, setWasKept] = useState(known === null && first.kind !== '');
  const keep = (next: WritePermit) => {
    setWritten(next);
    if (known === null) store(KEPT, next);
  };
  const change = (part: Partial<WritePermit>) => {
    keep({ ...written, ...part });
    setErrors(errors.filter(({ id }) => !(id in part)));
  };
  const errorOf = (field: keyof WritePermit) => errors.find(({ id }) => id === field)?.words;
  const warning = permitFindings(written, today).find(({ level }) => level === 'warn');

  const done = (view: PermitView) => {
    if (known === null) forget(KEPT);
    queryClient.setQueryData(answerKey('permits.show', { params: { permitId: view.id } }), view);
    void queryClient.invalidateQueries({ queryKey: ['permits.list'] });
    if (known === null) replace(routes.permit, { id: view.id });
    else backTo(routes.permit, { id: view.id });
  };
  const add = useWrite('permits.add', done);
  const put = useWrite('permits.change', done);
  const onError = (error: Error) => { if (isRefusal(error)) setErrors(error.fields.map(({ field, words: said }) => ({ id: field, words: said }))); };
  const save = () => {
    const found = permitFindings(written, today).filter(({ level }) => level === 'refuse').map(({ field, words: said }) => ({ id: field, words: said }));
    setErrors(found);
    if (found.length > 0) return;
    if (known === null) add.mutate({ body: written }, { onError });
    else put.mutate({ params: { permitId: known.id }, body: { ...written, seenVersion: known.version } }, { onError });
  };
  const failed = add.error ?? put.error;

  return (
    <Page title={known === null ? words.add : words.editTitle} foot={<Button waiting={add.isPending || put.isPending} onPress={save}>{known === null ? words.save : words.saveChange}</Button>}>
      <Headline note={renewed ? words.renewedNote : undefined}>{renewed ? words.renewedHeadline : known === null ? words.addHeadline : known.title}</Headline>
      {wasKept && <Banner tone="idle" action={<TextLink onPress={() => { keep(emptyPermit(HERE)); forget(KEPT); setWasKept(false); }}>{words.startAnew}</TextLink>}>{words.kept}</Banner>}
      <ErrorSummary errors={errors} />
      {failed && errors.length === 0 && <Banner tone="bad" announce>{failure(failed)}</Banner>}
      <Card>
        <Select id="kind" label={words.kind} hint={words.kindHint} value={written.kind} options={kinds} error={errorOf('kind')} onChange={(kind) => change({ kind, ...(!expires(kind) && { expiresOn: '' }) })} />
        <TextInput id="holder" label={words.holder} hint={words.holderHint} maxLength={80} value={written.holder} error={errorOf('holder')} onChange={(holder) => change({ holder })} />
        <TextInput id="number" label={words.number} hint={words.numberHint} maxLength={40} value={written.number} error={errorOf('number')} onChange={(number) => change({ number })} />
        <DateField id="issuedOn" label={words.issuedOn} hint={words.issuedHint} to={today} value={written.issuedOn} error={errorOf('issuedOn')} onChange={(issuedOn) => change({ issuedOn })} />
        {expires(written.kind)
          ? <DateField id="expiresOn" label={words.expiresOn} hint={words.expiresHint} value={written.expiresOn} error={errorOf('expiresOn')} onChange={(expiresOn) => change({ expiresOn })} />
          : <Banner tone="idle">{words.noExpiryNote}</Banner>}
        {warning && <Box className="q-under"><Banner tone="warn">{warning.words}</Banner></Box>}
      </Card>
      <Section>
        <Card>
          <Select
            id="region" label={words.region} value={written.region} error={errorOf('region')} onChange={(region) => change({ region })}
            options={(districts.data?.items ?? []).map(({ code, name }) => ({ value: code, title: name }))} valueTitle={written.region}
          />
        </Card>
      </Section>
      <Section><Card flush><Switch label={words.reminds} on={written.reminds} onChange={(reminds) => change({ reminds })} /></Card></Section>
    </Page>
  );
}
