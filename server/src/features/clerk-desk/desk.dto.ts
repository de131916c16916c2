import type { Decision, RefuseCase } from '@qiban/shared';
import { IsInt, IsString, Length, Matches, MaxLength, Min } from 'class-validator';

export class DecisionBody implements Decision {
  @IsInt() @Min(0) seenVersion: number;
  @Matches(/^[0-9a-f]{64}$/) contentHash: string;
}

export class RefuseBody implements RefuseCase {
  @IsInt() @Min(0) seenVersion: number;
  @IsString() @Length(4, 500, { message: '请写明理由和依据，4 到 500 个字' }) reason: string;
  @IsString() @MaxLength(120) @Matches(/《[^》]{2,40}》第[一二三四五六七八九十百零\d]+条/, { message: '请写明依据哪部法的哪一条，如《公司法》第四十七条' }) clause: string;
}
