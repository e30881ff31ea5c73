import { cityLeaderTitles } from './city-leader.ts';
import { type MemberDirectory, memberDirectory } from './member-directory.ts';

/** What an office may set otherwise about the form (设置). */
export interface InstitutionSettings {
  /** Titles that make a leader of the city (市领导). */
  readonly cityLeaderTitles: readonly string[];
  /** Units that may be members (成员单位). */
  readonly memberDirectory: MemberDirectory;
}

/** What holds where nothing is set. */
export const institutionSettings: InstitutionSettings = { cityLeaderTitles, memberDirectory };
