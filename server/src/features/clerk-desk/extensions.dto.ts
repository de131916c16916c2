import type { AskExtension, GrantExtension } from '@qiban/shared';
import { IsInt, IsString, Length, Min } from 'class-validator';

export class AskExtensionBody implements AskExtension {
  @IsInt() @Min(0) seenVersion: number;
  @IsString() @Length(4, 200, { message: '请写明为什么要延长，4 到 200 个字' }) reason: string;
}

export class GrantExtensionBody implements GrantExtension {
  @IsInt() @Min(0) seenVersion: number;
}
