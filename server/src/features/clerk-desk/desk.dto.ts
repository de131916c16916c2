import type { Decision, RefuseCase } from '@qiban/shared';
import { IsInt, IsString, Length, Matches, Min } from 'class-validator';

export class DecisionBody implements Decision {
  @IsInt() @Min(0) seenVersion: number;
  @Matches(/^[0-9a-f]{64}$/) contentHash: string;
}

export class RefuseBody implements RefuseCase {
  @IsInt() @Min(0) seenVersion: number;
  @IsString() @Length(4, 500, { message: '请写明理由和依据，4 到 500 个字' }) reason: string;
}
