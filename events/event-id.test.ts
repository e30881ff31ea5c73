import { describe, expect, it } from 'vitest';
import { eventId } from './event-id.ts';

const identity = { cause: 'command-1', type: 'submission.received', subject: 'sub-1' };

describe('the id of an event', () => {
  it('is the same for the same cause, type and subject, in any order of naming them', () => {
    const { cause, type, subject } = identity;
    expect(eventId({ subject, type, cause })).toBe(eventId(identity));
    // Fixed for ever: an id that changed would make stored outboxes and consumers see new events.
    expect(eventId(identity)).toBe('27f113a6ce78277b46cccbfc434f1e05');
  });

  it.each(['cause', 'type', 'subject'] as const)('is another one for another %s', (part) => {
    expect(eventId({ ...identity, [part]: 'other' })).not.toBe(eventId(identity));
  });

  it('does not run its parts together', () => {
    expect(eventId({ cause: 'ab', type: 't', subject: 'c' })).not.toBe(
      eventId({ cause: 'a', type: 't', subject: 'bc' }),
    );
  });
});
