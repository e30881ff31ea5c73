'use strict';

/**
 * One IAM role a function, made from what stands beside the function and from nothing else.
 *
 * `osls` would give every function the same role, with the sum of everybody's rights. Here each function says what it alone
 * may touch, and its own triggers add what they need:
 *
 *     functions:
 *       registerUpload:
 *         handler: services/intake/register-upload-handler.handler
 *         grants:
 *           - actions: [dynamodb:GetItem, dynamodb:PutItem]
 *             on: !GetAtt IntakeTable.Arn          # or !Sub "${UploadsBucket.Arn}/*", or a list of these
 *
 * A role may be assumed by Lambda only. It may write to its own function's log group, and take messages from the queues that
 * trigger it. A function that answers requests counts those of each client in the table of limits, whose name it is given. Schedules of `method: scheduler` share one more role, which may invoke just the scheduled functions.
 * An action with a wildcard is refused: what a function may do is to be read from the page, not worked out.
 */
class FunctionRoles {
  constructor(serverless) {
    this.service = serverless.service;
    this.provider = serverless.getProvider('aws');
    this.ServerlessError = serverless.classes.Error;
    serverless.configSchemaHandler.defineFunctionProperties('aws', { properties: { grants: GRANTS_SCHEMA } });
    // After the configuration was validated, and before osls asks which functions still need the shared role.
    this.hooks = { initialize: () => this.addRoles() };
  }

  addRoles() {
    const roles = {};
    const scheduled = [];
    const hasLimits = this.service.resources?.Resources?.[LIMITS_TABLE] !== undefined;
    for (const name of this.service.getAllFunctions()) {
      const fn = this.service.getFunction(name);
      const logicalId = `${this.provider.naming.getNormalizedFunctionName(name)}Role`;
      const counts = hasLimits && answersRequests(fn);
      roles[logicalId] = role('lambda.amazonaws.com', [
        ...this.grants(name, fn),
        ...triggers(fn),
        ...(counts ? [COUNTING] : []),
        this.logs(name),
      ]);
      fn.role = logicalId;
      if (counts) fn.environment = { ...fn.environment, TABLE_LIMITS: { Ref: LIMITS_TABLE } };
      const schedules = (fn.events ?? []).filter((event) => event.schedule?.method === 'scheduler');
      for (const { schedule } of schedules) schedule.roleArn = { 'Fn::GetAtt': [SCHEDULER_ROLE, 'Arn'] };
      if (schedules.length > 0)
        scheduled.push({ 'Fn::GetAtt': [this.provider.naming.getLambdaLogicalId(name), 'Arn'] });
    }
    if (scheduled.length > 0) {
      // Scheduler serves every account under one principal: without the condition another account's schedule could use the role.
      const ours = { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } };
      roles[SCHEDULER_ROLE] = role('scheduler.amazonaws.com', [allow(['lambda:InvokeFunction'], scheduled)], ours);
    }
    this.service.resources ??= {};
    this.service.resources.Resources = { ...this.service.resources.Resources, ...roles };
  }

  /** The statements that the function's page asks for; a wildcard among the actions ends the packaging. */
  grants(name, fn) {
    return (fn.grants ?? []).map(({ actions, on }) => {
      const wild = actions.find((action) => /[*?]/.test(action));
      if (wild) {
        throw new this.ServerlessError(
          `Function "${name}" is granted "${wild}": name the actions, without a wildcard`,
          'FUNCTION_ROLES_WILDCARD_ACTION',
        );
      }
      return allow(actions, [on].flat());
    });
  }

  /** The log group's ARN ends in ":*" by itself (CloudFormation), which is its streams. */
  logs(name) {
    const group = { 'Fn::GetAtt': [this.provider.naming.getLogGroupLogicalId(name), 'Arn'] };
    return allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [group]);
  }
}

const SCHEDULER_ROLE = 'SchedulerRole';
const LIMITS_TABLE = 'LimitsTable';

/** What the API's edge does for requests, in a service that has the table. */
const COUNTING = allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [{ 'Fn::GetAtt': [LIMITS_TABLE, 'Arn'] }]);

const GRANTS_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      actions: { type: 'array', minItems: 1, items: { type: 'string', pattern: '^[a-z0-9-]+:.+$' } },
      on: {
        anyOf: [
          { $ref: '#/definitions/awsCfFunction' },
          { type: 'array', minItems: 1, items: { $ref: '#/definitions/awsCfFunction' } },
        ],
      },
    },
    required: ['actions', 'on'],
    additionalProperties: false,
  },
};

/** What Lambda's poller does in the function's name for each queue that triggers it. */
function triggers(fn) {
  const queues = (fn.events ?? []).filter((event) => event.sqs).map(({ sqs }) => sqs.arn ?? sqs);
  const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'];
  return queues.length > 0 ? [allow(actions, queues)] : [];
}

function answersRequests(fn) {
  return (fn.events ?? []).some((event) => event.httpApi);
}

function allow(actions, resources) {
  return { Effect: 'Allow', Action: actions, Resource: resources };
}

function role(principal, statements, condition) {
  const trust = { Effect: 'Allow', Principal: { Service: principal }, Action: 'sts:AssumeRole' };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [condition ? { ...trust, Condition: condition } : trust],
      },
      Policies: [{ PolicyName: 'grants', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
    },
  };
}

module.exports = FunctionRoles;
