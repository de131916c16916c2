import type { Decision, Defect, RefuseCase, ReturnCase } from '@qiban/shared';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Length, Matches, MaxLength, Min, ValidateNested } from 'class-validator';

export class DecisionBody implements Decision {
  @IsInt() @Min(0) seenVersion: number;
  @Matches(/^[0-9a-f]{64}$/) contentHash: string;
}

class DefectBody implements Defect {
  @IsString() @MaxLength(80) field: string;
  @IsString() @Length(4, 300, { message: '请写明怎么改，4 到 300 个字' }) words: string;
  @IsString() @MaxLength(120) basis: string;
}

export class ReturnBody implements ReturnCase {
  @IsInt() @Min(0) seenVersion: number;
  @IsArray() @ArrayMinSize(1, { message: '请至少写一处要改的地方' }) @ArrayMaxSize(60) @ValidateNested({ each: true }) @Type(() => DefectBody) defects: DefectBody[];
}

export class RefuseBody implements RefuseCase {
  @IsInt() @Min(0) seenVersion: number;
  @IsString() @Length(4, 500, { message: '请写明理由和依据，4 到 500 个字' }) reason: string;
}
