import { Injectable } from '@nestjs/common';
import { compareNames, judgeName, splitName, standsInTheWay, suggestNames, SUGGESTIONS_AT_ONCE, type Finding, type JudgedName, type NameAnswer, type NameParts } from '@qiban/shared';
import { Clock } from '../../kernel/clock';
import { Recent } from '../../kernel/recent';
import { pinyinReadings } from '../../reference';
import { COMPARISON_AREA } from './name-asked';
import { NameFollower } from './name-follower.service';
import type { NameWanted } from './name-register.service';

const MOST_COLLISIONS = 5;
/** A name is asked about several times on its way, mostly within moments. */
const REMEMBERED = 500;

/** 名称自查: the rules of `shared` over the names of the register, the reserved ones and those freed less than a year ago. */
@Injectable()
export class NameCheck {
  private readonly withoutNeighbours = new Recent<JudgedName>(REMEMBERED);

  constructor(private readonly follower: NameFollower, private readonly clock: Clock) {}

  /** The live check, against everything that is committed anywhere by now. */
  async judge(asked: NameWanted, without: readonly string[] = []): Promise<NameAnswer> {
    const began = performance.now();
    await this.follower.catchUp();
    const judged = this.judged(asked);
    const suggestions = judged.level === 'ok' ? [] : suggestNames(judged.parts, {
      ...(asked.entityType !== undefined && { entityType: asked.entityType }), count: SUGGESTIONS_AT_ONCE, without,
      isWorkable: (text, tradeName) => this.isWorkable({ ...asked, text, tradeName }),
    });
    return {
      text: judged.normalised,
      level: judged.level,
      rule: judged.rule,
      words: judged.words,
      findings: judged.findings,
      collisions: judged.collisions.slice(0, MOST_COLLISIONS).map(({ name, level, rule, basis, part, mine, theirs, at, words, standing }) => ({
        name, level: level === 'refuse' ? 'refuse' : 'warn', rule, basis, part, mine, theirs, at, words, since: standing.since ?? '', standing: standing.status,
      })),
      suggestions,
      tookMs: Math.round((performance.now() - began) * 10) / 10,
    };
  }

  /** What the rules say of a name, for the review: the same judgement without looking for other names to offer. */
  findings(asked: NameWanted): readonly Finding[] {
    return this.judged(asked).findings;
  }

  private judged(asked: NameWanted): JudgedName {
    const { text, caseId, ...question } = asked;
    const parts = splitName(text, question.tradeName === undefined ? undefined : { tradeName: question.tradeName });
    const candidates = this.near(parts, caseId);
    const judge = () => judgeName(text, { ...question, region: COMPARISON_AREA, readings: pinyinReadings, today: this.clock.today(), candidates });
    // With nothing near it, the name alone decides.
    return candidates.length > 0 ? judge() : this.withoutNeighbours.of(JSON.stringify([text, question.tradeName, question.entityType, question.parentName]), judge);
  }

  /** 可用: no rule says anything of it, and no name is near. The nearest come first, so that of a name that is taken hardly one is compared. */
  private isWorkable(asked: NameWanted): boolean {
    const { text, caseId, ...question } = asked;
    const alone = judgeName(text, { ...question, region: COMPARISON_AREA, readings: pinyinReadings });
    return alone.level === 'ok' && this.near(alone.parts, caseId).every((existing) => compareNames(alone.parts, existing.parts, pinyinReadings).level === 'ok');
  }

  private near(parts: NameParts, caseId: string | null) {
    const today = this.clock.today();
    return this.follower.index.near(parts, COMPARISON_AREA, { counts: (claim) => (caseId === null || claim.caseId !== caseId) && standsInTheWay(claim, today) });
  }
}
