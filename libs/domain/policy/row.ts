import type { Role } from '../actor.ts';

/** Whose things a role may act on: its own (of its zone; the office's are the province's, the portal's what it registered), or anyone's. */
export type Reach = 'own' | 'any';

/** What a role is given: a reach, and the states of the thing to which it is limited, where it is. */
export interface Grant {
  readonly reach: Reach;
  /** In other states the thing does not exist for the role. */
  readonly states?: readonly string[];
  /** Only what they were named to handle (承办人) exists for the role. */
  readonly named?: true;
}

/** What somebody did to a thing before (已办事项): signed it off, asked for it, entered it. */
export type PastDeed = 'certified' | 'submitted' | 'entered';

/** One action of the policy (权限表): who may do it, to whose things, and when. */
export interface PolicyRow {
  /** `anyone` needs no token; a role that is not named may not. */
  readonly who: 'anyone' | Readonly<Partial<Record<Role, Grant>>>;
  /** The action by which one knows of the thing. Absent: who may do this knows of it. */
  readonly knownBy?: string;
  /** The states of the thing in which it can be done (状态); who knows of it is told of the others. */
  readonly states?: readonly string[];
  /** Whose doing must have been somebody else's (回避): the deeds whose doer may not do this. */
  readonly notBy?: readonly PastDeed[];
}

const own: Grant = { reach: 'own' };
const any: Grant = { reach: 'any' };

/** The office's officers and lead, for any zone. */
export const office = { office: any, 'office-lead': any } as const;

/** The office's lead alone. */
export const officeLead = { 'office-lead': any } as const;

/** The auditor alone. */
export const auditor = { auditor: any } as const;

/** The office's lead and the auditor. */
export const officeLeadAndAuditor = { ...officeLead, auditor: any } as const;

/** The office and the auditor. */
export const officeAndAuditor = { ...office, auditor: any } as const;

/** A zone's people for what is theirs; the office and the auditor for every zone's. */
export const readers = { 'zone-officer': own, 'zone-lead': own, ...officeAndAuditor } as const;

/** Zones' people for what is theirs, and the office for any zone. */
export const workers = { 'zone-officer': own, 'zone-lead': own, ...office } as const;

/** Who files (报送单位): a zone's people for their zone, the office's for the province. */
export const filers = { 'zone-officer': own, 'zone-lead': own, office: own, 'office-lead': own } as const;

/** Who signs (签发人): the leads, each for what is theirs. */
export const signers = { 'zone-lead': own, 'office-lead': own } as const;

/** A zone's lead, for the zone. */
export const zoneLead = { 'zone-lead': own } as const;

/** A zone's lead for the zone, and the office for any. */
export const zoneLeadOrOffice = { ...zoneLead, ...office } as const;

/** A zone's lead for the zone, and the office's lead for any. */
export const zoneOrOfficeLead = { ...zoneLead, ...officeLead } as const;

/** Who has other systems told (网络回调): the provincial portal of what it registered, and the office's lead of all. */
export const subscribers = { portal: own, ...officeLead } as const;

/** Readers of the log of events: the portal what it may know, the office and the auditor all. */
export const eventReaders = { portal: any, ...officeAndAuditor } as const;

/** Whoever holds a token. */
export const everyRole = {
  'zone-officer': any,
  'zone-lead': any,
  ...officeAndAuditor,
  portal: any,
} as const;

const onceFedBack: Grant = { reach: 'own', states: ['feedback', 'approved', 'publicised', 'circulated', 'superseded'] };

/** Readers of results: a zone's people see their own once they are fed back (反馈). */
export const resultReaders = { ...readers, 'zone-officer': onceFedBack, 'zone-lead': onceFedBack } as const;

const onceCirculated: Grant = { reach: 'any', states: ['circulated'] };

/** Readers of what the province tells its zones (通报): the zones' people once it was told. */
export const circularReaders = {
  'zone-officer': onceCirculated,
  'zone-lead': onceCirculated,
  ...officeAndAuditor,
} as const;

/** Readers of case files: a zone's people of their own, the office's lead, whoever the lead named to handle the case, and the auditor. */
export const caseReaders = { ...readers, office: { reach: 'any', named: true } } as const;

const onceActive: Grant = { reach: 'any', states: ['active'] };

/** Readers of schemes: drafts and what no longer holds are the office's own affair, and the auditor's. */
export const schemeReaders = {
  'zone-officer': onceActive,
  'zone-lead': onceActive,
  portal: onceActive,
  ...officeAndAuditor,
} as const;
