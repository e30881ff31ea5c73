import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import { evaluate, type RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { toBase64 } from '../../libs/domain/proof/base64.ts';
import { bundleOf, sealBundle } from '../../libs/domain/proof/bundle.ts';
import type { CodeIdentity } from '../../libs/domain/proof/code-identity.ts';
import { bundles, type FrozenBundle } from '../../libs/ports/bundles.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import type { GetObject, PutObject } from '../../libs/ports/objects.ts';
import { type Sign, type SigningKey, signingKeys } from '../../libs/ports/signer.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { readRun } from './read-run.ts';

/** What freezing a bundle needs. */
export interface FreezeBundlePorts extends WorkPorts {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
  readonly sign: Sign;
  /** The code that this function is made of. */
  readonly code: CodeIdentity;
}

/** The part of an evaluation's transition that freezing reads. */
interface Transition {
  readonly evaluation: string;
  readonly run: string;
  readonly to: string;
}

/**
 * An evaluation was circulated (通报): its run is computed once more, and with all that it depends on made a signed bundle
 * (证明包) that never changes. Where this code computes anything else than what was approved, nothing is signed and the
 * message is put aside.
 */
export const freezeBundle =
  (ports: FreezeBundlePorts) =>
  async (event: Transition): Promise<StepOutcome> =>
    event.to === 'circulated' ? freeze(ports, event) : done;

const freeze = (ports: FreezeBundlePorts, { evaluation, run }: Transition): Promise<StepOutcome> =>
  untilCommitted(async () => {
    const found = await evaluations.read(ports.readRecord, evaluation);
    if (found?.value.run?.id !== run) {
      return setAside(`没有这次考评或测算 / no such evaluation or run: ${evaluation}, ${run}`);
    }
    if (await bundles.read(ports.readRecord, { evaluation, run })) return done;
    const { inputs, result } = await readRun(ports.getObject, found.value.run);
    if (!isOutcomeOf(inputs, result)) {
      return setAside(
        `本版程序的测算结果与审定结果不一致 / this code computes another result than was approved: ${run}`,
      );
    }
    const { bundle, key } = await makeBundle(ports, found.value, inputs);
    return (await keep(ports, bundle, key)) ? done : undefined;
  });

const isOutcomeOf = (inputs: RunInputs, approved: RunResult): boolean => {
  const { ranking, indicators } = evaluate(inputs);
  return (
    canonicalJson({ ranking, indicators }) ===
    canonicalJson({ ranking: approved.ranking, indicators: approved.indicators })
  );
};

const makeBundle = async (ports: FreezeBundlePorts, evaluation: Evaluation, inputs: RunInputs) => {
  // A decision that is taken later belongs to another state of the same run.
  const circulated = evaluation.decisions.findIndex(({ to }) => to === 'circulated');
  const unsigned = bundleOf(inputs, { code: ports.code, decisions: evaluation.decisions.slice(0, circulated + 1) });
  const signature = await ports.sign(unsigned.manifest);
  const { keyId, raw } = signature.key;
  const bytes = sealBundle(unsigned, signature);
  const sha256 = sha256Hex(bytes);
  const key = `bundles/${sha256}.zip`;
  await ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/zip' });
  const bundle: FrozenBundle = {
    evaluation: evaluation.request.evaluation,
    run: unsigned.head.run.id,
    ...{ key, size: bytes.length, sha256, keyId },
    ...(unsigned.head.synthetic ? { synthetic: true } : {}),
  };
  return { bundle, key: { keyId, publicKey: toBase64(raw) } };
};

const keep = async (ports: FreezeBundlePorts, bundle: FrozenBundle, key: SigningKey) => {
  const known = await signingKeys.read(ports.readRecord, key.keyId);
  return commitWork(ports, {
    table: 'publishing',
    chain: 'province',
    audit: {
      actor: 'system:publishing',
      action: 'bundle.frozen',
      subject: bundle.evaluation,
      facts: { run: bundle.run, sha256: bundle.sha256, keyId: bundle.keyId },
    },
    writes: [
      bundles.write({ evaluation: bundle.evaluation, run: bundle.run }, 'absent', bundle),
      ...(known ? [] : [signingKeys.write(key.keyId, 'absent', key)]),
    ],
    events: [],
  });
};
