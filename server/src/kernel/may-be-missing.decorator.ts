import { ValidateIf } from 'class-validator';

/**
 * The field may be left out. Unlike `IsOptional` it takes no `null` for an answer: a list or a text that is `null` passes for
 * nothing said, and whoever reads it later finds neither a list nor the absence of one. Fields whose type names `null` keep `IsOptional`.
 */
export const MayBeMissing = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);
