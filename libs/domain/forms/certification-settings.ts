/** What is asked for before a form is signed off. */
export interface FormCertification {
  /** The print sheet must be signed, sealed, scanned and uploaded first (须上传盖章扫描件); where it is left out, it may be. */
  readonly scan?: 'required';
}

/** What an office may ask for otherwise before a filing is signed off (签发设置). */
export interface CertificationSettings {
  /** By the id of a form; of one that is not here nothing is asked for. */
  readonly forms: Readonly<Record<string, FormCertification>>;
}

/** What holds where nothing is set: no form needs a scan. */
export const certificationSettings: CertificationSettings = { forms: {} };

/**
 * Whether a form cannot be signed off without a scan of its print sheet.
 *
 * @example
 * needsScan(certificationSettings, 'institution'); // false
 */
export const needsScan = ({ forms }: CertificationSettings, form: string): boolean =>
  Object.hasOwn(forms, form) && forms[form]?.scan === 'required';
