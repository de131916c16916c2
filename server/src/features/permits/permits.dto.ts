import { IsBoolean, IsInt, IsString, MaxLength, Min } from 'class-validator';
import type { ChangePermit, PermitApplied, WritePermit } from '@qiban/shared';

/** Shapes only: what the rules say of a permit, they say all at once in `permitFindings`. */
export class WritePermitBody implements WritePermit {
  @IsString() @MaxLength(40) kind: string;
  @IsString() @MaxLength(120) number: string;
  @IsString() @MaxLength(120) holder: string;
  @IsString() @MaxLength(10) issuedOn: string;
  @IsString() @MaxLength(10) expiresOn: string;
  @IsString() @MaxLength(6) region: string;
  @IsBoolean() reminds: boolean;
}

export class ChangePermitBody extends WritePermitBody implements ChangePermit {
  @IsInt() @Min(1) seenVersion: number;
}

export class PermitAppliedBody implements PermitApplied {
  @IsString() @MaxLength(10) appliedOn: string;
}
