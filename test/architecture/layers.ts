/** A part of the house, and what its files may import beside each other. */
export interface Layer {
  readonly name: string;
  /** Its files. The first group is the folder within which they may import each other; the first layer that fits counts. */
  readonly files: RegExp;
  /** Files of the project, from its folder, and packages as they are written. */
  readonly may: readonly RegExp[];
  /** It may import what is of the tests, where `may` names it. */
  readonly readsTests?: true;
}

const zod = /^zod\/mini$/;
const node = /^node:/;
const domain = /^libs\/domain\//;
const workbook = /^libs\/workbook\/(?!(?:in|de)flate-node\.ts$)/;
const ports = /^libs\/ports\//;
const events = /^events\//;

/** Tests, and data that only tests read: nothing else may import them. */
export const testing = /^test\/|\.test\.ts$|[.-]fixture\.ts$|\/spoiled-workbooks\.ts$/;

/** Which way imports run (导入方向). */
export const layers: readonly Layer[] = [
  { name: 'tests', files: new RegExp(`()(?:${testing.source})`), may: [/^/] },
  {
    name: 'domain',
    files: /^(libs\/domain\/)/,
    may: [workbook, /^decimal\.js$/, /^@noble\/hashes\//, /^canonicalize$/, /^chinese-days$/, /^ipaddr\.js$/, zod],
  },
  // Bytes are inflated by Node's own zlib in the cloud; the reader takes the decompressor as an argument.
  { name: 'inflate-node', files: /^(libs\/workbook\/)(?:in|de)flate-node\.ts$/, may: [/^node:zlib$/] },
  {
    name: 'workbook',
    files: /^(libs\/workbook\/)/,
    may: [/^libs\/domain\/(result|message)\.ts$/, /^hucre\/xlsx$/],
  },
  // What a function works for is known wherever it writes: Node carries it along.
  { name: 'cause', files: /^(libs\/ports\/)cause\.ts$/, may: [domain, /^node:async_hooks$/] },
  { name: 'ports', files: /^(libs\/ports\/)/, may: [domain] },
  { name: 'memory', files: /^(libs\/memory\/)/, may: [domain, ports, /^@noble\/hashes\//] },
  // What calls the web beyond the cloud: endpoints of others, and a mail server.
  { name: 'web', files: /^(libs\/web\/)/, may: [domain, ports, /^nodemailer$/, node] },
  // Documents are written here, and what they say is data of the domain. What XML can hold is one rule for them and for workbooks.
  { name: 'document', files: /^(libs\/document\/)/, may: [domain, /^libs\/workbook\/xml-characters\.ts$/, /^docx$/] },
  { name: 'aws', files: /^(libs\/aws\/)/, may: [domain, ports, /^@aws-sdk\//, node] },
  {
    name: 'lambda',
    files: /^(libs\/lambda\/)/,
    may: [
      domain,
      ports,
      events,
      /^libs\/workbook\/(limits|media-type)\.ts$/,
      /^@middy\//,
      /^@aws-lambda-powertools\//,
      /^aws-lambda$/,
      zod,
      /^node:crypto$/,
    ],
  },
  {
    name: 'events',
    files: /^(events\/)/,
    may: [ports, /^libs\/domain\/(digest|result|message|schema-places)\.ts$/, zod],
  },
  // A service never imports another: its own folder is the first two steps of the path.
  {
    name: 'handlers',
    files: /^(services\/[^/]+\/)[^/]+-handler\.ts$/,
    may: [/^libs\/(aws|lambda|web)\//, domain, ports, /^libs\/workbook\//, events, zod],
  },
  {
    name: 'services',
    files: /^(services\/[^/]+\/)/,
    may: [/^libs\/(lambda|document)\//, domain, ports, workbook, events, zod],
  },
  // These work on a file or a bundle alone, and must be usable without the rest.
  {
    name: 'file commands',
    files: /^(infra\/cli\/(?:cells|check|evaluate|merge|verify))/,
    may: [/^infra\/cli\/(?:run-command|command-stop|print-all)\.ts$/, /^libs\//, node],
  },
  // The catalogue of rules shows what each says to the workbook that its test spoils for it. This runs on a developer's machine
  // alone: no function and no other command may import it.
  {
    name: 'rule catalogue',
    files: /^(infra\/cli\/generate-forms(?=[./]))/,
    may: [domain, /^libs\/workbook\//, /^test\/support\/forms\//, node],
    readsTests: true,
  },
  {
    name: 'commands',
    files: /^(infra\/cli\/)(?!generate-forms[./])/,
    may: [/^infra\/(local|openapi)\//, domain, /^libs\/workbook\//, events, zod, node],
  },
  {
    name: 'openapi',
    files: /^(infra\/openapi\/)/,
    may: [domain, ports, /^libs\/lambda\//, /^services\/[^/]+\/routes\.ts$/, /^package\.json$/, zod],
  },
  // The one module that runs a packaged bundle, whose place it is told.
  { name: 'sandbox', files: /^(infra\/local\/)lambda\/sandbox-thread\.ts$/, may: [node, /^import\(…\)$/] },
  {
    name: 'embedded cloud',
    files: /^(infra\/local\/)/,
    may: [/^dynalite\//, /^jose$/, /^canonicalize$/, /^aws-lambda$/, zod, /^zod\/locales$/, node],
  },
];
