/**
 * The physical name of a table, bucket or queue in the settings of this function.
 *
 * @throws TypeError where the function was not given one: it would have no right to use it either.
 * @example
 * physicalName({ intake: 'lianchuang-dev-intake' }, 'intake'); // 'lianchuang-dev-intake'
 */
export const physicalName = <Name extends string>(
  names: Readonly<Partial<Record<Name, string>>>,
  name: Name,
): string => {
  const found: string | undefined = names[name];
  if (found === undefined) throw new TypeError(`${name} is not among the settings of this function`);
  return found;
};
