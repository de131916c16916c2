import type { CaseView } from '@qiban/shared';
import { peopleOf } from '@qiban/shared/company-registration/people-of-form';
import { createContext, useEffect, useReducer } from 'react';
import { useWords } from '@/display/words';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { clashSaid, clashTitle } from './clash-words';
import { peopleWording } from './people.wording';
import { personWording } from './person.wording';
import type { OpenDraft } from './section-draft';
import { formWording } from './wording';

/** How the page says the values of its fields, by the part of the section. */
export type Sayers = Map<string, (value: never) => string>;
export const ClashSayers = createContext<Sayers>(new Map());

/** Another phone has written what differs from what was written here: field by field, mine or theirs, and nothing is lost before that. */
export function ClashCard({ view, draft, sayers }: { view: CaseView; draft: OpenDraft; sayers: Sayers }) {
  const words = useWords(formWording);
  const people = useWords(peopleWording);
  const person = useWords(personWording);
  // The fields below say how their values are said once they are drawn.
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(again, [again]);
  const everybody = new Map(peopleOf(view.form).map(({ key, name }) => [key, name || person.unnamed]));
  const nameOf = (key: string) => everybody.get(key);
  const { clashes } = draft;
  const all = (side: 'mine' | 'theirs') => clashes.forEach(({ part }) => draft.choose(part, side));
  return (
    <Box as="section" label={words.clashTitle} className="q-clash">
      <Box role="alert" className="q-clash__head">
        <Lamp tone="warn" silent />
        <Box className="q-grow">
          <Box as="h2" className="q-clash__title">{words.clashTitle}</Box>
          <Words className="q-block">{words.clashAsk(clashes.length)}</Words>
        </Box>
      </Box>
      {clashes.map((clash) => {
        const say = sayers.get(clash.part) as ((value: unknown) => string) | undefined;
        const said = (value: unknown) => (value !== undefined && value !== null && value !== '' && say?.(value)) || clashSaid(clash, value, nameOf, { ...words, ...people, unnamed: person.unnamed });
        return (
          <Choice
            key={clash.part}
            id={`clash-${clash.path.join('-')}`}
            label={clashTitle(clash, nameOf)}
            value=""
            options={[
              { value: 'mine', title: said(draft.now(clash)), note: words.clashMine },
              { value: 'theirs', title: said(clash.theirs), note: words.clashTheirs },
            ]}
            onChange={(side) => draft.choose(clash.part, side as 'mine' | 'theirs')}
          />
        );
      })}
      {clashes.length > 1 && (
        <Box className="q-two">
          <Box className="q-grow"><Button small kind="ghost" onPress={() => all('mine')}>{words.clashAllMine}</Button></Box>
          <Box className="q-grow"><Button small kind="ghost" onPress={() => all('theirs')}>{words.clashAllTheirs}</Button></Box>
        </Box>
      )}
    </Box>
  );
}
