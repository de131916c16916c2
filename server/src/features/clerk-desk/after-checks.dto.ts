import type { RecordAfterCheck, SwitchAutomatic } from '@qiban/shared';
import { IsBoolean, IsIn, IsString, Length, MaxLength, ValidateIf } from 'class-validator';

export class RecordAfterCheckBody implements RecordAfterCheck {
  @IsIn(['sound', 'faulty']) verdict: 'sound' | 'faulty';
  @IsString() @MaxLength(500, { message: '请不要超过 500 个字' })
  @ValidateIf(({ verdict }: RecordAfterCheck) => verdict === 'faulty') @Length(4, 500, { message: '请写明哪里有问题，4 到 500 个字' }) reason: string;
}

export class SwitchAutomaticBody implements SwitchAutomatic {
  @IsBoolean() stopped: boolean;
  @IsString() @Length(4, 300, { message: '请写明原因，4 到 300 个字' }) reason: string;
}
