import { sealKinds, sealShapes, sealTitles, type CaseView, type LicenceView, type PlaceSealOrder } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import { replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { classes } from '@/ui/class-names';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Headline } from '@/ui/headline';
import { Icon } from '@/ui/icon';
import { TextArea, TextInput } from '@/ui/inputs';
import { Box, Tap, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { useFailureWords } from '@/ui/waiting';
import { firstOrder, orderErrors, refusedFields, toggled } from './seal-form';
import { SealPicture } from './seal-picture';
import { sealWording } from './wording';

/** Which seals, and where to: all of it filled in, so that one tap may do. */
export function SealOrderForm({ view, licence, declinedReason }: { view: CaseView; licence: LicenceView; declinedReason: string | null }) {
  const words = useWords(sealWording);
  const failure = useFailureWords();
  const [order, setOrder] = useState<PlaceSealOrder>(() => firstOrder(view, licence.domicile));
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [leaving, setLeaving] = useState(false);
  const caseId = view.id;
  const change = (part: Partial<PlaceSealOrder>) => {
    setOrder({ ...order, ...part });
    setErrors(errors.filter(({ id }) => !(id in part)));
  };

  const place = useWrite('seal-orders.place', (placed) => {
    queryClient.setQueryData(answerKey('seal-orders.show', { params: { caseId } }), placed);
    void queryClient.invalidateQueries({ queryKey: ['cases.show'] });
    replace(routes.seals, { case: caseId });
  });
  const without = useWrite('seal-orders.decline', (next) => {
    queryClient.setQueryData(answerKey('cases.show', { params: { caseId } }), next);
    replace(routes.timeline, { id: caseId });
  });
  const confirm = () => {
    const found = orderErrors(order, { recipient: words.recipientMissing });
    setErrors(found);
    if (found.length > 0) return;
    place.mutate(
      { params: { caseId }, body: { ...order, address: order.delivery === 'courier' ? order.address.trim() : '' } },
      { onError: (error) => { if (isRefusal(error)) setErrors(refusedFields(error.fields)); } },
    );
  };
  const errorOf = (field: string) => errors.find(({ id }) => id === field)?.words;
  const courier = order.delivery === 'courier';

  return (
    <Page title={words.orderTitle} foot={<Button icon="stamp" waiting={place.isPending} disabled={order.kinds.length === 0} onPress={confirm}>{order.kinds.length === 0 ? words.placeNone : words.place(order.kinds.length)}</Button>}>
      <Headline note={<Words><Words className="q-strong">{words.free}</Words>{words.freeNote}</Words>}>{words.headline}</Headline>
      {declinedReason !== null && <Banner tone="warn" title={words.declinedTitle}>{words.declined(declinedReason)}</Banner>}
      <ErrorSummary errors={errors} />
      {place.error && errors.length === 0 && <Banner tone="bad" announce>{failure(place.error)}</Banner>}

      <Card>
        <Words className="q-block q-note">{words.textTitle}</Words>
        <Words className="q-quote">{licence.companyName}</Words>
        <Words className="q-block q-note">{words.textNote}</Words>
      </Card>

      <Section title={words.choose}>
        <Box className="q-note">{words.chooseNote}</Box>
        <Box id="kinds" role="group" label={words.choose} className="q-seals">
          {sealKinds.map((kind) => {
            const on = order.kinds.includes(kind);
            const { widthMm, heightMm } = sealShapes[kind];
            return (
              <Tap key={kind} role="checkbox" checked={on} label={sealTitles[kind]} className={classes('q-seal', on && 'q-seal--on')} onPress={() => change({ kinds: toggled(order.kinds, kind) })}>
                <Words decorative className={classes('q-choice__mark q-seal__mark', on && 'q-choice__mark--on')}>{on && <Icon name="tick" />}</Words>
                <Box className="q-seal__stage"><SealPicture caseId={caseId} kind={kind} text={kind === 'legal-representative' ? licence.head.name : licence.companyName} /></Box>
                <Box className="q-seal__words">
                  <Words className="q-seal__title">{sealTitles[kind]}</Words>
                  <Words className="q-seal__note">{words.size(widthMm, heightMm)}</Words>
                </Box>
              </Tap>
            );
          })}
        </Box>
        {errorOf('kinds') && <Box role="alert" className="q-field__error"><Words>{errorOf('kinds')}</Words></Box>}
      </Section>

      <Section>
        <Card>
          <Choice
            id="delivery"
            label={words.delivery}
            value={order.delivery}
            onChange={(delivery) => change({ delivery })}
            options={[{ value: 'courier', title: words.courier, note: words.courierNote }, { value: 'pick-up', title: words.pickUp, note: words.pickUpNote }]}
          />
          <TextInput id="recipient" label={courier ? words.recipient : words.pickUpRecipient} value={order.recipient} maxLength={30} autoComplete="name" onChange={(recipient) => change({ recipient })} error={errorOf('recipient')} />
          <TextInput id="mobile" label={words.mobile} kind="phone" value={order.mobile} maxLength={20} autoComplete="tel" onChange={(mobile) => change({ mobile })} error={errorOf('mobile')} />
          {courier && <TextArea id="address" label={words.address} hint={words.addressHint} value={order.address} maxLength={120} rows={3} onChange={(address) => change({ address })} error={errorOf('address')} />}
        </Card>
      </Section>

      <Section>
        <Button kind="quiet" onPress={() => setLeaving(true)}>{words.without}</Button>
        <Box className="q-note q-basis">{words.basis}</Box>
      </Section>
      <Sheet title={words.withoutTitle} open={leaving} onClose={() => setLeaving(false)}>
        <Banner tone="warn">{words.withoutNote}</Banner>
        {without.error && <Banner tone="bad" announce>{failure(without.error)}</Banner>}
        <Button kind="danger-ghost" waiting={without.isPending} onPress={() => without.mutate({ params: { caseId } })}>{words.withoutSure}</Button>
        <Section><Button onPress={() => setLeaving(false)}>{words.keep}</Button></Section>
      </Sheet>
    </Page>
  );
}
