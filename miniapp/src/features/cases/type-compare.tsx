import type { EntityType } from '@qiban/shared';
import { useWords } from '@/display/words';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { Box } from '@/ui/native/native';
import { Sheet } from '@/ui/sheet';
import { typeFactsWording } from './type-facts.wording';

const facts = ['liability', 'people', 'money', 'papers', 'signers', 'office'] as const;
export type TypeFact = (typeof facts)[number];

/** What a type means for whoever chooses it. */
export function TypeFacts({ type, only = facts }: { type: EntityType; only?: readonly TypeFact[] }) {
  const words = useWords(typeFactsWording);
  return <Facts facts={only.map((fact) => ({ name: words.names[fact], value: words.types[type][fact] }))} />;
}

/** The types one under the other, each with the way to it. */
export function TypeCompare({ types, open, onClose, onChoose }: { types: readonly EntityType[]; open: boolean; onClose(): void; onChoose(type: EntityType): void }) {
  const words = useWords(typeFactsWording);
  return (
    <Sheet title={words.compare} open={open} onClose={onClose}>
      {types.map((type) => (
        <Box key={type} as="section" label={words.types[type].title} className="q-compare">
          <Box as="h3" className="q-compare__title">{words.types[type].title}</Box>
          <TypeFacts type={type} />
          <Button kind="quiet" onPress={() => onChoose(type)}>{words.choose(words.types[type].title)}</Button>
        </Box>
      ))}
    </Sheet>
  );
}
