import { beforeAll } from 'vitest';
import {
  packaged,
  packagingTimeout,
  type Resource,
  referredTo,
  resourcesOf,
  templateText,
} from '../packaged-template.ts';

/** What the packaged template deploys. */
export interface DeployedResources {
  /** The text of the template. */
  readonly text: string;
  readonly all: readonly Resource[];
  readonly ofType: (type: string) => readonly Resource[];
  readonly functions: () => readonly Resource[];
  /** Throws where there is none. */
  readonly byId: (id: string | undefined) => Resource;
  /** The role of a function. */
  readonly roleOf: (fn: Resource) => Resource;
}

/** Packages the project before the tests of a file, once, and gives what that deploys. */
export function packageOnce(): DeployedResources {
  let text = '';
  let all: readonly Resource[] = [];
  beforeAll(async () => {
    text = templateText(await packaged());
    all = resourcesOf(text);
  }, packagingTimeout);
  const ofType = (type: string) => all.filter((resource) => resource.type === type);
  const byId = (id: string | undefined): Resource => {
    const found = all.find((resource) => resource.id === id);
    if (!found) throw new Error(`the template has no ${id}`);
    return found;
  };
  return {
    get text() {
      return text;
    },
    get all() {
      return all;
    },
    ofType,
    functions: () => ofType('AWS::Lambda::Function'),
    byId,
    roleOf: ({ properties }) => byId(referredTo(properties['Role'])[0]),
  };
}
