import type { CaseView, PersonPlace, SectionName } from '@qiban/shared';
import { placesOf } from '@qiban/shared/company-registration/people-of-form';
import { maskId, maskName } from '@qiban/shared/identity/masking';
import { useState } from 'react';
import { useWrite } from '@/api/use-write';
import { useWords } from '@/display/words';
import { useMe } from '@/features/accounts/use-me';
import { currentAddress, go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Icon } from '@/ui/icon';
import { Box, Tap, Words } from '@/ui/native/native';
import { useFailureWords } from '@/ui/waiting';
import { keepCase, knownCase } from './case-answer';
import { personWording } from './person.wording';
import type { OpenDraft } from './section-draft';

export interface MyPlace { view: CaseView; draft: OpenDraft; place: PersonPlace }

/**
 * 就是我: a verified person's name and number go into the form by one tap, from the account and not from the keyboard. Whoever
 * is not verified yet is offered to be it now rather than at the signature.
 */
export function ItsMe({ view, draft, place, newKey }: MyPlace & { newKey(): string }) {
  const words = useWords(personWording);
  const failure = useFailureWords();
  const { me } = useMe();
  const [flushing, setFlushing] = useState(false);
  const write = useWrite('cases.write-myself-in', keepCase);
  // An agent is not the client: their own name has no place to go with one tap.
  if (!me || !view.youAreApplicant) return null;
  const isHere = me.verified && placesOf(view.form).some(({ entry, path }) => maskId(entry.idNumber) === me.maskedId && maskName(entry.name) === me.maskedName && (place.split('.')[1]!.endsWith('s') || path === place));
  if (isHere) return null;
  const press = async () => {
    if (!me.verified) return go(routes.identity, { next: currentAddress() });
    setFlushing(true);
    const saved = await draft.flush();
    setFlushing(false);
    const section = place.split('.')[0] as SectionName;
    if (saved) write.mutate({ params: { caseId: view.id }, body: { place, key: newKey(), seenVersion: knownCase(view.id)?.sectionVersions[section] ?? view.sectionVersions[section] } });
  };
  const busy = flushing || write.isPending;
  return (
    <Box className="q-me">
      <Tap className="q-me__card" busy={busy} disabled={busy} onPress={() => void press()}>
        <Words decorative className="q-tile"><Icon name="person-tick" /></Words>
        <Box className="q-grow">
          <Words className="q-me__title">{busy ? words.writingMe : me.verified ? words.itsMe : words.itsMeFirst}</Words>
          <Words className="q-me__note">{me.verified ? words.itsMeNote(me.displayName, me.maskedId ?? '') : words.itsMeFirstNote}</Words>
        </Box>
        <Icon name="chevron" className="q-row__chevron" />
      </Tap>
      {write.error && <Banner tone="bad" announce>{failure(write.error)}</Banner>}
    </Box>
  );
}
