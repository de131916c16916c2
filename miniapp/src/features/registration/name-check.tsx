import type { NameAnswer, RelationKind } from '@qiban/shared';
import { useWords } from '@/display/words';
import { TextLink } from '@/ui/button';
import { classes } from '@/ui/class-names';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { nameLines, type CollisionLine } from './name-lines';
import { nameWording } from './name.wording';

interface NameCheckProps {
  answer: NameAnswer | undefined;
  ready: boolean;
  failed: boolean;
  characters: number;
  onClaim(name: string, kind: RelationKind | null): void;
}

/** The answer of the live check, line by line, with the names that stand in the way. */
export function NameCheck({ answer, ready, failed, characters, onClaim }: NameCheckProps) {
  const words = useWords(nameWording);
  if (!ready || !answer) {
    return (
      <Box as="section" label={words.checkTitle} live="polite" className="q-card q-card--flush q-checks">
        <Box className="q-check"><Lamp tone="idle" silent className="q-check__lamp" /><Words className="q-check__title">{failed ? words.failed : ready ? words.looking : words.later}</Words></Box>
      </Box>
    );
  }
  return (
    <Box as="section" label={words.checkTitle} live="polite" className="q-card q-card--flush q-checks">
      {nameLines(answer, characters, words).map((line) => (
        <Box key={line.key} className="q-check">
          <Lamp tone={line.tone} className="q-check__lamp" />
          <Box className="q-grow">
            <Words className={classes('q-check__title', line.strong && 'q-check__title--strong')}>{line.title}</Words>
            {line.collisions.map((collision) => <Collision key={collision.name} {...collision} onClaim={onClaim} />)}
            {line.notes.map((note) => <Words key={note} className="q-check__note">{note}</Words>)}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function Collision({ name, before, part, after, year, bad, remark, mayClaim, claimed, onClaim }: CollisionLine & Pick<NameCheckProps, 'onClaim'>) {
  const words = useWords(nameWording);
  return (
    <Box className={classes('q-collision', bad && 'q-collision--bad')}>
      <Box className="q-collision__line">
        <Box className="q-collision__name">
          <Words>{before}</Words>
          <Words className="q-collision__part">{part}</Words>
          <Words>{after}</Words>
        </Box>
        <Words className="q-collision__since q-num">{year}</Words>
      </Box>
      {remark !== '' && <Words className="q-collision__remark">{remark}</Words>}
      {(claimed || mayClaim.length > 0) && (
        <Box className="q-collision__claims">
          {claimed ? <TextLink label={words.unclaim(name)} onPress={() => onClaim(name, null)}>{words.unclaimShort}</TextLink>
            : mayClaim.map((kind) => <TextLink key={kind} label={words.claim[kind](name)} onPress={() => onClaim(name, kind)}>{words.claimShort[kind]}</TextLink>)}
        </Box>
      )}
    </Box>
  );
}
