import { chooseRegistry, type ProjectConfig } from '../../registry/choose-registry.ts';
import { readImageReference } from '../../registry/image-reference.ts';
import type { BuildOptions } from '../build-options.ts';
import type { ImagePlan, RegistryPlan } from './build-plan.ts';
import { type BuildProblem, configurationProblem, optionProblem } from './build-problem.ts';

/** Where the image goes and comes from, and what is wrong about it. */
export interface PlannedRegistry {
  /** Undefined where nobody said, or it is wrong. */
  readonly registry: RegistryPlan | undefined;
  readonly problems: readonly BuildProblem[];
}

/** Decides about the two paths and the tag. An image given with its digest brings its own path. */
export function planRegistry(
  options: BuildOptions,
  config: ProjectConfig,
  image: ImagePlan,
): PlannedRegistry {
  const { tag, useDefaultRegistry } = options;
  const tags = [...tagProblems(tag)];
  const choice = chooseRegistry({
    registryTag: options.registryTag ?? ownPath(image),
    pushRegistry: options.pushRegistry,
    config,
  });
  if (choice.kind === 'unknown') {
    return { registry: undefined, problems: [...tags, unknownRegistry(options)] };
  }
  if (choice.kind === 'problems') {
    const problems = choice.problems.map(({ source, value, message }) => {
      const text = `${source}: "${value}" ${message}`;
      return source.startsWith('--') ? optionProblem(text) : configurationProblem(text);
    });
    return { registry: undefined, problems: [...tags, ...problems] };
  }
  const isDefault = useDefaultRegistry || config.use_default_registry === true;
  const { pull, push } = choice;
  return { registry: { pull, push, tag, useDefaultRegistry: isDefault }, problems: tags };
}

function* tagProblems(tag: string | undefined): Generator<BuildProblem> {
  const read = tag === undefined ? undefined : readImageReference(`docker.io/any/image:${tag}`);
  if (read?.kind === 'problem') yield optionProblem(`--tag ${read.message}`);
}

function ownPath(image: ImagePlan): string | undefined {
  if (image.kind !== 'given' || image.digest === undefined) return undefined;
  return image.reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** A plan can do without, and is made before anybody is asked. */
function unknownRegistry({ dryRun }: BuildOptions): BuildProblem {
  return {
    severity: dryRun ? 'WARNING' : 'ERROR',
    code: 'NO_REGISTRY',
    message: `Nobody said where cloud proxies pull the image from${dryRun ? ', so a build would end here' : ''}: give --registry-tag host.example/team/adapter, or write it to container_repository in config.json.`,
  };
}
