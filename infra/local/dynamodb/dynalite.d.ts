// The parts of dynalite 4.0.0 that the embedded DynamoDB runs. dynalite publishes neither types nor an exports map:
// these are its inner modules, so its version is pinned exactly.

declare module 'dynalite/db/index.js' {
  const engine: import('./engine.ts').Engine;
  export default engine;
}

declare module 'dynalite/validations/index.js' {
  const checks: import('./engine.ts').Checks;
  export default checks;
}

declare module 'dynalite/actions/*' {
  const action: import('./engine.ts').Action;
  export default action;
}

declare module 'dynalite/validations/*' {
  const validation: import('./engine.ts').Validation;
  export default validation;
}
